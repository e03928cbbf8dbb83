import type { Actor } from '@vacation-tracker/leave/permissions'
import type { Workplace } from '../commands/transaction.ts'
import type { CheckRoom } from '../contract-check/check-room.ts'
import type { KnownHouse } from '../house/house-book.ts'
import type { Mailer } from '../mail/mailer.ts'
import type { OperatorSettings } from '../operator-settings.ts'
import type { RehearsalRoom } from '../rehearsal/rehearsal-room.ts'
import type { Store } from '../store/database.ts'
import type { DecidersLoader } from './deciders-loader.ts'
import type { LiveHub } from './live-hub.ts'
import type { PeopleLoader } from './people-loader.ts'

/** What every resolver gets: who asks, and what it may work with. */
export type ApiContext = {
  actor: Actor
  workplace: Workplace & { kind: Store['kind'] }
  live: LiveHub
  mailer: Mailer
  operator: OperatorSettings
  rehearsals: RehearsalRoom
  contractChecks: CheckRoom
  people: PeopleLoader
  /** What the house has decided, read once for each request of a client. */
  house(): Promise<KnownHouse>
  deciders: DecidersLoader
  /** Looks again who is signed in; for subscriptions, which outlive a session. */
  stillSignedIn(): Promise<boolean>
  /** Writes to an address that somebody's mails no longer go there; nobody waits for it. */
  tellOfNewAddress(address: string, name: string): void
}
