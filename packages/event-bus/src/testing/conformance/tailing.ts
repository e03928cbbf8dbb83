import { describe, expect, test } from 'vitest'
import { byDispatch, lost, moved, ParcelMoved } from '../parcels.ts'
import { damage, eventually, Trial, type TrialDatabase } from '../trial.ts'

export function tailing(create: () => Promise<TrialDatabase>): void {
  describe('a tail', () => {
    test('tells what is committed from now on, in order, until it is stopped', async () => {
      const trial = await Trial.begin(create)
      const bus = trial.bus()
      await trial.publish(moved('a', 1))
      const seen: number[] = []
      const stop = await bus.tail([ParcelMoved], (events) => seen.push(...events.map(({ detail }) => detail.step)))
      const other: number[] = []
      await bus.tail([ParcelMoved], (events) => other.push(...events.map(({ detail }) => detail.step)))
      await trial.publish(moved('b', 2), lost('a', 3), moved('a', 4))
      const rolledBack = trial.db.transaction().execute(async (tx) => {
        await bus.publish(tx, [moved('a', 99)], byDispatch)
        throw new Error('changed my mind')
      })
      await expect(rolledBack).rejects.toThrow('changed my mind')
      for (let step = 5; step <= 20; step++) await trial.publish(moved('a', step))
      const expected = [2, ...Array.from({ length: 17 }, (_, index) => index + 4)]
      await eventually(() => expect(seen).toEqual(expected))
      await stop()
      await trial.publish(moved('a', 21))
      await eventually(() => expect(other).toEqual([...expected, 21]))
      expect(seen).toEqual(expected)
    })

    test('pages through more than it reads at once', async () => {
      const trial = await Trial.begin(create)
      const bus = trial.bus([], { pollEvery: 60_000 })
      const seen: number[] = []
      await bus.tail([ParcelMoved], (events) => seen.push(...events.map(({ detail }) => detail.step)))
      const steps = Array.from({ length: 450 }, (_, index) => index + 1)
      await trial.publish(...steps.map((step) => moved('a', step)))
      await eventually(() => expect(seen).toEqual(steps))
    })

    test('reports a damaged record, and goes on', async () => {
      const trial = await Trial.begin(create)
      const bus = trial.bus([], { pollEvery: 60_000 })
      const seen: number[] = []
      await bus.tail([ParcelMoved], (events) => seen.push(...events.map(({ detail }) => detail.step)))
      await eventually(() => expect(trial.pagesRead).toBe(1))
      await trial.db.transaction().execute((tx) => bus.publish(tx, [moved('a', 1), moved('a', 2)], byDispatch))
      await damage(trial.db, 1)
      bus.wake()
      await eventually(() => expect(seen).toEqual([2]))
      expect(trial.problems).toMatchObject([{ position: 1, error: expect.stringContaining('damaged') }])
    })
  })
}
