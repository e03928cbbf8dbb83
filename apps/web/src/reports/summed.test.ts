import { expect, test } from 'vitest'
import { costOf, priceIn, summed } from './summed.ts'

const figure = (month: string, leaveType: string, days: number, pending = 0, team: string | null = null) => ({
  ...{ month, leaveType, days, pending, team },
})
const figures = [
  figure('2026-05', 'annual-leave', 2.5, 1, 'sales'),
  figure('2026-05', 'annual-leave', 1, 0, 'design'),
  figure('2026-05', 'sick-leave', 3),
  figure('2026-06', 'annual-leave', 0.1),
  figure('2026-06', 'annual-leave', 0.2),
]

test('figures are summed up under a head, and there by leave type', () => {
  expect(summed(figures, ({ month }) => month)).toEqual([
    {
      ...{ key: '2026-05', days: 6.5, pending: 1 },
      byType: new Map([
        ['annual-leave', 3.5],
        ['sick-leave', 3],
      ]),
    },
    { key: '2026-06', days: 0.3, pending: 0, byType: new Map([['annual-leave', 0.3]]) },
  ])
  expect(summed(figures, ({ team }) => team ?? '-').map(({ key }) => key)).toEqual(['sales', 'design', '-'])
  expect(summed([], ({ month }) => month)).toEqual([])
})

test('a price is typed with a point or a comma, and is none otherwise', () => {
  expect(['250', '250,50', ' 250.5 ', '0'].map(priceIn)).toEqual([250, 250.5, 250.5, 0])
  expect(['', '  ', 'many', '-1', '1,000,000', 'Infinity'].map(priceIn)).toEqual(Array(6).fill(undefined))
  expect([costOf(17.5, 250.5), costOf(17.5, undefined)]).toEqual([4384, undefined])
})
