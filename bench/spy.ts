import { inMemory, sqliteDialect } from '@vacation-tracker/event-bus/sqlite'
import { sqliteDriver } from '@vacation-tracker/event-bus/sqlite/driver'
import { spyOn } from '@vacation-tracker/event-testing'
import { onBus } from '@vacation-tracker/event-testing/bus'
import { Kysely } from 'kysely'
import { type Bench, medianOf, repeat } from './figure.ts'
import { moved, ParcelBus, ParcelMoved } from './parcel-bus.ts'

const times = 5
const events = 500

/** What a test pays for its spy: from the event that is there to the test that goes on. */
export const spy: Bench = {
  name: 'spy',
  measure: async () => {
    const parcels = await ParcelBus.on(new Kysely({ dialect: sqliteDialect(inMemory) }), sqliteDriver)
    let step = 0
    /** Milliseconds until an event has been published, and with a spy until it has been heard. */
    const take = async (listening?: ReturnType<typeof spyOn>) => {
      const own = step++
      const start = performance.now()
      const heard = listening?.waitFor(ParcelMoved, { where: { step: own } })
      await parcels.publish([moved(own)])
      await heard
      listening?.forget()
      return performance.now() - start
    }
    await repeat(events, () => take())
    const rounds = await repeat(times, async () => {
      const alone = medianOf(await repeat(events, () => take()))
      const listening = spyOn(await onBus(parcels.bus))
      const spied = (await repeat(events, () => take(listening))).toSorted((one, other) => one - other)
      await listening.stop()
      return { median: medianOf(spied) - alone, most: (spied[Math.floor(events * 0.99)] ?? Number.NaN) - alone }
    })
    await parcels.close()
    return [
      {
        what: 'a spy adds to publishing, until it has heard the event: median',
        unit: 'ms',
        runs: rounds.map(({ median }) => median),
        bar: { atMost: 1 },
      },
      { what: 'the same: 99 of 100', unit: 'ms', runs: rounds.map(({ most }) => most) },
    ]
  },
}
