import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Retention } from '@vacation-tracker/event-bus/archive'
import { validateWebhookUrl } from '@vacation-tracker/event-bus/webhook'
import { StartupError } from './startup-error.ts'
import type { TraceRules } from './tracing/tracing.ts'

/** How this server is set up. Every field is one environment variable; README lists them. */
export type Config = {
  port: number
  host: string
  dataDir: string
  databaseUrl: string | undefined
  natsUrl: string | undefined
  baseUrl: string
  authSecret: string
  smtpUrl: string | undefined
  logLevel: string
  /** How much of the event log is kept; everything, unless said. */
  retention: Retention
  /** Milliseconds for which notifications are kept, read or not. */
  notificationAge: number
  webhooks: WebhookRules
  /** Which traces are kept, and for how long. */
  traces: TraceRules
  /** What a reader of `/metrics` has to bring; everybody may read them when there is none. */
  metricsToken: string | undefined
  /** Whether refused events of unknown types are looked at, to propose contracts for them. For development. */
  contractDiscovery: boolean
}

/** Where webhooks may go beside https addresses on the public Internet. */
export type WebhookRules = { allowHttp: boolean; allowedNetworks: string[] }

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']

/**
 * Reads the environment. An empty variable counts as one that is not set.
 *
 * @throws StartupError naming the variable and how to write it
 */
export function readConfig(env: Record<string, string | undefined>): Config {
  const set = (name: string) => env[name]?.trim() || undefined
  const port = readPort(set('PORT') ?? '3000')
  const host = set('HOST') ?? '127.0.0.1'
  const dataDir = resolve(set('DATA_DIR') ?? './data')
  const logLevel = set('LOG_LEVEL') ?? 'info'
  if (!logLevels.includes(logLevel))
    throw new StartupError(`LOG_LEVEL is one of ${logLevels.join(', ')}, not ${logLevel}.`)
  const databaseUrl = set('DATABASE_URL')
  if (databaseUrl !== undefined && !/^postgres(ql)?:\/\//.test(databaseUrl)) {
    throw new StartupError('DATABASE_URL is written like postgres://user:password@host:5432/database.')
  }
  const natsUrl = set('NATS_URL')
  if (natsUrl !== undefined && !/^(nats|tls):\/\/[^/\s]+$/.test(natsUrl)) {
    throw new StartupError('NATS_URL is written like nats://user:password@host:4222.')
  }
  return {
    port,
    host,
    dataDir,
    databaseUrl,
    natsUrl,
    baseUrl: readBaseUrl(set('BASE_URL') ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`),
    authSecret: readSecret(set) ?? keptSecret(dataDir),
    smtpUrl: set('SMTP_URL'),
    logLevel,
    retention: readRetention(set),
    notificationAge: (readAmount('NOTIFICATION_RETENTION_DAYS', set) ?? usualNotificationDays) * day,
    webhooks: readWebhookRules(set),
    traces: readTraceRules(set),
    metricsToken: set('METRICS_TOKEN'),
    contractDiscovery: readSwitch('CONTRACT_DISCOVERY', set),
  }
}

const day = 86_400_000
const megabyte = 1_048_576

/** Days for which notifications are kept. Source: our choice; whoever asks after a year finds the request itself. */
const usualNotificationDays = 365

function readRetention(set: (name: string) => string | undefined): Retention {
  const days = readAmount('EVENT_RETENTION_DAYS', set)
  const megabytes = readAmount('EVENT_RETENTION_MB', set)
  return {
    ...(days !== undefined && { maxAge: days * day }),
    ...(megabytes !== undefined && { maxBytes: megabytes * megabyte }),
  }
}

function readAmount(name: string, set: (name: string) => string | undefined): number | undefined {
  const text = set(name)
  if (text === undefined) return undefined
  const amount = Number(text)
  if (amount > 0 && Number.isFinite(amount)) return amount
  throw new StartupError(`${name} is a number above 0, not ${text}. Leave it out for what is usual.`)
}

/** Source of all three: our choice. A hundred thousand spans are about 60 MB of the database. */
const usualTraces = { perSecond: 10, days: 7, spans: 100_000 }

function readTraceRules(set: (name: string) => string | undefined): TraceRules {
  const endpoint = set('OTEL_EXPORTER_OTLP_ENDPOINT')
  if (endpoint !== undefined && !/^https?:$/.test(URL.parse(endpoint)?.protocol ?? '')) {
    throw new StartupError('OTEL_EXPORTER_OTLP_ENDPOINT is the address of a collector, such as http://localhost:4318.')
  }
  return {
    perSecond: set('TRACES_PER_SECOND') === '0' ? 0 : (readAmount('TRACES_PER_SECOND', set) ?? usualTraces.perSecond),
    maxAge: (readAmount('TRACE_RETENTION_DAYS', set) ?? usualTraces.days) * day,
    maxSpans: readAmount('TRACE_RETENTION_SPANS', set) ?? usualTraces.spans,
    endpoint,
  }
}

function readWebhookRules(set: (name: string) => string | undefined): WebhookRules {
  const allowHttp = readSwitch('WEBHOOK_ALLOW_HTTP', set)
  const allowedNetworks = set('WEBHOOK_ALLOWED_NETWORKS')?.split(/[\s,]+/) ?? []
  try {
    validateWebhookUrl('https://example.com/', { allowedNetworks })
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new StartupError(`WEBHOOK_ALLOWED_NETWORKS is a list like 10.0.0.0/8,fd00::/8: ${reason}`, { cause })
  }
  return { allowHttp, allowedNetworks }
}

function readSwitch(name: string, set: (name: string) => string | undefined): boolean {
  const text = set(name) ?? 'false'
  if (['true', 'false'].includes(text)) return text === 'true'
  throw new StartupError(`${name} is true or false, not ${text}.`)
}

function readPort(text: string): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new StartupError(`PORT is a number from 0 to 65535, not ${text}.`)
  }
  return port
}

function readBaseUrl(text: string): string {
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) {
    throw new StartupError(`BASE_URL is an address such as https://leave.example.com, not ${text}.`)
  }
  return new URL(text).origin
}

/** Characters, of which each is worth 6 bits at the most: fewer could be guessed. */
const shortestSecret = 16

function readSecret(set: (name: string) => string | undefined): string | undefined {
  const secret = set('AUTH_SECRET')
  if (secret === undefined || secret.length >= shortestSecret) return secret
  throw new StartupError(
    `AUTH_SECRET has ${secret.length} characters; use ${shortestSecret} or more that nobody can guess, as openssl rand -base64 32 makes them.`,
  )
}

/** Sessions stay valid over a restart, so the secret is made once and kept where the data lies. */
function keptSecret(dataDir: string): string {
  const file = join(dataDir, 'auth-secret')
  try {
    mkdirSync(dataDir, { recursive: true })
    try {
      // Fails when the file is there, so that two servers that start together agree on one.
      writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' })
    } catch (cause) {
      if (!(cause instanceof Error && 'code' in cause && cause.code === 'EEXIST')) throw cause
    }
    const secret = readFileSync(file, 'utf8').trim()
    if (secret === '')
      throw new StartupError(`The secret in ${file} is empty. Delete the file; everybody signs in anew.`)
    return secret
  } catch (cause) {
    if (cause instanceof StartupError) throw cause
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new StartupError(
      `The data folder ${dataDir} cannot be used (${reason}). Set DATA_DIR to a folder that this user may write.`,
      { cause },
    )
  }
}
