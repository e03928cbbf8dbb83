import type { MediaType } from '../accounts/picture-format.ts'
import type { Database } from './database.ts'
import { isStorableText } from './storable-text.ts'

/** A picture as it is kept: its bytes, what they are, and a tag that is another one when they are. */
export type Picture = { tag: string; mediaType: MediaType; content: Uint8Array<ArrayBuffer> }

export async function findPicture(db: Database, username: string): Promise<Picture | undefined> {
  if (!isStorableText(username)) return undefined
  const row = await db.selectFrom('picture').selectAll().where('username', '=', username).executeTakeFirst()
  return row && { tag: row.tag, mediaType: row.media_type, content: new Uint8Array(row.content) }
}

export async function findPictureTag(db: Database, username: string): Promise<string | undefined> {
  const row = await db.selectFrom('picture').select('tag').where('username', '=', username).executeTakeFirst()
  return row?.tag
}

export async function savePicture(tx: Database, username: string, picture: Picture): Promise<void> {
  const content = { tag: picture.tag, media_type: picture.mediaType, content: picture.content }
  await tx
    .insertInto('picture')
    .values({ username, ...content })
    .onConflict((conflict) => conflict.column('username').doUpdateSet(content))
    .execute()
}

export async function removePicture(tx: Database, username: string): Promise<void> {
  await tx.deleteFrom('picture').where('username', '=', username).execute()
}
