import { expect, test } from 'vitest'
import { colleaguesAway } from './colleagues-away.ts'

const day = (date: string, isPending = false) => ({
  ...{ startDate: date, endDate: date, isPending },
  ...{ startsAt: 'MORNING' as const, endsAt: 'EVENING' as const },
})
const person = (username: string, team: string | null, absences: ReturnType<typeof day>[] = []) => ({
  ...{ username, team, absences, name: username.toUpperCase() },
})
const grace = {
  ...person('grace', 'payments'),
  absences: [
    { ...day('2026-12-02'), startsAt: 'NOON' as const },
    { ...day('2026-12-02'), endsAt: 'NOON' as const },
    day('2026-12-01'),
    day('2026-12-03', true),
  ],
}
const others = [grace, person('alan', 'mobile', [day('2026-12-01')]), person('kurt', 'payments')]

test('the own team, without oneself, each person once and in order, and nothing that is undecided', () => {
  const ada = person('ada', 'payments', [day('2026-12-01')])
  expect(colleaguesAway([ada, ...others], ada)).toEqual([
    {
      owner: 'grace',
      name: 'GRACE',
      stretches: [
        { startDate: '2026-12-01', endDate: '2026-12-01', startsAt: 'MORNING', endsAt: 'EVENING' },
        { startDate: '2026-12-02', endDate: '2026-12-02', startsAt: 'MORNING', endsAt: 'NOON' },
        { startDate: '2026-12-02', endDate: '2026-12-02', startsAt: 'NOON', endsAt: 'EVENING' },
      ],
    },
  ])
})

test('everybody for a person without a team', () => {
  const names = colleaguesAway([person('ada', null), ...others], { username: 'ada' }).map(({ name }) => name)
  expect(names).toEqual(['ALAN', 'GRACE'])
})
