import type { Database, Tx } from './database.ts'
import type { Picture } from './pictures.ts'

/** The logo of the house, where it has one of its own. */
export async function findLogo(db: Database): Promise<Picture | undefined> {
  const row = await db.selectFrom('logo').selectAll().executeTakeFirst()
  return row && { tag: row.tag, mediaType: row.media_type, content: new Uint8Array(row.content) }
}

export async function findLogoTag(db: Database | Tx): Promise<string | undefined> {
  return (await db.selectFrom('logo').select('tag').executeTakeFirst())?.tag
}

export async function saveLogo(tx: Tx, { tag, mediaType, content }: Picture): Promise<void> {
  const row = { tag, media_type: mediaType, content }
  await tx
    .insertInto('logo')
    .values({ one: 1, ...row })
    .onConflict((conflict) => conflict.column('one').doUpdateSet(row))
    .execute()
}

export async function removeLogo(tx: Tx): Promise<void> {
  await tx.deleteFrom('logo').execute()
}
