import { spyOn } from '@vacation-tracker/event-testing'
import { openMemoryBus } from '@vacation-tracker/event-testing/memory-bus'
import { onServer } from '@vacation-tracker/event-testing/server'
import { expect, test } from 'vitest'
import { openDoor } from '../src/testing/door.ts'
import { ParcelMoved } from './parcels.ts'

test('a spy on a running server hears what others publish there', async () => {
  await using elsewhere = await openMemoryBus({ contracts: [ParcelMoved] })
  await using server = await openDoor(elsewhere, 'vt_secret')
  const { baseUrl } = server

  await using spy = spyOn(await onServer({ baseUrl, token: 'vt_secret' }))
  const waiting = spy.waitFor(ParcelMoved, { where: { parcelId: '7' } })

  await elsewhere.publish(ParcelMoved, { parcelId: '7', step: 1, city: 'Bonn' })
  expect((await waiting).detail.city).toBe('Bonn')
  await elsewhere.publish(ParcelMoved, { parcelId: '8', step: 1, city: 'Rome' })
  await spy.caughtUp()
  expect(spy.events).toHaveLength(2)
  await expect(onServer({ baseUrl, token: 'vt_wrong' })).rejects.toThrow('This token is not known here.')
})
