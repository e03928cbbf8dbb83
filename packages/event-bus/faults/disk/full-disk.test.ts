import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { callConsumer } from '../../src/consumer.ts'
import { ParcelMoved } from '../../src/testing/parcels.ts'
import { eventually, noting, Trial } from '../../src/testing/trial.ts'
import { publishAtOnce, publishUntilFull, range, sqliteOnDisk, stepsInLog } from './publishers.ts'

/** Bytes of the disk: more than an empty log takes, and few enough to be full soon. */
const size = 2_000_000

/** A small disk, or nothing where this user may not mount one. full-database.test.ts needs none. */
function mountDisk(): { folder: string; unmount(): void } | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'full-disk-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder], { stdio: 'ignore' })
  } catch {
    rmdirSync(folder)
    return undefined
  }
  const unmount = () => {
    // Lazily: what a test that failed left open must not keep it.
    execFileSync('umount', ['-l', folder])
    rmdirSync(folder)
  }
  return { folder, unmount }
}

const mayMount = mountDisk()
mayMount?.unmount()

/** Fills a disk to its last byte, until there is room again or the test ends. */
function fill(folder: string): { makeRoom(): void } {
  const ballast = join(folder, 'ballast')
  for (let bytes = size; bytes >= 1; bytes = Math.floor(bytes / 2)) {
    try {
      writeFileSync(ballast, Buffer.alloc(bytes), { flag: 'a' })
    } catch (cause) {
      if (!(cause instanceof Error && 'code' in cause && cause.code === 'ENOSPC')) throw cause
    }
  }
  const makeRoom = () => rmSync(ballast, { force: true })
  onTestFinished(makeRoom)
  return { makeRoom }
}

async function begin(): Promise<{ trial: Trial; folder: string }> {
  const disk = mountDisk()
  if (disk === undefined) throw new Error('It could be mounted a moment ago.')
  // Registered first, so that it comes last: the database is closed by then.
  onTestFinished(disk.unmount)
  return { trial: await Trial.begin(() => sqliteOnDisk(disk.folder)), folder: disk.folder }
}

test.skipIf(mayMount === undefined)('on a full disk nothing is acknowledged; with room again it goes on', async () => {
  const { trial, folder } = await begin()
  trial.started([noting('reader')])
  const before = await publishAtOnce(trial, range(1, 100))
  expect(before.errors).toEqual([])
  const { makeRoom } = fill(folder)
  // There may be room for some in what the write-ahead log has of the disk already.
  const full = await publishUntilFull(trial, 101)
  expect(full.errors.length).toBeGreaterThanOrEqual(150)
  for (const error of full.errors) expect(String(error)).toContain('disk is full')
  expect(await stepsInLog(trial.bus().archive)).toEqual([...before.acknowledged, ...full.acknowledged])
  makeRoom()
  const after = await publishAtOnce(trial, range(10_001, 10_100))
  expect(after.errors).toEqual([])
  const acknowledged = [...before.acknowledged, ...full.acknowledged, ...after.acknowledged]
  await eventually(async () => expect(sorted(await trial.handled('reader'))).toEqual(acknowledged))
  await trial.restart()
  const { archive } = trial.bus()
  expect(await stepsInLog(archive)).toEqual(acknowledged)
  expect((await archive.verify()).damaged).toEqual([])
})

test.skipIf(mayMount === undefined)('a bus on a full disk can be stopped', async () => {
  const { trial, folder } = await begin()
  const called: number[] = []
  const call = async ({ detail: { step } }: { detail: { step: number } }) => void called.push(step)
  const bus = trial.started([callConsumer({ name: 'caller', on: [ParcelMoved], call })])
  await publishAtOnce(trial, [1])
  await eventually(async () => expect(await bus.subscriptions.get('caller')).toMatchObject({ handled: 1 }))
  const { makeRoom } = fill(folder)
  await publishUntilFull(trial, 2)
  // A lease that cannot be given back ends by itself.
  await expect(bus.stop()).resolves.toBeUndefined()
  makeRoom()
})

function sorted(steps: number[]): number[] {
  return steps.toSorted((one, other) => one - other)
}
