import { expect, test } from 'vitest'
import { eventually } from '../testing/eventually.ts'
import { type SpanFate, SpanQueue } from './span-queue.ts'

/** A queue of numbers, whose writing ends when a test says so. */
function openQueue() {
  const fates: Partial<Record<SpanFate, number>> = {}
  const problems: unknown[] = []
  const writing: { size: number; done: PromiseWithResolvers<void> }[] = []
  const queue = new SpanQueue<number>({
    take: () => 0,
    write: (batch) => {
      const done = Promise.withResolvers<void>()
      writing.push({ size: batch.length, done })
      return done.promise
    },
    count: (fate, spans) => {
      fates[fate] = (fates[fate] ?? 0) + spans
    },
    onProblem: (error) => problems.push(error),
  })
  const add = (count: number) => {
    for (let each = 0; each < count; each++) queue.add(each)
  }
  return { queue, add, fates, problems, writing }
}

test('what fills a batch is written at once, one batch after another; what does not, soon', async () => {
  const { add, writing, fates } = openQueue()
  add(300)
  expect(writing.map(({ size }) => size)).toEqual([128])
  writing[0]?.done.resolve()
  await eventually(() => expect(writing.map(({ size }) => size)).toEqual([128, 128]))
  writing[1]?.done.resolve()
  await eventually(() => expect(writing.map(({ size }) => size)).toEqual([128, 128, 44]))
  writing[2]?.done.resolve()
  await eventually(() => expect(fates).toEqual({ kept: 300 }))
})

test('while nothing can be written whole batches are dropped and counted, the oldest first', async () => {
  const { queue, add, writing, fates } = openQueue()
  add(128 * 100)
  // One is under way and 32 wait.
  expect(fates).toEqual({ dropped: 128 * 67 })
  const flushed = queue.forceFlush()
  for (let each = 0; each < 33; each++) (await eventually(() => writing[each])).done.resolve()
  await flushed
  expect(fates).toEqual({ dropped: 128 * 67, kept: 128 * 33 })
})

test('what cannot be written is counted and told, and the next batch is tried', async () => {
  const { queue, add, writing, fates, problems } = openQueue()
  add(256)
  writing[0]?.done.reject(new Error('the disk is full'))
  ;(await eventually(() => writing[1])).done.resolve()
  await queue.forceFlush()
  expect(fates).toEqual({ failed: 128, kept: 128 })
  expect(problems).toEqual([new Error('the disk is full')])
})
