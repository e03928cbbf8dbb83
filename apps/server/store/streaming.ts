import type { NodeConnectionOptions } from '@nats-io/transport-node'
import type { LogDriver } from '@vacation-tracker/event-bus/driver'
import { sql } from 'kysely'
import type { Store } from './database.ts'

/**
 * The log as it is in the database; with an address of NATS, its events move through a JetStream as well. The stream is
 * named after the log, so that products on one NATS do not read each other's.
 */
export async function streaming(
  { db, driver }: Store,
  natsUrl: string | undefined,
  onProblem: (error: unknown) => void,
): Promise<LogDriver> {
  if (natsUrl === undefined) return driver
  // Only now: without NATS its libraries would be memory for nothing.
  const { jetStreamDriver } = await import('@vacation-tracker/event-bus/jetstream/driver')
  const { rows } = await sql<{ log_id: string }>`select log_id from event_archive`.execute(db)
  const name = `vacation-tracker-${rows[0]?.log_id}`
  return jetStreamDriver({ base: driver, db, nats: optionsOf(natsUrl), stream: name, subject: name, onProblem })
}

function optionsOf(address: string): NodeConnectionOptions {
  const url = new URL(address)
  const { username, password } = url
  return {
    servers: url.host,
    ...(username && { user: decodeURIComponent(username), pass: decodeURIComponent(password) }),
    ...(url.protocol === 'tls:' && { tls: {} }),
  }
}
