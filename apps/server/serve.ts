import { fileURLToPath } from 'node:url'
import { serve } from '@hono/node-server'
import { pino } from 'pino'
import { createApp } from './app.ts'
import { systemClock } from './clock.ts'
import type { Config } from './config.ts'
import { createMailer } from './mail/mailer.ts'
import { senderOf } from './operator-settings.ts'
import { StartupError } from './startup-error.ts'
import { logFields } from './tracing/log-fields.ts'

const webFolder = fileURLToPath(new URL('../web/dist', import.meta.url))

/** Milliseconds that requests under way get to end when the server is told to stop. */
const grace = 5_000

/** Milliseconds after the start until what it has left is given back: whoever waits for the server comes first. */
const tidiesUpAfter = 1_000

/** Serves the product until the process is told to stop. */
export async function serveProduct(config: Config): Promise<void> {
  const log = pino({ level: config.logLevel, mixin: logFields })
  const from = senderOf(config.baseUrl)
  const mailer = await createMailer({ smtpUrl: config.smtpUrl, from, log })
  const app = await createApp(config, { clock: systemClock, mailer, log, webFolder })

  const server = serve({ fetch: app.fetch, port: config.port, hostname: config.host }, ({ port }) =>
    log.info({ port }, `Vacation Tracker is ready: ${config.baseUrl}`),
  )
  // Loading everything leaves garbage that V8 would keep until there is far more. `npm start` lets us ask (--expose-gc).
  setTimeout(() => globalThis.gc?.({ type: 'major', execution: 'async', flavor: 'last-resort' }), tidiesUpAfter).unref()
  server.on('error', (error: NodeJS.ErrnoException) => fail(toStartupError(error, config.port, config.host)))

  let stopping = false
  const stop = () => {
    if (stopping) return
    stopping = true
    setTimeout(() => process.exit(0), grace).unref()
    app.signOff()
    server.close(() => app.close().then(() => process.exit(0), fail))
    if ('closeIdleConnections' in server) server.closeIdleConnections()
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

function toStartupError(error: NodeJS.ErrnoException, port: number, host: string): Error {
  if (error.code === 'EADDRINUSE') {
    return new StartupError(`Port ${port} on ${host} is in use. Stop what uses it, or set PORT to another one.`)
  }
  if (error.code === 'EACCES') {
    return new StartupError(`This user may not open port ${port}. Set PORT to one above 1023.`)
  }
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return new StartupError(`${host} is not an address of this machine. Correct HOST.`)
  }
  return error
}

/** A sentence for the operator when they can do something; everything else is a bug and comes with its stack. */
export function fail(error: unknown): never {
  process.stderr.write(`${error instanceof StartupError ? error.message : describe(error)}\n`)
  process.exit(1)
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
