import { defineEvent, type EventContract } from '@vacation-tracker/event-contracts'
import { nextVersion } from '@vacation-tracker/event-contracts/versions'
import { Type } from 'typebox'
import { type Figure, repeat } from './figure.ts'
import { moved, ParcelBus, ParcelMoved } from './parcel-bus.ts'
import { perSecond } from './per-second.ts'

const times = 7
const seconds = 0.7

/** What contracts may cost: publishing with validation and two live versions, by publishing one without. */
const bar = { atMost: 1.3 }

const { owner, source, meaning } = ParcelMoved

/** One version that takes anything. */
const ParcelSeen = defineEvent({
  ...{ name: 'ParcelSeen', owner, source, meaning, audience: 'external', groupBy: 'parcelId' },
  schema: Type.Object({ parcelId: Type.Unknown() }),
  examples: [{ parcelId: 'p' }],
})

/** Two versions, both validated. */
const ParcelMoved2 = nextVersion(ParcelMoved, {
  changes: 'It says by which of the stages of a journey it was moved.',
  schema: Type.Object(
    {
      ...{ parcelId: Type.String({ minLength: 1 }), step: Type.Integer(), remark: Type.String() },
      leg: Type.Enum(['ROAD', 'RAIL']),
    },
    { additionalProperties: false },
  ),
  examples: [{ parcelId: 'p', step: 1, remark: '', leg: 'ROAD' }],
  up: (older) => ({ ...older, leg: 'ROAD' as const }),
  down: ({ leg: _, ...older }) => older,
})

/** What contracts cost at publishing, one event at a time and in batches of a hundred, in turns. */
export async function costOfContracts(folder: string): Promise<Figure[]> {
  const free = await Publisher.in(folder, ParcelSeen)
  const checked = await Publisher.in(folder, ParcelMoved2)
  const cost = async (size: number) => {
    const [before, with2, after] = [await free.rate(size), await checked.rate(size), await free.rate(size)]
    // The machine may get slower or faster meanwhile; the mean of before and after takes that out.
    return (before + after) / 2 / with2
  }
  await cost(100)
  const rounds = await repeat(times, async () => ({ alone: await cost(1), batches: await cost(100) }))
  await free.close()
  await checked.close()
  const what = 'publish with validation and two versions, by publishing one without'
  return [
    { what: `${what}: one at a time`, unit: '×', runs: rounds.map(({ alone }) => alone), bar },
    { what: `${what}: batches of 100`, unit: '×', runs: rounds.map(({ batches }) => batches), bar },
  ]
}

class Publisher {
  readonly #parcels: ParcelBus
  readonly #contract: EventContract
  #step = 0

  private constructor(parcels: ParcelBus, contract: EventContract) {
    this.#parcels = parcels
    this.#contract = contract
  }

  static async in(folder: string, contract: EventContract): Promise<Publisher> {
    return new Publisher(await ParcelBus.onSqlite(folder, [], contract), contract)
  }

  /** Transactions of so many events in a second of processor time. */
  async rate(size: number): Promise<number> {
    const before = process.cpuUsage()
    let count = 0
    await perSecond(
      () => {
        count++
        return this.#parcels.publish(Array.from({ length: size }, () => this.#next()))
      },
      1,
      seconds,
    )
    const { user, system } = process.cpuUsage(before)
    return (count * 1e6) / (user + system)
  }

  close(): Promise<void> {
    return this.#parcels.close()
  }

  #next() {
    return { contract: this.#contract, detail: { ...moved(this.#step++).detail, leg: 'RAIL' } }
  }
}
