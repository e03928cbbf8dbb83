import { setTimeout as rest } from 'node:timers/promises'
import { effectConsumer } from '@vacation-tracker/event-bus/consumer'
import { sql } from 'kysely'
import { type Bench, medianOf, repeat } from './figure.ts'
import { moved, ParcelBus, type ParcelConsumer, ParcelMoved } from './parcel-bus.ts'
import { withDataDir } from './server-process.ts'

const times = 3
const backlog = 200_000
const eventsPerSecond = 2_000
const seconds = 4

/** From publishing to a consumer in the same process, exactly once in effect, on SQLite. */
export const deliver: Bench = {
  name: 'deliver',
  measure: async () => {
    const latencies = await repeat(times, () => withDataDir(latency))
    const drained = await repeat(times, () => withDataDir(drain))
    const quantile = (share: number) =>
      latencies.map((all) => all.toSorted((one, other) => one - other)[Math.floor(all.length * share)] ?? Number.NaN)
    const at = `at ${eventsPerSecond}/s`
    return [
      { what: `publish to consumer ${at}, p50`, unit: 'ms', runs: quantile(0.5), bar: { atMost: 1 } },
      { what: `publish to consumer ${at}, p99`, unit: 'ms', runs: quantile(0.99), bar: { atMost: 10 } },
      {
        what: 'drained from a backlog',
        unit: 'events/s',
        runs: drained,
        bar: { atLeast: 80_000 },
        note: `${medianOf([backlog])} events, effect and mark in one transaction`,
      },
    ]
  },
}

/** Milliseconds from before publishing to the consumer, of each event. */
async function latency(folder: string): Promise<number[]> {
  const published = new Map<number, number>()
  const took: number[] = []
  const parcels = await ParcelBus.onSqlite(folder, [
    noting((step) => took.push(performance.now() - (published.get(step) ?? 0))),
  ])
  parcels.bus.start()
  const all: Promise<void>[] = []
  const start = performance.now()
  for (let step = 0; step < eventsPerSecond * seconds; ) {
    const due = ((performance.now() - start) / 1000) * eventsPerSecond
    for (; step < due; step++) {
      published.set(step, performance.now())
      all.push(parcels.publish([moved(step)]))
    }
    await rest(1)
  }
  await Promise.all(all)
  while (took.length < all.length) await rest(5)
  await parcels.close()
  // The first second is of the start, not of the work.
  return took.slice(eventsPerSecond)
}

/** Events that a consumer handles a second when many are waiting. */
async function drain(folder: string): Promise<number> {
  let count = 0
  const parcels = await ParcelBus.onSqlite(folder, [noting(() => count++)])
  for (let step = 0; step < backlog; step += 1000) {
    await parcels.publish(Array.from({ length: 1000 }, (_, index) => moved(step + index)))
  }
  const start = performance.now()
  parcels.bus.start()
  while (count < backlog) await rest(5)
  const rate = (backlog * 1000) / (performance.now() - start)
  const { rows } = await sql<{ handled: number }>`select handled from event_cursor`.execute(parcels.db)
  await parcels.close()
  if ((rows[0]?.handled ?? 0) < backlog - 1000) throw new Error('The marks do not tell what was handled.')
  return rate
}

function noting(note: (step: number) => void): ParcelConsumer {
  return effectConsumer({ name: 'counter', on: [ParcelMoved], effect: async ({ detail }) => note(detail.step) })
}
