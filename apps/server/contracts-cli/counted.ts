import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { ContractsProject } from '@vacation-tracker/event-contracts/command-line/project'
import type { Usage } from '@vacation-tracker/event-contracts/usage'
import { sql } from 'kysely'
import { readConfig } from '../config.ts'
import { openStore, type Store } from '../store/database.ts'

type Counted = Pick<ContractsProject, 'usage' | 'coEmissions'>
type UsageRow = {
  type: string
  version: number
  consumer: string
  first_seen: string
  last_seen: string
  deliveries: number
}

/** What a server has counted in its database. Nothing where there is none: the rules work offline as well. */
export function countedIn(env: Record<string, string | undefined>): Counted {
  const place = databaseOf(env)
  return {
    usage: () => (place === undefined ? Promise.resolve(undefined) : readUsage(place)),
    // Counted over the log only where somebody asks for it; a build has no log.
    coEmissions: () => Promise.resolve([]),
  }
}

type Place = { dataDir: string; databaseUrl: string | undefined }

function databaseOf(env: Record<string, string | undefined>): Place | undefined {
  // Without a secret one would be made, and kept in a folder that this command must not make.
  const { dataDir, databaseUrl } = readConfig({ ...env, AUTH_SECRET: env.AUTH_SECRET?.trim() || 'not used here' })
  const isThere = databaseUrl !== undefined || existsSync(join(dataDir, 'vacation-tracker.db'))
  return isThere ? { dataDir, databaseUrl } : undefined
}

async function readUsage(place: Place): Promise<Usage[] | undefined> {
  const store = await openStore(place)
  try {
    if (!(await hasUsage(store))) return undefined
    const { rows } = await sql<UsageRow>`
      select type, version, consumer, first_seen, last_seen, deliveries
      from event_usage order by type, version, consumer`.execute(store.db)
    return rows.map(({ type, version, consumer, first_seen, last_seen, deliveries }) => ({
      ...{ name: type, version: Number(version), consumer, deliveries: Number(deliveries) },
      firstSeen: first_seen,
      lastSeen: last_seen,
    }))
  } finally {
    await store.db.destroy()
  }
}

/** A database of an older server has not counted. */
async function hasUsage({ db, kind }: Store): Promise<boolean> {
  const { rows } =
    kind === 'sqlite'
      ? await sql`select 1 from sqlite_master where type = 'table' and name = 'event_usage'`.execute(db)
      : await sql`select 1 where to_regclass('event_usage') is not null`.execute(db)
  return rows.length > 0
}
