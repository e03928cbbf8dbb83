import { type RawBuilder, sql } from 'kysely'
import type { Sql } from '../driver.ts'
import { FieldStatistics } from './statistics.ts'

/** The values of one field of one version of an event on one day. */
export type DayOfField = {
  type: string
  version: number
  path: string
  /** `YYYY-MM-DD`, in UTC. */
  day: string
  statistics: FieldStatistics
}

type Row = Omit<DayOfField, 'statistics'> & {
  values_seen: number
  absent: number
  minimum: number | null
  maximum: number | null
  mean: number
  spread: number
  sketch: string
}

/** What is known from a day on, by type, version, field and day. */
export async function listDays(db: Sql, from: string): Promise<DayOfField[]> {
  const { rows } = await sql<Row>`select * from event_profile where day >= ${from}
    order by type, version, path, day`.execute(db)
  return rows.map((row) => ({
    type: row.type,
    version: row.version,
    path: row.path,
    day: row.day,
    statistics: statisticsOf(row),
  }))
}

/** Adds to what is known of a day; other processes may do so at the same time. */
export async function addToDay(tx: Sql, forUpdate: RawBuilder<unknown>, day: DayOfField): Promise<void> {
  const { type, version, path } = day
  const which = sql`type = ${type} and version = ${version} and path = ${path} and day = ${day.day}`
  await sql`insert into event_profile (type, version, path, day, values_seen, absent, mean, spread, sketch)
    values (${type}, ${version}, ${path}, ${day.day}, 0, 0, 0, 0, '[]')
    on conflict (type, version, path, day) do nothing`.execute(tx)
  const { rows } = await sql<Row>`select * from event_profile where ${which} ${forUpdate}`.execute(tx)
  const all = new FieldStatistics()
  for (const row of rows) all.merge(statisticsOf(row))
  all.merge(day.statistics)
  const [minimum, maximum] = all.count === 0 ? [null, null] : [all.minimum, all.maximum]
  await sql`update event_profile set values_seen = ${all.count}, absent = ${all.absent}, minimum = ${minimum},
    maximum = ${maximum}, mean = ${all.mean}, spread = ${all.spread}, sketch = ${JSON.stringify(all.sketch)}
    where ${which}`.execute(tx)
}

export async function removeDaysBefore(db: Sql, day: string): Promise<void> {
  await sql`delete from event_profile where day < ${day}`.execute(db)
}

function statisticsOf(row: Row): FieldStatistics {
  const statistics = new FieldStatistics()
  statistics.count = row.values_seen
  statistics.absent = row.absent
  statistics.minimum = row.minimum ?? Number.POSITIVE_INFINITY
  statistics.maximum = row.maximum ?? Number.NEGATIVE_INFINITY
  statistics.mean = row.mean
  statistics.spread = row.spread
  statistics.sketch = JSON.parse(row.sketch)
  return statistics
}
