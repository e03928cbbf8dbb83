import { expect, test } from 'vitest'
import { escalationDue } from './escalation.ts'

const isWeekday = (date: string) => Temporal.PlainDate.from(date).dayOfWeek <= 5

test.each([
  ['on the day itself', '2026-07-06', '2026-07-06', 1, false],
  ['the next day', '2026-07-06', '2026-07-07', 1, true],
  ['one day too early', '2026-07-06', '2026-07-07', 2, false],
  ['on the second day', '2026-07-06', '2026-07-08', 2, true],
  ['long after', '2026-07-06', '2026-08-31', 2, true],
  ['over a weekend', '2026-07-10', '2026-07-12', 1, false],
  ['on the Monday after', '2026-07-10', '2026-07-13', 1, true],
  ['asked on a Saturday', '2026-07-11', '2026-07-13', 1, true],
  ['today is before', '2026-07-06', '2026-07-05', 1, false],
])('%s: asked %s, today %s, after %i days', (_, askedOn, today, afterDays, isDue) => {
  expect(escalationDue(askedOn, today, afterDays, isWeekday)).toBe(isDue)
})

test('never where nobody ever works', () => {
  expect(escalationDue('2026-07-06', '2027-07-06', 1, () => false)).toBe(false)
})
