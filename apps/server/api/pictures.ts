import { type Context, Hono } from 'hono'
import { largestPicture, readPicture } from '../accounts/picture.ts'
import type { SessionReader } from '../accounts/session.ts'
import type { Database } from '../store/database.ts'
import { findPicture, type Picture, removePicture, savePicture } from '../store/pictures.ts'
import { limitedBody, onlyBy, problem } from './request-checks.ts'

const year = 31_536_000

/** Where a person's picture is. The address changes with the picture, so that browsers keep it as long as they like. */
export function pictureAddress(username: string, tag: string | undefined): string | null {
  return tag === undefined ? null : `/api/people/${encodeURIComponent(username)}/picture?v=${tag}`
}

/** People's pictures, for those who have signed in. Everybody sets and removes their own. */
export function pictureDoors({ db, readSession }: { db: Database; readSession: SessionReader }): Hono {
  const app = new Hono()

  app
    .get('/api/people/:username/picture', async (context) => {
      if ((await readSession(context.req.raw.headers)).kind !== 'person') return unknown(context)
      const picture = await findPicture(db, context.req.param('username'))
      if (picture === undefined) {
        return context.json(problem('NOT_FOUND', 'There is no such picture.'), 404)
      }
      return shown(context, picture, 'private')
    })
    .all(onlyBy('GET'))

  app
    .put('/api/me/picture', limitedBody, async (context) => {
      const actor = await readSession(context.req.raw.headers)
      if (actor.kind !== 'person') return unknown(context)
      const content = new Uint8Array(await context.req.arrayBuffer())
      const { done, refusal } = readPicture(content)
      if (done === undefined) {
        return context.json(problem(refusal.code, refusal.message), content.length > largestPicture ? 413 : 400)
      }
      await savePicture(db, actor.username, done)
      return context.json({ picture: pictureAddress(actor.username, done.tag) })
    })
    .delete(async (context) => {
      const actor = await readSession(context.req.raw.headers)
      if (actor.kind !== 'person') return unknown(context)
      await removePicture(db, actor.username)
      return context.json({ picture: null })
    })
    .all(onlyBy('PUT', 'DELETE'))
  return app
}

/**
 * A picture, which browsers keep as long as they like under the address that has its tag.
 *
 * @param to `private` where only who has signed in may see it
 */
export function shown(context: Context, { tag, mediaType, content }: Picture, to: 'private' | 'public'): Response {
  const etag = `"${tag}"`
  const isSame = context.req.query('v') === tag
  const headers = {
    etag,
    'cache-control': isSame ? `${to}, max-age=${year}, immutable` : `${to}, no-cache`,
    'content-type': mediaType,
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
  }
  if (context.req.header('if-none-match') === etag) return context.body(null, 304, headers)
  return context.body(content, 200, headers)
}

function unknown(context: Context): Response {
  return context.json(problem('UNAUTHENTICATED', 'Sign in first.'), 401)
}
