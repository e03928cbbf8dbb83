import { ROOT_CONTEXT } from '@opentelemetry/api'
import { EventBus } from '@vacation-tracker/event-bus'
import { inSpan } from '@vacation-tracker/event-bus/span'
import { ContractRegistry } from '@vacation-tracker/event-contracts/registry'
import { vacationEvents } from '@vacation-tracker/vacation-events'
import type { Logger } from 'pino'
import { createAuth } from './accounts/auth.ts'
import { publishRegistrations } from './accounts/registration.ts'
import { sessionReader } from './accounts/session.ts'
import { Discovery } from './api/contracts/discovery.ts'
import { createHttp } from './api/http.ts'
import { InFlight } from './api/in-flight.ts'
import { LiveHub, liveContracts } from './api/live-hub.ts'
import { inBackground } from './background.ts'
import type { Clock } from './clock.ts'
import { escalateRequests } from './commands/escalate-requests.ts'
import { prepareDigests } from './commands/prepare-digests.ts'
import { remindOfDeprecations } from './commands/remind-of-deprecations.ts'
import { remindOfExpiry } from './commands/remind-of-expiry.ts'
import type { Workplace } from './commands/transaction.ts'
import type { Config } from './config.ts'
import { consumersOf } from './consumers/consumers.ts'
import { CheckRoom } from './contract-check/check-room.ts'
import { declaredConsumers } from './contracts-cli/declared-consumers.ts'
import { finishErasures } from './erasure/finish.ts'
import { everyHour, onceADay } from './every-hour.ts'
import { Readiness } from './health/readiness.ts'
import { HouseBook } from './house/house-book.ts'
import type { Mailer } from './mail/mailer.ts'
import { newAddressMail } from './mail/new-address.ts'
import { Metrics } from './metrics/metrics.ts'
import { operatorSettings } from './operator-settings.ts'
import { ContractBook } from './registry/contract-book.ts'
import { followContracts } from './registry/follow.ts'
import { takeOverLedger } from './registry/take-over.ts'
import { valueWatch } from './registry/watch-values.ts'
import { checkRegistryFolder } from './registry-folder.ts'
import { RehearsalRoom } from './rehearsal/rehearsal-room.ts'
import { workBalancesAhead } from './reports/work-ahead.ts'
import { keepToRetention, pruneOldNotifications } from './retention.ts'
import { openStore, type Store } from './store/database.ts'
import { migrate } from './store/migrate.ts'
import { streaming } from './store/streaming.ts'
import { tellingBrowsers } from './tracing/live-spans.ts'
import { tracedMailer } from './tracing/mail-spans.ts'
import { Tracing } from './tracing/tracing.ts'

/** What the product needs from outside. A test and the demo bring their own clock and mailer. */
export type Ports = { clock: Clock; mailer: Mailer; log: Logger; webFolder: string }

/** Milliseconds that a sign-up waits for the groups of the newcomer, so that they can work at once. */
const patience = 2_000

/** The whole product, put together. It delivers events from the start, and answers requests by `fetch`. */
export type App = Awaited<ReturnType<typeof createApp>>

/**
 * Puts the product together: opens and migrates the database, wires the consumers, begins to deliver.
 *
 * @throws StartupError when it cannot, with a sentence that says what to do
 */
