import { setTimeout as rest } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { callConsumer } from '../../consumer.ts'
import type { EventEnvelope } from '../../envelope.ts'
import { lost, moved, ParcelLost, ParcelMoved } from '../parcels.ts'
import { eventually, noting, stoppedClock, Trial, type TrialDatabase } from '../trial.ts'

/** A consumer that remembers the envelopes it is given. */
function remembering(name: string) {
  const seen: EventEnvelope[] = []
  const consumer = callConsumer({
    name,
    on: [ParcelMoved, ParcelLost],
    call: async (event) => void seen.push(event),
  })
  return { consumer, seen, ids: () => seen.map(({ id }) => id) }
}

export function replaying(create: () => Promise<TrialDatabase>): void {
  describe('5. replay', () => {
    test('brings the same events in log order, marked, to the chosen subscriptions only, and archives nothing', async () => {
      const trial = await Trial.begin(create)
      const chosen = remembering('chosen')
      const bus = trial.started([chosen.consumer, noting('other')])
      await trial.publish(moved('a', 1), lost('a', 0), moved('b', 2))
      await eventually(() => expect(chosen.seen).toHaveLength(3))
      await trial.expectHandled('other', [1, 2])
      const { id } = await bus.replays.start({ subscriptions: ['chosen'] })
      await eventually(() => expect(chosen.seen).toHaveLength(6))
      expect(chosen.ids().slice(3)).toEqual(chosen.ids().slice(0, 3))
      const [first, again] = [chosen.seen[0], chosen.seen[3]]
      expect(first).not.toHaveProperty('replay-name')
      expect(again).toEqual({ ...first, 'replay-name': id })
      await eventually(async () =>
        expect(await bus.replays.get(id)).toMatchObject({ state: 'done', progress: 1, handled: 3, waiting: 0 }),
      )
      expect(await trial.handled('other')).toEqual([1, 2])
      expect(await trial.logged()).toHaveLength(3)
    })

    test('takes part of the log: by places, by a pattern, by instants', async () => {
      const trial = await Trial.begin(create)
      const bus = trial.started([noting('shelf')])
      await trial.publish(...[1, 2, 3, 4, 5].map((step) => moved('a', step)))
      await trial.expectHandled('shelf', [1, 2, 3, 4, 5])
      const places = (await trial.logged()).map(({ seq }) => seq)
      const replayed = async (input: object) => {
        const before = (await trial.handled('shelf')).length
        const { id } = await bus.replays.start({ subscriptions: ['shelf'], ...input })
        await eventually(async () => expect(await bus.replays.get(id)).toMatchObject({ state: 'done' }))
        return (await trial.handled('shelf')).slice(before)
      }
      expect(await replayed({ after: places[1] ?? 0, until: places[3] ?? 0 })).toEqual([3, 4])
      expect(await replayed({ pattern: { 'detail-type': ['ParcelLost'] } })).toEqual([])
      expect(await replayed({ from: '2000-01-01', to: '2200-01-01' })).toEqual([1, 2, 3, 4, 5])
    })

    test('live events go on meanwhile; it stands still when paused, goes on, and can be cancelled', async () => {
      const trial = await Trial.begin(create)
      const clock = stoppedClock()
      const bus = trial.started([noting('shelf')], { chance: clock })
      const steps = Array.from({ length: 20 }, (_, step) => step + 1)
      await trial.publish(...steps.map((step) => moved('a', step)))
      await trial.expectHandled('shelf', steps)
      const { id } = await bus.replays.start({ subscriptions: ['shelf'], eventsPerSecond: 10 })
      await trial.expectHandled('shelf', [...steps, 1])
      await trial.publish(moved('b', 100))
      await trial.expectHandled('shelf', [...steps, 1, 100])
      expect(await bus.replays.pause(id)).toMatchObject({ state: 'paused', progress: 0.05, handled: 1 })
      clock.pass(60_000)
      await trial.moreLooks()
      expect(await trial.handled('shelf')).toEqual([...steps, 1, 100])
      await bus.replays.resume(id)
      await trial.expectHandled('shelf', [...steps, 1, 100, 2])
      expect(await bus.replays.cancel(id)).toMatchObject({ state: 'cancelled' })
      clock.pass(60_000)
      await trial.moreLooks()
      expect(await trial.handled('shelf')).toEqual([...steps, 1, 100, 2])
      await expect(bus.replays.resume(id)).rejects.toMatchObject({ code: 'CONFLICT' })
    })

    test('keeps to its rate', async () => {
      const trial = await Trial.begin(create)
      const clock = stoppedClock()
      const bus = trial.started([noting('shelf')], { chance: clock })
      const steps = Array.from({ length: 40 }, (_, step) => step + 1)
      await trial.publish(...steps.map((step) => moved('a', step)))
      await trial.expectHandled('shelf', steps)
      await bus.replays.start({ subscriptions: ['shelf'], eventsPerSecond: 100 })
      for (let tenths = 1; tenths <= 4; tenths++) {
        await trial.expectHandled('shelf', [...steps, ...steps.slice(0, tenths * 10)])
        await trial.moreLooks()
        expect(await trial.handled('shelf')).toHaveLength(40 + tenths * 10)
        clock.pass(100)
      }
    })

    test('keeps to its rate when events take longer than a transaction may', async () => {
      const trial = await Trial.begin(create)
      const clock = stoppedClock()
      const bus = trial.started([noting('shelf', { after: () => rest(8) })], { chance: clock })
      const steps = Array.from({ length: 10 }, (_, step) => step + 1)
      await trial.publish(...steps.map((step) => moved('a', step)))
      await trial.expectHandled('shelf', steps)
      await bus.replays.start({ subscriptions: ['shelf'], eventsPerSecond: 100 })
      await trial.expectHandled('shelf', [...steps, ...steps])
    })

    test('goes on after a restart where it was', async () => {
      const trial = await Trial.begin(create)
      const clock = stoppedClock()
      const bus = trial.started([noting('shelf')], { chance: clock })
      await trial.publish(moved('a', 1), moved('a', 2), moved('a', 3))
      await trial.expectHandled('shelf', [1, 2, 3])
      await bus.replays.start({ subscriptions: ['shelf'], eventsPerSecond: 1 })
      await trial.expectHandled('shelf', [1, 2, 3, 1])
      await trial.restart()
      clock.pass(1_000)
      const second = trial.started([noting('shelf')], { chance: clock })
      await trial.expectHandled('shelf', [1, 2, 3, 1, 2])
      clock.pass(1_000)
      await trial.expectHandled('shelf', [1, 2, 3, 1, 2, 3])
      await eventually(async () => expect(await second.replays.list()).toMatchObject([{ state: 'done', handled: 3 }]))
    })

    test('what fails in a replay becomes a dead letter of the replay, and can be redriven', async () => {
      const trial = await Trial.begin(create)
      let fails = false
      const shelf = noting('shelf', {
        retry: { maximumRetryAttempts: 0, maximumEventAgeInSeconds: 60 },
        before: ({ step }) => {
          if (fails && step === 2) throw new Error('too heavy')
        },
      })
      const bus = trial.started([shelf])
      await trial.publish(moved('a', 1), moved('a', 2), moved('a', 3))
      await trial.expectHandled('shelf', [1, 2, 3])
      fails = true
      const { id } = await bus.replays.start({ subscriptions: ['shelf'] })
      await trial.expectHandled('shelf', [1, 2, 3, 1, 3])
      await eventually(async () => expect(await bus.replays.get(id)).toMatchObject({ state: 'done', dead: 1 }))
      const [letter] = await bus.deadLetters.list({ subscription: 'shelf' })
      expect(letter).toMatchObject({ subscription: `shelf@${id}`, attempts: 1, event: { detail: { step: 2 } } })
      fails = false
      expect(await bus.deadLetters.redriveAll('shelf')).toBe(1)
      await trial.expectHandled('shelf', [1, 2, 3, 1, 3, 2])
      await eventually(async () => expect(await bus.replays.get(id)).toMatchObject({ state: 'done', dead: 0 }))
    })

    test('bad input is refused with a sentence', async () => {
      const trial = await Trial.begin(create)
      const bus = trial.started([noting('shelf')])
      await trial.publish(moved('a', 1))
      await trial.expectHandled('shelf', [1])
      const refused = async (input: object, code: string, sentence: RegExp) =>
        expect(bus.replays.start({ subscriptions: ['shelf'], ...input })).rejects.toMatchObject({
          ...{ name: 'BusRequestError', code, message: expect.stringMatching(sentence) },
        })
      await refused({ subscriptions: [] }, 'INVALID', /at least one/)
      await refused({ subscriptions: ['nobody'] }, 'NOT_FOUND', /nobody/)
      await refused({ pattern: {} }, 'INVALID', /pattern/)
      await refused({ eventsPerSecond: 0 }, 'INVALID', /more than 0/)
      await refused({ from: 'noon' }, 'INVALID', /instant/)
      await refused({ from: '2200-01-01' }, 'INVALID', /no events/)
      expect(await bus.replays.list()).toEqual([])
    })
  })
}
