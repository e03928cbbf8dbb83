import type { EnvelopeOf } from '@vacation-tracker/event-bus/consumer'
import { consumerProblems, testConsumer } from '@vacation-tracker/event-testing/consumer'
import { expect, test } from 'vitest'
import { VacationRequestApproved, VacationRequestCancelled } from '../src/vacation-request.ts'

type Event = EnvelopeOf<typeof VacationRequestApproved | typeof VacationRequestCancelled>

/** What payroll has to know: who is away, from when to when. */
class Payroll {
  readonly leave = new Map<string, string>()

  take({ 'detail-type': type, detail }: Event): void {
    if (type === 'VacationRequestCancelled') this.leave.delete(detail.id)
    else this.leave.set(detail.id, `${detail.owner} ${detail.startDate} – ${detail.endDate}`)
  }
}

test('payroll bears what a bus may do', async () => {
  await testConsumer({
    contracts: [VacationRequestApproved, VacationRequestCancelled],
    forms: ['fat'],
    begin: () => {
      const payroll = new Payroll()
      return { consume: (event) => payroll.take(event as Event), outcome: () => payroll.leave }
    },
  })
})

test('one that adds up days does not, since it cannot tell an event that comes again', async () => {
  const problems = await consumerProblems({
    contracts: [VacationRequestApproved],
    forms: ['fat'],
    begin: () => {
      let approvals = 0
      return { consume: () => void approvals++, outcome: () => approvals }
    },
  })
  expect(problems[0]).toMatch(/an event that comes twice has its effect twice \(outcome: expected 1, came 2\)/)
})
