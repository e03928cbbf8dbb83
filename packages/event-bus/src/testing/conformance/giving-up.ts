import { describe, expect, test } from 'vitest'
import { callConsumer } from '../../consumer.ts'
import { moved, ParcelMoved } from '../parcels.ts'
import { damage, eventually, noting, stoppedClock, Trial, type TrialDatabase } from '../trial.ts'

export function givingUp(create: () => Promise<TrialDatabase>): void {
  describe('4. retries are bounded by attempts and age; then a dead letter', () => {
    test('after so many attempts there is a dead letter with its history, and its group goes on', async () => {
      const trial = await Trial.begin(create)
      const clock = stoppedClock()
      let attempts = 0
      const consumer = noting('reader', {
        retry: { maximumRetryAttempts: 2, maximumEventAgeInSeconds: 86_400 },
        before: ({ step }) => {
          if (step === 1) throw new TypeError(`broken ${++attempts}`)
        },
      })
      const begin = clock.now()
      trial.started([consumer], { chance: clock })
      await trial.publish(moved('a', 1), moved('a', 2))
      // The first page is tried together and then one by one, which is one attempt.
      for (const reported of [1, 2]) {
        await eventually(() => expect(trial.problems).toHaveLength(reported))
        expect(await trial.deadLetters('reader')).toEqual([])
        clock.pass(10_000)
      }
      await trial.expectHandled('reader', [2])
      const expected = [0, 10_000, 20_000].map((after, index) => ({
        at: begin + after,
        error: `TypeError: broken ${index + 2}`,
      }))
      expect(await trial.deadLetters('reader')).toEqual([{ seq: 1, attempts: 3, history: expected }])
      expect(trial.problems.map(({ givenUp }) => givenUp)).toEqual([false, false, true])
      expect(trial.problems).toContainEqual({
        consumer: 'reader',
        position: 1,
        givenUp: true,
        error: expect.any(TypeError),
      })
      await trial.publish(moved('a', 3))
      await trial.expectHandled('reader', [2, 3])
    })

    test('nothing is tried before its time', async () => {
      const trial = await Trial.begin(create)
      const clock = stoppedClock()
      let attempts = 0
      const caller = callConsumer({
        name: 'caller',
        on: [ParcelMoved],
        call: async () => {
          attempts++
          throw new Error('no answer')
        },
      })
      trial.started([caller], { chance: clock })
      await trial.publish(moved('a', 1))
      await eventually(() => expect(trial.problems).toHaveLength(1))
      // The middle of the first pause, as the dice fall: 150 ms.
      clock.pass(149)
      await trial.moreLooks()
      expect(attempts).toBe(1)
      clock.pass(1)
      await eventually(() => expect(attempts).toBe(2))
    })

    test('what is older than the policy allows is given up, however few attempts there were', async () => {
      const trial = await Trial.begin(create)
      const clock = stoppedClock()
      const consumer = noting('reader', {
        retry: { maximumRetryAttempts: 185, maximumEventAgeInSeconds: 60 },
        before: () => {
          throw new Error('broken')
        },
      })
      trial.started([consumer], { chance: clock })
      await trial.publish(moved('a', 1))
      await eventually(() => expect(trial.problems).toHaveLength(1))
      clock.pass(60_000)
      await eventually(() => expect(trial.problems).toHaveLength(2))
      expect(await trial.deadLetters('reader')).toEqual([])
      clock.pass(60_000)
      await eventually(async () => expect(await trial.deadLetters('reader')).toMatchObject([{ seq: 1, attempts: 3 }]))
    })

    test('the age of an event that had to wait for another counts from its own first attempt', async () => {
      const trial = await Trial.begin(create)
      const clock = stoppedClock()
      let failures = 0
      const consumer = noting('reader', {
        retry: { maximumRetryAttempts: 1, maximumEventAgeInSeconds: 60 },
        before: ({ step }) => {
          if (step === 1) throw new Error('poison')
          if (step === 2 && failures++ === 0) throw new Error('once')
        },
      })
      trial.started([consumer], { chance: clock })
      await trial.publish(moved('a', 1))
      await eventually(() => expect(trial.problems).toHaveLength(1))
      await trial.publish(moved('a', 2))
      await trial.moreLooks()
      clock.pass(120_000)
      await eventually(() => expect(trial.problems).toHaveLength(3))
      clock.pass(10_000)
      await trial.expectHandled('reader', [2])
      expect(await trial.deadLetters('reader')).toMatchObject([{ seq: 1 }])
    })

    test('a call that never succeeds becomes a dead letter too', async () => {
      const trial = await Trial.begin(create)
      const clock = stoppedClock()
      const done: number[] = []
      const caller = callConsumer({
        name: 'caller',
        on: [ParcelMoved],
        retry: { maximumRetryAttempts: 1, maximumEventAgeInSeconds: 86_400 },
        call: async ({ detail: { step } }) => {
          if (step === 1) throw new Error('no answer')
          done.push(step)
        },
      })
      trial.started([caller], { chance: clock })
      await trial.publish(moved('a', 1), moved('a', 2))
      await eventually(() => expect(trial.problems).toHaveLength(1))
      clock.pass(10_000)
      await eventually(() => expect(done).toEqual([2]))
      expect(await trial.deadLetters('caller')).toMatchObject([{ seq: 1, attempts: 2 }])
    })

    test('pages of dead letters keep those of one event together, and nobody tries again what is not there', async () => {
      const trial = await Trial.begin(create)
      const failing = (name: string) =>
        noting(name, {
          retry: { maximumRetryAttempts: 0, maximumEventAgeInSeconds: 60 },
          before: () => {
            throw new Error('broken')
          },
        })
      const bus = trial.started([failing('one'), failing('two')])
      await trial.publish(moved('a', 1), moved('b', 2))
      await eventually(async () => expect(await bus.deadLetters.list()).toHaveLength(4))
      const names = async (page: { after?: number; limit: number }) =>
        (await bus.deadLetters.list(page)).map(({ subscription, position }) => `${subscription} ${position}`)
      expect(await names({ limit: 1 })).toEqual(['one 1', 'two 1'])
      expect(await names({ after: 1, limit: 1 })).toEqual(['one 2', 'two 2'])
      expect(await names({ limit: 3 })).toHaveLength(4)
      await expect(bus.deadLetters.redriveAll('three')).rejects.toMatchObject({ code: 'NOT_FOUND' })
      await expect(bus.deadLetters.redrive('one', 7)).rejects.toMatchObject({ code: 'NOT_FOUND' })
      await expect(bus.deadLetters.discard('two', 7)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    })
  })

  describe('6. a damaged record is reported and put aside, never skipped in silence', () => {
    test('it is a dead letter with a reason; what comes after it goes on', async () => {
      const trial = await Trial.begin(create)
      await trial.publish(moved('a', 1), moved('a', 2), moved('b', 3), moved('a', 4))
      await damage(trial.db, 2)
      const called: number[] = []
      const caller = callConsumer({
        name: 'caller',
        on: [ParcelMoved],
        call: async ({ detail: { step } }) => void called.push(step),
      })
      trial.started([noting('reader'), caller])
      await trial.expectHandled('reader', [1, 3, 4])
      await eventually(() => expect(called).toEqual([1, 3, 4]))
      for (const consumer of ['reader', 'caller']) {
        await eventually(() =>
          expect(trial.problems).toContainEqual({
            consumer,
            position: 2,
            givenUp: true,
            error: expect.stringMatching(/^Event 2 is damaged: its checksum is \d+, written was \d+\.$/),
          }),
        )
        const [letter] = await trial.deadLetters(consumer)
        expect(letter).toMatchObject({ seq: 2, history: [{ error: expect.stringContaining('damaged') }] })
      }
      expect(trial.problems).toHaveLength(2)
    })

    test('damage that befalls an event while it waits for its next attempt is found as well', async () => {
      const trial = await Trial.begin(create)
      const clock = stoppedClock()
      let failures = 0
      const consumer = noting('reader', {
        before: ({ step }) => {
          if (step === 1 && failures++ < 2) throw new Error('once')
        },
      })
      trial.started([consumer], { chance: clock })
      await trial.publish(moved('a', 1), moved('a', 2))
      await eventually(() => expect(trial.problems).toHaveLength(1))
      await damage(trial.db, 1)
      clock.pass(10_000)
      await trial.expectHandled('reader', [2])
      expect(await trial.deadLetters('reader')).toMatchObject([
        { seq: 1, history: [{ error: 'Error: once' }, { error: expect.stringContaining('damaged') }] },
      ])
    })
  })
}
