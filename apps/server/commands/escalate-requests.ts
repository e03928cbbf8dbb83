import { standardTypeOf } from '@vacation-tracker/leave/booking'
import { costOf } from '@vacation-tracker/leave/day-cost'
import { system } from '@vacation-tracker/leave/permissions'
import { escalationDue } from '@vacation-tracker/leave/policy/escalation'
import { flowOf } from '@vacation-tracker/leave/policy/flow'
import { usualTerms } from '@vacation-tracker/leave/terms'
import { VacationRequestEscalated } from '@vacation-tracker/vacation-events/reassessment'
import { dayIn, timestamp } from '../clock.ts'
import { askedToDecide } from '../house/deciders.ts'
import { calendarOf } from '../house/person-facts.ts'
import { claimEscalation, listWaiting, type WaitingRequest } from '../store/waiting-requests.ts'
import { command } from './command.ts'
import { inTransaction, type Workplace } from './transaction.ts'
import { decideOnRequest } from './vacation-request.ts'

/**
 * Has further people asked about requests that nobody has decided on for as long as a policy allows: each once, however
 * many servers look, because the mark and the event that tells of it are written together.
 */
export const escalateRequests = command(
  'escalateRequests',
  [VacationRequestEscalated],
  async (workplace: Workplace): Promise<void> => {
    const known = await workplace.house.read(workplace.db)
    if (!known.house.policies.some(({ rule }) => rule.kind === 'ESCALATION')) return
    const calendar = await calendarOf(known, usualTerms)
    const isWorkingDay = (date: string) =>
      costOf({ startDate: date, endDate: date, startsAt: 'MORNING', endsAt: 'EVENING' }, calendar).days > 0
    const now = workplace.clock.now()
    for (const waiting of await listWaiting(workplace.db)) {
      const leaveType = waiting.leaveType ?? standardTypeOf(waiting.category)
      const { escalateAfterDays } = flowOf(known.house.policies, leaveType, waiting.team ?? undefined)
      const askedOn = dayIn(waiting.timeZone, Temporal.Instant.from(waiting.askedAt))
      const today = dayIn(waiting.timeZone, now)
      if (escalateAfterDays === undefined || !escalationDue(askedOn, today, escalateAfterDays, isWorkingDay)) continue
      await escalate(workplace, waiting, { askedOn, today })
    }
  },
)

async function escalate(
  workplace: Workplace,
  waiting: WaitingRequest,
  { askedOn, today }: { askedOn: string; today: string },
): Promise<void> {
  await inTransaction(workplace, async (tx) => {
    const known = await workplace.house.read(tx)
    const before = await askedToDecide(tx, known, { ...waiting, isEscalated: false }, today)
    const after = await askedToDecide(tx, known, { ...waiting, isEscalated: true }, today)
    const asked = after.filter((username) => !before.includes(username))
    // Where nobody else could decide, nothing is told; it is looked at again in an hour.
    if (asked.length === 0) return
    if (!(await claimEscalation(tx, waiting, timestamp(workplace.clock.now())))) return
    await decideOnRequest(tx, workplace, waiting.id, { type: 'ESCALATE', askedOn, asked }, { actor: system })
  })
}
