import { ContractRegistry } from '@vacation-tracker/event-contracts/registry'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { callConsumer, effectConsumer } from '../../consumer.ts'
import { publishingAs } from '../../usage/publishers.ts'
import { byDispatch, lost, moved, ParcelMoved } from '../parcels.ts'
import { startReceiver, toThisMachine } from '../receiver.ts'
import { eventually, noting, stoppedClock, Trial, type TrialDatabase, type TrialTx } from '../trial.ts'
import { ParcelWeighed1, ParcelWeighed2, weighed } from '../weighing.ts'

const day = 86_400_000

export function watching(create: () => Promise<TrialDatabase>): void {
  describe('usage', () => {
    test('is counted by event, version and consumer, and outlives the subscription', async () => {
      const trial = await Trial.begin(create)
      const clock = stoppedClock()
      const contracts = new ContractRegistry([ParcelWeighed2, ParcelMoved])
      const caller = callConsumer({ name: 'caller', on: [ParcelWeighed1], call: async () => {} })
      const bus = trial.started([noting('shelf'), caller], { contracts, chance: clock, webhooks: toThisMachine })
      const receiver = await startReceiver()
      const pattern = { 'detail-type': ['ParcelWeighed'] }
      await bus.subscriptions.create({ name: 'hook', url: receiver.url, pattern })
      await trial.publish(weighed(2, 'a', 500), moved('a', 1))
      // What is new is written at once, and can be seen by others.
      await eventually(async () =>
        expect((await sql`select 1 from event_usage`.execute(trial.db)).rows).toHaveLength(3),
      )
      clock.pass(60_000)
      await trial.publish(weighed(2, 'a', 600), moved('a', 2), moved('a', 3))
      const at = '2026-11-23T10:00:00.000Z'
      const later = '2026-11-23T10:01:00.000Z'
      const row = { firstSeen: at, lastSeen: later }
      const expected = [
        { type: 'ParcelMoved', version: 1, consumer: 'shelf', deliveries: 3, ...row },
        { type: 'ParcelWeighed', version: 1, consumer: 'caller', deliveries: 2, ...row },
        { type: 'ParcelWeighed', version: 2, consumer: 'hook', deliveries: 2, ...row },
      ]
      await eventually(async () => expect(await bus.usage.list()).toEqual(expected))
      await bus.subscriptions.remove('hook')
      await bus.stop()
      const another = trial.bus([], { contracts, chance: clock })
      expect(await another.usage.list()).toEqual(expected)
    })

    test('counts what was handled in the end, not what was rolled back; replays count as well', async () => {
      const trial = await Trial.begin(create)
      let attempts = 0
      const shaky = noting('shaky', {
        after: () => {
          if (++attempts <= 3) throw new Error('not yet')
        },
      })
      const bus = trial.started([shaky])
      await trial.publish(moved('a', 1), moved('a', 2))
      await trial.expectHandled('shaky', [1, 2])
      const counted = async (deliveries: number) =>
        eventually(async () => expect(await bus.usage.list()).toMatchObject([{ consumer: 'shaky', deliveries }]))
      await counted(2)
      await bus.replays.start({ subscriptions: ['shaky'] })
      await counted(4)
    })

    test('readers at the doors are counted by those who keep them, and what cannot be written is kept', async () => {
      const trial = await Trial.begin(create)
      const bus = trial.bus()
      await trial.publish(moved('a', 1))
      await bus.archive.end()
      const [read] = await bus.archive.read()
      if (read === undefined) throw new Error('Nothing was read.')
      await sql`alter table event_usage rename to mislaid`.execute(trial.db)
      bus.usage.count('token:payroll', read.event)
      await expect(bus.usage.list()).rejects.toThrow()
      await sql`alter table mislaid rename to event_usage`.execute(trial.db)
      bus.usage.count('token:payroll', read.event)
      expect(await bus.usage.list()).toMatchObject([{ consumer: 'token:payroll', deliveries: 2 }])
    })

    test('what is being written meanwhile is told as well', async () => {
      const trial = await Trial.begin(create)
      const bus = trial.bus()
      await trial.publish(moved('a', 1))
      await bus.archive.end()
      const [read] = await bus.archive.read()
      if (read === undefined) throw new Error('Nothing was read.')
      for (let deliveries = 1; deliveries <= 20; deliveries++) {
        bus.usage.count('token:payroll', read.event)
        const [, listed] = await Promise.all([bus.usage.write(), bus.usage.list()])
        expect(listed).toMatchObject([{ consumer: 'token:payroll', deliveries }])
      }
    })
  })

  describe('publishers', () => {
    test('are counted by event and version: whoever is at work, and a consumer by its name', async () => {
      const trial = await Trial.begin(create)
      const clock = stoppedClock()
      const losing = effectConsumer({
        name: 'losing',
        on: [ParcelMoved],
        effect: async ({ detail }, tx: TrialTx) => {
          await bus.publish(tx, [lost(detail.parcelId, detail.step)], byDispatch)
        },
      })
      const bus = trial.started([losing], { chance: clock })
      const publish = (step: number) =>
        trial.db.transaction().execute((tx) => bus.publish(tx, [moved('a', step)], byDispatch))
      await publish(1)
      await publishingAs('dispatch', () => publish(2))
      const entry = { fact: moved('a', 3), provenance: { ...byDispatch, time: '2026-11-23T10:00:00.000Z' } }
      await publishingAs('door', () => bus.publishEach([entry]))
      clock.pass(60_000)
      await publishingAs('dispatch', () => publish(4))
      bus.wake()
      const [at, later] = ['2026-11-23T10:00:00.000Z', '2026-11-23T10:01:00.000Z']
      const once = { version: 1, events: 1, firstSeen: at, lastSeen: at }
      const expected = [
        {
          ...once,
          type: 'ParcelLost',
          publisher: 'losing',
          events: 4,
          firstSeen: expect.any(String),
          lastSeen: expect.any(String),
        },
        { ...once, type: 'ParcelMoved', publisher: 'dispatch', events: 2, lastSeen: later },
        { ...once, type: 'ParcelMoved', publisher: 'door' },
      ]
      await eventually(async () => expect(await bus.publishers.list()).toEqual(expected))
      expect(await trial.bus().publishers.list()).toEqual(expected)
    })
  })

  describe('value profiles', () => {
    const weights = (grams: (index: number) => number) =>
      Array.from({ length: 60 }, (_, index) => weighed(2, 'a', Math.round(grams(index))))

    test('are kept by day for every version, put together over processes', async () => {
      const trial = await Trial.begin(create)
      const clock = stoppedClock()
      const contracts = new ContractRegistry([ParcelWeighed2])
      const [one, other] = [trial.bus([], { contracts, chance: clock }), trial.bus([], { contracts, chance: clock })]
      await trial.db.transaction().execute((tx) => one.publish(tx, [weighed(2, 'a', 100)], byDispatch))
      await trial.db.transaction().execute((tx) => other.publish(tx, [weighed(2, 'a', 300)], byDispatch))
      await Promise.all([one.profiles.write(), other.profiles.write()])
      clock.pass(day)
      await trial.db.transaction().execute((tx) => one.publish(tx, [weighed(2, 'a', 500)], byDispatch))
      const rows = await one.profiles.list()
      const row = (version: number, on: string) =>
        rows.find((each) => each.path === '/weight' && each.version === version && each.day === on)
      const spread = { count: 2, absent: 0, distinct: 2 }
      expect(row(2, '2026-11-23')).toMatchObject({ ...spread, minimum: 100, maximum: 300, mean: 200 })
      expect(row(1, '2026-11-23')).toMatchObject({ ...spread, minimum: 0.1, maximum: 0.3 })
      expect(row(2, '2026-11-23')?.deviation).toBeCloseTo(100 * Math.SQRT2)
      expect(row(2, '2026-11-24')).toMatchObject({ count: 1, mean: 500, deviation: 0 })
    })

    test('tell when values change their scale over night, and nothing before', async () => {
      const trial = await Trial.begin(create)
      const clock = stoppedClock()
      const bus = trial.bus([], { contracts: new ContractRegistry([ParcelWeighed2]), chance: clock })
      for (let days = 0; days < 3; days++) {
        await trial.publish(...weights((index) => 20_000 + 100 * index))
        clock.pass(day)
      }
      // Both versions differ by a factor of a thousand, and their units say so.
      expect(await bus.profiles.warnings()).toEqual([])
      await trial.publish(...weights((index) => 20 + 0.1 * index))
      const warnings = (await bus.profiles.warnings()).filter(({ path }) => path === '/weight')
      expect(warnings).toMatchObject([
        { type: 'ParcelWeighed', version: 1, kind: 'scale', since: '2026-11-26' },
        { type: 'ParcelWeighed', version: 2, kind: 'scale', since: '2026-11-26' },
      ])
      expect(warnings[1]?.message).toMatch(
        /^\/weight was about 2\d+ .* times smaller: the factor between metres and mill/,
      )
    })
  })
}
