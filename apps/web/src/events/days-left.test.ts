import { expect, test } from 'vitest'
import { daysLeft, readersOf } from './days-left.ts'

test('the last day of grace is still one of it', () => {
  expect(daysLeft('2026-12-24', '2026-12-01')).toBe(23)
  expect(daysLeft('2026-12-24', '2026-12-24')).toBe(0)
  expect(daysLeft('2026-12-24', '2026-12-26')).toBe(-2)
})

test('who read a version of late, or declares it, still reads it', () => {
  const now = Date.parse('2026-12-01T00:00:00Z')
  const consumer = (name: string, more: object) => ({ name, version: 1, isDeclared: false, lastSeen: null, ...more })
  const all = [
    consumer('lately', { lastSeen: '2026-11-20T00:00:00Z' }),
    consumer('long ago', { lastSeen: '2026-10-01T00:00:00Z' }),
    consumer('other version', { version: 2, lastSeen: '2026-11-30T00:00:00Z' }),
    consumer('declared', { isDeclared: true }),
  ]
  expect(readersOf(all, 1, now).map(({ name }) => name)).toEqual(['lately', 'declared'])
})
