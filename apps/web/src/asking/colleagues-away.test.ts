import { expect, test } from 'vitest'
import { colleaguesAway } from './colleagues-away.ts'

const leave = (owner: string, team: string | null, startDate: string) => ({
  id: `${owner}-${startDate}`,
  category: 'ANNUAL_LEAVE' as const,
  approvalStatus: 'APPROVED' as const,
  startDate,
  endDate: startDate,
  startsAt: 'MORNING' as const,
  endsAt: 'EVENING' as const,
  owner,
  requester: { name: owner.toUpperCase(), team },
})
const items = [
  { ...leave('grace', 'Payments', '2026-12-02'), startsAt: 'NOON' as const },
  { ...leave('grace', 'Payments', '2026-12-02'), endsAt: 'NOON' as const },
  leave('grace', 'Payments', '2026-12-01'),
  leave('alan', 'Mobile', '2026-12-01'),
  leave('ada', 'Payments', '2026-12-01'),
  null,
]

test('the own team, without oneself, each person once and in order', () => {
  expect(colleaguesAway(items, { username: 'ada', team: 'Payments' })).toEqual([
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
  const names = colleaguesAway(items, { username: 'ada', team: null }).map(({ name }) => name)
  expect(names).toEqual(['ALAN', 'GRACE'])
})
