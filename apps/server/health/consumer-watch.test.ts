import { expect, test } from 'vitest'
import { ConsumerWatch, stuckAfter } from './consumer-watch.ts'

type Status = { name: string; kind: string; state: string; backlog: number; position: number; handled: number }

const consumer: Status = { name: 'pack', kind: 'consumer', state: 'enabled', backlog: 3, position: 7, handled: 5 }

/** What is said when somebody looked at `first`, and looks at `later` after so many milliseconds. */
async function said(first: Status, later: Status, after: number): Promise<string[]> {
  let now = 1_000
  const watch = new ConsumerWatch(() => now)
  const busWith = (status: Status) => ({ subscriptions: { list: async () => [status] } }) as never
  expect(await watch.look(busWith(first))).toEqual([])
  now += after
  return watch.look(busWith(later))
}

test('who has work and stays at one place is stuck, and it is said for how long', async () => {
  expect(await said(consumer, { ...consumer, backlog: 9 }, stuckAfter)).toEqual([
    'The consumer pack has not got on for 2 minutes; 9 events wait for it. The log says why.',
  ])
})

test.each<[string, Partial<Status>, number]>([
  ['not yet as long', {}, stuckAfter - 1],
  ['getting on', { position: 8 }, stuckAfter],
  ['trying again what failed', { handled: 6 }, stuckAfter],
  ['without work', { backlog: 0 }, stuckAfter],
  ['paused', { state: 'paused' }, stuckAfter],
  ['a webhook', { kind: 'webhook' }, stuckAfter],
])('who is %s is not stuck', async (_, changes, after) => {
  expect(await said(consumer, { ...consumer, ...changes }, after)).toEqual([])
})

test('who was without work for long and gets some is not stuck at once', async () => {
  expect(await said({ ...consumer, backlog: 0 }, consumer, stuckAfter)).toEqual([])
})
