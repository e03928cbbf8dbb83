import { expect, test } from 'vitest'
import { valueWatch } from './watch-values.ts'

test('what seems to mean something else is told once, and again when it changes on another day', async () => {
  const warning = { type: 'RoomHeated', version: 1, path: '/degrees', kind: 'scale', message: '27 became 82.' } as const
  const found = [{ ...warning, since: '2026-05-13' }]
  const told: unknown[] = []
  const look = valueWatch({ warnings: async () => found }, (each) => told.push(each))
  await look()
  await look()
  expect(told).toEqual(found)
  found.push({ ...warning, since: '2026-06-01' })
  await look()
  expect(told).toEqual(found)
})
