import { isCalendarDate } from '@vacation-tracker/leave/calendar-date'
import { type Context, Hono } from 'hono'
import type { Logger } from 'pino'
import type { SessionReader } from '../accounts/session.ts'
import { dayIn } from '../clock.ts'
import type { Workplace } from '../commands/transaction.ts'
import { windowOf } from '../queries/calendar.ts'
import { dayOfBalance, refusalForBalance, scopeOf } from '../queries/reports.ts'
import { type Outcome, type Refusal, refuse } from '../refusal.ts'
import { absencesFile, balancesFile, expiringFile, liabilityFile, type ReportFile } from '../reports/files.ts'
import { problem } from './request-checks.ts'

type Needs = { workplace: Workplace; readSession: SessionReader; log: Logger }
type Need = Parameters<typeof absencesFile>[0]

/** Days that `within` may have, and those that it has unless told. */
const within = { most: 800, usual: 90 }

/**
 * `/api/reports/NAME.csv`: the figures of a report as a file, for whoever may see them on the page, by the same cookie.
 * NAME is absences (`from`, `to`), balances, liability (`leaveType`, `asOf`) or expiring (and `within`); all take `team` and
 * `language`.
 */
export function reportFiles({ workplace, readSession, log }: Needs): Hono {
  return new Hono().get('/:file{[a-z]+\\.csv}', async (context) => {
    const name = context.req.param('file').replace(/\.csv$/, '')
    const access = await scopeOf(workplace, await readSession(context.req.raw.headers))
    if (access.refusal !== undefined) return refused(context, access.refusal)
    const { scope, known } = access.done
    const language = context.req.query('language') === 'de' ? 'de' : 'en'
    const about = { scope, team: context.req.query('team') || undefined }
    const today = dayIn('UTC', workplace.clock.now())
    const file = fileNamed(name, context, { workplace, known, about, language }, today)
    if (file.refusal !== undefined) return refused(context, file.refusal)
    return new Response(streamOf(file.done, log), {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="${name}.csv"`,
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      },
    })
  })
}

function fileNamed(name: string, { req }: Context, need: Need, today: string): Outcome<ReportFile> {
  if (name === 'absences') {
    const [from = '', to = ''] = [req.query('from'), req.query('to')]
    if (!isCalendarDate(from) || !isCalendarDate(to)) {
      return { refusal: refuse('DATE_INVALID', 'Say from when to when: ?from=2026-01-01&to=2026-12-31.') }
    }
    const window = windowOf({ from, to })
    return window.refusal === undefined ? { done: absencesFile(need, window.done) } : window
  }
  const ofBalances = { balances: balancesFile, liability: liabilityFile, expiring: expiringFile }
  if (!(name in ofBalances)) {
    return {
      refusal: refuse(
        'NOT_FOUND',
        `There is no report ${name}. There are absences, ${Object.keys(ofBalances).join(', ')}.`,
      ),
    }
  }
  const leaveType = req.query('leaveType') ?? ''
  const asOf = req.query('asOf')
  if (asOf !== undefined && !isCalendarDate(asOf)) {
    return { refusal: refuse('DATE_INVALID', `${asOf} is not a day of the calendar. Write it as 2026-07-06.`) }
  }
  const refusal = refusalForBalance(need.known, leaveType)
  if (refusal !== undefined) return { refusal }
  const day = dayOfBalance(asOf, today)
  if (day.refusal !== undefined) return day
  const days = Number(req.query('within') ?? within.usual)
  if (!Number.isInteger(days) || days < 0 || days > within.most) {
    return { refusal: refuse('LIMIT_INVALID', `within is a number of days from 0 to ${within.most}.`) }
  }
  const question = { leaveType, asOf: day.done, within: days }
  return { done: ofBalances[name as keyof typeof ofBalances](need, question) }
}

/** As fast as it is fetched. What breaks on the way breaks the file off, so that nobody takes a part of it for all. */
function streamOf(file: ReportFile, log: Logger): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      try {
        const { done, value } = await file.next()
        if (done) controller.close()
        else controller.enqueue(encoder.encode(value))
      } catch (error) {
        log.error({ err: error }, 'a report broke off')
        controller.error(error)
      }
    },
    async cancel() {
      await file.return(undefined)
    },
  })
}

function refused(context: Context, { code, message }: Refusal): Response {
  const statuses: Partial<Record<Refusal['code'], 401 | 403 | 404>> = {
    UNAUTHENTICATED: 401,
    FORBIDDEN: 403,
    NOT_FOUND: 404,
  }
  return context.json(problem(code, message), statuses[code] ?? 400)
}
