import { defineEvent } from '@vacation-tracker/event-contracts'
import { sql } from 'kysely'
import { Type } from 'typebox'
import { describe, expect, test } from 'vitest'
import type { Features } from '../../conformance.ts'
import { callConsumer } from '../../consumer.ts'
import type { EventEnvelope } from '../../envelope.ts'
import { InvalidEventError } from '../../seal.ts'
import { byDispatch, lost, moved, ParcelMoved } from '../parcels.ts'
import { eventually, note, noting, Trial, type TrialDatabase } from '../trial.ts'

/** An event that nobody has registered. */
const ParcelPainted = defineEvent({
  ...{ name: 'ParcelPainted', source: 'Parcels', owner: 'Dispatch', audience: 'external', groupBy: 'parcelId' },
  meaning: 'Nobody has told the bus of this.',
  schema: Type.Object({ parcelId: Type.Optional(Type.String()) }),
  examples: [{}],
})

export function publishing(create: () => Promise<TrialDatabase>, { durable }: Features): void {
  describe('1. an acknowledgement means that it is in the log', () => {
    if (durable) {
      test('what was published is there after the database was closed and opened again, and is delivered', async () => {
        const trial = await Trial.begin(create)
        await trial.publish(moved('a', 1), moved('a', 2))
        await trial.restart()
        expect(await trial.logged()).toMatchObject([{ type: 'ParcelMoved' }, { type: 'ParcelMoved' }])
        trial.started([noting('late')])
        await trial.expectHandled('late', [1, 2])
      })
    }

    test.each([
      { batch: 'of one kind', next: (step: number) => ({ fact: moved('a', step), provenance: byDispatch }) },
      {
        batch: 'of several kinds',
        next: (step: number) => ({ fact: (step % 3 ? moved : lost)('a', step), provenance: byDispatch }),
      },
      {
        batch: 'of several instants',
        next: (step: number) => ({
          fact: moved('a', step),
          provenance: { ...byDispatch, time: new Date(Date.UTC(2026, 10, 23) + step).toISOString() },
        }),
      },
    ])('a long batch $batch lies in the log as it was given, each event beside what it says', async ({ next }) => {
      const trial = await Trial.begin(create)
      const bus = trial.bus()
      const entries = Array.from({ length: 230 }, (_, step) => next(step))
      const published = await bus.publishEach(entries)
      const events = (await bus.archive.read({ limit: 1_000 })).map(({ event }) => event)
      expect(events.map(({ id }) => ({ id }))).toEqual(published)
      expect(events.map((event) => [event['detail-type'], event.time, Object(event.detail).step])).toEqual(
        entries.map(({ fact, provenance }, step) => [fact.contract.name, provenance.time, step]),
      )
      expect(await bus.archive.verify()).toEqual({ events: entries.length, damaged: [] })
    })

    test('a transaction that is rolled back publishes nothing', async () => {
      const trial = await Trial.begin(create)
      const bus = trial.started([noting('reader')])
      const transaction = trial.db.transaction().execute(async (tx) => {
        await bus.publish(tx, [moved('a', 1)], byDispatch)
        throw new Error('changed my mind')
      })
      await expect(transaction).rejects.toThrow('changed my mind')
      await trial.publish(moved('a', 2))
      await trial.expectHandled('reader', [2])
      expect(await trial.logged()).toHaveLength(1)
    })

    test('the envelope arrives as it was published, and says what it follows from', async () => {
      const trial = await Trial.begin(create)
      const arrived: EventEnvelope[] = []
      const bus = trial.started([
        callConsumer({ name: 'reader', on: [ParcelMoved], call: async (event) => void arrived.push(event) }),
      ])
      const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'
      const published = await trial.db.transaction().execute(async (tx) => {
        const first = await bus.publish(tx, [moved('a', 1)], { ...byDispatch, traceparent })
        const [cause] = first
        return [...first, ...(await bus.publish(tx, [moved('b', 2)], { ...byDispatch, ...(cause && { cause }) }))]
      })
      bus.wake()
      await eventually(() => expect(arrived).toEqual(published))
      const [first, second] = published
      expect(first).toMatchObject({
        version: '0',
        'detail-type': 'ParcelMoved',
        source: 'Parcels',
        time: byDispatch.time,
      })
      expect(first?.detail).toMatchObject({ parcelId: 'a', step: 1, metadata: { actor: 'dispatch', schemaVersion: 1 } })
      expect(first?.detail.metadata).toMatchObject({ eventId: first?.id, correlationId: first?.id })
      expect(first?.detail.metadata).not.toHaveProperty('causationId')
      expect(second?.detail.metadata).toMatchObject({ causationId: first?.id, correlationId: first?.id, traceparent })
    })
  })

  describe('7. nothing invalid gets in', () => {
    test.each([
      {
        what: 'without a contract',
        fact: { contract: ParcelPainted, detail: {} },
        reason: /no contract for ParcelPainted/,
      },
      {
        what: 'that does not fit',
        fact: { contract: ParcelMoved, detail: { parcelId: 'a' } },
        reason: /ParcelMoved.*step/,
      },
    ])(
      'an event $what is refused, with those published beside it; the transaction goes on',
      async ({ fact, reason }) => {
        const trial = await Trial.begin(create)
        const bus = trial.bus()
        await trial.db.transaction().execute(async (tx) => {
          await note(tx, 'caller', { parcelId: 'a', step: 7 })
          const published = bus.publish(tx, [moved('a', 1), fact, lost('a', 2)], byDispatch)
          await expect(published).rejects.toThrow(InvalidEventError)
          await expect(published).rejects.toThrow(reason)
        })
        expect(await trial.handled('caller')).toEqual([7])
        expect(await trial.logged()).toEqual([])
      },
    )

    test('the caller may roll back what it wrote beside an invalid event', async () => {
      const trial = await Trial.begin(create)
      const bus = trial.bus()
      const transaction = trial.db.transaction().execute(async (tx) => {
        await note(tx, 'caller', { parcelId: 'a', step: 7 })
        await bus.publish(tx, [{ contract: ParcelMoved, detail: {} }], byDispatch)
      })
      await expect(transaction).rejects.toThrow(InvalidEventError)
      expect(await trial.handled('caller')).toEqual([])
    })

    test('no event at all is no problem', async () => {
      const trial = await Trial.begin(create)
      await trial.publish()
      expect((await sql`select 1 from event_log`.execute(trial.db)).rows).toEqual([])
    })
  })
}
