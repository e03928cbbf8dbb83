import { type ParametersOf, prepared } from '@vacation-tracker/event-bus/prepared'
import type { Adjustment } from '@vacation-tracker/leave/leave-type'
import type { Terms, TermsWithAdjustments } from '@vacation-tracker/leave/terms'
import { sql } from 'kysely'
import type { Database, Tx } from './database.ts'
import { isStorableText } from './storable-text.ts'
import type { AdjustmentRow } from './tables.ts'

/** What is agreed with a person; nothing when there is no such person. */
export async function findTerms(db: Database | Tx, username: string): Promise<Terms | undefined> {
  if (!isStorableText(username)) return undefined
  const [row] = (await selectTerms(db, { username })).rows
  return row && termsIn(row)
}

/** What was given to a person or taken from them by hand, in the order of the days. */
export async function findAdjustments(db: Database | Tx, username: string): Promise<Adjustment[]> {
  return (await selectAdjustments(db, { username })).rows.map(toAdjustment)
}

/** What is agreed with a person, in their row. */
export const termColumns = [
  'username',
  'registered_at',
  'starts_on',
  'ends_on',
  'schedules',
  'places',
  'allowances',
] as const

const selectTerms = prepared((db: Database | Tx, parameter: ParametersOf<{ username: string }>) =>
  db.selectFrom('person').select(termColumns).where('username', '=', parameter('username')).compile(),
)

const selectAdjustments = prepared((db: Database | Tx, parameter: ParametersOf<{ username: string }>) =>
  db
    .selectFrom('adjustment')
    .selectAll()
    .where('username', '=', parameter('username'))
    .orderBy('date')
    .orderBy('id')
    .compile(),
)

/** What is agreed with everybody, or with these people, by username. */
export async function listTerms(
  db: Database | Tx,
  usernames?: readonly string[],
): Promise<Map<string, TermsWithAdjustments>> {
  if (usernames?.length === 0) return new Map()
  let people = db.selectFrom('person').select(termColumns)
  let adjusted = db.selectFrom('adjustment').selectAll().orderBy('date').orderBy('id')
  if (usernames !== undefined) {
    people = people.where('username', 'in', usernames)
    adjusted = adjusted.where('username', 'in', usernames)
  }
  const adjustments = Map.groupBy(await adjusted.execute(), ({ username }) => username)
  return new Map(
    (await people.execute()).map((row) => [
      row.username,
      { ...termsIn(row), adjustments: (adjustments.get(row.username) ?? []).map(toAdjustment) },
    ]),
  )
}

/** How often what is agreed with a person has changed. Nobody else changes it until the transaction ends. */
export async function lockTerms(tx: Tx, username: string): Promise<number | undefined> {
  if (!isStorableText(username)) return undefined
  const row = await tx
    .updateTable('person')
    .set({ terms_version: sql`terms_version` })
    .where('username', '=', username)
    .returning('terms_version')
    .executeTakeFirst()
  return row?.terms_version
}

/** Replaces what is agreed with a person. */
export async function saveTerms(tx: Tx, username: string, terms: Terms): Promise<void> {
  await tx
    .updateTable('person')
    .set({ ...columnsOfTerms(terms), terms_version: sql`terms_version + 1` })
    .where('username', '=', username)
    .execute()
}

/** Terms as they stand in the row of a person. */
export function columnsOfTerms(terms: Terms) {
  return {
    starts_on: terms.employment.from ?? null,
    ends_on: terms.employment.until ?? null,
    schedules: JSON.stringify(terms.schedules),
    places: JSON.stringify(terms.places),
    allowances: JSON.stringify(terms.allowances),
  }
}

export async function addAdjustment(tx: Tx, adjustment: AdjustmentRow): Promise<void> {
  await tx.insertInto('adjustment').values(adjustment).execute()
}

/** The columns of {@link termColumns} that say it. */
export type TermsRow = {
  registered_at: string
  starts_on: string | null
  ends_on: string | null
  schedules: string
  places: string
  allowances: string
}

export function termsIn(row: TermsRow): Terms {
  return {
    employment: {
      ...(row.starts_on !== null && { from: row.starts_on }),
      ...(row.ends_on !== null && { until: row.ends_on }),
    },
    schedules: listIn<Terms['schedules'][number]>(row.schedules),
    places: listIn<Terms['places'][number]>(row.places),
    allowances: listIn<Terms['allowances'][number]>(row.allowances),
    trackedFrom: row.registered_at.slice(0, 10),
  }
}

function toAdjustment({ id, leave_type, date, days, reason }: AdjustmentRow): Adjustment {
  return { id, leaveType: leave_type, date, days, reason }
}

/** Most people have none of these, and parsing costs. */
function listIn<Item>(json: string): Item[] {
  return json === '[]' ? [] : (JSON.parse(json) as Item[])
}
