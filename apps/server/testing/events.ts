import type { EventEnvelope } from '@vacation-tracker/event-bus/envelope'
import { sql } from 'kysely'
import type { Database } from '../store/database.ts'

/** The events of the log in its order: all, or those of one group, such as one request. */
export async function eventsOf(db: Database, group?: string): Promise<EventEnvelope[]> {
  const { rows } = await sql<{ envelope: string; group_key: string }>`
    select envelope, group_key from event_log order by seq`.execute(db)
  return rows
    .filter((row) => group === undefined || row.group_key === group)
    .map((row): EventEnvelope => JSON.parse(row.envelope))
}

/** What happened, in order. */
export async function typesOf(db: Database, group?: string): Promise<string[]> {
  return (await eventsOf(db, group)).map((event) => event['detail-type'])
}
