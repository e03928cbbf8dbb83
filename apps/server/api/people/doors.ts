import type { Actor } from '@vacation-tracker/leave/permissions'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { stream } from 'hono/streaming'
import type { SessionReader } from '../../accounts/session.ts'
import { dayIn } from '../../clock.ts'
import { administrator } from '../../commands/administrator.ts'
import type { Workplace } from '../../commands/transaction.ts'
import { exportPeople } from '../../people-file/export-people.ts'
import type { Refusal } from '../../refusal.ts'
import { onlyBy, problem, sameOrigin } from '../request-checks.ts'
import { importRun } from './import-run.ts'

/** Bytes of a file with people: 100,000 lines of 200 characters. */
const largestFile = 20 * 1024 * 1024

type Needs = { workplace: Workplace; readSession: SessionReader; baseUrl: string }

/**
 * `/api/people`: files with people, in and out, for administrators. An import tells what it does while it does it, a JSON
 * value a line; the same file is sent to look at it (`step=check`) and to import it, so nothing is kept in between.
 */
export function peopleDoors({ workplace, readSession, baseUrl }: Needs): Hono {
  const doors = new Hono()
  const tooLarge = (context: Context) => {
    const message = `A file has at most ${largestFile / 1024 / 1024} MB. Split it and import one part after the other.`
    return context.json(problem('PAYLOAD_TOO_LARGE', message), 413)
  }

  doors.get('/export', sameOrigin(baseUrl), async (context) => {
    const actor = await readSession(context.req.raw.headers)
    const by = administrator(actor)
    if (by.refusal !== undefined) return refused(context, by.refusal, actor)
    const { house } = await workplace.house.read(workplace.db)
    const today = dayIn('UTC', workplace.clock.now())
    context.header('content-type', 'text/csv; charset=utf-8')
    context.header('content-disposition', `attachment; filename="people-${today}.csv"`)
    context.header('cache-control', 'no-store')
    return stream(context, async (out) => {
      for await (const piece of exportPeople(workplace.db, house, today)) await out.write(piece)
    })
  })

  doors.post(
    '/import',
    sameOrigin(baseUrl),
    bodyLimit({ maxSize: largestFile, onError: tooLarge }),
    async (context) => {
      const actor = await readSession(context.req.raw.headers)
      const by = administrator(actor)
      if (by.refusal !== undefined) return refused(context, by.refusal, actor)
      const bytes = new Uint8Array(await context.req.arrayBuffer())
      const { step, lines, invite } = context.req.query()
      const wish = { by: by.done, imports: step === 'import', onlyValid: lines === 'valid', invite: invite === 'true' }
      context.header('content-type', 'application/x-ndjson; charset=utf-8')
      context.header('cache-control', 'no-store')
      return stream(context, async (out) => {
        for await (const part of importRun(workplace, bytes, wish)) {
          // Whoever has gone away wants no more of it; what has been added stays, and the file can be imported again.
          if (out.aborted) return
          await out.write(`${JSON.stringify(part)}\n`)
        }
      })
    },
  )

  doors.all('/export', onlyBy('GET'))
  doors.all('/import', onlyBy('POST'))
  return doors
}

function refused(context: Context, { code, message }: Refusal, actor: Actor): Response {
  return context.json(problem(code, message), actor.kind === 'anonymous' ? 401 : 403)
}
