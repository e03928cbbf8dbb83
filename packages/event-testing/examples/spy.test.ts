import { spyOn } from '@vacation-tracker/event-testing'
import { onBus } from '@vacation-tracker/event-testing/bus'
import { openMemoryBus } from '@vacation-tracker/event-testing/memory-bus'
import { expect, test } from 'vitest'
import { Board, boardConsumer, ParcelMoved } from './parcels.ts'

test('a parcel that has moved is on the board', async () => {
  const board = new Board()
  await using memory = await openMemoryBus({ contracts: [ParcelMoved], consumers: [boardConsumer(board)] })
  await using spy = spyOn(await onBus(memory.bus))

  await memory.publish(ParcelMoved, { parcelId: '7', step: 1, city: 'Bonn' })
  const moved = await spy.waitFor(ParcelMoved, { where: { parcelId: '7', city: /^B/ }, within: 2_000 })
  expect(moved.detail.step).toBe(1)

  expect(await memory.bus.settled('board', 2_000)).toBe(true)
  expect(board.places.get('7')).toBe('Bonn')
})
