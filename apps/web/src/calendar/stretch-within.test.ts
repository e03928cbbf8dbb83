import { expect, test } from 'vitest'
import { stretchWithin } from './stretch-within.ts'

const july = { from: '2026-07-01', to: '2026-07-31' }
const monday = { from: '2026-07-06', to: '2026-07-06' }
const week = { startDate: '2026-07-06', endDate: '2026-07-10', startsAt: 'MORNING', endsAt: 'EVENING' } as const

test('a leave lies in the columns of its days', () => {
  expect(stretchWithin(week, monday)).toEqual({ start: 0, length: 1 })
  expect(stretchWithin(week, { from: '2026-07-11', to: '2026-07-11' })).toBeUndefined()
  expect(stretchWithin(week, { from: '2026-07-05', to: '2026-07-05' })).toBeUndefined()
})

test('half days are halves of cells', () => {
  expect(stretchWithin({ ...week, startsAt: 'NOON' }, monday)).toEqual({ start: 0.5, length: 0.5 })
  expect(stretchWithin({ ...week, endDate: '2026-07-06', endsAt: 'NOON' }, monday)).toEqual({ start: 0, length: 0.5 })
  expect(stretchWithin({ ...week, endsAt: 'NOON' }, monday)).toEqual({ start: 0, length: 1 })
})

test('of a month it takes its share', () => {
  expect(stretchWithin(week, july)).toEqual({ start: 5 / 31, length: 5 / 31 })
  expect(stretchWithin({ ...week, startDate: '2026-06-01', endsAt: 'NOON' }, july)).toEqual({
    start: 0,
    length: 9.5 / 31,
  })
  expect(stretchWithin({ ...week, endDate: '2026-08-10' }, july)).toEqual({ start: 5 / 31, length: 26 / 31 })
})
