import { expect, test } from 'vitest'
import { callConsumer } from '../../src/consumer.ts'
import { moved, ParcelMoved } from '../../src/testing/parcels.ts'
import { eventually, noting, stoppedClock, Trial } from '../../src/testing/trial.ts'
import { range, sqliteOnDisk } from '../disk/publishers.ts'

const hour = 3_600_000

/** The longest pause between two attempts, in milliseconds (retry.ts). */
const longestPause = 300_000

/** A consumer whose first attempt fails, after the clock has been put by so much. */
async function failingOnce({ before, after }: { before: number; after: number }) {
  const trial = await Trial.begin(sqliteOnDisk)
  const clock = stoppedClock()
  let attempts = 0
  const call = async () => {
    if (++attempts === 1) throw new Error('no answer')
  }
  clock.pass(before)
  const bus = trial.started([callConsumer({ name: 'caller', on: [ParcelMoved], call })], { chance: clock })
  await trial.publish(moved('a', 1))
  await eventually(() => expect(trial.problems).toHaveLength(1))
  clock.pass(after)
  return { trial, clock, bus, attempts: () => attempts }
}

const jumps = [
  { jump: 'an hour forth', before: 0, after: hour },
  { jump: 'an hour back', before: 0, after: -hour },
  { jump: 'an hour forth before the attempt and back after it', before: hour, after: -hour },
]

test.each(jumps)('a retry comes after its pause and the jump at the latest: $jump', async ({ before, after }) => {
  const { trial, clock, bus, attempts } = await failingOnce({ before, after })
  clock.pass(hour + longestPause)
  await eventually(() => expect(attempts()).toBe(2))
  await eventually(async () => expect(await bus.subscriptions.get('caller')).toMatchObject({ waiting: 0, dead: 0 }))
  await trial.moreLooks()
  expect(attempts()).toBe(2)
})

test.each(jumps)('a retry is not put off by the jump, only by its pause: $jump', async ({ before, after }) => {
  const { clock, attempts } = await failingOnce({ before, after })
  clock.pass(longestPause)
  await eventually(() => expect(attempts()).toBe(2))
})

test('a retry is not put off when the clock was an hour ahead at an attempt that was not the first', async () => {
  const trial = await Trial.begin(sqliteOnDisk)
  const clock = stoppedClock()
  let attempts = 0
  const call = async () => {
    if (++attempts <= 2) throw new Error('no answer')
  }
  trial.started([callConsumer({ name: 'caller', on: [ParcelMoved], call })], { chance: clock })
  await trial.publish(moved('a', 1))
  await eventually(() => expect(trial.problems).toHaveLength(1))
  clock.pass(hour)
  await eventually(() => expect(trial.problems).toHaveLength(2))
  clock.pass(-hour)
  await trial.moreLooks()
  clock.pass(longestPause)
  await eventually(() => expect(attempts).toBe(3))
})

test('whatever the clock does: nothing is lost, nothing happens twice in effect, nothing is given up', async () => {
  const trial = await Trial.begin(sqliteOnDisk)
  const clock = stoppedClock()
  const failed = new Set<string>()
  /** Some steps fail as long as anything does, and others once. */
  const fail = (name: string, step: number) => {
    const key = `${name} ${step}`
    if (!upset || step % 3 !== 0 || failed.has(key)) return
    if (step % 2 === 1) failed.add(key)
    throw new Error('once more')
  }
  let upset = true
  const called: number[] = []
  const call = async ({ detail: { step } }: { detail: { step: number } }) => {
    fail('caller', step)
    called.push(step)
  }
  const bus = trial.started(
    [
      noting('reader', { after: ({ step }) => fail('reader', step) }),
      callConsumer({ name: 'caller', on: [ParcelMoved], call }),
    ],
    { chance: clock },
  )
  const steps = range(1, 60)
  for (const step of steps) {
    await trial.publish(moved(`parcel ${step % 6}`, step))
    clock.pass([hour, -hour, 20_000, -hour, hour][step % 5] ?? 0)
  }
  await eventually(() => expect(trial.problems.length).toBeGreaterThan(0))
  upset = false
  clock.pass(2 * hour)
  const sorted = (all: number[]) => all.toSorted((one, other) => one - other)
  await eventually(async () => expect(sorted(await trial.handled('reader'))).toEqual(steps))
  await eventually(() => expect(sorted(called)).toEqual(steps))
  await trial.moreLooks()
  expect(sorted(await trial.handled('reader'))).toEqual(steps)
  expect(sorted(called)).toEqual(steps)
  for (const group of range(0, 5)) {
    const own = steps.filter((step) => step % 6 === group)
    expect(await trial.handled('reader', `parcel ${group}`)).toEqual(own)
    expect(called.filter((step) => step % 6 === group)).toEqual(own)
  }
  expect(await bus.deadLetters.list()).toEqual([])
})

test('a replay with a rate goes on when the clock has been put back', async () => {
  const trial = await Trial.begin(sqliteOnDisk)
  const clock = stoppedClock()
  const bus = trial.started([noting('shelf')], { chance: clock })
  const steps = range(1, 5)
  await trial.publish(...steps.map((step) => moved('a', step)))
  await trial.expectHandled('shelf', steps)
  await bus.replays.start({ subscriptions: ['shelf'], eventsPerSecond: 1 })
  await trial.expectHandled('shelf', [...steps, 1])
  clock.pass(-hour)
  await trial.moreLooks()
  clock.pass(10_000)
  await eventually(async () => expect((await trial.handled('shelf')).length).toBeGreaterThan(6))
})
