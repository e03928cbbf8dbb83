import { sql } from 'kysely'
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

/** The same as one writer has seen it. */
export type WrittenDay = DayOfField & { writer: string }

type Row = Omit<WrittenDay, 'statistics'> & {
  values_seen: number
  absent: number
  minimum: number | null
  maximum: number | null
  mean: number
  spread: number
  sketch: string
}

/** As many rows as one statement writes. */
const mostRows = 50

/** What all writers together know from a day on, by type, version, field and day. */
export async function listDays(db: Sql, from: string): Promise<DayOfField[]> {
  const { rows } = await sql<Row>`select * from event_profile where day >= ${from}
    order by type, version, path, day, writer`.execute(db)
  const days: DayOfField[] = []
  for (const row of rows) {
    const { type, version, path, day } = row
    const last = days.at(-1)
    const isSame = last?.type === type && last.version === version && last.path === path && last.day === day
    if (last !== undefined && isSame) last.statistics.merge(statisticsOf(row))
    else days.push({ type, version, path, day, statistics: statisticsOf(row) })
  }
  return days
}

/** Writes down all that writers know of some days, in the place of what they knew before. */
export async function putDays(db: Sql, days: readonly WrittenDay[]): Promise<void> {
  for (let start = 0; start < days.length; start += mostRows) {
    const values = days.slice(start, start + mostRows).map(({ type, version, path, day, writer, statistics }) => {
      const { count, absent, mean, spread, sketch } = statistics
      const [minimum, maximum] = count === 0 ? [null, null] : [statistics.minimum, statistics.maximum]
      return sql`(${type}, ${version}, ${path}, ${day}, ${writer}, ${count}, ${absent}, ${minimum}, ${maximum}, ${mean},
        ${spread}, ${JSON.stringify(sketch)})`
    })
    await sql`insert into event_profile
        (type, version, path, day, writer, values_seen, absent, minimum, maximum, mean, spread, sketch)
      values ${sql.join(values)}
      on conflict (type, version, path, day, writer) do update set values_seen = excluded.values_seen,
        absent = excluded.absent, minimum = excluded.minimum, maximum = excluded.maximum, mean = excluded.mean,
        spread = excluded.spread, sketch = excluded.sketch`.execute(db)
  }
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
