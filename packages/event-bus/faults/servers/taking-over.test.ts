import { expect, test } from 'vitest'
import { callConsumer } from '../../src/consumer.ts'
import { moved, ParcelMoved } from '../../src/testing/parcels.ts'
import { eventually, Trial } from '../../src/testing/trial.ts'
import { range, sqliteOnDisk } from '../disk/publishers.ts'

test('who takes over from a process that ends goes on where that was, and calls nothing again', async () => {
  const trial = await Trial.begin(sqliteOnDisk)
  const called: number[] = []
  const call = async ({ detail: { step } }: { detail: { step: number } }) => void called.push(step)
  const caller = () => callConsumer({ name: 'caller', on: [ParcelMoved], call })
  const first = trial.started([caller()])
  await trial.publish(moved('a', 0))
  await eventually(() => expect(called).toEqual([0]))
  const second = trial.started([caller()])
  // It stands by, and knows how far the first one is at this moment.
  expect(await second.settled('caller', 4_000)).toBe(true)
  for (const step of range(1, 5)) await trial.publish(moved('a', step))
  await eventually(() => expect(called).toEqual(range(0, 5)))
  await eventually(async () => expect(await first.subscriptions.get('caller')).toMatchObject({ backlog: 0 }))
  await first.stop()
  await trial.publish(moved('a', 6))
  await eventually(() => expect(called).toContain(6))
  expect(called).toEqual(range(0, 6))
})
