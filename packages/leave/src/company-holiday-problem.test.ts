import { expect, test } from 'vitest'
import { companyHolidayProblem } from './company-holiday-problem.ts'
import type { CompanyHoliday } from './house.ts'

const eve: CompanyHoliday = {
  id: 'eve',
  date: '2026-12-24',
  yearly: true,
  name: 'Heiligabend 🎄',
  kind: 'COMPANY',
  free: 'AFTERNOON',
}

test('a day off is right, also one on 29 February, and when it is changed', () => {
  expect(companyHolidayProblem(eve, [])).toBeUndefined()
  expect(companyHolidayProblem({ ...eve, date: '2028-02-29' }, [eve])).toBeUndefined()
  expect(companyHolidayProblem({ ...eve, name: 'Another name' }, [eve])).toBeUndefined()
})

test('what differs in its part or its place is another day', () => {
  for (const change of [
    { free: 'MORNING' },
    { country: 'DE' },
    { country: 'DE', region: 'BW' },
    { yearly: false },
  ] as const) {
    expect(companyHolidayProblem({ ...eve, id: 'other', ...change }, [eve])).toBeUndefined()
  }
})

test.each([
  [{ name: '' }, 'name has to be'],
  [{ date: '2026-02-29' }, 'date: 2026-02-29 is not a day'],
  [{ date: '1900-01-01' }, 'date: 1900-01-01 is too far'],
  [{ date: '9999-12-31' }, 'date: 9999-12-31 is too far'],
  [{ region: 'BW' }, 'country is missing'],
  [{ id: 'other' }, 'date: 2026-12-24 is free there already: Heiligabend 🎄'],
] satisfies [Partial<CompanyHoliday>, string][])('%j is refused', (change, begin) => {
  const refusal = companyHolidayProblem({ ...eve, ...change }, [eve])
  expect(refusal?.code).toBe('HOLIDAY_INVALID')
  expect(refusal?.message.slice(0, begin.length)).toBe(begin)
})

test('there are 400 days at most', () => {
  const many = Array.from({ length: 400 }, (_, n) => ({ ...eve, id: `day-${n}`, date: `20${10 + (n % 80)}-01-01` }))
  expect(companyHolidayProblem(eve, many)?.message).toContain('at most 400')
})
