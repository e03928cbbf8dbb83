import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { byDispatch, moved } from '../../src/testing/parcels.ts'
import { eventually, noting, Trial } from '../../src/testing/trial.ts'
import { publishAtOnce, publishUntilFull, range, sqliteOnDisk, stepsInLog } from './publishers.ts'

/** Leaves room for so many pages more than there are, as a disk does that is nearly full. */
async function leaveRoom({ db }: Trial, pages: number): Promise<void> {
  const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(db)
  await sql.raw(`pragma max_page_count = ${(rows[0]?.page_count ?? 0) + pages}`).execute(db)
}

async function giveRoom({ db }: Trial): Promise<void> {
  await sql`pragma max_page_count = 4294967294`.execute(db)
}

test('what was acknowledged is in the log and nothing else, also after it is opened again', async () => {
  const trial = await Trial.begin(sqliteOnDisk)
  await leaveRoom(trial, 40)
  const { acknowledged, errors } = await publishUntilFull(trial, 1)
  expect(acknowledged.length).toBeGreaterThan(0)
  expect(errors.length).toBeGreaterThan(0)
  expect(await stepsInLog(trial.bus().archive)).toEqual(acknowledged)
  await trial.restart()
  const { archive } = trial.bus()
  expect(await stepsInLog(archive)).toEqual(acknowledged)
  expect(await archive.verify()).toEqual({ events: acknowledged.length, damaged: [] })
})

test('everybody of the group hears that the disk is full, and no other error', async () => {
  const trial = await Trial.begin(sqliteOnDisk)
  await leaveRoom(trial, 40)
  const { errors } = await publishUntilFull(trial, 1)
  expect(new Set(errors.map(String))).toEqual(new Set(['Error: database or disk is full']))
})

test('they hear of it too when the one for whom there was no room takes no notice', async () => {
  const trial = await Trial.begin(sqliteOnDisk)
  const bus = trial.bus()
  await leaveRoom(trial, 5)
  const first = trial.publish(moved('a', 1))
  const careless = trial.db.transaction().execute(async (tx) => {
    await bus.publish(tx, [moved('large '.repeat(20_000), 2)], byDispatch).catch(() => {})
  })
  const outcomes = await Promise.allSettled([first, careless])
  expect(outcomes[0]).toMatchObject({ status: 'rejected', reason: { message: 'database or disk is full' } })
  expect(outcomes[1].status).toBe('rejected')
  expect(await stepsInLog(bus.archive)).toEqual([])
})

test('when there is room again it goes on, and everything acknowledged is handled once', async () => {
  const trial = await Trial.begin(sqliteOnDisk)
  trial.started([noting('reader')])
  await leaveRoom(trial, 40)
  const before = await publishUntilFull(trial, 1)
  await giveRoom(trial)
  const after = await publishAtOnce(trial, range(10_001, 10_100))
  expect(after.errors).toEqual([])
  const handled = async () => (await trial.handled('reader')).sort((one, other) => one - other)
  await eventually(async () => expect(await handled()).toEqual([...before.acknowledged, ...after.acknowledged]))
})
