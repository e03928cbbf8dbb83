import { type Context, Hono } from 'hono'
import type { SessionReader } from '../accounts/session.ts'
import { dayIn } from '../clock.ts'
import type { Workplace } from '../commands/transaction.ts'
import { archiveOf, jsonOf } from '../own-data/archive-of.ts'
import { findOwnData, type OwnData } from '../queries/own-data.ts'
import { onlyBy, problem } from './request-checks.ts'

type Needs = { workplace: Workplace; readSession: SessionReader }

/** All that is kept of whoever asks, and of nobody else: as a zip of JSON and CSV, or as JSON alone. */
export function ownDataDoor({ workplace, readSession }: Needs): Hono {
  const app = new Hono()
  const serve = (ending: string, mediaType: string, written: (data: OwnData) => string | Uint8Array<ArrayBuffer>) => {
    app
      .get(`/api/me/data.${ending}`, async (context) => {
        const actor = await readSession(context.req.raw.headers)
        const data = actor.kind === 'person' ? await findOwnData(workplace, actor.username) : undefined
        if (data === undefined) return unknown(context)
        const day = dayIn(data.account.timeZone, workplace.clock.now())
        return context.body(written(data), 200, {
          'content-type': mediaType,
          'content-disposition': `attachment; filename="vacation-tracker-${day}.${ending}"`,
          'cache-control': 'no-store',
        })
      })
      .all(onlyBy('GET'))
  }
  serve('zip', 'application/zip', archiveOf)
  serve('json', 'application/json', jsonOf)
  return app
}

function unknown(context: Context): Response {
  return context.json(problem('UNAUTHENTICATED', 'Sign in first.'), 401)
}
