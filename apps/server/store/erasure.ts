import { sql } from 'kysely'
import { type Identity, nothingLeft, unnaming } from '../erasure/identity.ts'
import { rewordValue } from '../erasure/rewording.ts'
import type { Database, Tx } from './database.ts'
import type { Tables } from './tables.ts'

/** Somebody who is being erased. Without an identity nothing names them any more, and only the disk is to be cleaned. */
export type Erasure = { pseudonym: string; identity: Identity | undefined }

export async function addErasure(tx: Tx, identity: Identity, by: { username: string; at: string }): Promise<void> {
  const { pseudonym, ...names } = identity
  await tx
    .insertInto('erasure')
    .values({ pseudonym, names: JSON.stringify(names), begun_by: by.username, begun_at: by.at })
    .execute()
}

/** Those that have not come to their end, the oldest first. */
export async function listErasures(db: Database): Promise<Erasure[]> {
  const rows = await db.selectFrom('erasure').selectAll().orderBy('begun_at').execute()
  return rows.map(({ pseudonym, names }) => ({
    pseudonym,
    identity: names === '' ? undefined : { ...(JSON.parse(names) as Omit<Identity, 'pseudonym'>), pseudonym },
  }))
}

/** Nothing names the person any more; so neither may this. */
export async function forgetIdentity(db: Database, pseudonym: string): Promise<void> {
  await db.updateTable('erasure').set({ names: '' }).where('pseudonym', '=', pseudonym).execute()
}

export async function removeErasure(db: Database, pseudonym: string): Promise<void> {
  await db.deleteFrom('erasure').where('pseudonym', '=', pseudonym).execute()
}

/**
 * Takes a person out of every table but the log: what is theirs alone is removed, what others need stands under the
 * made-up name. Twice is the same as once. Returns how many rows have changed.
 */
export async function eraseRows(tx: Tx, identity: Identity, at: string): Promise<number> {
  const changes = [
    await renamePerson(tx, identity, at),
    await clearRequests(tx, identity),
    await removeOwn(tx, identity),
    await renameElsewhere(tx, identity),
    await rewordTexts(tx, identity),
  ]
  return changes.reduce((sum, each) => sum + each, 0)
}

/** Tables of what is a person's own, by the column that says whose. It goes with them. */
const own = [
  ['person_group', 'username'],
  ['profile', 'username'],
  ['picture', 'username'],
  ['expiry_reminder', 'username'],
  ['invitation', 'username'],
  ['calendar_feed', 'owner'],
] as const

/** Tables that refer to a person, all of which an erasure knows; a test holds the database against it. */
export const tablesOfPerson: readonly string[] = [...own.map(([table]) => table), 'adjustment']

/** The person stays as somebody without a name, for what counts them. */
async function renamePerson(tx: Tx, { username, pseudonym }: Identity, at: string): Promise<number> {
  const row = await tx.selectFrom('person').selectAll().where('username', '=', username).executeTakeFirst()
  if (row === undefined) return 0
  const nobody = { username: pseudonym, user_id: pseudonym, name: pseudonym, deactivated_at: row.deactivated_at ?? at }
  await tx
    .insertInto('person')
    .values({ ...row, ...nobody })
    .execute()
  await tx
    .updateTable('adjustment')
    .set({ username: pseudonym, reason: nothingLeft })
    .where('username', '=', username)
    .execute()
  for (const [table, column] of own) {
    await sql`delete from ${sql.table(table)} where ${sql.ref(column)} = ${username}`.execute(tx)
  }
  await tx.deleteFrom('person').where('username', '=', username).execute()
  return 1
}

async function clearRequests(tx: Tx, { username, pseudonym }: Identity): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('vacation_request')
    .set({
      owner: pseudonym,
      description: null,
      rejection_reason: sql`case when rejection_reason is null then null else ${nothingLeft} end`,
    })
    .where('owner', '=', username)
    .executeTakeFirstOrThrow()
  return Number(numUpdatedRows)
}

/** Sessions and passwords go with the account. */
async function removeOwn(tx: Tx, { username, userId }: Identity): Promise<number> {
  const removals = [
    tx.deleteFrom('user').where('id', '=', userId),
    tx.deleteFrom('verification').where('value', '=', userId),
    tx.deleteFrom('notification').where('recipient', '=', username),
    tx.deleteFrom('sent_mail').where('notification_id', 'like', `% ${username}`),
  ]
  let removed = 0
  for (const removal of removals) removed += Number((await removal.executeTakeFirstOrThrow()).numDeletedRows)
  return removed
}

/** Columns that hold usernames of those who did something. */
const actors = [
  ['vacation_request', 'approved_by'],
  ['vacation_request', 'endorsed_by'],
  ['adjustment', 'made_by'],
  ['api_token', 'created_by'],
  ['registered_contract', 'registered_by'],
  ['invitation', 'invited_by'],
  ['erasure', 'begun_by'],
] as const

async function renameElsewhere(tx: Tx, { username, pseudonym }: Identity): Promise<number> {
  let renamed = 0
  for (const [table, column] of actors) {
    const { numAffectedRows = 0n } = await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${pseudonym}
      where ${sql.ref(column)} = ${username}`.execute(tx)
    renamed += Number(numAffectedRows)
  }
  return renamed
}

/** Columns in which somebody may be named among other words, with the key of their rows; `json` where that is what it is. */
const texts = [
  { table: 'vacation_request', key: 'id', column: 'description' },
  { table: 'vacation_request', key: 'id', column: 'rejection_reason' },
  { table: 'vacation_request', key: 'id', column: 'approved_before', json: true },
  { table: 'adjustment', key: 'id', column: 'reason' },
  { table: 'notification', key: 'id', column: 'message' },
  { table: 'notification', key: 'id', column: 'facts', json: true },
  { table: 'api_token', key: 'id', column: 'name' },
  { table: 'team', key: 'id', column: 'name' },
  { table: 'team', key: 'id', column: 'stages', json: true },
  { table: 'policy', key: 'id', column: 'content', json: true },
  { table: 'company_holiday', key: 'id', column: 'content', json: true },
  { table: 'leave_type', key: 'id', column: 'content', json: true },
  { table: 'contract_step', key: 'seq', column: 'content', json: true },
] as const satisfies { table: keyof Tables; key: string; column: string; json?: true }[]

async function rewordTexts(tx: Tx, identity: Identity): Promise<number> {
  const words = unnaming(identity)
  const inJson = (text: string) => JSON.stringify(rewordValue(JSON.parse(text), identity))
  let changed = 0
  for (const column of texts) changed += await rewordColumn(tx, column, 'json' in column ? inJson : words)
  return changed
}

/** As many rows as are read at once. */
const stretch = 2_000

async function rewordColumn(
  tx: Tx,
  { table, key, column }: (typeof texts)[number],
  words: (text: string) => string,
): Promise<number> {
  const [from, id, content] = [sql.table(table), sql.ref(key), sql.ref(column)]
  let changed = 0
  for (let last: string | number | undefined; ; ) {
    const ahead = last === undefined ? sql`true` : sql`${id} > ${last}`
    const { rows } = await sql<{ key: string | number; text: string }>`select ${id} as key, ${content} as text
      from ${from} where ${ahead} and ${content} is not null order by ${id} limit ${stretch}`.execute(tx)
    for (const row of rows) {
      const text = words(row.text)
      if (text === row.text) continue
      await sql`update ${from} set ${content} = ${text} where ${id} = ${row.key}`.execute(tx)
      changed++
    }
    last = rows.at(-1)?.key
    if (last === undefined) return changed
  }
}
