import { memoryUsage } from 'node:process'
import type { ArchiveSearch } from '@vacation-tracker/event-bus/archive-search'
import { type Bench, repeat } from './figure.ts'
import { moved, ParcelBus } from './parcel-bus.ts'
import { withDataDir } from './server-process.ts'

const events = 1_000_000
const megabyte = 1_048_576

/** A log with a million events: what it costs to look into it, and whether it costs memory. */
export const million: Bench = {
  name: 'million',
  measure: () =>
    withDataDir(async (folder) => {
      const parcels = await ParcelBus.onSqlite(folder)
      const first = new Date().toISOString()
      await fill(parcels, events / 10)
      const before = residentAfterCollection()
      await fill(parcels, events - events / 10)
      const after = residentAfterCollection()
      const [last] = await parcels.bus.archive.read({ after: (await parcels.bus.archive.head()) - 1 })
      const to = last?.event.time ?? first
      const middle = new Date((Date.parse(first) + Date.parse(to)) / 2).toISOString()
      const query = { types: ['ParcelMoved'], from: middle, to: new Date(Date.parse(middle) + 50).toISOString() }
      const range = await repeat(9, () => timed(() => parcels.bus.archive.read({ ...query, limit: 100 })))
      const half = await repeat(9, () => timed(() => parcels.bus.archive.read({ ...query, to, limit: 100 })))
      const group = await repeat(9, () =>
        timed(() => parcels.bus.archive.read({ group: 'parcel-000000007', limit: 100 })),
      )
      const search = parcels.bus.archive
      const newest = await repeat(9, () => timed(async () => (await search.search({ limit: 50 })).events))
      const ofType = await repeat(9, () =>
        timed(async () => (await search.search({ types: ['ParcelMoved'], to: middle, limit: 50 })).events),
      )
      const rare = { mentions: [{ field: 'parcelId', value: 'parcel-000000007' }], limit: 50 }
      const through = await repeat(3, () => timed(() => searched(parcels, rare)))
      await parcels.close()
      const note = `${events} events in the log`
      return [
        { what: 'events of a type in 50 ms of time', unit: 'ms', runs: range, bar: { atMost: 20 }, note },
        { what: 'first 100 of a type in the later half of the log', unit: 'ms', runs: half, note },
        { what: 'the newest 50', unit: 'ms', runs: newest, bar: { atMost: 50 }, note },
        { what: 'the newest 50 of a type before the middle', unit: 'ms', runs: ofType, bar: { atMost: 500 }, note },
        { what: 'all that mention one rare thing', unit: 'ms', runs: through, note: 'to the beginning of the log' },
        { what: 'first 100 of a group', unit: 'ms', runs: group, bar: { atMost: 20 }, note },
        {
          what: 'memory with a tenth of them, and with all',
          unit: 'MB more',
          runs: [(after - before) / megabyte],
          bar: { atMost: 30 },
          note: 'resident, after a collection; the caches of SQLite included',
        },
      ]
    }),
}

async function fill(parcels: ParcelBus, count: number): Promise<void> {
  for (let step = 0; step < count; step += 1000) {
    await parcels.publish(Array.from({ length: 1000 }, (_, index) => moved(step + index)))
  }
}

/** Searches on until the log has been looked through. */
async function searched(parcels: ParcelBus, query: ArchiveSearch): Promise<unknown[]> {
  const found: unknown[] = []
  for (let before: number | undefined; ; ) {
    const page = await parcels.bus.archive.search({ ...query, ...(before !== undefined && { before }) })
    found.push(...page.events)
    if (page.before === undefined) return found
    before = page.before
  }
}

async function timed(work: () => Promise<unknown[]>): Promise<number> {
  const start = performance.now()
  const found = await work()
  if (found.length === 0) throw new Error('Nothing was found.')
  return performance.now() - start
}

function residentAfterCollection(): number {
  globalThis.gc?.()
  return memoryUsage.rss()
}
