import { DatabaseSync } from 'node:sqlite'
import { expect, onTestFinished, test, vi } from 'vitest'
import { callConsumer } from '../../src/consumer.ts'
import { ParcelMoved } from '../../src/testing/parcels.ts'
import { eventually, noting, Trial } from '../../src/testing/trial.ts'
import { publishAtOnce, range, sqliteOnDisk, stepsInLog } from './publishers.ts'

/** Extended result code of SQLite. Source: sqlite.org/rescode.html. */
const ioErrorAtFsync = 1034

/** Lets commits fail as they do when the disk cannot be waited for, from the n-th on, so many times or until `end`. */
function failCommits({ from, times, rollsBack }: { from: number; times: number; rollsBack: boolean }) {
  const exec = DatabaseSync.prototype.exec
  const failed = { commits: 0, end: () => void vi.restoreAllMocks() }
  let commits = 0
  vi.spyOn(DatabaseSync.prototype, 'exec').mockImplementation(function (this: DatabaseSync, statement) {
    if (statement !== 'commit' || ++commits < from || commits >= from + times) return exec.call(this, statement)
    failed.commits++
    // SQLite does the one or the other, as the fault may be.
    if (rollsBack) exec.call(this, 'rollback')
    throw Object.assign(new Error('disk I/O error'), { code: 'ERR_SQLITE_ERROR', errcode: ioErrorAtFsync })
  })
  onTestFinished(failed.end)
  return failed
}

test.each([
  { how: 'and SQLite has rolled back', rollsBack: true },
  { how: 'and the transaction is still open', rollsBack: false },
])('when the disk fails at commit $how, its whole group hears of it and nothing of it is in the log', async (fault) => {
  const trial = await Trial.begin(sqliteOnDisk)
  trial.started([noting('reader')])
  await publishAtOnce(trial, [0])
  await trial.expectHandled('reader', [0])
  const failed = failCommits({ from: 2, times: 2, rollsBack: fault.rollsBack })
  const { acknowledged, errors } = await publishAtOnce(trial, range(1, 300))
  expect(failed.commits).toBe(2)
  expect(acknowledged.length).toBeGreaterThan(0)
  // A group is larger than one, or this would tell nothing of what its members share.
  expect(errors.length).toBeGreaterThan(50)
  for (const error of errors) expect(error).toMatchObject({ message: 'disk I/O error', errcode: ioErrorAtFsync })
  const inLog = [0, ...acknowledged]
  await eventually(async () => expect((await trial.handled('reader')).toSorted((a, b) => a - b)).toEqual(inLog))
  await trial.restart()
  expect(await stepsInLog(trial.bus().archive)).toEqual(inLog)
})

test('an fsync that fails while consumers mark what they handled lets nothing happen twice in effect', async () => {
  const trial = await Trial.begin(sqliteOnDisk)
  expect((await publishAtOnce(trial, range(1, 60))).errors).toEqual([])
  const failed = failCommits({ from: 3, times: 4, rollsBack: true })
  trial.started([noting('one'), noting('two')])
  for (const name of ['one', 'two']) {
    await eventually(async () => expect((await trial.handled(name)).toSorted((a, b) => a - b)).toEqual(range(1, 60)))
  }
  expect(failed.commits).toBe(4)
})

test.each([
  { attempt: 'a first attempt', through: 1 },
  { attempt: 'a later attempt', through: 2 },
])(
  'nothing is called again and again because $attempt that got through cannot be written down',
  async ({ through }) => {
    const trial = await Trial.begin(sqliteOnDisk)
    const failing = Promise.withResolvers<ReturnType<typeof failCommits>>()
    let calls = 0
    const call = async () => {
      if (++calls < through) throw new Error('no answer')
      if (calls === through) failing.resolve(failCommits({ from: 1, times: Number.POSITIVE_INFINITY, rollsBack: true }))
    }
    const bus = trial.started([callConsumer({ name: 'caller', on: [ParcelMoved], call })])
    await publishAtOnce(trial, [1])
    const disk = await failing.promise
    await eventually(() => expect(disk.commits).toBeGreaterThan(10))
    disk.end()
    const caughtUp = { backlog: 0, waiting: 0, handled: 1 }
    await eventually(async () => expect(await bus.subscriptions.get('caller')).toMatchObject(caughtUp))
    expect(calls).toBe(through)
  },
)

test('while nothing can be written down, a call that fails is not made more often than the operator is told', async () => {
  const trial = await Trial.begin(sqliteOnDisk)
  let calls = 0
  const call = async () => {
    calls++
    throw new Error('no answer')
  }
  trial.started([callConsumer({ name: 'caller', on: [ParcelMoved], call })])
  await publishAtOnce(trial, [1])
  await eventually(() => expect(trial.problems.length).toBeGreaterThan(0))
  const before = calls
  const disk = failCommits({ from: 1, times: Number.POSITIVE_INFINITY, rollsBack: true })
  const told = () => trial.problems.filter(({ error }) => Object(error).errcode === ioErrorAtFsync)
  await eventually(() => expect(told().length).toBeGreaterThan(5))
  disk.end()
  expect(calls - before).toBeLessThanOrEqual(told().length + 1)
})
