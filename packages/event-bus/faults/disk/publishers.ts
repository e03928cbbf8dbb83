import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Kysely } from 'kysely'
import type { Archive } from '../../src/archive.ts'
import { sqliteDialect } from '../../src/sqlite/dialect.ts'
import { sqliteDriver } from '../../src/sqlite/driver.ts'
import { moved } from '../../src/testing/parcels.ts'
import type { Trial, TrialDatabase } from '../../src/testing/trial.ts'

/** An empty SQLite database in a folder of its own, and the path of its file. */
export async function sqliteOnDisk(parent: string = tmpdir()): Promise<TrialDatabase & { file: string }> {
  const folder = await mkdtemp(join(parent, 'fault-'))
  const file = join(folder, 'log.db')
  return {
    file,
    driver: sqliteDriver,
    open: () => new Kysely({ dialect: sqliteDialect(file) }),
    remove: () => rm(folder, { recursive: true }),
  }
}

/** What several publishers were told: whose steps are said to be on the disk, and the errors of the others. */
export type Told = { acknowledged: number[]; errors: unknown[] }

/** Publishes these steps at once, each in a transaction of its own, so that they share group commits. */
export async function publishAtOnce(trial: Trial, steps: readonly number[]): Promise<Told> {
  const outcomes = await Promise.allSettled(steps.map((step) => trial.publish(moved(`parcel ${step % 7}`, step))))
  return {
    acknowledged: steps.filter((_, index) => outcomes[index]?.status === 'fulfilled'),
    errors: outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : [])),
  }
}

/** Publishes groups of events, their steps from a number on, until nobody of a group is acknowledged any more. */
export async function publishUntilFull(trial: Trial, from: number): Promise<Told> {
  const all: Told = { acknowledged: [], errors: [] }
  for (let first = from; first < from + 3_000; first += 150) {
    const told = await publishAtOnce(trial, range(first, first + 149))
    all.acknowledged.push(...told.acknowledged)
    all.errors.push(...told.errors)
    if (told.acknowledged.length === 0) return all
  }
  throw new Error('It did not become full.')
}

/** The whole numbers from one to another. */
export function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

/** The steps of all events in the log, in ascending order. */
export async function stepsInLog(archive: Archive): Promise<number[]> {
  const steps: number[] = []
  for (let after = 0; ; ) {
    const page = await archive.read({ after, limit: 1_000 })
    const last = page.at(-1)
    if (last === undefined) return steps.sort((one, other) => one - other)
    steps.push(...page.map(({ event }) => Number(Reflect.get(event.detail, 'step'))))
    after = last.position
  }
}
