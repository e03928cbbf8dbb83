import { VacationRequestSubmitted } from '@vacation-tracker/vacation-events/vacation-request'
import { expect, test, vi } from 'vitest'
import { type LiveEvent, LiveHub } from './live-hub.ts'

const submitted = {
  version: '0',
  id: 'one',
  'detail-type': 'VacationRequestSubmitted',
  source: 'VacationTrackerApp',
  account: '000000000000',
  time: '2026-05-13T10:28:13.902Z',
  region: 'local',
  resources: [],
  detail: {
    ...VacationRequestSubmitted.examples[0],
    metadata: { schemaVersion: 2, eventId: 'one', correlationId: 'one', actor: 'johndoe' },
  },
} satisfies LiveEvent
const always = async () => true

test('a watch brings what its selection makes of the events, in order, also before anybody asks', async () => {
  const hub = new LiveHub()
  let count = 0
  const watch = hub.watch(() => (++count % 2 ? count : undefined), always)
  hub.announce([submitted, submitted, submitted])
  expect(await watch.next()).toEqual({ value: 1, done: false })
  expect(await watch.next()).toEqual({ value: 3, done: false })
  const coming = watch.next()
  hub.announce([submitted, submitted])
  expect(await coming).toEqual({ value: 5, done: false })
})

test('nothing is selected any more for one who has gone away', async () => {
  const hub = new LiveHub()
  const [gone, there] = [vi.fn(), vi.fn()]
  const watch = hub.watch(gone, always)
  hub.watch(there, always)
  const asked = watch.next()
  await watch.return?.()
  hub.announce([submitted])
  expect(await asked).toEqual({ value: undefined, done: true })
  expect(there).toHaveBeenCalledTimes(1)
  expect(gone).not.toHaveBeenCalled()
})

test('one who takes nothing is cut off, gets what was kept, and is forgotten', async () => {
  const hub = new LiveHub()
  const select = vi.fn(() => 'shown')
  const watch = hub.watch(select, always)
  hub.announce(Array<LiveEvent>(1_500).fill(submitted))
  let received = 0
  while (!(await watch.next()).done) received++
  expect(received).toBe(1_000)
  expect(select.mock.calls.length).toBeLessThan(1_500)
})
