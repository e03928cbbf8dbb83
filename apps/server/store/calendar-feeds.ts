import type { Database, Tx } from './database.ts'
import { isStorableText } from './storable-text.ts'
import type { CalendarFeedRow } from './tables.ts'

/** An address for calendar programs, as its owner sees it; the address itself is told once. Instants are ISO 8601. */
export type CalendarFeed = {
  id: string
  /** Whose leave it tells: that of the owner, of a team, or of everybody. */
  kind: 'PERSON' | 'TEAM' | 'COMPANY'
  owner: string
  /** The id of the team, of a feed of a team. */
  team: string | null
  /** What it speaks. */
  language: 'en' | 'de'
  createdAt: string
  lastUsedAt: string | null
}

/** Milliseconds after which it is written down again that a feed is in use. */
const usageGrain = 3_600_000

export async function addCalendarFeed(tx: Tx, feed: CalendarFeed, hash: string): Promise<void> {
  await tx
    .insertInto('calendar_feed')
    .values({
      hash,
      id: feed.id,
      owner: feed.owner,
      kind: feed.kind,
      team_id: feed.team,
      language: feed.language,
      created_at: feed.createdAt,
      last_used_at: feed.lastUsedAt,
    })
    .execute()
}

/** The feeds of a person, the newest first. */
export async function listCalendarFeeds(db: Database | Tx, owner: string): Promise<CalendarFeed[]> {
  const rows = await db
    .selectFrom('calendar_feed')
    .selectAll()
    .where('owner', '=', owner)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(fromRow)
}

/** A feed of this person. */
export async function findCalendarFeed(db: Tx, owner: string, id: string): Promise<CalendarFeed | undefined> {
  if (!isStorableText(id)) return undefined
  const row = await db
    .selectFrom('calendar_feed')
    .selectAll()
    .where('id', '=', id)
    .where('owner', '=', owner)
    .executeTakeFirst()
  return row && fromRow(row)
}

export async function findCalendarFeedByHash(db: Database, hash: string): Promise<CalendarFeed | undefined> {
  const row = await db.selectFrom('calendar_feed').selectAll().where('hash', '=', hash).executeTakeFirst()
  return row && fromRow(row)
}

/** Gives a feed another address: the one before is not known any more. */
export async function saveFeedAddress(tx: Tx, id: string, hash: string): Promise<void> {
  await tx.updateTable('calendar_feed').set({ hash, last_used_at: null }).where('id', '=', id).execute()
}

export async function deleteCalendarFeed(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('calendar_feed').where('id', '=', id).execute()
}

/** Writes down that a feed is in use, once an hour at most. */
export async function noteFeedUse(db: Database, feed: CalendarFeed, now: Temporal.Instant): Promise<void> {
  const last = feed.lastUsedAt === null ? 0 : Date.parse(feed.lastUsedAt)
  if (now.epochMilliseconds - last < usageGrain) return
  const at = new Date(now.epochMilliseconds).toISOString()
  await db.updateTable('calendar_feed').set({ last_used_at: at }).where('id', '=', feed.id).execute()
}

function fromRow(row: CalendarFeedRow): CalendarFeed {
  return {
    id: row.id,
    kind: row.kind,
    owner: row.owner,
    team: row.team_id,
    language: row.language,
    createdAt: row.created_at,
    lastUsedAt: row.last_used_at,
  }
}
