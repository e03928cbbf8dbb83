import { expect, test } from 'vitest'
import { LiveBuffer, mostAFrame } from './live-buffer.ts'

const event = (number: number) =>
  JSON.stringify({
    ...{ 'detail-type': 'ParcelSent', source: 'Parcels', time: '2026-05-13T10:28:13.902Z' },
    detail: { number, metadata: { eventId: `e${number}`, actor: 'jane', schemaVersion: 1 } },
  })
const events = (count: number, from = 0) => Array.from({ length: count }, (_, place) => event(from + place))

test('the newest comes first, and what it says is told shortly', () => {
  const buffer = new LiveBuffer()
  buffer.add(events(3), 0)
  const { events: shown, seen, oneOf } = buffer.frame(1)
  expect(shown.map(({ eventId }) => eventId)).toEqual(['e2', 'e1', 'e0'])
  expect(shown[0]).toMatchObject({ type: 'ParcelSent', actor: 'jane', version: 1, gist: '"number":2}' })
  expect({ seen, oneOf }).toEqual({ seen: 3, oneOf: 1 })
})

test('of ten thousand in one frame a part is shown, evenly, all are counted, and it says so for a while', () => {
  const buffer = new LiveBuffer()
  buffer.add(events(10_000), 0)
  const view = buffer.frame(16)
  expect(view).toMatchObject({ seen: 10_000, rate: 10_000, oneOf: Math.round(10_000 / mostAFrame) })
  expect(view.events).toHaveLength(mostAFrame)
  expect(view.events[0]?.eventId).toBe('e9999')
  expect(Number(view.events.at(-1)?.eventId.slice(1))).toBeLessThan(200)
  buffer.add(events(1), 4_000)
  expect(buffer.frame(4_016)).toMatchObject({ seen: 10_001, rate: 1, oneOf: 1 })
})

test('the list is bounded', () => {
  const buffer = new LiveBuffer()
  for (let frame = 0; frame < 20; frame++) {
    buffer.add(events(100, frame * 100), frame * 16)
    buffer.frame(frame * 16)
  }
  const { events: shown, seen, oneOf } = buffer.frame(400)
  expect([shown.length, shown[0]?.eventId, seen, oneOf]).toEqual([1_000, 'e1999', 2_000, 1])
})

test('while it stands still it counts what comes, and goes on from there', () => {
  const buffer = new LiveBuffer()
  buffer.add(events(1), 0)
  buffer.frame(0)
  buffer.isPaused = true
  buffer.add(events(5, 1), 10)
  expect(buffer.frame(16)).toMatchObject({ missed: 5, seen: 6, events: [{ eventId: 'e0' }] })
  buffer.resume()
  buffer.add(events(1, 6), 20)
  const { missed, events: shown } = buffer.frame(32)
  expect([missed, shown.map(({ eventId }) => eventId)]).toEqual([0, ['e6', 'e0']])
})
