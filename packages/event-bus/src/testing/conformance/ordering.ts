import { describe, expect, test } from 'vitest'
import { callConsumer } from '../../consumer.ts'
import { moved, ParcelMoved } from '../parcels.ts'
import { damage, eventually, noting, stoppedClock, Trial, type TrialDatabase } from '../trial.ts'

export function ordering(create: () => Promise<TrialDatabase>): void {
  describe('3. order within a group, which only waits for itself', () => {
    test('a failing event holds up its own group, those published later included, and no other', async () => {
      const trial = await Trial.begin(create)
      let broken = true
      const consumer = noting('reader', {
        after: ({ step }) => {
          if (step === 1 && broken) throw new Error('broken')
        },
      })
      const bus = trial.started([consumer])
      await trial.publish(moved('a', 1), moved('b', 2), moved('a', 3))
      await trial.expectHandled('reader', [2])
      await trial.publish(moved('a', 4), moved('b', 5), moved('c', 6))
      await trial.expectHandled('reader', [2, 5, 6])
      expect(await bus.settled('reader', 8_000)).toBe(true)
      expect(await trial.handled('reader', 'a')).toEqual([])
      broken = false
      await trial.expectHandled('reader', [1, 3, 4], 'a')
      await trial.publish(moved('a', 7))
      await trial.expectHandled('reader', [1, 3, 4, 7], 'a')
      expect(await trial.handled('reader', 'b')).toEqual([2, 5])
    })

    test('calls keep the order of their group as well', async () => {
      const trial = await Trial.begin(create)
      const done: number[] = []
      let failures = 3
      const caller = callConsumer({
        name: 'caller',
        on: [ParcelMoved],
        call: async ({ detail: { step } }) => {
          if (step === 1 && failures-- > 0) throw new Error('no answer')
          done.push(step)
        },
      })
      trial.started([caller])
      await trial.publish(moved('a', 1), moved('b', 2), moved('a', 3))
      await eventually(() => expect(done).toEqual([2, 1, 3]))
    })

    test('a damaged record is put aside; what waits before it still goes before what comes after it', async () => {
      const trial = await Trial.begin(create)
      const clock = stoppedClock()
      let broken = true
      const consumer = noting('reader', {
        after: ({ step }) => {
          if (step === 1 && broken) throw new Error('broken')
        },
      })
      const bus = trial.bus([consumer], { chance: clock })
      await trial.publish(moved('a', 1))
      bus.start()
      await eventually(() => expect(trial.problems).toHaveLength(1))
      await bus.stop()
      await trial.publish(moved('a', 2), moved('a', 3))
      await damage(trial.db, 2)
      broken = false
      const again = trial.started([consumer], { chance: clock })
      expect(await again.settled('reader', 8_000)).toBe(true)
      expect(await trial.handled('reader')).toEqual([])
      clock.pass(1_000)
      await trial.expectHandled('reader', [1, 3])
    })

    test('one failing consumer does not hold up another', async () => {
      const trial = await Trial.begin(create)
      const failing = noting('failing', {
        before: () => {
          throw new Error('broken')
        },
      })
      trial.started([failing, noting('working')])
      await trial.publish(moved('a', 1), moved('a', 2))
      await trial.expectHandled('working', [1, 2])
      expect(await trial.handled('failing')).toEqual([])
    })
  })
}
