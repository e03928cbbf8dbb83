import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, afterMonths, daysBetween } from './day.ts'

const anyDay = fc
  .integer({ min: 0, max: 365_000 })
  .map((days) => Temporal.PlainDate.from('1900-01-01').add({ days }).toString())

test('days are counted as Temporal counts them', () => {
  fc.assert(
    fc.property(anyDay, anyDay, (from, to) => {
      expect(daysBetween(from, to)).toBe(Temporal.PlainDate.from(from).until(to).days)
      expect(addDays(from, daysBetween(from, to))).toBe(to)
    }),
    { numRuns: 2000 },
  )
})

test('each day of four centuries has the one after it', () => {
  let date = '1899-12-31'
  let expected = Temporal.PlainDate.from(date)
  for (let number = 0; number < 146_098; number++) {
    date = addDays(date, 1)
    expected = expected.add({ days: 1 })
    if (date !== expected.toString()) expect.fail(`${expected} is taken for ${date}.`)
  }
})

test.each([
  ['2026-03-01', 6, '2026-09-01'],
  ['2026-01-31', 1, '2026-03-01'],
  ['2024-01-31', 1, '2024-03-01'],
  ['2026-01-29', 1, '2026-03-01'],
  ['2024-01-29', 1, '2024-02-29'],
  ['2025-08-31', 6, '2026-03-01'],
  ['2026-12-15', 1, '2027-01-15'],
  ['2026-12-31', 2, '2027-03-01'],
  ['2026-11-30', 36, '2029-11-30'],
])('what begins on %s and lasts %i months is over on %s', (from, months, over) => {
  expect(afterMonths(from, months)).toBe(over)
})
