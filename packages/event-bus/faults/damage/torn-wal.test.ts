import { copyFile, open, readFile, stat, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { Kysely } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { EventBus } from '../../src/bus.ts'
import { sqliteDialect } from '../../src/sqlite/dialect.ts'
import { sqliteDriver } from '../../src/sqlite/driver.ts'
import { moved, parcelContracts } from '../../src/testing/parcels.ts'
import { noting, Trial, type TrialTables } from '../../src/testing/trial.ts'
import { range, sqliteOnDisk, stepsInLog } from '../disk/publishers.ts'

/** Bytes before the first frame of a write-ahead log, and before the page in a frame. Source: sqlite.org/fileformat2.html, section 4. */
const walHeader = 32
const frameHeader = 24

/** Publishes one transaction after another; `ends` says where the write-ahead log ended after each of them. */
async function publishing(transactions: number) {
  const database = await sqliteOnDisk()
  const trial = await Trial.begin(async () => database)
  const wal = `${database.file}-wal`
  const ends: number[] = []
  const begin = (await stat(wal)).size
  for (const number of range(1, transactions)) {
    // Three events each, and long ones, so that a transaction is several frames.
    await trial.publish(...[1, 2, 3].map((part) => moved('long '.repeat(400), number * 10 + part)))
    ends.push((await stat(wal)).size)
  }
  return { trial, database, begin, ends, steps: (count: number) => range(1, count).flatMap(stepsOf) }
}

function stepsOf(transaction: number): number[] {
  return [1, 2, 3].map((part) => transaction * 10 + part)
}

/** The files as a machine leaves them that stops at this moment; `-shm` is memory and is gone with it. */
async function crashed(file: string, name: string): Promise<string> {
  const copy = join(file, '..', name)
  await copyFile(file, copy)
  await copyFile(`${file}-wal`, `${copy}-wal`)
  return copy
}

/** Opens what a crash left behind. */
function recovered(file: string) {
  const db = new Kysely<TrialTables>({ dialect: sqliteDialect(file) })
  onTestFinished(() => db.destroy())
  const options = { db, driver: sqliteDriver, contracts: parcelContracts(), onProblem: () => {}, pollEvery: 20 }
  return { db, bus: new EventBus<TrialTables>({ ...options, consumers: [noting('reader')] }) }
}

test('wherever the write-ahead log is torn: whole transactions up to there, and nothing of the torn one', async () => {
  const { database, begin, ends, steps } = await publishing(6)
  const { size: frame } = { size: frameHeader + 4_096 }
  const end = ends.at(-1) ?? 0
  expect((end - walHeader) % frame).toBe(0)
  const [last = 0, before = 0] = ends.toReversed()
  // The last transaction is several frames, or it could not be torn between two of them.
  expect(last - before).toBeGreaterThanOrEqual(2 * frame)
  const cuts = [begin + 1, ...ends.flatMap((each) => [each - frame, each - 1, each, each + 1, each + frameHeader])]
  for (const cut of cuts.filter((each) => each <= end)) {
    const copy = await crashed(database.file, `cut-${cut}.db`)
    await truncate(`${copy}-wal`, cut)
    const { archive } = recovered(copy).bus
    const whole = ends.filter((each) => each <= cut).length
    expect(await stepsInLog(archive), `cut at ${cut}`).toEqual(steps(whole))
    expect((await archive.verify()).damaged).toEqual([])
  }
})

test('a frame that was only half written to the disk counts as torn', async () => {
  const { database, ends, steps } = await publishing(4)
  const copy = await crashed(database.file, 'half.db')
  const third = ends[2] ?? 0
  const wal = await open(`${copy}-wal`, 'r+')
  // Zeros, as a file system shows a block that it had promised and never written.
  await wal.write(Buffer.alloc(2_000), 0, 2_000, third - 2_000)
  await wal.close()
  expect(await stepsInLog(recovered(copy).bus.archive)).toEqual(steps(2))
})

test('after a torn end it goes on: new events follow, and each is handled once', async () => {
  const { database, ends, steps } = await publishing(4)
  const copy = await crashed(database.file, 'goes-on.db')
  await truncate(`${copy}-wal`, (ends[3] ?? 0) - 100)
  const { db, bus } = recovered(copy)
  await bus.publishEach([{ fact: moved('a', 99), provenance: { actor: 'dispatch', time: '2026-11-23T10:00:00.000Z' } }])
  bus.start()
  expect(await bus.settled('reader', 4_000)).toBe(true)
  await bus.stop()
  const handled = await db.selectFrom('handled').select('step').orderBy('place').execute()
  expect(handled.map(({ step }) => step)).toEqual([...steps(3), 99])
  // What was torn off stays away although its bytes may still lie behind the new end.
  expect((await readFile(`${copy}-wal`)).length).toBeGreaterThan(0)
  expect(await stepsInLog(bus.archive)).toEqual([...steps(3), 99])
})
