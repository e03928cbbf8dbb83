import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { describe, expect, test } from 'vitest'
import { postgresDriver } from '../postgres/driver.ts'
import { natsStream } from '../testing/nats.ts'
import { moved } from '../testing/parcels.ts'
import { postgresAddress } from '../testing/postgres.ts'
import { noting, type TrialTables } from '../testing/trial.ts'
import { Stage } from './testing/stage.ts'

const [stream, schema] = await Promise.all([natsStream(), postgresAddress()])
await schema?.drop()

const timeout = 10_000

async function openStage(): Promise<Stage> {
  const fresh = await postgresAddress()
  if (fresh === undefined) throw new Error('PostgreSQL does not answer any more.')
  const types = {
    getTypeParser: (oid: number) => (oid === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(oid)),
  }
  const open = () =>
    new Kysely<TrialTables>({
      dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: fresh.url, max: 6, types }) }),
    })
  return Stage.on(postgresDriver, open, { remove: fresh.drop })
}

describe.skipIf(stream === undefined || schema === undefined)('processes that share a PostgreSQL and a stream', () => {
  test('handle each event once in effect, and every open browser hears of everything', {
    timeout: 30_000,
  }, async () => {
    const stage = await openStage()
    const both = [await stage.process([noting('shared')]), await stage.process([noting('shared')])]
    const [first, second] = both
    if (first === undefined || second === undefined) throw new Error('There are two.')
    const steps = Array.from({ length: 200 }, (_, index) => index + 1)
    const sorted = (all: number[]) => all.toSorted((one, other) => one - other)
    await Promise.all(steps.map((step) => stage.publish(step % 2 ? first : second, moved(`p${step % 7}`, step))))
    await expect.poll(async () => sorted(await stage.handled('shared')), { timeout }).toEqual(steps)
    for (const { tailed } of both) await expect.poll(() => sorted(tailed), { timeout }).toEqual(steps)
    await expect.poll(async () => sorted(await stage.streamedSteps()), { timeout }).toEqual(steps)
    expect(first.tailed).toEqual(second.tailed)
    expect([...first.problems, ...second.problems]).toEqual([])
  })

  test('one of them relays; the other does when it has stopped', { timeout: 30_000 }, async () => {
    const stage = await openStage()
    const one = await stage.process()
    await stage.publish(one, moved('a', 1))
    await expect.poll(() => stage.streamedSteps().catch(() => []), { timeout }).toEqual([1])
    const two = await stage.process()
    await stage.publish(two, moved('a', 2))
    await expect.poll(() => one.tailed, { timeout }).toEqual([1, 2])
    await one.bus.stop()
    await stage.publish(two, moved('a', 3))
    await expect.poll(() => stage.streamedSteps(), { timeout }).toEqual([1, 2, 3])
    await expect.poll(() => two.tailed, { timeout }).toEqual([2, 3])
  })
})
