import { spyOn } from '@vacation-tracker/event-testing'
import { onBus } from '@vacation-tracker/event-testing/bus'
import { TestClock } from '@vacation-tracker/event-testing/clock'
import { openMemoryBus } from '@vacation-tracker/event-testing/memory-bus'
import '@vacation-tracker/event-testing/vitest'
import { expect, test } from 'vitest'
import { Board, boardConsumer, ParcelMoved } from './parcels.ts'

test('what cannot be shown is given up after a day, which takes a moment', async () => {
  const clock = new TestClock('2026-05-13T10:28:00Z')
  const consumers = [boardConsumer(new Board())]
  await using memory = await openMemoryBus({ contracts: [ParcelMoved], consumers, clock })
  await using spy = spyOn(await onBus(memory.bus))

  await memory.publish(ParcelMoved, { parcelId: '7', step: 1, city: 'Atlantis' })
  await memory.failures(1)
  clock.advance({ hours: 25 })
  await spy.waitForDeadLetter('board')
  await expect(spy).toHaveDeadLetter('board', { event: ParcelMoved, error: /no such place/ })
})
