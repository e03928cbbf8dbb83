import { randomUUIDv7 } from 'node:crypto'
import { adjustmentProblem } from '@vacation-tracker/leave/adjustment-problem'
import type { Adjustment } from '@vacation-tracker/leave/leave-type'
import type { Actor } from '@vacation-tracker/leave/permissions'
import { BalanceAdjusted } from '@vacation-tracker/vacation-events/employment'
import { timestamp } from '../clock.ts'
import { type Outcome, refuse } from '../refusal.ts'
import { findPerson, type Person } from '../store/people.ts'
import { addAdjustment } from '../store/terms.ts'
import { administrator } from './administrator.ts'
import { command } from './command.ts'
import { inTransaction, type Workplace } from './transaction.ts'

/** An administrator gives a person days of leave by hand, or takes some away, and says why. */
export const adjustBalance = command(
  'adjustBalance',
  [BalanceAdjusted],
  async (
    workplace: Workplace,
    { username, ...wish }: Omit<Adjustment, 'id'> & { username: string },
    actor: Actor,
  ): Promise<Outcome<Person>> => {
    const by = administrator(actor)
    if (by.refusal !== undefined) return by
    const adjustment = { ...wish, reason: wish.reason.trim() }
    return inTransaction(workplace, async (tx) => {
      const person = await findPerson(tx, username)
      if (person === undefined) return { refusal: refuse('NOT_FOUND', `Nobody is called ${username}.`) }
      const problem = adjustmentProblem(adjustment, (await workplace.house.read(tx)).house.leaveTypes)
      if (problem !== undefined) return { refusal: problem }
      const { leaveType, date, days, reason } = adjustment
      const id = randomUUIDv7()
      const time = timestamp(workplace.clock.now())
      await addAdjustment(tx, {
        id,
        username,
        leave_type: leaveType,
        date,
        days,
        reason,
        made_by: by.done,
        made_at: time,
      })
      const detail = { id, username, leaveType, date, days, reason }
      await workplace.bus.publish(tx, [{ contract: BalanceAdjusted, detail }], { actor: by.done, time })
      return { done: person }
    })
  },
)
