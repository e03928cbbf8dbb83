import { syncsPerSecond } from './fdatasync.ts'
import { type Bench, repeat } from './figure.ts'
import { moved, ParcelBus } from './parcel-bus.ts'
import { perSecond } from './per-second.ts'
import { costOfContracts } from './publish-versions.ts'
import { withDataDir } from './server-process.ts'

const times = 5

/** Publishing to the bus on SQLite: validated, sealed, and on the disk before it is acknowledged. */
export const publish: Bench = {
  name: 'publish',
  measure: () =>
    withDataDir(async (folder) => {
      const parcels = await ParcelBus.onSqlite(folder)
      let step = 0
      const one = () => parcels.publish([moved(step++)])
      const hundred = () => parcels.publish(Array.from({ length: 100 }, () => moved(step++)))
      await perSecond(one, 8)
      const rounds = await repeat(times, async () => ({
        syncs: syncsPerSecond(folder),
        alone: await perSecond(one, 1),
        crowd: await perSecond(one, 64),
        batches: (await perSecond(hundred, 1)) * 100,
      }))
      await parcels.close()
      return [
        { what: 'raw fdatasync of 800 bytes', unit: '/s', runs: rounds.map(({ syncs }) => syncs), note: 'for scale' },
        {
          what: 'publish one at a time, as a share of raw fdatasync',
          unit: '',
          runs: rounds.map(({ alone, syncs }) => alone / syncs),
          bar: { atLeast: 0.6 },
        },
        { what: 'publish one at a time', unit: '/s', runs: rounds.map(({ alone }) => alone) },
        {
          what: 'publish, 64 publishers',
          unit: '/s',
          runs: rounds.map(({ crowd }) => crowd),
          bar: { atLeast: 25_000 },
        },
        {
          what: 'publish in batches of 100',
          unit: 'events/s',
          runs: rounds.map(({ batches }) => batches),
          bar: { atLeast: 100_000 },
        },
        ...(await withDataDir(costOfContracts)),
      ]
    }),
}
