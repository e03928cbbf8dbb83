import type { Kysely } from 'kysely'
import { describe, expect, onTestFinished, test } from 'vitest'
import { byDispatch, moved, ParcelMoved } from '../parcels.ts'
import { eventually, note, noting, Trial, type TrialDatabase, type TrialTables, type TrialTx } from '../trial.ts'

/** For databases on which several transactions write at once: those that publish first may be committed last. */
export function committingOutOfOrder(create: () => Promise<TrialDatabase>): void {
  describe('transactions that commit in another order than they published in', () => {
    test('nobody passes over an event that is written and not committed yet', async () => {
      const trial = await Trial.begin(create)
      const { bus, seen } = await readers(trial)
      const early = await openTransaction(trial.db)
      await bus.publish(early.tx, [moved('a', 1)], byDispatch)
      await trial.publish(moved('b', 2))
      await trial.moreLooks()
      expect(await trial.handled('reader')).toEqual([])
      await early.commit()
      await trial.expectHandled('reader', [1, 2])
      await eventually(() => expect(seen).toEqual([1, 2]))
    })

    test('not even when the one that publishes first has begun last', async () => {
      const trial = await Trial.begin(create)
      const { bus, seen } = await readers(trial)
      const first = await openTransaction(trial.db)
      await note(first.tx, 'caller', { parcelId: 'a', step: 0 })
      const second = await openTransaction(trial.db)
      await note(second.tx, 'caller', { parcelId: 'b', step: 0 })
      await bus.publish(second.tx, [moved('b', 1)], byDispatch)
      await bus.publish(first.tx, [moved('a', 2)], byDispatch)
      await first.commit()
      bus.wake()
      await trial.moreLooks()
      expect(await trial.handled('reader')).toEqual([])
      await second.commit()
      await trial.expectHandled('reader', [1, 2])
      await eventually(() => expect(seen).toEqual([1, 2]))
    })

    test('what is rolled back leaves a gap that holds up nobody', async () => {
      const trial = await Trial.begin(create)
      const { bus, seen } = await readers(trial)
      const first = await openTransaction(trial.db)
      await bus.publish(first.tx, [moved('a', 1)], byDispatch)
      const second = await openTransaction(trial.db)
      await bus.publish(second.tx, [moved('b', 2)], byDispatch)
      await trial.publish(moved('c', 3))
      await trial.moreLooks()
      await first.rollback()
      await trial.moreLooks()
      expect(await trial.handled('reader')).toEqual([])
      await second.commit()
      await trial.expectHandled('reader', [2, 3])
      await eventually(() => expect(seen).toEqual([2, 3]))
    })

    test('a consumer has settled when it has handled what is committed, though another transaction goes on', async () => {
      const trial = await Trial.begin(create)
      const mayEnd = Promise.withResolvers<void>()
      const bus = trial.started([noting('reader', { before: () => mayEnd.promise })])
      const other = await openTransaction(trial.db)
      await note(other.tx, 'caller', { parcelId: 'b', step: 0 })
      await trial.publish(moved('a', 1))
      expect(await bus.settled('reader', 50)).toBe(false)
      mayEnd.resolve()
      expect(await bus.settled('reader', 4_000)).toBe(true)
      await other.commit()
    })

    test('many writers at once lose nothing', async () => {
      const trial = await Trial.begin(create)
      const { bus, seen } = await readers(trial)
      const steps = Array.from({ length: 200 }, (_, index) => index + 1)
      const outcomes = await Promise.allSettled(
        steps.map((step) =>
          trial.db.transaction().execute(async (tx) => {
            await note(tx, 'caller', { parcelId: 'p', step })
            await bus.publish(tx, [moved(`p${step % 10}`, step)], byDispatch)
            if (step % 6 === 0) throw new Error('changed my mind')
            return step
          }),
        ),
      )
      const published = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []))
      expect(published).toHaveLength(167)
      await eventually(async () => expect((await trial.handled('reader')).toSorted(ascending)).toEqual(published))
      await eventually(() => expect(seen.toSorted(ascending)).toEqual(published))
    })
  })
}

/** A consumer and a tail, which have to see the same. */
async function readers(trial: Trial) {
  const bus = trial.started([noting('reader')])
  const seen: number[] = []
  await bus.tail([ParcelMoved], (events) => seen.push(...events.map(({ detail }) => detail.step)))
  return { bus, seen }
}

/** A transaction that ends when the test says so. */
async function openTransaction(db: Kysely<TrialTables>) {
  const open = Promise.withResolvers<TrialTx>()
  const end = Promise.withResolvers<void>()
  const whole = db.transaction().execute(async (tx) => {
    open.resolve(tx)
    await end.promise
  })
  onTestFinished(async () => {
    end.reject(new Error('The test has ended.'))
    await whole.catch(() => {})
  })
  return {
    tx: await open.promise,
    commit: () => {
      end.resolve()
      return whole
    },
    rollback: () => {
      end.reject(new Error('rolled back'))
      return whole.catch(() => {})
    },
  }
}

function ascending(one: number, other: number): number {
  return one - other
}
