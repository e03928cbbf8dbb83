import { ContractRegistry } from '@vacation-tracker/event-contracts/registry'
import fc from 'fast-check'
import { Kysely } from 'kysely'
import { expect, test, vi } from 'vitest'
import { EventBus } from '../bus.ts'
import { type Consumer, callConsumer } from '../consumer.ts'
import type { EventEnvelope } from '../envelope.ts'
import { InvalidEventError } from '../seal.ts'
import { inMemory, sqliteDialect } from '../sqlite/dialect.ts'
import { sqliteDriver } from '../sqlite/driver.ts'
import { byDispatch } from '../testing/parcels.ts'
import type { TrialTables, TrialTx } from '../testing/trial.ts'
import { migrated } from '../testing/trial.ts'
import { deprecated, retired, weighed, weighings, weightIn } from '../testing/weighing.ts'

/** What may happen, one after another. */
type Happening =
  | { what: 'publish'; version: number; group: string; fails: readonly number[] }
  | { what: 'pause' | 'resume' | 'replay' | 'redrive'; reader: number }
  | { what: 'release' | 'deprecate' | 'retire'; version: number }

const version = fc.integer({ min: 1, max: 3 })

const happening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      what: fc.constant('publish' as const),
      version,
      group: fc.constantFrom('a', 'b'),
      // For these readers it is poison, until they redrive it.
      fails: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, fc.subarray([1, 2, 3], { minLength: 1 })),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ what: fc.constantFrom('pause', 'resume', 'replay', 'redrive'), reader: version }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ what: fc.constantFrom('release', 'deprecate', 'retire'), version }),
  },
)

/** A bus whose three readers each read one version of the same event, and what should come of it. */
class History {
  readonly db = new Kysely<TrialTables>({ dialect: sqliteDialect(inMemory) })
  readonly contracts = new ContractRegistry([weighings[0]])
  readonly bus: EventBus<TrialTables>
  /** What each reader got, live and by each replay. */
  readonly seen = new Map<string, EventEnvelope[]>()
  readonly poison = new Set<string>()
  readonly published: number[] = []
  readonly replayed = new Map<string, number[]>()
  #releasedUpTo = 1

  constructor() {
    this.bus = new EventBus<TrialTables>({
      ...{ db: this.db, driver: sqliteDriver, contracts: this.contracts, pollEvery: 2, onProblem: () => {} },
      consumers: [1, 2, 3].map((reader) => this.#reader(reader)),
    })
  }

  async begin(): Promise<void> {
    await migrated(this.db, sqliteDriver)
    this.bus.start()
    await eventually(async () => expect(await this.bus.subscriptions.list()).toHaveLength(3))
  }

  async let(happening: Happening): Promise<void> {
    switch (happening.what) {
      case 'publish':
        return this.#publish(happening)
      case 'pause':
        await this.bus.subscriptions.pause(nameOf(happening.reader))
        return
      case 'resume':
        await this.bus.subscriptions.resume(nameOf(happening.reader))
        return
      case 'redrive':
        return this.redrive(happening.reader)
      case 'replay':
        return this.#replay(happening.reader)
      default:
        return this.#move(happening)
    }
  }

  async redrive(reader: number): Promise<void> {
    for (const each of this.poison) if (each.startsWith(`${nameOf(reader)} `)) this.poison.delete(each)
    await this.bus.deadLetters.redriveAll(nameOf(reader))
  }

  async #publish({ version, group, fails }: Extract<Happening, { what: 'publish' }>): Promise<void> {
    const step = this.published.length + 1
    for (const reader of fails) this.poison.add(`${nameOf(reader)} ${step}`)
    const isSupported = this.contracts.supported('ParcelWeighed').some((each) => each.version === version)
    const fact = weighed(version, group, step)
    const work = this.db.transaction().execute((tx) => this.bus.publish(tx, [fact], byDispatch))
    if (!isSupported) return expect(work).rejects.toThrow(InvalidEventError)
    const [stored] = await work
    expect(stored?.detail.metadata.schemaVersion).toBe(this.contracts.current('ParcelWeighed')?.version)
    this.published.push(step)
    this.bus.wake()
  }

  async #replay(reader: number): Promise<void> {
    if (this.published.length === 0) return
    const { id } = await this.bus.replays.start({ subscriptions: [nameOf(reader)] })
    this.replayed.set(`${nameOf(reader)} ${id}`, [...this.published])
  }

  #move({ what, version }: { what: 'release' | 'deprecate' | 'retire'; version: number }): void {
    const newest = weighings[version - 1]
    if (what === 'release' && newest !== undefined && version > this.#releasedUpTo) {
      this.#releasedUpTo = version
      this.contracts.put(newest)
    }
    const isLast = this.contracts.supported('ParcelWeighed').length < 2
    if (what === 'release' || version > this.#releasedUpTo || isLast) return
    this.contracts.goBy([...this.contracts.ledger, what === 'retire' ? retired(version) : deprecated(version)])
  }

  #reader(reader: number): Consumer<TrialTx> {
    const name = nameOf(reader)
    const remember = async (event: EventEnvelope<string, { step: number }>) => {
      if (this.poison.has(`${name} ${event.detail.step}`)) throw new Error('poison')
      const key = `${name} ${event['replay-name'] ?? 'live'}`
      this.seen.set(key, [...(this.seen.get(key) ?? []), event])
    }
    const retry = { maximumRetryAttempts: 0, maximumEventAgeInSeconds: 60 }
    const [one, two, three] = weighings
    return callConsumer({ name, retry, on: [[one, two, three][reader - 1] ?? one], call: remember })
  }
}

const nameOf = (reader: number) => `reader-${reader}`

const eventually = (fact: () => void | Promise<void>) => vi.waitFor(fact, { timeout: 8_000, interval: 2 })

test('whatever happens, each reader gets each fact once in its version, live and once by each replay', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { minLength: 3, maxLength: 25 }), async (happenings) => {
      const history = new History()
      try {
        await history.begin()
        for (const each of happenings) await history.let(each)
        // All contracts are known in the end, and what has been poison is none any more.
        history.contracts.put(weighings[2])
        for (const reader of [1, 2, 3]) await history.bus.subscriptions.resume(nameOf(reader))
        await eventually(async () => {
          for (const reader of [1, 2, 3]) await history.redrive(reader)
          for (const reader of [1, 2, 3]) expectAll(history, reader)
        })
        // Nothing comes once more.
        for (const reader of [1, 2, 3]) await history.bus.settled(nameOf(reader), 2_000)
        for (const reader of [1, 2, 3]) expectAll(history, reader)
      } finally {
        await history.bus.stop()
        await history.db.destroy()
      }
    }),
    { numRuns: 25 },
  )
}, 120_000)

function expectAll(history: History, reader: number): void {
  const name = nameOf(reader)
  const expected = new Map([[`${name} live`, history.published], ...history.replayed])
  for (const [key, steps] of expected) {
    if (!key.startsWith(`${name} `)) continue
    const events = (history.seen.get(key) ?? []).map(({ detail }) => detail)
    const inOrder = events.toSorted((one, other) => numberIn(one, 'step') - numberIn(other, 'step'))
    expect(inOrder, key).toMatchObject(
      steps.map((step) => ({ step, weight: weightIn(reader, step), metadata: { schemaVersion: reader } })),
    )
  }
}

function numberIn(detail: object, field: string): number {
  return Number(Reflect.get(detail, field))
}
