import { spyOn } from '@vacation-tracker/event-testing'
import { onBus } from '@vacation-tracker/event-testing/bus'
import { openMemoryBus } from '@vacation-tracker/event-testing/memory-bus'
import '@vacation-tracker/event-testing/vitest'
import { expect, test } from 'vitest'
import { ParcelMoved } from './parcels.ts'

test('a parcel moves twice', async () => {
  await using memory = await openMemoryBus({ contracts: [ParcelMoved] })
  await using spy = spyOn(await onBus(memory.bus))

  const event = await memory.publish(ParcelMoved, { parcelId: '7', step: 1, city: 'Bonn' })
  await memory.publish(ParcelMoved, { parcelId: '7', step: 2, city: 'Rome' })

  await expect(spy).toHavePublished(ParcelMoved, { where: { city: 'Rome' } })
  await expect(spy).toHavePublishedTimes(ParcelMoved, 2, { where: { parcelId: '7' } })
  await expect(spy).not.toHavePublished(ParcelMoved, { where: { city: 'Oslo' } })
  expect(event).toMatchContract(ParcelMoved)
})
