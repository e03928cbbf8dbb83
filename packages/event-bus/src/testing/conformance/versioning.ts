import { ContractRegistry } from '@vacation-tracker/event-contracts/registry'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { callConsumer } from '../../consumer.ts'
import type { EventEnvelope } from '../../envelope.ts'
import { InvalidEventError } from '../../seal.ts'
import { byDispatch } from '../parcels.ts'
import { startReceiver, toThisMachine } from '../receiver.ts'
import { eventually, Trial, type TrialDatabase } from '../trial.ts'
import {
  deprecated,
  ParcelWeighed1,
  ParcelWeighed2,
  ParcelWeighed3,
  published,
  retired,
  ScalesCleaned,
  weighed,
} from '../weighing.ts'

const anyWeight = { 'detail-type': ['ParcelWeighed'] }

/** A consumer of a version that remembers what it is given. */
function remembering(contract: typeof ParcelWeighed1 | typeof ParcelWeighed2 | typeof ParcelWeighed3) {
  const seen: EventEnvelope[] = []
  const name = `reader-${contract.version}`
  return { seen, consumer: callConsumer({ name, on: [contract], call: async (event) => void seen.push(event) }) }
}

export function versioning(create: () => Promise<TrialDatabase>): void {
  describe('versions', () => {
    test('a fact is written once, in the newest version; each consumer gets it once, in its own', async () => {
      const trial = await Trial.begin(create)
      const contracts = new ContractRegistry([ParcelWeighed2])
      const [one, two] = [remembering(ParcelWeighed1), remembering(ParcelWeighed2)]
      trial.started([one.consumer, two.consumer], { contracts })
      await trial.publish(weighed(2, 'a', 500), weighed(1, 'a', 750))
      await eventually(() => expect([one.seen.length, two.seen.length]).toEqual([2, 2]))
      expect(two.seen.map(({ detail }) => detail)).toMatchObject([{ weight: 500 }, { weight: 750 }])
      expect(one.seen.map(({ detail }) => detail)).toMatchObject([{ weight: 0.5 }, { weight: 0.75 }])
      const { rows } = await sql<{ version: number; hash: string; envelope: string }>`
        select schema_version as version, schema_hash as hash, envelope from event_log order by seq`.execute(trial.db)
      const kept = { version: 2, hash: ParcelWeighed2.hash.slice(0, 16) }
      expect(rows).toMatchObject([kept, kept])
      expect(two.seen.map((event) => JSON.stringify(event))).toEqual(rows.map(({ envelope }) => envelope))
      for (const [index, event] of one.seen.entries()) {
        const stored = two.seen[index]
        expect(event.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
        expect(event.detail.metadata).toEqual({ ...stored?.detail.metadata, schemaVersion: 1 })
      }
    })

    test('what cannot be published in every supported version is refused, naming it', async () => {
      const trial = await Trial.begin(create)
      const contracts = new ContractRegistry([ParcelWeighed2])
      const bus = trial.bus([], { contracts })
      const tooHeavy = { contract: ParcelWeighed2, detail: { parcelId: 'a', step: 1, weight: 2_000_000 } }
      const published = trial.db.transaction().execute((tx) => bus.publish(tx, [tooHeavy], byDispatch))
      await expect(published).rejects.toThrow(InvalidEventError)
      await expect(published).rejects.toThrow(/ParcelWeighed 1, made of version 2, is not valid: weight/)
      contracts.goBy([retired(1)])
      await trial.publish(tooHeavy)
      expect(await trial.logged()).toHaveLength(1)
    })

    test('a version that is unknown or retired is refused, with those that there are', async () => {
      const trial = await Trial.begin(create)
      const bus = trial.bus([], { contracts: new ContractRegistry([ParcelWeighed2], [retired(1)]) })
      const facts = [weighed(1, 'a', 1), weighed(3, 'a', 1)]
      expect(await bus.publishEach(facts.map((fact) => ({ fact, provenance: byDispatch })))).toEqual([
        { problem: 'ParcelWeighed 1 has been retired. Publish version 2.' },
        { problem: 'There is no version 3 of ParcelWeighed. Publish version 2.' },
      ])
    })

    test('old entries are brought up on replay, and contracts that come while the bus runs count at once', async () => {
      const trial = await Trial.begin(create)
      const contracts = new ContractRegistry([ParcelWeighed1])
      const [one, three] = [remembering(ParcelWeighed1), remembering(ParcelWeighed3)]
      const first = trial.started([one.consumer], { contracts })
      await trial.publish(weighed(1, 'a', 500))
      await eventually(() => expect(one.seen).toHaveLength(1))
      contracts.put(ParcelWeighed3)
      await trial.publish(weighed(3, 'a', 600))
      await eventually(() => expect(one.seen).toHaveLength(2))
      await first.stop()
      const second = trial.started([one.consumer, three.consumer], { contracts })
      await eventually(() => expect(three.seen).toHaveLength(2))
      expect(three.seen.map(({ detail }) => detail)).toMatchObject([
        { weight: 500, scales: 'unknown', metadata: { schemaVersion: 3 } },
        { weight: 600, scales: 'hall', metadata: { schemaVersion: 3 } },
      ])
      await second.replays.start({ subscriptions: ['reader-3', 'reader-1'] })
      await eventually(() => expect([one.seen.length, three.seen.length]).toEqual([4, 4]))
      const withoutReplay = ({ 'replay-name': _, ...event }: EventEnvelope) => event
      for (const { seen } of [one, three]) expect(seen.slice(2).map(withoutReplay)).toEqual(seen.slice(0, 2))
    })

    test('what failed is tried again, and redriven, in the version of its consumer', async () => {
      const trial = await Trial.begin(create)
      let fails = true
      const seen: number[] = []
      const shaky = callConsumer({
        ...{ name: 'shaky', on: [ParcelWeighed1], retry: { maximumRetryAttempts: 1, maximumEventAgeInSeconds: 60 } },
        call: async ({ detail }) => {
          if (fails) throw new Error('no answer')
          seen.push(detail.weight)
        },
      })
      const bus = trial.started([shaky], { contracts: new ContractRegistry([ParcelWeighed2]) })
      await trial.publish(weighed(2, 'a', 500))
      await eventually(async () => expect(await bus.deadLetters.list()).toHaveLength(1))
      fails = false
      expect(await bus.deadLetters.redriveAll('shaky')).toBe(1)
      await eventually(() => expect(seen).toEqual([0.5]))
    })

    test('a deprecated version says so; the others do not', async () => {
      const trial = await Trial.begin(create)
      const contracts = new ContractRegistry([ParcelWeighed2], [deprecated(1)])
      const [one, two] = [remembering(ParcelWeighed1), remembering(ParcelWeighed2)]
      trial.started([one.consumer, two.consumer], { contracts })
      await trial.publish(weighed(1, 'a', 500))
      await eventually(() => expect([one.seen.length, two.seen.length]).toEqual([1, 1]))
      const grace = { since: '2026-01-01T00:00:00.000Z', until: '2027-01-01', useInstead: 'ParcelWeighed 2' }
      expect(one.seen[0]?.detail.metadata).toMatchObject({ deprecation: grace })
      expect(two.seen[0]?.detail.metadata).not.toHaveProperty('deprecation')
    })

    test('two versions of one event cannot be named by one consumer', () => {
      const name = () => callConsumer({ name: 'greedy', on: [ParcelWeighed1, ParcelWeighed2], call: async () => {} })
      expect(name).toThrow('The consumer greedy names ParcelWeighed in versions 1 and 2.')
    })

    test('a webhook gets the version that it names, else the one of its beginning, else what its pattern asks for', async () => {
      const trial = await Trial.begin(create)
      const ledger = [published(1), published(2, 'active', '2200-01-01T00:00:00.000Z')]
      const bus = trial.started([], {
        contracts: new ContractRegistry([ParcelWeighed2], ledger),
        webhooks: toThisMachine,
      })
      const make = async (name: string, input: object) => {
        const receiver = await startReceiver()
        await bus.subscriptions.create({ name, url: receiver.url, pattern: anyWeight, ...input })
        return () => receiver.received.map(({ body }) => JSON.parse(body).detail)
      }
      const named = await make('named', { versions: { ParcelWeighed: 2 } })
      const unnamed = await make('unnamed', {})
      const asking = await make('asking', { pattern: { detail: { metadata: { schemaVersion: [1, 2] } } } })
      const askingForOld = await make('asking-for-old', {
        pattern: { detail: { weight: [{ numeric: ['<', 1] }], metadata: { schemaVersion: [1, 2] } } },
      })
      const byGrams = await make('by-grams', { pattern: { ...anyWeight, detail: { weight: [500] } } })
      await trial.publish(weighed(2, 'a', 500))
      await eventually(() => expect(named()).toMatchObject([{ weight: 500 }]))
      await eventually(() => expect(unnamed()).toMatchObject([{ weight: 0.5 }]))
      await eventually(() => expect(asking()).toMatchObject([{ weight: 500 }]))
      await eventually(() => expect(askingForOld()).toMatchObject([{ weight: 0.5 }]))
      // It reads kilograms: the first event did not weigh 500, this one does.
      await trial.publish(weighed(2, 'b', 500_000))
      await eventually(() => expect(byGrams()).toMatchObject([{ parcelId: 'b', weight: 500 }]))
      await bus.subscriptions.update('by-grams', { versions: { ParcelWeighed: 2 } })
      await trial.publish(weighed(2, 'c', 500))
      await eventually(() => expect(byGrams().at(1)).toMatchObject({ parcelId: 'c', weight: 500 }))
      expect(byGrams()).toHaveLength(2)
      await eventually(() => expect(unnamed()).toHaveLength(3))
    })

    test('what is internal or experimental leaves the product by no webhook', async () => {
      const trial = await Trial.begin(create)
      const ledger = [published(1), published(2, 'experimental')]
      const contracts = new ContractRegistry([ParcelWeighed2, ScalesCleaned], ledger)
      const two = remembering(ParcelWeighed2)
      const bus = trial.started([two.consumer], { contracts, webhooks: toThisMachine })
      const receiver = await startReceiver()
      const hook = { name: 'hook', url: receiver.url, pattern: { source: ['Parcels'] } }
      const refused = (input: object, message: string) =>
        expect(bus.subscriptions.create({ ...hook, ...input })).rejects.toMatchObject({ code: 'INVALID', message })
      await refused(
        { pattern: { 'detail-type': ['ScalesCleaned'] } },
        'ScalesCleaned is internal: it stays within the product. Choose another event.',
      )
      await refused(
        { versions: { ParcelWeighed: 2 } },
        'ParcelWeighed 2 is experimental, and does not leave the product yet. Name version 1.',
      )
      await refused({ versions: { ParcelWeighed: 9 } }, 'There is no version 9 of ParcelWeighed. Name version 1.')
      await bus.subscriptions.create(hook)
      await trial.publish({ contract: ScalesCleaned, detail: { scales: 'hall' } }, weighed(2, 'a', 500))
      await eventually(() => expect(receiver.received).toHaveLength(1))
      expect(JSON.parse(receiver.received[0]?.body ?? '').detail).toMatchObject({ weight: 0.5 })
      await eventually(() => expect(two.seen).toMatchObject([{ detail: { weight: 500 } }]))
    })

    test('a webhook whose version is retired stands still with a reason, and loses nothing', async () => {
      const trial = await Trial.begin(create)
      const contracts = new ContractRegistry([ParcelWeighed2])
      const bus = trial.started([], { contracts, webhooks: toThisMachine })
      const receiver = await startReceiver()
      const hook = { name: 'hook', url: receiver.url, pattern: anyWeight, versions: { ParcelWeighed: 1 } }
      await bus.subscriptions.create(hook)
      contracts.goBy([retired(1)])
      await trial.publish(weighed(2, 'a', 500))
      await eventually(async () =>
        expect(await bus.subscriptions.get('hook')).toMatchObject({
          state: 'disabled',
          reason: 'ParcelWeighed 1 has been retired. Name version 2. Then resume the subscription.',
        }),
      )
      await bus.subscriptions.update('hook', { versions: { ParcelWeighed: 2 } })
      await bus.subscriptions.resume('hook')
      await eventually(() => expect(receiver.received).toHaveLength(1))
      expect(JSON.parse(receiver.received[0]?.body ?? '').detail).toMatchObject({ weight: 500 })
    })

    test('tails and the archive tell the versions that are asked for', async () => {
      const trial = await Trial.begin(create)
      const bus = trial.bus([], { contracts: new ContractRegistry([ParcelWeighed3, ScalesCleaned]) })
      const [one, two]: [number[], number[]] = [[], []]
      await bus.tail([ParcelWeighed1], (events) => one.push(...events.map(({ detail }) => detail.weight)))
      await bus.tailAfter(
        0,
        (events) => two.push(...events.map(({ event }) => event.detail.metadata.schemaVersion)),
        (type) => (type === 'ParcelWeighed' ? 2 : undefined),
      )
      await trial.publish(weighed(3, 'a', 500), { contract: ScalesCleaned, detail: { scales: 'hall' } })
      await eventually(() => expect([one, two]).toEqual([[0.5], [2]]))
      await bus.archive.end()
      const [event, other] = await bus.archive.read({ versions: { ParcelWeighed: 1 } })
      expect(event?.event.detail).toMatchObject({ weight: 0.5, metadata: { schemaVersion: 1 } })
      expect(other?.event['detail-type']).toBe('ScalesCleaned')
      const page = await bus.archive.page({ versions: () => undefined })
      expect(page).toEqual({ events: [], position: await bus.archive.head() })
    })

    test('an entry beside which another version or contract is written is found', async () => {
      const trial = await Trial.begin(create)
      const { archive } = trial.bus([], { contracts: new ContractRegistry([ParcelWeighed2]) })
      await trial.publish(weighed(2, 'a', 1), weighed(2, 'a', 2), weighed(2, 'a', 3), weighed(2, 'a', 4))
      const [first, second, third] = (await trial.logged()).map(({ seq }) => seq)
      await sql`update event_log set schema_version = 1 where seq = ${first}`.execute(trial.db)
      await sql`update event_log set schema_hash = '0123456789abcdef' where seq = ${second}`.execute(trial.db)
      await sql`update event_log set schema_hash = null where seq = ${third}`.execute(trial.db)
      expect((await archive.verify()).damaged).toEqual([
        { position: first, problem: expect.stringContaining('schema_version') },
        { position: second, problem: expect.stringContaining('0123456789abcdef') },
      ])
    })

    test('a thin subscription is matched by the whole fact and given what it is about', async () => {
      const trial = await Trial.begin(create)
      const thin: (number | undefined)[] = []
      const reader = callConsumer({
        ...{ name: 'thin', on: [ParcelWeighed1], form: 'thin' },
        call: async ({ detail }) => void thin.push(detail.step, detail.weight),
      })
      const bus = trial.started([reader], {
        contracts: new ContractRegistry([ParcelWeighed2]),
        webhooks: toThisMachine,
      })
      const receiver = await startReceiver()
      const pattern = { detail: { weight: [{ numeric: ['>', 400] }] } }
      await bus.subscriptions.create({ name: 'hook', url: receiver.url, pattern, form: 'thin' })
      await trial.publish(weighed(2, 'a', 300), weighed(2, 'a', 500))
      await eventually(() => expect(receiver.received).toHaveLength(1))
      const { detail } = JSON.parse(receiver.received[0]?.body ?? '')
      expect(detail).toEqual({ parcelId: 'a', step: 500, metadata: expect.objectContaining({ schemaVersion: 2 }) })
      await eventually(() => expect(thin).toEqual([300, undefined, 500, undefined]))
    })
  })
}
