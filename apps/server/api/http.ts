import { getConnInfo } from '@hono/node-server/conninfo'
import { type Context, Hono } from 'hono'
import type { Logger } from 'pino'
import { type Auth, clientAddressHeader } from '../accounts/auth.ts'
import type { SessionReader } from '../accounts/session.ts'
import type { Workplace } from '../commands/transaction.ts'
import type { CheckRoom } from '../contract-check/check-room.ts'
import type { Readiness } from '../health/readiness.ts'
import type { Mailer } from '../mail/mailer.ts'
import type { Metrics } from '../metrics/metrics.ts'
import type { OperatorSettings } from '../operator-settings.ts'
import type { RehearsalRoom } from '../rehearsal/rehearsal-room.ts'
import type { Store } from '../store/database.ts'
import type { Tracing } from '../tracing/tracing.ts'
import { calendarFeedDoor, loggablePath } from './calendar-feed.ts'
import type { ApiContext } from './context.ts'
import { asyncApiDoor } from './contracts/asyncapi.ts'
import type { Discovery } from './contracts/discovery.ts'
import { contractDoors } from './contracts/doors.ts'
import { DecidersLoader } from './deciders-loader.ts'
import { doorkeeper } from './events/access.ts'
import { eventDoors } from './events/doors.ts'
import { createGraphql } from './graphql.ts'
import { health } from './health.ts'
import type { InFlight } from './in-flight.ts'
import type { LiveHub } from './live-hub.ts'
import { logoDoor } from './logo.ts'
import { metricsDoor } from './metrics.ts'
import { ownDataDoor } from './own-data.ts'
import { peopleDoors } from './people/doors.ts'
import { PeopleLoader } from './people-loader.ts'
import { pictureDoors } from './pictures.ts'
import { answer } from './plain-answer.ts'
import { reportFiles } from './report-files.ts'
import { jsonPost, limitedBody, problem, sameOrigin } from './request-checks.ts'
import { requestSpans } from './request-spans.ts'
import { stormingDoor } from './storming.ts'
import { traceDoors } from './traces/doors.ts'
import { webApp } from './web-app.ts'

export type HttpOptions = {
  workplace: Workplace & { kind: Store['kind'] }
  auth: Auth
  readSession: SessionReader
  live: LiveHub
  mailer: Mailer
  operator: OperatorSettings
  rehearsals: RehearsalRoom
  contractChecks: CheckRoom
  readiness: Readiness
  metrics: Metrics
  /** What a reader of the metrics has to bring; nothing when everybody may read them. */
  metricsToken: string | undefined
  inFlight: InFlight
  tracing: Tracing
  baseUrl: string
  /** The folder with the built web app. */
  webFolder: string
  log: Logger
  /** Remembers what unknown events look like; nothing where nobody looks. */
  discovery: Discovery | undefined
  /** Given when the server is about to stop: whoever waits is answered then. */
  closing: AbortSignal
  tellOfNewAddress: ApiContext['tellOfNewAddress']
}

/** Everything that the server answers, as one function from Request to Response. */
export function createHttp({
  workplace,
  auth,
  readSession,
  live,
  mailer,
  operator,
  rehearsals,
  contractChecks,
  readiness,
  metrics,
  metricsToken,
  inFlight,
  tracing,
  baseUrl,
  webFolder,
  log,
  closing,
  discovery,
  tellOfNewAddress,
}: HttpOptions): Hono {
  const graphql = createGraphql(log, tracing.tracer)
  const app = new Hono()

  app.onError((error, context) => {
    log.error({ err: error, path: loggablePath(context.req.path) }, 'a request failed')
    return context.json(problem('INTERNAL_SERVER_ERROR', 'Something went wrong here. Try again in a moment.'), 500)
  })

  app.use(metrics.http.measure)
  const spans = requestSpans(tracing)
  app.use('/graphql', spans)
  app.use('/api/*', (context, next) => (context.req.path === '/api/spans' ? next() : spans(context, next)))
  app.route('/', health(readiness))
  app.route('/', metricsDoor({ workplace, metrics, token: metricsToken }))

  app.all('/graphql', sameOrigin(baseUrl), jsonPost, limitedBody, (context) =>
    inFlight.during(async () => {
      const request = context.req.raw
      const apiContext: ApiContext = {
        actor: await readSession(request.headers),
        workplace,
        live,
        mailer,
        operator,
        rehearsals,
        contractChecks,
        people: new PeopleLoader(workplace.db),
        house: once(() => workplace.house.read(workplace.db)),
        deciders: new DecidersLoader(workplace),
        stillSignedIn: async () => (await readSession(request.headers)).kind === 'person',
        tellOfNewAddress,
      }
      return answer(graphql, context, apiContext)
    }),
  )

  app.all('/api/auth/*', sameOrigin(baseUrl), limitedBody, async (context) => {
    const headers = new Headers(context.req.raw.headers)
    headers.set(clientAddressHeader, clientAddress(context))
    const response = await auth.handler(new Request(context.req.raw, { headers }))
    return response.status === 429 ? tooManyAttempts(response) : response
  })

  app.use('/api/me/*', sameOrigin(baseUrl))
  app.route('/', pictureDoors({ db: workplace.db, readSession }))
  app.route('/api/house/logo', logoDoor({ workplace, readSession, baseUrl }))
  app.route('/', ownDataDoor({ workplace, readSession }))

  const enter = doorkeeper(workplace, readSession)
  app.route('/api/events', eventDoors({ workplace, tracing, enter, baseUrl, closing, discovery }))
  app.route('/api/contracts', contractDoors({ workplace, enter, baseUrl, discovery }))
  app.route('/api/reports', reportFiles({ workplace, readSession, log }))
  app.route('/api/people', peopleDoors({ workplace, readSession, baseUrl }))
  app.route('/', asyncApiDoor({ workplace, enter, baseUrl }))
  app.route('/', stormingDoor({ readSession }))
  app.route('/', traceDoors({ workplace, tracing, enter, readSession, baseUrl }))
  app.all('/api/*', (context) => context.json(problem('NOT_FOUND', `There is nothing at ${context.req.path}.`), 404))
  app.route('/', calendarFeedDoor(workplace))
  app.route('/', webApp(webFolder))
  return app
}

/** better-auth says in a header of its own when to come back, and gives no code. */
function tooManyAttempts(response: Response): Response {
  const seconds = response.headers.get('x-retry-after') ?? '60'
  const message = `These were too many attempts. Try again in ${seconds} seconds.`
  return Response.json({ code: 'TOO_MANY_ATTEMPTS', message }, { status: 429, headers: { 'retry-after': seconds } })
}

/** Who is at the other end. A proxy on this machine is believed what it says; others could say anything. */
function clientAddress(context: Context): string {
  const address = remoteAddress(context)
  const isLocal = address === '::1' || address.startsWith('127.') || address.startsWith('::ffff:127.')
  const forwarded = isLocal ? context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  return forwarded || address
}

function remoteAddress(context: Context): string {
  // A request that a test hands over in process has no connection.
  return context.env?.incoming === undefined ? '127.0.0.1' : (getConnInfo(context).remote.address ?? '127.0.0.1')
}

/** Does something when it is first asked for, and gives the same answer from then on. */
function once<Answer>(ask: () => Promise<Answer>): () => Promise<Answer> {
  let answer: Promise<Answer> | undefined
  return () => {
    answer ??= ask()
    return answer
  }
}
