import { createHash } from 'node:crypto'
import { Hono } from 'hono'
import { hashOf } from '../accounts/api-token.ts'
import { feedContent } from '../calendar/feed-entries.ts'
import { feedFile } from '../calendar/feed-file.ts'
import type { Workplace } from '../commands/transaction.ts'
import { findCalendarFeedByHash, noteFeedUse } from '../store/calendar-feeds.ts'

/** Where a feed is fetched from. Who knows the address may read it, so it is told to its owner only. */
export function feedPath(token: string): string {
  return `/calendar/${token}.ics`
}

/** A path as a log may have it: without what makes the address of a feed unguessable. */
export function loggablePath(path: string): string {
  return path.replace(/^\/calendar\/.*\.ics$/, '/calendar/….ics')
}

/**
 * `/calendar/TOKEN.ics`: who is away, for Outlook, Google Calendar, Apple Calendar and others. They ask again and again,
 * so who has the newest already gets 304.
 */
export function calendarFeedDoor(workplace: Workplace): Hono {
  const { db, clock } = workplace
  return new Hono().get('/calendar/:file{.+\\.ics}', async (context) => {
    const token = context.req.param('file').replace(/\.ics$/, '')
    const feed = await findCalendarFeedByHash(db, hashOf(token))
    const content = feed && (await feedContent(workplace, feed))
    if (feed === undefined || content === undefined) {
      return context.text('There is no such calendar feed, or no more. Open a new one in your profile.', 404)
    }
    await noteFeedUse(db, feed, clock.now())
    const etag = `"${createHash('sha256').update(JSON.stringify(content)).digest('base64url')}"`
    const headers = { etag, 'cache-control': 'private, no-cache', 'x-robots-tag': 'noindex' }
    if (isKnown(context.req.header('if-none-match'), etag)) return context.body(null, 304, headers)
    return context.body(await feedFile(content.name, content.entries), 200, {
      ...headers,
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="leave.ics"',
    })
  })
}

/** Whether the reader has this version. A proxy that compresses marks it as weak. */
function isKnown(header: string | undefined, etag: string): boolean {
  return (header ?? '').split(',').some((known) => known.trim().replace(/^W\//, '') === etag)
}
