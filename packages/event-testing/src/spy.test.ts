import { callConsumer } from '@vacation-tracker/event-bus/consumer'
import { expect, onTestFinished, test, vi } from 'vitest'
import { openMemoryBus } from './memory-bus.ts'
import type { EventSource } from './source.ts'
import { onBus } from './sources/bus.ts'
import { spyOn } from './spy.ts'
import { ParcelLost, ParcelMoved, ParcelMoved1, parcelEvents } from './testing/parcels.ts'

const moved = (parcelId: string, step: number) => ({ parcelId, step, leg: 'ROAD' as const })

async function openSpiedBus(...options: [from?: 'LATEST' | 'HORIZON']) {
  const memory = await openMemoryBus({ contracts: parcelEvents })
  const spy = spyOn(await onBus(memory.bus, { from: options[0] ?? 'LATEST' }))
  onTestFinished(async () => {
    await spy.stop()
    await memory.stop()
  })
  return { memory, spy }
}

test('what comes later is waited for, and what has come already is there at once', async () => {
  const { memory, spy } = await openSpiedBus()
  const waiting = spy.waitFor(ParcelMoved, { where: { parcelId: '7' } })
  await memory.publish(ParcelMoved, moved('6', 1))
  const published = await memory.publish(ParcelMoved, moved('7', 1))
  expect(await waiting).toEqual(published)
  expect(await spy.waitFor('ParcelMoved', { where: ({ id }) => id === published.id, within: 0 })).toEqual(published)
  expect(spy.events).toHaveLength(2)
  expect(spy.eventsOf(ParcelMoved, { where: { parcelId: '6' } })).toHaveLength(1)
})

test('several are waited for, and come in their order', async () => {
  const { memory, spy } = await openSpiedBus()
  const waiting = spy.waitForTimes(ParcelMoved, 2, { where: { parcelId: '7' } })
  for (const [parcel, step] of [
    ['7', 1],
    ['8', 1],
    ['7', 2],
    ['7', 3],
  ] as const) {
    await memory.publish(ParcelMoved, moved(parcel, step))
  }
  expect((await waiting).map(({ detail }) => detail.step)).toEqual([1, 2])
})

test('it begins when it is made, or with everything there is', async () => {
  const { memory, spy } = await openSpiedBus()
  await memory.publish(ParcelLost, { parcelId: '7' })
  const fromNow = spyOn(await onBus(memory.bus))
  const fromStart = spyOn(await onBus(memory.bus, { from: 'HORIZON' }))
  await memory.publish(ParcelLost, { parcelId: '8' })
  const heard = async (who: typeof spy) => {
    await who.caughtUp()
    return who.eventsOf(ParcelLost).map(({ detail }) => detail.parcelId)
  }
  expect(await heard(fromNow)).toEqual(['8'])
  expect(await heard(fromStart)).toEqual(['7', '8'])
  expect(await heard(spy)).toEqual(['7', '8'])
  await Promise.all([fromNow.stop(), fromStart.stop()])
})

test('when it does not come, the message shows what did, the nearest first', async () => {
  const { memory, spy } = await openSpiedBus()
  await memory.publish(ParcelMoved, { ...moved('8', 3), note: 'x'.repeat(30) })
  await memory.publish(ParcelMoved, moved('7', 1))
  await memory.publish(ParcelLost, { parcelId: '7' })
  await spy.caughtUp()
  const error = await spy
    .waitFor(ParcelMoved, { where: { parcelId: '7', step: 2 }, within: 1 })
    .catch(({ message }: Error) => message)
  expect(error).toBe(
    `ParcelMoved 2 with {"parcelId":"7","step":2} did not come from the bus within 1 ms. 3 events arrived, the nearest first:
  1. ParcelMoved 2 at 2026-01-05T09:00:00.000Z
       detail.step: expected 2, came 1
  2. ParcelMoved 2 at 2026-01-05T09:00:00.000Z
       detail.parcelId: expected "7", came "8"
       detail.step: expected 2, came 3
  -  1 × ParcelLost`,
  )
})

test('when nothing came at all, or not often enough, it says so', async () => {
  const { memory, spy } = await openSpiedBus()
  await expect(spy.waitFor(ParcelLost, { within: 1 })).rejects.toThrow(
    'ParcelLost 1 did not come from the bus within 1 ms. Nothing arrived.',
  )
  await memory.publish(ParcelLost, { parcelId: '7' })
  await spy.caughtUp()
  await expect(spy.waitForTimes(ParcelLost, 2, { within: 1 })).rejects.toThrow(
    '2 × ParcelLost 1 did not come from the bus within 1 ms. There was 1 event of them.',
  )
})

