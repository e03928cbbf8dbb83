import { afterEach, expect, test } from 'vitest'
import { costOf } from './day-cost.ts'
import { ledgerOf } from './ledger.ts'
import { approved, calendarWith, days, john } from './testing/person.ts'

const zone = process.env.TZ

afterEach(() => {
  if (zone === undefined) delete process.env.TZ
  else process.env.TZ = zone
})

/** The clocks go forward at midnight in Beirut, so that 2026-03-29 has no 00:00; on 2026-03-08 they do in Los Angeles. */
test.each(['UTC', 'Pacific/Auckland', 'America/Los_Angeles', 'Asia/Beirut', 'Pacific/Kiritimati'])(
  'no day moves in %s',
  (name) => {
    process.env.TZ = name
    expect(new Intl.DateTimeFormat().resolvedOptions().timeZone, 'the zone is in force').toBe(name)
    const work = calendarWith([])
    expect(costOf(days('2026-03-06', '2026-03-10'), work).days).toBe(3)
    expect(costOf(days('2026-03-28', '2026-03-30'), work).byDay).toEqual([
      { date: '2026-03-28', days: 0, reason: 'DAY_OFF' },
      { date: '2026-03-29', days: 0, reason: 'DAY_OFF' },
      { date: '2026-03-30', days: 1, reason: 'WORKING_DAY' },
    ])
    const facts = john({ calendar: work, bookings: [approved('a', days('2025-12-31', '2026-01-01'))] })
    expect(ledgerOf(facts, 'ANNUAL', '2026-01-01').lines.map(({ date, days }) => [date, days])).toEqual([
      ['2026-01-01', 20],
      ['2026-01-01', -1],
    ])
  },
)
