import { callConsumer } from '@vacation-tracker/event-bus/consumer'
import { ContractRegistry } from '@vacation-tracker/event-contracts/registry'
import { describe, expect, onTestFinished, test } from 'vitest'
import './vitest.ts'
import { DeliveryError } from '@vacation-tracker/event-bus/retry'
import { openMemoryBus } from '../memory-bus.ts'
import { sampleEvent } from '../samples/samples.ts'
import { onBus } from '../sources/bus.ts'
import { spyOn } from '../spy.ts'
import { ParcelLost, ParcelMoved, ParcelMoved1, parcelEvents } from '../testing/parcels.ts'
import { matchers } from './matchers.ts'

async function openSpiedBus() {
  const refuse = callConsumer({
    name: 'refuse',
    on: [ParcelLost],
    call: async () => {
      throw new DeliveryError('nobody is there', { next: 'give-up' })
    },
  })
  const memory = await openMemoryBus({ contracts: parcelEvents, consumers: [refuse] })
  const spy = spyOn(await onBus(memory.bus))
  onTestFinished(async () => {
    await spy.stop()
    await memory.stop()
  })
  return { memory, spy }
}

describe('published', () => {
  test('what has been committed is heard, though the spy has not been told yet', async () => {
    const { memory, spy } = await openSpiedBus()
    await expect(spy).not.toHavePublished(ParcelMoved)
    await memory.publish(ParcelMoved, { parcelId: '7', step: 1, leg: 'ROAD' })
    await memory.publish(ParcelMoved, { parcelId: '7', step: 2, leg: 'ROAD' })
    await expect(spy).toHavePublished(ParcelMoved, { where: { step: 2 } })
    await expect(spy).toHavePublished('ParcelMoved')
    await expect(spy).toHavePublishedTimes(ParcelMoved, 2)
    await expect(spy).toHavePublishedTimes(ParcelMoved, 1, { where: { step: 2 } })
    await expect(spy).not.toHavePublished(ParcelMoved, { where: { parcelId: '8' } })
    await expect(spy).not.toHavePublishedTimes(ParcelMoved, 1)
  })

  test('a failure shows what there was', async () => {
    const events = [sampleEvent(ParcelMoved, { step: 1 })]
    await expect(expect(events).toHavePublished(ParcelMoved, { where: { step: 2 } })).rejects.toThrow(
      'ParcelMoved 2 with {"step":2} was not published. 1 event arrived, the nearest first:',
    )
    await expect(expect(events).toHavePublishedTimes(ParcelLost, 3)).rejects.toThrow(
      'ParcelLost 1 was published 0 times, not 3. 1 event arrived:\n  -  1 × ParcelMoved',
    )
    await expect(expect(events).not.toHavePublished(ParcelMoved)).rejects.toThrow(`as ${events[0]?.id}.`)
    await expect(expect(events).not.toHavePublishedTimes(ParcelMoved, 1)).rejects.toThrow('was published 1 time.')
  })

  test('what is no spy is refused, also where nothing is expected', async () => {
    await expect(expect({}).not.toHavePublished(ParcelMoved)).rejects.toThrow('Expect this of a spy')
  })
})

describe('a contract', () => {
  test('is kept by an event, or by a detail', () => {
    const event = sampleEvent(ParcelMoved)
    expect(event).toMatchContract(ParcelMoved)
    expect(event).toMatchContract(new ContractRegistry(parcelEvents))
    expect({ parcelId: '7', step: 1, leg: 'ROAD' }).toMatchContract(ParcelMoved)
    expect(event).not.toMatchContract(ParcelLost)
  })

  test('a failure names each problem', () => {
    const event = { ...sampleEvent(ParcelMoved1), source: 'Elsewhere' }
    expect(() => expect(event).toMatchContract(ParcelMoved)).toThrow(
      `This is no ParcelMoved 2:
  - source has to be Parcels, and is Elsewhere
  - detail.metadata.schemaVersion has to be 2, and is 1
  - must have required properties leg`,
    )
    expect(() => expect({}).toMatchContract(ParcelLost)).toThrow('must have required properties parcelId')
    expect(() => expect({}).toMatchContract(new ContractRegistry(parcelEvents))).toThrow('This is no event.')
    const unknown = { ...sampleEvent(ParcelLost), 'detail-type': 'ParcelFound' }
    expect(() => expect(unknown).toMatchContract(new ContractRegistry(parcelEvents))).toThrow(
      'There is no contract for ParcelFound 1.',
    )
    expect(() => expect(sampleEvent(ParcelLost)).not.toMatchContract(ParcelLost)).toThrow(
      'This is a valid ParcelLost 1.',
    )
  })
})

describe('dead letters', () => {
  test('are found by event, field and error', async () => {
    const { memory, spy } = await openSpiedBus()
    await expect(spy).not.toHaveDeadLetter('refuse')
    await memory.publish(ParcelLost, { parcelId: '7' })
    await spy.waitForDeadLetter('refuse')
    await expect(spy).toHaveDeadLetter('refuse')
    await expect(spy).toHaveDeadLetter('refuse', { event: ParcelLost, where: { parcelId: '7' }, error: /nobody/ })
    await expect(spy).not.toHaveDeadLetter('refuse', { event: ParcelMoved })
    await expect(expect(spy).toHaveDeadLetter('refuse', { error: 'timeout' })).rejects.toThrow(
      /^refuse does not have a dead letter with the error "timeout". It has 1 dead letters.\n {2}- place 1, after 1 attempts: .*nobody is there: ParcelLost/,
    )
    await expect(expect([]).toHaveDeadLetter('refuse')).rejects.toThrow('Expect this of a spy.')
  })
})

test('a matcher is a function that any test library can call', async () => {
  const { pass, message } = await matchers.toHavePublished([], 'ParcelLost')
  expect({ pass, message: message() }).toEqual({
    pass: false,
    message: 'ParcelLost was not published. Nothing arrived.',
  })
})
