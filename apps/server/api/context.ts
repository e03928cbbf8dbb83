import type { Actor } from '@vacation-tracker/leave/permissions'
import type { Workplace } from '../commands/transaction.ts'
import type { Store } from '../store/database.ts'
import type { DecidersLoader } from './deciders-loader.ts'
import type { LiveHub } from './live-hub.ts'
import type { PeopleLoader } from './people-loader.ts'

/** What every resolver gets: who asks, and what it may work with. */
export type ApiContext = {
  actor: Actor
  workplace: Workplace & { kind: Store['kind'] }
  live: LiveHub
  people: PeopleLoader
  deciders: DecidersLoader
  /** Looks again who is signed in; for subscriptions, which outlive a session. */
  stillSignedIn(): Promise<boolean>
  /** W3C Trace Context of the request, when the client sent one. */
  traceparent: string | undefined
}
