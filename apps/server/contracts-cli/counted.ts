import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { valueWarnings } from '@vacation-tracker/event-bus/value-warnings'
import type { ContractsProject } from '@vacation-tracker/event-contracts/command-line/project'
import type { ContractRegistry } from '@vacation-tracker/event-contracts/registry'
import type { CoEmission, ValueWarning } from '@vacation-tracker/event-contracts/rules/rule'
import type { Usage } from '@vacation-tracker/event-contracts/usage'
import { sql } from 'kysely'
import { openStore, type Store } from '../store/database.ts'

type Counted = Pick<ContractsProject, 'usage' | 'coEmissions' | 'valueWarnings'>
type UsageRow = {
  type: string
  version: number
  consumer: string
  first_seen: string
  last_seen: string
  deliveries: number
}

/** What a server has counted in its database. Nothing where there is none: the rules work offline as well. */
export function countedIn(location: Place, registry: ContractRegistry): Counted {
  const place = isThere(location) ? location : undefined
  return {
    usage: () => (place === undefined ? Promise.resolve(undefined) : readUsage(place)),
    coEmissions: () => (place === undefined ? Promise.resolve([]) : readCoEmissions(place)),
    valueWarnings: () => (place === undefined ? Promise.resolve([]) : readValueWarnings(place, registry)),
  }
}

type Place = { dataDir: string; databaseUrl: string | undefined }

function isThere({ dataDir, databaseUrl }: Place): boolean {
  return databaseUrl !== undefined || existsSync(join(dataDir, 'vacation-tracker.db'))
}

async function readUsage(place: Place): Promise<Usage[] | undefined> {
  return withStore(place, async (store) => {
    if (!(await has(store, 'event_usage'))) return undefined
    const { rows } = await sql<UsageRow>`
      select type, version, consumer, first_seen, last_seen, deliveries
      from event_usage order by type, version, consumer`.execute(store.db)
    return rows.map(({ type, version, consumer, first_seen, last_seen, deliveries }) => ({
      ...{ name: type, version: Number(version), consumer, deliveries: Number(deliveries) },
      firstSeen: first_seen,
      lastSeen: last_seen,
    }))
  })
}

async function readValueWarnings(place: Place, registry: ContractRegistry): Promise<ValueWarning[]> {
  return withStore(place, async (store) => {
    if (!(await has(store, 'event_profile'))) return []
    const warnings = await valueWarnings(store.db, registry, '0000-01-01')
    return warnings.map(({ type: name, ...same }) => ({ ...same, name }))
  })
}

/** What came about one thing at one instant, of the latest 50,000 events. */
const moments = sql`(
  select distinct type, group_key, time from event_log
  where seq > (select coalesce(max(seq), 0) from event_log) - 50000
)`

/** Events about one thing at one instant come of one step: two that always do may be one fact. */
async function readCoEmissions(place: Place): Promise<CoEmission[]> {
  return withStore(place, async (store) => {
    if (!(await has(store, 'event_log'))) return []
    const { rows: all } = await sql<{ type: string; count: number }>`
      select type, count(*) as count from ${moments} moment group by type`.execute(store.db)
    const { rows: pairs } = await sql<{ one: string; other: string; count: number }>`
      select one.type as one, other.type as other, count(*) as count from ${moments} one join ${moments} other
        on other.group_key = one.group_key and other.time = one.time and other.type > one.type
      group by one.type, other.type`.execute(store.db)
    const counts = new Map(all.map(({ type, count }) => [type, Number(count)]))
    return pairs.map(({ one, other, count }) => {
      const together = Number(count)
      const either = (counts.get(one) ?? 0) + (counts.get(other) ?? 0) - together
      return { events: [one, other] as const, together, either }
    })
  })
}

async function withStore<Result>(place: Place, work: (store: Store) => Promise<Result>): Promise<Result> {
  const store = await openStore(place)
  try {
    return await work(store)
  } finally {
    await store.db.destroy()
  }
}

/** The database of an older server has not counted. */
async function has({ db, kind }: Store, name: string): Promise<boolean> {
  const { rows } =
    kind === 'sqlite'
      ? await sql`select 1 from sqlite_master where type = 'table' and name = ${name}`.execute(db)
      : await sql`select 1 where to_regclass(${name}) is not null`.execute(db)
  return rows.length > 0
}
