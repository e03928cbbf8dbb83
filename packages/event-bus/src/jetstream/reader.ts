import type { LogDriver, LogReader } from '../driver.ts'
import { CatchingUp } from './catching-up.ts'
import type { Session } from './session.ts'
import { pageRowOf } from './streamed-event.ts'
import type { StreamWindow } from './window.ts'

/** Milliseconds after which a reader that finds nothing new in the stream looks into the log: nobody may relay. */
const doubtAfter = 2_000

/** What is there of the stream: the latest part of it, and the session in which more can be asked for. */
export type StreamSource = { window: StreamWindow; session(): Session | undefined }

/**
 * Reads the log by way of the stream: from its latest part in memory, else from the stream, else from the log itself.
 * Every event says which one it follows, so whatever the stream has lost is noticed and read in the log.
 */
export function streamReader(base: LogDriver, { window, session }: StreamSource): LogReader {
  const log = base.reader()
  const catchingUp = new CatchingUp()
  // Where it found the end of the log, and how long it takes the stream's word that nothing has come since. Somebody who
  // asks for a part of the log takes an empty page for its end, so the first must not be a guess.
  let end = { position: -1, until: 0 }
  const isKnownEnd = (after: number) => after === end.position && performance.now() < end.until
  return {
    async page(sql, after, limit, types) {
      // Who asks for one event looks it up, to try it again say. Nothing knows better than the log itself.
      if (limit === 1) return log.page(sql, after, limit, types)
      const recent = window.after(after, limit)
      const open = session()
      const events = recent ?? (open === undefined ? [] : await catchingUp.after(open, after, limit))
      const last = events.at(-1)
      if (last !== undefined) {
        if (after === end.position) end.position = last.seq
        return { rows: events.map((event) => pageRowOf(event, types)), delayed: false }
      }
      if (recent !== undefined && isKnownEnd(after)) return { rows: [], delayed: false }
      const page = await log.page(sql, after, limit, types)
      const isEnd = page.rows.length < limit && !page.delayed
      end = { position: page.rows.at(-1)?.seq ?? after, until: isEnd ? performance.now() + doubtAfter : 0 }
      return page
    },
  }
}
