import { callConsumer, effectConsumer } from '@vacation-tracker/event-bus/consumer'
import { ContractRegistry } from '@vacation-tracker/event-contracts/registry'
import { sql, type Transaction } from 'kysely'
import { expect, test } from 'vitest'
import { openMemoryBus } from './memory-bus.ts'
import { onBus } from './sources/bus.ts'
import { spyOn } from './spy.ts'
import { ParcelLost, ParcelMoved, parcelEvents } from './testing/parcels.ts'

type Tables = { lost: { parcel: string } }

test('consumers with an effect have their tables, and what follows from an event says so', async () => {
  const countLost = effectConsumer({
    name: 'count-lost',
    on: [ParcelLost],
    effect: async ({ detail }, tx: Transaction<Tables>) => {
      await tx.insertInto('lost').values({ parcel: detail.parcelId }).execute()
    },
  })
  await using memory = await openMemoryBus<Tables>({
    contracts: new ContractRegistry(parcelEvents),
    consumers: [countLost],
    prepare: async (db) => void (await sql`create table lost (parcel text)`.execute(db)),
  })
  const first = await memory.publish(ParcelMoved, { parcelId: '7', step: 1, leg: 'RAIL' })
  const second = await memory.publish(ParcelLost, { parcelId: '7' }, { actor: 'ada', cause: first })
  expect(second.detail.metadata).toMatchObject({ actor: 'ada', causationId: first.id, correlationId: first.id })
  expect(await memory.bus.settled('count-lost', 5_000)).toBe(true)
  expect(await memory.db.selectFrom('lost').selectAll().execute()).toEqual([{ parcel: '7' }])
})

test('what does not keep its contract is refused', async () => {
  await using memory = await openMemoryBus({ contracts: parcelEvents })
  await expect(memory.publish(ParcelLost, { parcelId: '' })).rejects.toThrow('ParcelLost 1 is not valid')
})

test('a retry comes when the clock says so, and not before', async () => {
  const calls: string[] = []
  const flaky = callConsumer({
    name: 'flaky',
    on: [ParcelLost],
    call: async ({ detail }) => {
      calls.push(memory.clock.timestamp())
      if (calls.length < 2) throw new Error(`not ${detail.parcelId} now`)
      await memory.publish(ParcelMoved, { parcelId: detail.parcelId, step: 0, leg: 'ROAD' })
    },
  })
  const memory = await openMemoryBus({ contracts: parcelEvents, consumers: [flaky] })
  const spy = spyOn(await onBus(memory.bus))
  try {
    await memory.publish(ParcelLost, { parcelId: '7' })
    await memory.failures(1)
    memory.clock.advance({ hours: 1 })
    await spy.waitFor(ParcelMoved)
    expect(calls).toEqual(['2026-01-05T09:00:00.000Z', '2026-01-05T10:00:00.000Z'])
    expect(memory.problems).toMatchObject([{ message: 'not 7 now' }])
  } finally {
    await spy.stop()
    await memory.stop()
  }
})
