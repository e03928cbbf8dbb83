import type { ApiToken } from '../accounts/api-token.ts'
import type { Database, Tx } from './database.ts'
import type { ApiTokenRow } from './tables.ts'

/** Milliseconds after which it is written down again that a token is in use. */
const usageGrain = 60_000

export async function addApiToken(tx: Tx, token: ApiToken, hash: string): Promise<void> {
  await tx
    .insertInto('api_token')
    .values({
      hash,
      id: token.id,
      name: token.name,
      scopes: JSON.stringify(token.scopes),
      created_by: token.createdBy,
      created_at: token.createdAt,
      expires_at: token.expiresAt,
      last_used_at: token.lastUsedAt,
      revoked_at: token.revokedAt,
    })
    .execute()
}

/** All tokens, the newest first. */
export async function listApiTokens(db: Database): Promise<ApiToken[]> {
  const rows = await db
    .selectFrom('api_token')
    .selectAll()
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(fromRow)
}

export async function findApiToken(db: Database | Tx, id: string): Promise<ApiToken | undefined> {
  const row = await db.selectFrom('api_token').selectAll().where('id', '=', id).executeTakeFirst()
  return row && fromRow(row)
}

/** A token that a program sends, and whether the person who made it has been deactivated since. */
export async function findApiTokenByHash(
  db: Database,
  hash: string,
): Promise<(ApiToken & { isOrphaned: boolean }) | undefined> {
  const row = await db
    .selectFrom('api_token')
    .leftJoin('person', 'person.username', 'api_token.created_by')
    .selectAll('api_token')
    .select('person.deactivated_at')
    .where('hash', '=', hash)
    .executeTakeFirst()
  return row && { ...fromRow(row), isOrphaned: row.deactivated_at !== null }
}

export async function saveRevocation(tx: Tx, id: string, at: string): Promise<void> {
  await tx
    .updateTable('api_token')
    .set({ revoked_at: at })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .execute()
}

/** Writes down that a token is in use, once a minute at most. */
export async function noteUse(db: Database, token: ApiToken, now: Temporal.Instant): Promise<void> {
  const last = token.lastUsedAt === null ? 0 : Date.parse(token.lastUsedAt)
  if (now.epochMilliseconds - last < usageGrain) return
  const at = new Date(now.epochMilliseconds).toISOString()
  await db.updateTable('api_token').set({ last_used_at: at }).where('id', '=', token.id).execute()
}

function fromRow(row: ApiTokenRow): ApiToken {
  return {
    id: row.id,
    name: row.name,
    scopes: JSON.parse(row.scopes),
    createdBy: row.created_by,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    lastUsedAt: row.last_used_at,
    revokedAt: row.revoked_at,
  }
}
