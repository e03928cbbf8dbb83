import { setTimeout as rest } from 'node:timers/promises'
import { dayIn } from '../clock.ts'
import type { Workplace } from '../commands/transaction.ts'
import { balanceFigures } from './balances.ts'
import { peopleOn } from './report-people.ts'

/** Of fewer people it is worked out at once when somebody asks, in a few tenths of a second (our choice). */
const fewestPeople = 500

/** Milliseconds of rest after each slice, which takes some twenty: a fifth of a core at most, and nobody waits for it. */
const pause = 80

/**
 * Works out today's balances of the leave type that the reports begin with, so that in a large house the first reader of
 * the day does not wait for it. What has been worked out is kept as long as nothing changes (`balances.ts`), so another time
 * looks at little but the marks.
 *
 * @param closing ends it
 */
export async function workBalancesAhead(
  { db, house, clock }: Pick<Workplace, 'db' | 'house' | 'clock'>,
  closing: AbortSignal,
  fewest = fewestPeople,
): Promise<void> {
  const known = await house.read(db)
  const first = known.house.leaveTypes.find(({ entitlement }) => entitlement.kind !== 'UNLIMITED')
  if (first === undefined) return
  const asOf = dayIn('UTC', clock.now())
  const people = await peopleOn(db, known, asOf, { scope: 'ALL' })
  if (people.length < fewest) return
  for await (const _slice of balanceFigures({ db, house }, people, { leaveType: first.id, asOf })) {
    await rest(pause, undefined, { ref: false })
    if (closing.aborted) return
  }
}
