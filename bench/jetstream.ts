import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { jetstream as jetStreamClient, jetstreamManager } from '@nats-io/jetstream'
import { connect, type NatsConnection } from '@nats-io/transport-node'
import type { LogDriver } from '@vacation-tracker/event-bus/driver'
import { jetStreamDriver } from '@vacation-tracker/event-bus/jetstream/driver'
import { sqliteDriver } from '@vacation-tracker/event-bus/sqlite/driver'
import { sql } from 'kysely'
import { type Bench, repeat } from './figure.ts'
import { moved, ParcelBus } from './parcel-bus.ts'
import { withDataDir } from './server-process.ts'

const servers = process.env.NATS_URL || 'nats://127.0.0.1:4222'
const times = 5
const events = 20_000

/** As many messages as are on their way at once, and as the server may send ahead: the same for both. */
const onTheWay = 1_024
const sentAhead = 4_096

/** The share of the events that may come to the reader by the log and not by the stream. */
const mostOfLog = 0.1

/** From the outbox on SQLite through JetStream to a reader, beside the client of NATS doing no more than that. */
export const jetstream: Bench = {
  name: 'jetstream',
  measure: async () => {
    // The first round finds nothing compiled.
    const [, ...rounds] = await repeat(times + 1, async () => {
      const payloads: string[] = []
      const bus = await withDataDir((folder) => throughBus(folder, payloads))
      return { bus, bare: await throughClient(payloads) }
    })
    return [
      { what: 'JetStream: outbox to reader', unit: 'events/s', runs: rounds.map(({ bus }) => bus) },
      {
        what: 'JetStream: bare client, the same payloads',
        unit: 'events/s',
        runs: rounds.map(({ bare }) => bare),
        note: 'for scale',
      },
      {
        what: 'JetStream: outbox to reader, as a share of the bare client',
        unit: '',
        runs: rounds.map(({ bus, bare }) => bus / bare),
        bar: { atLeast: 0.8 },
      },
    ]
  },
}

/** @param payloads takes what was sent */
async function throughBus(folder: string, payloads: string[]): Promise<number> {
  const name = `bench_${randomUUID()}`
  const parcels = await ParcelBus.onSqlite(folder)
  const log = countingReads(sqliteDriver)
  const driver = jetStreamDriver({
    ...{ base: log.driver, db: parcels.db, nats: { servers }, stream: name, subject: name },
    onProblem: (error) => console.error(error),
  })
  let woken = Promise.withResolvers<void>()
  const stop = await driver.listen?.(() => woken.resolve())
  const reader = driver.reader()
  let position = 0
  let count = 0
  const readUntil = async (wanted: number) => {
    while (count < wanted) {
      woken = Promise.withResolvers()
      const { rows } = await reader.page(parcels.db, position, 512, undefined)
      position = rows.at(-1)?.seq ?? position
      for (const { envelope } of rows) if (envelope !== null) count++
      if (rows.length === 0) await woken.promise
    }
  }
  // One event goes through before, so that the connection is there.
  await parcels.publish([moved(0)])
  await readUntil(1)
  await relayed(parcels, 1)
  for (let step = 0; step < events; step += 1_000) {
    await parcels.publish(Array.from({ length: 1_000 }, (_, index) => moved(step + index)))
  }
  const readBefore = log.rows()
  const start = performance.now()
  woken = Promise.withResolvers()
  await driver.announce?.(parcels.db)
  // Who looks before anything is in the stream would be given the log.
  await woken.promise
  await readUntil(events + 1)
  const perSecond = (events * 1_000) / (performance.now() - start)
  // A reader that has caught up with the relay looks into the log. That is to be rare, or this measures something else.
  const readOfLog = log.rows() - readBefore - events
  if (readOfLog > events * mostOfLog) throw new Error(`${readOfLog} of ${events} events were read of the log.`)
  await stop?.()
  const { rows } = await sql<{ envelope: string }>`select envelope from event_log where seq > 1`.execute(parcels.db)
  payloads.push(...rows.map(({ envelope }) => envelope))
  await parcels.close()
  await removeStream(name)
  return perSecond
}

/** Counts the rows that anybody reads of the log. */
function countingReads(base: LogDriver): { driver: LogDriver; rows(): number } {
  let count = 0
  const reader = () => {
    const own = base.reader()
    return {
      page: async (...parameters: Parameters<typeof own.page>) => {
        const page = await own.page(...parameters)
        count += page.rows.length
        return page
      },
    }
  }
  return { driver: { ...base, reader }, rows: () => count }
}

async function relayed(parcels: ParcelBus, upTo: number): Promise<void> {
  for (let position = 0; position < upTo; ) {
    // SQLite answers within a microtask, and the relay has to get its turn.
    await delay(5)
    const { rows } = await sql<{ position: number }>`select position from event_cursor`.execute(parcels.db)
    position = rows[0]?.position ?? 0
  }
}

async function throughClient(payloads: readonly string[]): Promise<number> {
  const name = `bench_${randomUUID()}`
  const connection = await connect({ servers })
  const manager = await jetstreamManager(connection)
  await manager.streams.add({ name, subjects: [`${name}.>`] })
  const received = consumeAll(connection, name, payloads.length)
  const { start } = await published(connection, `${name}.Parcels.ParcelMoved`, payloads)
  await received
  const perSecond = (payloads.length * 1_000) / (performance.now() - start)
  await connection.close()
  await removeStream(name)
  return perSecond
}

async function published(connection: NatsConnection, subject: string, payloads: readonly string[]) {
  const client = jetStreamClient(connection)
  const ids = payloads.map(() => randomUUID())
  const start = performance.now()
  const answers: Promise<unknown>[] = []
  for (const [index, payload] of payloads.entries()) {
    if (index >= onTheWay) await answers[index - onTheWay]
    answers.push(client.publish(subject, payload, { msgID: ids[index] ?? '' }))
  }
  await Promise.all(answers)
  return { start }
}

async function consumeAll(connection: NatsConnection, stream: string, wanted: number): Promise<void> {
  const consumer = await jetStreamClient(connection).consumers.get(stream)
  const messages = await consumer.consume({ max_messages: sentAhead })
  let count = 0
  let characters = 0
  for await (const message of messages) {
    characters += message.string().length
    if (++count === wanted) break
  }
  if (characters === 0) throw new Error('The messages were empty.')
}

async function removeStream(name: string): Promise<void> {
  const connection = await connect({ servers })
  await (await jetstreamManager(connection)).streams.delete(name)
  await connection.close()
}
