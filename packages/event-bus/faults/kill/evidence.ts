import { DatabaseSync } from 'node:sqlite'
import { Kysely } from 'kysely'
import { EventBus } from '../../src/bus.ts'
import { sqliteDialect } from '../../src/sqlite/dialect.ts'
import { sqliteDriver } from '../../src/sqlite/driver.ts'
import { parcelContracts } from '../../src/testing/parcels.ts'

/** What is found in the database at the end. */
export type Evidence = {
  log: LogEntry[]
  /** Effects, in the order in which they were written. */
  effects: { delivery: string; id: string }[]
  /** The batches whose state is there. */
  batches: string[]
  replays: { id: string; state: string; after: number; until: number; subscriptions: string[] }[]
  cursors: { delivery: string; position: number }[]
  failures: { delivery: string; seq: number; state: 'waiting' | 'dead'; attempts: number; errors: number }[]
  /** What is wrong with the file and its records. */
  damage: string[]
}

/** An event in the log. */
export type LogEntry = {
  seq: number
  id: string
  type: string
  parcelId: string
  step: number
  /** The event that it follows from. */
  cause: string | null
}

/** Reads what the worker has left behind, from outside and when it has ended. */
export async function collectEvidence(file: string): Promise<Evidence> {
  const damage = await verify(file)
  const database = new DatabaseSync(file, { readOnly: true })
  const all = <Row>(query: string): Row[] => database.prepare(query).all() as Row[]
  try {
    const structure = all<{ integrity_check: string }>('pragma integrity_check').map((row) => row.integrity_check)
    return {
      log: all(`select seq, id, type, envelope ->> '$.detail.parcelId' as parcelId,
        envelope ->> '$.detail.step' as step, envelope ->> '$.detail.metadata.causationId' as cause
        from event_log order by seq`),
      effects: all('select delivery, id from handled order by place'),
      batches: all<{ name: string }>('select name from batch').map(({ name }) => name),
      replays: all<Evidence['replays'][number] & { subscriptions: string }>(
        'select id, state, after, until, subscriptions from event_replay order by id',
      ).map((row) => ({ ...row, subscriptions: JSON.parse(row.subscriptions) })),
      cursors: all('select consumer as delivery, position from event_cursor'),
      failures: all(`select consumer as delivery, seq, state, attempts, json_array_length(history) as errors
        from event_delivery order by seq`),
      damage: [...damage, ...structure.filter((line) => line !== 'ok').map((line) => `the file: ${line}`)],
    }
  } finally {
    database.close()
  }
}

/** Has the bus itself look at every checksum. */
async function verify(file: string): Promise<string[]> {
  const db = new Kysely({ dialect: sqliteDialect(file) })
  const bus = new EventBus({
    db,
    driver: sqliteDriver,
    contracts: parcelContracts(),
    consumers: [],
    onProblem: () => {},
  })
  try {
    return (await bus.archive.verify()).damaged.map(({ problem }) => problem)
  } finally {
    await db.destroy()
  }
}
