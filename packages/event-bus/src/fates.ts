import type { ContractRegistry } from '@vacation-tracker/event-contracts/registry'
import { sql } from 'kysely'
import type { ArchivedEvent } from './archive.ts'
import type { FailedAttempt } from './delivery-book.ts'
import type { Sql } from './driver.ts'
import { formsFor, takingOfWebhook } from './forms/taking.ts'
import type { Subscription } from './subscription.ts'
import { listSubscriptions, typesOf } from './subscription-book.ts'

/** What has become of an event at one subscription, or in one of its replays. */
export type Fate = {
  /** The subscription, or `subscription@replay`. */
  subscription: string
  /**
   * `pending`: not looked at yet. `delivered`: it has got through. `waiting`: for another attempt, or behind an event that
   * does. `dead`: given up.
   */
  state: 'pending' | 'delivered' | 'waiting' | 'dead'
  /** Failed ones. */
  attempts: number
  /** Milliseconds since 1970, of an event that waits; null otherwise. */
  nextAttemptAt: number | null
  /** What went wrong, oldest first: the last 20 attempts at most. */
  history: readonly FailedAttempt[]
}

type Row = { consumer: string; state: 'waiting' | 'dead'; attempts: number; next_attempt_at: number; history: string }

/**
 * Who got an event, and who is still to get it. Only failures are written down event by event; of the others it is told
 * by how far they have read, and by what they want. A webhook that came after the event may have begun behind it, which
 * nobody remembers: it is left out, unless something went wrong there.
 */
export async function fatesOf(db: Sql, contracts: ContractRegistry, archived: ArchivedEvent): Promise<Fate[]> {
  const { rows } = await sql<Row>`select consumer, state, attempts, next_attempt_at, history from event_delivery
    where seq = ${archived.position}`.execute(db)
  const { rows: cursors } = await sql<{ consumer: string; position: number }>`
    select consumer, position from event_cursor`.execute(db)
  const positions = new Map(cursors.map(({ consumer, position }) => [consumer, position]))
  const failed = rows.map(fromRow)
  const told = new Set(rows.map(({ consumer }) => consumer))
  const others = (await listSubscriptions(db))
    .filter((subscription) => !told.has(subscription.name) && isFor(contracts, subscription, archived))
    .map(({ name }) => fateBy(positions.get(name) ?? 0, name, archived))
  return [...failed, ...others].sort((one, other) => (one.subscription < other.subscription ? -1 : 1))
}

function fateBy(position: number, subscription: string, event: ArchivedEvent): Fate {
  const state = position >= event.position ? 'delivered' : 'pending'
  return { subscription, state, attempts: 0, nextAttemptAt: null, history: [] }
}

function isFor(contracts: ContractRegistry, subscription: Subscription, { event, position }: ArchivedEvent): boolean {
  if (subscription.kind === 'consumer') return typesOf(subscription)?.includes(event['detail-type']) ?? true
  if (event.time < subscription.createdAt) return false
  return formsFor(contracts, takingOfWebhook(contracts, subscription)).concerns(event, position)
}

function fromRow({ consumer, state, attempts, next_attempt_at, history }: Row): Fate {
  const nextAttemptAt = state === 'waiting' ? Number(next_attempt_at) : null
  return { subscription: consumer, state, attempts, nextAttemptAt, history: JSON.parse(history) }
}
