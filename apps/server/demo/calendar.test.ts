import { expect, test } from 'vitest'
import { bridgeDays, isWorkday, workdaysAfter } from './calendar.ts'

const day = (date: string) => Temporal.PlainDate.from(date)

test.each(['2024-03-29', '2025-04-21', '2026-04-03', '2026-05-14', '2027-05-17', '2038-04-26', '2049-04-16'])(
  '%s is a holiday that comes with Easter',
  (date) => expect(isWorkday(day(date))).toBe(false),
)

test('workdays are counted over weekends and public holidays, in both directions', () => {
  expect(workdaysAfter(day('2025-12-23'), 3).toString()).toBe('2025-12-30')
  expect(workdaysAfter(day('2025-12-30'), -3).toString()).toBe('2025-12-23')
  expect(workdaysAfter(day('2026-11-23'), -1).toString()).toBe('2026-11-20')
})

test('a bridge day stands between a holiday and a weekend', () => {
  expect(bridgeDays(2026).map(String).sort()).toEqual(['2026-01-02', '2026-05-15'])
})
