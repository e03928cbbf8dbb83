import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import { EventBus } from '../../src/bus.ts'
import { parcelContracts } from '../../src/testing/parcels.ts'
import type { Report } from './publish-under-limit.ts'
import { sqliteOnDisk, stepsInLog } from './publishers.ts'

const program = fileURLToPath(new URL('./publish-under-limit.ts', import.meta.url))

/** Blocks of 512 bytes (POSIX) to which any file may grow: beyond that, write fails with EFBIG, an I/O error to SQLite. */
const largestFile = 1_200

test('when writing fails nothing is acknowledged that is not in the log; then it goes on', async () => {
  const database = await sqliteOnDisk()
  onTestFinished(database.remove)
  const limited = `ulimit -S -f ${largestFile}; exec "$0" "$@"`
  const { stdout } = await promisify(execFile)('sh', ['-c', limited, process.execPath, program, database.file], {
    timeout: 15_000,
  })
  const { acknowledged, errors, afterwards }: Report = JSON.parse(stdout)
  expect(acknowledged.length).toBeGreaterThan(64)
  expect(errors.length).toBeGreaterThan(0)
  for (const error of errors) expect(error).toContain('disk I/O error')
  expect(afterwards).toBe('acknowledged')

  const db = database.open()
  onTestFinished(() => db.destroy())
  const { archive } = new EventBus({
    ...{ db, driver: database.driver, contracts: parcelContracts(), consumers: [], onProblem: () => {} },
  })
  expect(await stepsInLog(archive)).toEqual(acknowledged)
  expect((await archive.verify()).damaged).toEqual([])
}, 20_000)