export async function createApp(config: Config, { clock, log, webFolder, ...ports }: Ports) {
  await checkRegistryFolder()
  const metrics = new Metrics(clock)
  const store = await openStore(config, metrics.queries.observe)
  const { db, kind } = store
  await migrate(store)
  const tracing = await Tracing.open({
    ...{ db, rules: config.traces, count: metrics.traces.count },
    onProblem: (error) => log.warn({ err: error }, 'spans are lost'),
  })
  const { tracer } = tracing
  const mailer = tracedMailer(ports.mailer, tracer)

  const consumers = consumersOf({ workplace: workplaceNow, mailer, baseUrl: config.baseUrl })
  const inFlight = new InFlight()
  const driver = await streaming(store, config.natsUrl, (error) => log.error({ err: error }, 'NATS does not answer'))
  const registry = new ContractRegistry(vacationEvents)
  const bus = new EventBus({
    yields: () => inFlight.isCrowded,
    db,
    driver,
    contracts: registry,
    consumers,
    webhooks: { userAgent: 'vacation-tracker-webhooks', ...config.webhooks },
    onProblem: ({ error, ...problem }) => {
      metrics.events.failed(problem)
      log.error({ err: error, ...problem }, 'a consumer failed')
    },
    onHandled: metrics.events.handled,
    tracer,
  })
  const contracts = new ContractBook(db, registry, declaredConsumers())
  const house = new HouseBook()
  const workplace: Workplace & { kind: Store['kind'] } = { db, bus, clock, kind, contracts, house, tracer }
  function workplaceNow() {
    return workplace
  }

  const onProblem = (error: unknown) => log.error({ err: error }, 'background work failed')
  const auth = createAuth({
    store,
    secret: config.authSecret,
    baseUrl: config.baseUrl,
    mailer,
    onProblem,
    onSignUp: async () => {
      await publishRegistrations(workplace)
      await bus.settled('assign-groups', patience)
    },
  })

  await inSpan(tracer, { name: 'take over contracts', below: ROOT_CONTEXT }, () => takeOverLedger(workplace))
  const stopFollowing = followContracts(workplace, onProblem)
  const live = new LiveHub()
  const stopTail = await bus.tail(liveContracts, (events) => {
    for (const event of events) tellingBrowsers(tracer, event, live.watches, () => live.announce([event]))
  })
  await metrics.events.begin(bus)
  bus.start()
  metrics.process.start()
  const readiness = new Readiness({ db, bus, clock })
  readiness.start()
  const stopPruning = keepToRetention(bus.archive, config.retention, onProblem)
  inBackground(publishRegistrations(workplace), onProblem)
  const closing = new AbortController()
  const hourly = [
    () => remindOfDeprecations(workplace),
    () => escalateRequests(workplace),
    () => prepareDigests(workplace),
    onceADay(clock, () => remindOfExpiry(workplace)),
    () => finishErasures(workplace),
    () => workBalancesAhead(workplace, closing.signal),
  ].map((work) => everyHour(work, onProblem))
  const stopForgetting = everyHour(() => pruneOldNotifications(workplace, config.notificationAge), onProblem)
  const tellOfValues = valueWatch(bus.profiles, ({ message, ...about }) => log.warn(about, message))
  const stopWatching = everyHour(tellOfValues, onProblem)

  const stopPruningTraces = everyHour(() => tracing.prune(), onProblem)

  const rehearsals = new RehearsalRoom(config, (error) => log.error({ err: error }, 'a rehearsal failed'))

  const contractChecks = new CheckRoom(config)

  const { authCookies } = await auth.$context
  const readSession = sessionReader(db, { secret: config.authSecret, cookieName: authCookies.sessionToken.name })
  const http = createHttp({
    closing: closing.signal,
    workplace,
    auth,
    readSession,
    live,
    mailer,
    operator: operatorSettings(config),
    rehearsals,
    contractChecks,
    readiness,
    metrics,
    metricsToken: config.metricsToken,
    inFlight,
    tracing,
    baseUrl: config.baseUrl,
    webFolder,
    log,
    tellOfNewAddress: (to, name) => inBackground(mailer.send(newAddressMail(to, name)), onProblem),
    discovery: config.contractDiscovery ? new Discovery() : undefined,
  })
  return {
    fetch: http.fetch,
    store,
    workplace,
    auth,
    tracing,
    /** Answers whoever waits for events. Connections can end then. */
    signOff: () => closing.abort(),
    close: async () => {
      closing.abort()
      metrics.process.stop()
      await readiness.stop()
      await rehearsals.close()
      await contractChecks.close()
      await stopTail()
      await stopFollowing()
      await stopPruning()
      await stopWatching()
      await stopForgetting()
      await stopPruningTraces()
      await Promise.all(hourly.map((stop) => stop()))
      await bus.stop()
      await tracing.close()
      mailer.close()
      await db.destroy()
    },
  }
}
