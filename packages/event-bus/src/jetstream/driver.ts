import type { NodeConnectionOptions } from '@nats-io/transport-node'
import type { LogDriver, Sql } from '../driver.ts'
import { StreamConnection } from './connection.ts'
import { streamReader } from './reader.ts'
import type { StreamSettings } from './session.ts'
import { StreamWindow } from './window.ts'

export type JetStreamOptions = {
  /** The log: outbox and archive. */
  base: LogDriver
  /** The database that the log is in. */
  db: Sql
  /** Where NATS is, and how to log in there. */
  nats: NodeConnectionOptions
  /** The name of the stream; it is made if it is not there. `EVENTS` unless said. */
  stream?: string
  /** What subjects begin with: events are published as `<subject>.<source>.<type>`. `events` unless said. */
  subject?: string
  /** How the stream is made. Unless said otherwise it keeps everything, on the disk. */
  settings?: StreamSettings
  /** Told what is wrong with NATS. Deliveries go on meanwhile, by the log. */
  onProblem?(error: unknown): void
}

/**
 * The log with a NATS JetStream behind it. Events are published as part of the product's transaction, into the SQL log;
 * one process relays them to the stream, and the readers of all processes read them there. Positions are those of the
 * log. Without NATS everything goes on by the SQL log, and the stream is filled up later.
 *
 * It is connected while somebody listens: from the start of a bus to its stop.
 *
 * @throws Error when the name of the stream or the subject is none that NATS takes
 * @example
 * const driver = jetStreamDriver({ base: postgresDriver, db, nats: { servers: 'nats://127.0.0.1:4222' } })
 * const bus = new EventBus({ db, driver, contracts, consumers, onProblem })
 */
export function jetStreamDriver(options: JetStreamOptions): LogDriver {
  const { base, db, nats, stream = 'EVENTS', subject = 'events', settings = {}, onProblem = () => {} } = options
  if (!/^[\w-]+$/.test(stream)) throw new Error(`A stream is named by letters, digits, _ and -, not "${stream}".`)
  if (!/^[\w-]+(\.[\w-]+)*$/.test(subject)) {
    throw new Error(`A subject is words of letters, digits, _ and - between dots, not "${subject}".`)
  }
  const window = new StreamWindow()
  const listeners = new Set<() => void>()
  const onEvents = () => {
    for (const wake of listeners) wake()
  }
  let connection: StreamConnection | undefined
  return {
    ...base,
    reader: () => streamReader(base, { window, session: () => connection?.session }),
    archiveReader: () => base.reader(),
    async announce(sql) {
      connection?.announce()
      await base.announce?.(sql)
    },
    async listen(wake) {
      // Each is an entry of its own, even if somebody listens twice with the same function.
      const listener = () => wake()
      listeners.add(listener)
      connection ??= new StreamConnection({ base, db, nats, stream, subject, settings, onProblem, onEvents }, window)
      const stopBase = await base.listen?.(wake)
      return async () => {
        listeners.delete(listener)
        await stopBase?.()
        if (listeners.size > 0) return
        const closing = connection
        connection = undefined
        await closing?.close()
      }
    },
  }
}
