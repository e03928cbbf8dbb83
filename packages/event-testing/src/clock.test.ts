import { expect, test } from 'vitest'
import { TestClock } from './clock.ts'

test('it stands still until it is moved, and tells who listens', () => {
  const clock = new TestClock('2026-05-13T10:28:00Z')
  const heard: string[] = []
  clock.onMove(() => heard.push(clock.timestamp()))
  expect(clock.timestamp()).toBe('2026-05-13T10:28:00.000Z')
  clock.advance({ days: 1, hours: 1, minutes: 1, seconds: 1, milliseconds: 1 })
  clock.set('2026-05-12T00:00:00+02:00')
  expect(heard).toEqual(['2026-05-14T11:29:01.001Z', '2026-05-11T22:00:00.000Z'])
  expect(clock.now()).toBe(Date.parse('2026-05-11T22:00:00Z'))
})

test('it is handed on without its object, as the chance of a bus', () => {
  const { now, random } = new TestClock()
  expect([now(), random()]).toEqual([Date.parse('2026-01-05T09:00:00Z'), 0.5])
})

test('what is no instant is refused', () => {
  expect(() => new TestClock('soon')).toThrow('soon is no instant.')
})
