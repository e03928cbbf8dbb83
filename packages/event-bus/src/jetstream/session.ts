import {
  JetStreamApiCodes,
  JetStreamApiError,
  type JetStreamClient,
  type JetStreamManager,
  jetstream,
  jetstreamManager,
  type StreamConfig,
  type StreamInfo,
} from '@nats-io/jetstream'
import type { NatsConnection } from '@nats-io/transport-node'
import { sql } from 'kysely'
import type { Sql } from '../driver.ts'
import { EventMessages, type StreamedEvent } from './streamed-event.ts'

/** How the stream is set up if it is not there yet, in the words of NATS. One that is there stays as it is. */
export type StreamSettings = Partial<
  Pick<StreamConfig, 'max_age' | 'max_bytes' | 'max_msgs' | 'num_replicas' | 'storage' | 'duplicate_window'>
>

/** Work with a stream while the connection lasts. */
export type Session = {
  connection: NatsConnection
  client: JetStreamClient
  manager: JetStreamManager
  stream: string
  messages: EventMessages
  /** Bytes of a message, headers included, that the server takes. */
  largestMessage: number
  /** Tells when it has ended. */
  over: AbortSignal
}

/** Milliseconds to wait for an answer of JetStream. */
const timeout = 2_000

/**
 * Begins to work with a stream: makes it if need be.
 *
 * @throws Error when the stream goes on after the end of the log
 */
export async function beginSession(
  db: Sql,
  connection: NatsConnection,
  { stream, subject, settings }: { stream: string; subject: string; settings: StreamSettings },
  over: AbortSignal,
): Promise<Session> {
  const manager = await jetstreamManager(connection, { timeout, checkAPI: false })
  const { config } = await findOrMake(manager, { ...settings, name: stream, subjects: [`${subject}.>`] })
  const messages = new EventMessages(subject, await logIdentity(db))
  const largest = connection.info?.max_payload ?? 1024 * 1024
  const session = {
    ...{ connection, manager, stream, messages, over },
    client: jetstream(connection, { timeout }),
    largestMessage: config.max_msg_size > 0 ? Math.min(largest, config.max_msg_size) : largest,
  }
  await checkAgainstLog(db, session)
  return session
}

/** The last event that is in the stream, if its last message is one of this log, and how far the stream has come. */
export async function endOf({
  manager,
  stream,
  messages,
}: Session): Promise<{ sequence: number; event: StreamedEvent | undefined }> {
  const { state } = await manager.streams.info(stream)
  const sequence = state.last_seq
  const last = state.messages === 0 ? null : await manager.streams.getMessage(stream, { seq: sequence })
  return { sequence, event: last === null ? undefined : messages.readStored(last) }
}

async function findOrMake(
  manager: JetStreamManager,
  config: StreamSettings & { name: string; subjects: string[] },
): Promise<StreamInfo> {
  try {
    return await manager.streams.info(config.name)
  } catch (cause) {
    if (!(cause instanceof JetStreamApiError && cause.code === JetStreamApiCodes.StreamNotFound)) throw cause
    return manager.streams.add(config)
  }
}

async function logIdentity(db: Sql): Promise<string> {
  const { rows } = await sql<{ log_id: string }>`select log_id from event_archive`.execute(db)
  const [row] = rows
  if (row === undefined) throw new Error('The log has no identity: its migrations have not been run.')
  return row.log_id
}

/** The log gives the places again that it has lost; the stream would tell of the events that had them before. */
async function checkAgainstLog(db: Sql, session: Session): Promise<void> {
  const { event } = await endOf(session)
  if (event === undefined) return
  const { rows } = await sql<{ last: number | null; horizon: number }>`
    select (select max(seq) from event_log) as last, horizon from event_archive`.execute(db)
  const end = Math.max(rows[0]?.last ?? 0, rows[0]?.horizon ?? 0)
  if (event.seq <= end) return
  throw new Error(
    `The stream ${session.stream} holds events up to ${event.seq} of this log, which ends at ${end}: the log was ` +
      'restored from an older copy. Remove the stream; it is made and filled again.',
  )
}
