import { setTimeout as rest } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { Loop } from './loop.ts'
import { eventually } from './testing/trial.ts'

const never = 60_000

function loop(
  pass: () => Promise<number | undefined>,
  { pollEvery = never, ...yields }: { pollEvery?: number; yields?: () => boolean } = {},
) {
  const errors: unknown[] = []
  const made = new Loop({
    pass: async () => ({ worked: false, next: await pass() }),
    pollEvery,
    onError: (error) => errors.push(error),
    ...yields,
  })
  onTestFinished(() => made.stop())
  return { loop: made, errors }
}

test('does nothing before it is woken, and one pass when it is', async () => {
  let passes = 0
  const { loop: sleeper } = loop(async () => void passes++)
  expect(passes).toBe(0)
  sleeper.wake()
  await eventually(() => expect(passes).toBe(1))
  await sleeper.stop()
  expect(passes).toBe(1)
})

test('a wake during a pass brings another pass, however many wakes there were; passes do not overlap', async () => {
  const gates = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  let passes = 0
  let under = 0
  const { loop: worker } = loop(async () => {
    expect(++under).toBe(1)
    await gates[passes++]?.promise
    under--
    return undefined
  })
  worker.wake()
  await eventually(() => expect(passes).toBe(1))
  for (let wakes = 0; wakes < 10; wakes++) worker.wake()
  expect(passes).toBe(1)
  gates[0]?.resolve()
  await eventually(() => expect(passes).toBe(2))
  gates[1]?.resolve()
  await worker.stop()
  expect(passes).toBe(2)
})

test('a pass that asks for another at once gets it, until it asks no more', async () => {
  let passes = 0
  const { loop: worker } = loop(async () => (++passes < 50 ? 0 : undefined))
  worker.wake()
  await eventually(() => expect(passes).toBe(50))
  await worker.stop()
  expect(passes).toBe(50)
})

test('a pass that asks for a pause gets it', async () => {
  const times: number[] = []
  const { loop: worker } = loop(async () => (times.push(performance.now()) < 2 ? 60 : undefined))
  worker.wake()
  await eventually(() => expect(times).toHaveLength(2))
  const [first = 0, second = 0] = times
  // Timers may fire a millisecond early.
  expect(second - first).toBeGreaterThanOrEqual(59)
})

test('looks for itself from time to time, even when it was told that there is much time', async () => {
  let passes = 0
  const { loop: poller } = loop(
    async () => {
      passes++
      return never
    },
    { pollEvery: 5 },
  )
  poller.wake()
  await eventually(() => expect(passes).toBeGreaterThanOrEqual(3))
})

test('a pass that throws is told, and tried again later', async () => {
  let passes = 0
  const { loop: shaky, errors } = loop(
    async () => {
      if (++passes < 3) throw new Error(`pass ${passes}`)
      return never
    },
    { pollEvery: 10 },
  )
  shaky.wake()
  await eventually(() => expect(passes).toBeGreaterThanOrEqual(3))
  expect(errors).toEqual([new Error('pass 1'), new Error('pass 2')])
})

test('stop waits for the pass under way; a wake afterwards does nothing', async () => {
  const gate = Promise.withResolvers<void>()
  let passes = 0
  let ended = false
  const { loop: worker } = loop(async () => {
    passes++
    await gate.promise
    ended = true
    return 0
  })
  worker.wake()
  await eventually(() => expect(passes).toBe(1))
  const stopping = worker.stop().then(() => ended)
  gate.resolve()
  expect(await stopping).toBe(true)
  worker.wake()
  await worker.stop()
  expect(passes).toBe(1)
})

test('while there is more urgent work it rests between its passes, but never long, however long they take', async () => {
  const times: number[] = []
  const { loop: worker } = loop(
    async () => {
      times.push(performance.now())
      await rest(times.length === 1 ? 2 : 200)
      return times.length < 3 ? 0 : undefined
    },
    { yields: () => true },
  )
  worker.wake()
  await eventually(() => expect(times).toHaveLength(3))
  const [first = 0, second = 0, third = 0] = times
  expect(second - first).toBeGreaterThanOrEqual(19)
  expect(third - second).toBeGreaterThanOrEqual(999)
})