test('a contract stands for its version; the bus gives the one that is asked for', async () => {
  const { memory, spy } = await openSpiedBus()
  const older = spyOn(await onBus(memory.bus, { versions: { ParcelMoved: 1 } }))
  onTestFinished(() => older.stop())
  await memory.publish(ParcelMoved, moved('7', 1))
  expect((await older.waitFor(ParcelMoved1)).detail).not.toHaveProperty('leg')
  await spy.caughtUp()
  await expect(spy.waitFor(ParcelMoved1, { within: 1 })).rejects.toThrow(
    'detail.metadata.schemaVersion: expected 1, came 2',
  )
})

test('a condition that throws fails at once, and is not taken for one that does not hold', async () => {
  const { memory, spy } = await openSpiedBus()
  const waiting = spy.waitFor(ParcelLost, {
    where: () => {
      throw new Error('a mistake in the test')
    },
  })
  const [outcome] = await Promise.allSettled([waiting, memory.publish(ParcelLost, { parcelId: '7' })])
  expect(outcome).toMatchObject({ status: 'rejected', reason: { message: 'a mistake in the test' } })
})

test('what was forgotten is not found again', async () => {
  const { memory, spy } = await openSpiedBus()
  await memory.publish(ParcelLost, { parcelId: '7' })
  await spy.caughtUp()
  spy.forget()
  await expect(spy.waitFor(ParcelLost, { within: 1 })).rejects.toThrow('Nothing arrived.')
  await memory.publish(ParcelLost, { parcelId: '8' })
  expect((await spy.waitFor(ParcelLost)).detail.parcelId).toBe('8')
})

test('who waits when it is stopped hears of it, and so does who comes after', async () => {
  const { spy } = await openSpiedBus()
  const waiting = expect(spy.waitFor(ParcelLost)).rejects.toThrow('The spy has been stopped.')
  await spy.stop()
  await waiting
  await expect(spy.waitFor(ParcelLost)).rejects.toThrow('The spy has been stopped.')
  await expect(spy.caughtUp()).rejects.toThrow('The spy has been stopped.')
})

test('when its source breaks, everybody who waits hears why, at once', async () => {
  const { promise, reject } = Promise.withResolvers<never>()
  const source: EventSource = { name: 'a broken source', next: () => promise }
  const spy = spyOn(source)
  const waiting = Promise.allSettled([spy.waitFor('Anything'), spy.caughtUp()])
  reject(new Error('The line is dead.'))
  expect(await waiting).toMatchObject([
    { reason: { message: 'The line is dead.' } },
    { reason: { message: 'The line is dead.' } },
  ])
  await expect(spy.waitFor('Anything')).rejects.toThrow('The line is dead.')
  await expect(spy.deadLetters('payroll')).rejects.toThrow('a broken source does not tell of dead letters')
})

test('a deadline is in real time, whatever clock the test has put in its place', async () => {
  const { spy } = await openSpiedBus()
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
  try {
    await expect(spy.waitFor(ParcelLost, { within: 1 })).rejects.toThrow('Nothing arrived.')
  } finally {
    vi.useRealTimers()
  }
})

test('a dead letter is waited for, with the clock of the test', async () => {
  const grumble = callConsumer({
    name: 'grumble',
    on: [ParcelLost],
    call: async ({ detail }) => {
      throw new Error(`no ${detail.parcelId}`)
    },
    retry: { maximumRetryAttempts: 1, maximumEventAgeInSeconds: 86_400 },
  })
  const memory = await openMemoryBus({ contracts: parcelEvents, consumers: [grumble] })
  const spy = spyOn(await onBus(memory.bus))
  onTestFinished(async () => {
    await spy.stop()
    await memory.stop()
  })
  await memory.publish(ParcelLost, { parcelId: '7' })
  await memory.failures(1)
  await expect(spy.waitForDeadLetter('grumble', { within: 0 })).rejects.toThrow('grumble gave up no event within 0 ms.')
  memory.clock.advance({ hours: 1 })
  const letter = await spy.waitForDeadLetter('grumble', { event: ParcelLost, where: { parcelId: '7' } })
  expect(letter.history.map(({ error }) => error)).toEqual(['Error: no 7', 'Error: no 7'])
})
