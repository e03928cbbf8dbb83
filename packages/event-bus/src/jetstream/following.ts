import type { ConsumerMessages, ConsumerNotification } from '@nats-io/jetstream'
import type { Session } from './session.ts'
import type { StreamedEvent } from './streamed-event.ts'

/** As many messages as are read again of what is there already, for readers that are a little behind. */
const lookBack = 1_000

/** As many messages as the server may send ahead. */
const sentAhead = 4_096

/** Milliseconds between signs of life of the server when nothing comes. */
const heartbeat = 2_500

/** What the client tells when nothing more will come. */
const signsOfTrouble: ReadonlySet<ConsumerNotification['type']> = new Set([
  'heartbeats_missed',
  'consumer_deleted',
  'consumer_not_found',
  'stream_not_found',
])

/**
 * Hears of everything that comes into the stream, in its order, until the session is over. Resolves when it listens.
 *
 * @param onTrouble called when it hears nothing any more though the connection is there: the stream is gone, say
 */
export async function follow(
  session: Session,
  onEvent: (event: StreamedEvent) => void,
  onTrouble: () => void,
): Promise<void> {
  const { client, manager, stream, messages, over } = session
  const { state } = await manager.streams.info(stream)
  const consumer = await client.consumers.get(stream, {
    opt_start_seq: Math.max(1, state.first_seq, state.last_seq - lookBack),
  })
  const coming = await consumer.consume({
    ...{ max_messages: sentAhead, idle_heartbeat: heartbeat, expires: 30_000 },
    callback: (message) => {
      const event = messages.read(message)
      if (event !== undefined && !over.aborted) onEvent(event)
    },
  })
  const end = () => {
    coming.stop()
    // The server removes it some time later anyway.
    consumer.delete().catch(() => {})
  }
  over.addEventListener('abort', end)
  if (over.aborted) end()
  void watch(coming, onTrouble)
}

async function watch(coming: ConsumerMessages, onTrouble: () => void): Promise<void> {
  for await (const { type } of coming.status()) {
    if (signsOfTrouble.has(type)) onTrouble()
  }
}
