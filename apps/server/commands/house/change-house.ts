import type { Fact } from '@vacation-tracker/event-bus/publishing'
import { type Actor, refusalFor } from '@vacation-tracker/leave/permissions'
import { timestamp } from '../../clock.ts'
import type { KnownHouse } from '../../house/house-book.ts'
import { type Outcome, type Refusal, refuse } from '../../refusal.ts'
import type { Tx } from '../../store/database.ts'
import { countHouseChange, lockHouse } from '../../store/house.ts'
import { inTransaction, type Workplace } from '../transaction.ts'

/** Who decides something for the house, and the version of the house that they saw; without it any version will do. */
export type HouseOrigin = { actor: Actor; expectedVersion?: number | undefined }

/** What becomes of the house: what is told and written down, or why nothing. No facts: it is like that already. */
export type HouseChange = { facts: Fact[]; write(tx: Tx): Promise<void> } | { refusal: Refusal }

/** It is like that already. */
export const noChange: HouseChange = { facts: [], write: async () => {} }

/**
 * An administrator decides something for everybody: rows and event in one transaction, one administrator after the other.
 * Returns the house as it is then.
 */
export async function changeHouse(
  workplace: Workplace,
  { actor, expectedVersion }: HouseOrigin,
  decide: (known: KnownHouse, tx: Tx) => HouseChange | Promise<HouseChange>,
): Promise<Outcome<KnownHouse>> {
  const forbidden = refusalFor(actor, 'ADMINISTER_HOUSE')
  if (forbidden !== undefined || actor.kind !== 'person') {
    return { refusal: forbidden ?? refuse('FORBIDDEN', 'Only a person may do this.') }
  }
  const outcome = await inTransaction(workplace, async (tx): Promise<Outcome<true>> => {
    const version = await lockHouse(tx)
    if (expectedVersion !== undefined && expectedVersion !== version) return { refusal: changedSince }
    const change = await decide(await workplace.house.read(tx), tx)
    if ('refusal' in change) return change
    if (change.facts.length === 0) return { done: true }
    await change.write(tx)
    await countHouseChange(tx)
    await workplace.bus.publish(tx, change.facts, {
      actor: actor.username,
      time: timestamp(workplace.clock.now()),
    })
    return { done: true }
  })
  return outcome.refusal === undefined ? { done: await workplace.house.read(workplace.db) } : outcome
}

const changedSince = refuse(
  'CHANGED_SINCE',
  'expectedVersion: somebody else has changed the settings since you looked at them. Look at them again, then decide.',
)
