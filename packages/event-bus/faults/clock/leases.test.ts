import { setTimeout as rest } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { callConsumer } from '../../src/consumer.ts'
import { moved, ParcelMoved } from '../../src/testing/parcels.ts'
import { eventually, stoppedClock, Trial } from '../../src/testing/trial.ts'
import { range, sqliteOnDisk } from '../disk/publishers.ts'

const hour = 3_600_000

/** Milliseconds that a call takes: long enough for the other bus to come by, which looks every 20. */
const callTakes = 50

test.each([
  { jump: 'goes on', jumps: [0, 0] },
  { jump: 'jumps an hour forth', jumps: [hour, 0] },
  { jump: 'jumps an hour back', jumps: [0, -hour] },
  { jump: 'jumps an hour forth and back', jumps: [hour, -hour] },
])('of two buses one holds the lease and makes each call, while the clock $jump', async ({ jumps }) => {
  const trial = await Trial.begin(sqliteOnDisk)
  const clock = stoppedClock()
  const called: number[] = []
  const caller = () =>
    callConsumer({
      name: 'caller',
      on: [ParcelMoved],
      call: async ({ detail: { step } }) => {
        called.push(step)
        await rest(callTakes)
      },
    })
  const callThrough = async (steps: number[]) => {
    for (const step of steps) {
      await trial.publish(moved(`parcel ${step}`, step))
      await eventually(() => expect(called).toContain(step))
      await trial.moreLooks(4)
    }
  }
  trial.started([caller()], { chance: clock })
  trial.started([caller()], { chance: clock })
  await callThrough([0])
  const [forth = 0, back = 0] = jumps
  clock.pass(forth)
  await callThrough(range(1, 3))
  clock.pass(back)
  await callThrough(range(4, 8))
  // Past the end of every lease that was taken before.
  clock.pass(60_000)
  await callThrough([9])
  expect(called).toEqual(range(0, 9))
})
