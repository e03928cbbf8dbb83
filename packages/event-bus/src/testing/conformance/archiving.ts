import { defineEvent } from '@vacation-tracker/event-contracts'
import { Type } from 'typebox'
import { describe, expect, test } from 'vitest'
import { callConsumer } from '../../consumer.ts'
import { lost, moved, ParcelMoved } from '../parcels.ts'
import { damage, eventually, noting, stoppedClock, Trial, type TrialDatabase } from '../trial.ts'

/** An event that nobody has registered. */
const Unknown = defineEvent({
  ...{ name: 'Unknown', source: 'Parcels', owner: 'Dispatch', audience: 'external', groupBy: 'parcelId' },
  meaning: 'Nobody has told the bus of this.',
  schema: Type.Object({ parcelId: Type.Optional(Type.String()) }),
  examples: [{}],
})

export function archiving(create: () => Promise<TrialDatabase>): void {
  describe('the log as archive', () => {
    test('is read by place, type, group and instant, in the order of the log', async () => {
      const trial = await Trial.begin(create)
      const { archive } = trial.bus()
      await trial.publish(moved('a', 1), moved('b', 2), lost('a', 0), moved('a', 3))
      const told = async (query: Parameters<typeof archive.read>[0]) =>
        (await archive.read(query)).map(({ event }) =>
          `${event['detail-type']} ${Reflect.get(event.detail, 'step') ?? ''}`.trim(),
        )
      await eventually(async () => expect(await archive.read()).toHaveLength(4))
      expect(await told({})).toEqual(['ParcelMoved 1', 'ParcelMoved 2', 'ParcelLost 0', 'ParcelMoved 3'])
      expect(await told({ types: ['ParcelMoved'], group: 'a' })).toEqual(['ParcelMoved 1', 'ParcelMoved 3'])
      expect(await told({ types: [] })).toEqual([])
      expect(await told({ source: 'elsewhere' })).toEqual([])
      expect(await told({ from: '2200-01-01' })).toEqual([])
      expect(await told({ to: '2200-01-01', limit: 1 })).toEqual(['ParcelMoved 1'])
      const [first] = await archive.read({ limit: 1 })
      expect(await told({ after: first?.position ?? 0, limit: 2 })).toEqual(['ParcelMoved 2', 'ParcelLost 0'])
      expect(await archive.find(first?.event.id ?? '')).toEqual(first)
      await expect(archive.read({ limit: 0 })).rejects.toMatchObject({ code: 'INVALID' })
      await expect(archive.read({ from: 'noon' })).rejects.toMatchObject({ code: 'INVALID' })
    })

    test('is searched from its end, by kind, group, instant and what events mention, bit by bit', async () => {
      const trial = await Trial.begin(create)
      const { archive } = trial.bus()
      await trial.publish(moved('a', 1), moved('b', 2), lost('a', 0), moved('a', 3), moved('say "hi"', 4))
      await eventually(async () => expect(await archive.read()).toHaveLength(5))
      const found = async (query: Parameters<typeof archive.search>[0]) =>
        (await archive.search(query)).events.map(({ event }) => Reflect.get(event.detail, 'step'))
      const mentioning = (...values: string[]) => values.map((value) => ({ field: 'parcelId', value }))
      expect(await found({})).toEqual([4, 3, 0, 2, 1])
      expect(await found({ types: ['ParcelMoved'] })).toEqual([4, 3, 2, 1])
      expect(await found({ group: 'a' })).toEqual([3, 0, 1])
      expect(await found({ group: 'a', types: ['ParcelLost'] })).toEqual([0])
      expect(await found({ mentions: mentioning('b') })).toEqual([2])
      expect(await found({ mentions: mentioning('say "hi"', 'b') })).toEqual([4, 2])
      expect(await found({ mentions: mentioning('a'), types: ['ParcelMoved'] })).toEqual([3, 1])
      expect(await found({ mentions: mentioning('A') })).toEqual([])
      expect(await found({ mentions: [{ field: 'actor', value: 'a' }] })).toEqual([])
      expect(await found({ mentions: [] })).toEqual([])
      expect(await found({ from: '2200-01-01' })).toEqual([])
      expect(await found({ to: '2200-01-01', limit: 2 })).toEqual([4, 3])

      for (const query of [
        {},
        { types: ['ParcelMoved', 'ParcelLost'] },
        { mentions: mentioning('a', 'b', 'say "hi"') },
      ]) {
        const all: unknown[] = []
        let before: number | undefined
        do {
          const page = await archive.search({ ...query, ...(before !== undefined && { before }), limit: 2 })
          all.push(...page.events.map(({ event }) => Reflect.get(event.detail, 'step')))
          before = page.before
        } while (before !== undefined)
        expect(all).toEqual([4, 3, 0, 2, 1])
      }
      expect((await archive.search({ limit: 5 })).before).toBeUndefined()
      await expect(archive.search({ limit: 0 })).rejects.toMatchObject({ code: 'INVALID' })
      await expect(archive.search({ from: 'noon' })).rejects.toMatchObject({ code: 'INVALID' })
    })

    test('a cursor is of one log, and not of what is gone', async () => {
      const trial = await Trial.begin(create)
      const clock = stoppedClock()
      const { archive } = trial.bus([], { chance: clock })
      await trial.publish(moved('a', 1), moved('a', 2))
      await eventually(async () => expect(await archive.read()).toHaveLength(2))
      const [first] = await archive.read()
      const cursor = await archive.cursorAt(first?.position ?? 0)
      expect(await archive.placeOf(cursor)).toBe(first?.position)
      await expect(archive.placeOf('nonsense')).rejects.toMatchObject({ code: 'INVALID' })
      await expect(archive.placeOf(cursor.replace(/^.{12}/, '0123456789ab'))).rejects.toMatchObject({ code: 'INVALID' })
      await expect(archive.placeOf(`${cursor}000`)).rejects.toMatchObject({ code: 'INVALID' })
      expect(await archive.prune({ maxAge: -1e12 })).toBe(2)
      await expect(archive.placeOf(cursor)).rejects.toMatchObject({ code: 'GONE' })
      await expect(archive.placeOf(await archive.cursorAt(0))).rejects.toMatchObject({ code: 'GONE' })
    })

    test('retention goes by age and by size, and never takes what somebody has still to get', async () => {
      const trial = await Trial.begin(create)
      const bus = trial.started([
        noting('shelf'),
        callConsumer({ name: 'late', on: [ParcelMoved], call: async () => {} }),
      ])
      await trial.publish(...[1, 2, 3, 4].map((step) => moved('a', step)))
      await trial.expectHandled('shelf', [1, 2, 3, 4])
      expect(await bus.archive.prune({ maxAge: 1e12 })).toBe(0)
      expect(await bus.archive.prune({ maxBytes: 1e9 })).toBe(0)
      await eventually(async () => expect(await bus.subscriptions.get('late')).toMatchObject({ backlog: 0 }))
      await bus.subscriptions.pause('late')
      await trial.publish(moved('a', 5))
      await trial.expectHandled('shelf', [1, 2, 3, 4, 5])
      const bytes = JSON.stringify((await bus.archive.read({ limit: 1 }))[0]?.event).length
      // Who relays the log to elsewhere keeps it as well, until it has come so far.
      const prune = async (maxBytes: number, expected: number) => {
        let removed = 0
        await eventually(async () => {
          removed += await bus.archive.prune({ maxBytes })
          expect(removed).toBe(expected)
        })
      }
      await prune(bytes * 3 + 2, 2)
      await prune(0, 2)
      expect((await bus.archive.read()).map(({ event }) => Reflect.get(event.detail, 'step'))).toEqual([5])
      const [oldest] = await bus.archive.read({ limit: 1 })
      if (oldest === undefined) throw new Error('The last event is kept.')
      const { position, event } = oldest
      const earlier = new Date(Date.parse(event.time) - 1).toISOString()
      for (const range of [{ after: 0 }, { until: position - 1 }, { from: earlier }, { to: earlier }]) {
        const replay = bus.replays.start({ subscriptions: ['shelf'], ...range })
        await expect(replay).rejects.toMatchObject({ code: 'GONE', message: expect.stringContaining('retention') })
      }
      for (const place of [{ after: -1 }, { until: -1 }, { after: Number.NaN }]) {
        const replay = bus.replays.start({ subscriptions: ['shelf'], ...place })
        await expect(replay).rejects.toMatchObject({ code: 'INVALID', message: expect.stringContaining('place') })
      }
      expect(await bus.replays.list()).toEqual([])
      expect(await bus.replays.start({ subscriptions: ['shelf'], from: event.time })).toMatchObject({
        after: position - 1,
      })
    })

    test('a look at all checksums finds what is damaged', async () => {
      const trial = await Trial.begin(create)
      const { archive } = trial.bus()
      await trial.publish(moved('a', 1), moved('a', 2), moved('a', 3))
      expect(await archive.verify()).toEqual({ events: 3, damaged: [] })
      const [, second] = await trial.logged()
      await damage(trial.db, second?.seq ?? 0)
      expect(await archive.verify()).toEqual({
        events: 3,
        damaged: [{ position: second?.seq, problem: expect.stringContaining('damaged') }],
      })
    })

    test('what a bus publishes of a batch is told event by event, and the bad ones do not stop the good ones', async () => {
      const trial = await Trial.begin(create)
      const bus = trial.started([noting('shelf')])
      const provenance = { actor: 'somebody', time: '2026-11-23T10:00:00.000Z' }
      const published = await bus.publishEach(
        [
          moved('a', 1),
          { contract: Unknown, detail: {} },
          moved('a', 2),
          { contract: ParcelMoved, detail: { step: 'x' } },
        ].map((fact) => ({ fact, provenance })),
      )
      expect(published).toEqual([
        { id: expect.any(String) },
        { problem: expect.stringContaining('Unknown') },
        { id: expect.any(String) },
        { problem: expect.stringContaining('not valid') },
      ])
      await trial.expectHandled('shelf', [1, 2])
      const huge = { contract: ParcelMoved, detail: { ...moved('x'.repeat(1_100_000), 1).detail } }
      expect(await bus.publishEach([{ fact: huge, provenance }])).toEqual([
        { problem: expect.stringMatching(/large|valid/) },
      ])
    })
  })
}
