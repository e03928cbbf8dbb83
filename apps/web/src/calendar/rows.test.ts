import { expect, test } from 'vitest'
import { inNoTeam, type RowFilter, rowsOf } from './rows.ts'

const person = (username: string, name: string, team: string | null) => ({
  ...{ username, name, team, schedule: 's', place: 'p', absences: [] },
})
const calendar = {
  items: [
    person('ben', 'Ben Okoro', 'sales'),
    person('zoe', 'Zoë Quinn', 'sales'),
    person('kim', 'Kim', 'design'),
    person('ada', 'Ada Lindqvist', null),
  ],
  ...{ nextToken: null, schedules: [], places: [], leaveTypes: [] },
  teams: [
    { id: 'design', name: 'Design' },
    { id: 'sales', name: 'Sales' },
  ],
}

function told(filter: Partial<RowFilter>): string[] {
  const rows = rowsOf(calendar, { team: undefined, search: '', ...filter }, 'No team')
  return rows.map((row) => (row.kind === 'team' ? `# ${row.name}` : row.person.username))
}

test('people come under the names of their teams, in their order', () => {
  expect(told({})).toEqual(['# Sales', 'ben', 'zoe', '# Design', 'kim', '# No team', 'ada'])
})

test('a team or no team can be chosen', () => {
  expect(told({ team: 'design' })).toEqual(['# Design', 'kim'])
  expect(told({ team: inNoTeam })).toEqual(['# No team', 'ada'])
  expect(told({ team: 'gone' })).toEqual([])
})

test('words are found in names and usernames, whatever their capitals', () => {
  expect(told({ search: 'ZOË' })).toEqual(['# Sales', 'zoe'])
  expect(told({ search: 'okoro ben' })).toEqual(['# Sales', 'ben'])
  expect(told({ search: 'kim', team: 'sales' })).toEqual([])
})
