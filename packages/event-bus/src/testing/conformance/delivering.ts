import { setImmediate } from 'node:timers/promises'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import type { Features } from '../../conformance.ts'
import { callConsumer, effectConsumer } from '../../consumer.ts'
import { byDispatch, lost, moved, ParcelLost, ParcelMoved } from '../parcels.ts'
import { eventually, note, noting, Trial, type TrialDatabase, type TrialTx } from '../trial.ts'

export function delivering(create: () => Promise<TrialDatabase>, { readsWhileWriting }: Features): void {
  describe('2. at least once to each, and effectively once in the same database', () => {
    test('every consumer gets every event of its types, and no other', async () => {
      const trial = await Trial.begin(create)
      const losses = effectConsumer({
        name: 'losses',
        on: [ParcelLost],
        effect: ({ detail }, tx: TrialTx) => note(tx, 'losses', detail),
      })
      trial.started([noting('one'), noting('two'), losses])
      await trial.publish(moved('a', 1), lost('a', 2))
      await trial.publish(moved('b', 3))
      await trial.expectHandled('one', [1, 3])
      await trial.expectHandled('two', [1, 3])
      await trial.expectHandled('losses', [2])
    })

    test('an effect that fails after writing leaves nothing behind, and is tried again', async () => {
      const trial = await Trial.begin(create)
      let attempts = 0
      const rows: number[] = []
      const shaky = noting('shaky', {
        after: async (_detail, tx) => {
          rows.push((await sql`select 1 from handled`.execute(tx)).rows.length)
          if (++attempts <= 3) throw new Error('not yet')
        },
      })
      trial.started([shaky])
      await trial.publish(moved('a', 1))
      await trial.expectHandled('shaky', [1])
      expect(rows).toEqual([1, 1, 1, 1])
    })

    if (readsWhileWriting) {
      test('effect and mark become visible together, whenever somebody looks', async () => {
        const trial = await Trial.begin(create)
        const looks: { effects: number; mark: number }[] = []
        const look = async () => {
          const { rows } = await sql<{ effects: number; mark: number }>`select count(*) as effects,
          coalesce((select position from event_cursor where consumer = 'reader'), 0) as mark from handled`.execute(
            trial.db,
          )
          looks.push(...rows)
        }
        const bus = trial.bus([noting('reader', { before: look, after: look })])
        const looking = (async () => {
          for (let position = 0; position < 30; position = looks.at(-1)?.mark ?? 0) {
            await look()
            await setImmediate()
          }
        })()
        bus.start()
        for (let step = 1; step <= 30; step++) await trial.publish(moved('a', step))
        await looking
        expect(looks.filter(({ effects, mark }) => effects !== mark)).toEqual([])
      })
    }

    test('two buses on one database share the work: each effect is there once, in order', async () => {
      const trial = await Trial.begin(create)
      const failedOnce = new Set<number>()
      const consumer = noting('shared', {
        after: ({ step }) => {
          if (step % 7 !== 0 || failedOnce.has(step)) return
          failedOnce.add(step)
          throw new Error('once')
        },
      })
      const steps = Array.from({ length: 80 }, (_, index) => index + 1)
      trial.started([consumer])
      trial.started([consumer])
      for (const step of steps) await trial.publish(moved(`p${step % 5}`, step))
      await eventually(async () => expect(await trial.handled('shared')).toHaveLength(steps.length))
      await trial.moreLooks()
      for (const group of [0, 1, 2, 3, 4]) {
        const ofGroup = steps.filter((step) => step % 5 === group)
        expect(await trial.handled('shared', `p${group}`)).toEqual(ofGroup)
      }
    })

    test('a retry that fails in one process does not bring back what another has done meanwhile', async () => {
      const trial = await Trial.begin(create)
      let attempts = 0
      const other = Promise.withResolvers<void>()
      // The first process hears of its failure only when the second one is done.
      const slow = callConsumer({
        name: 'called',
        on: [ParcelMoved],
        call: async () => {
          if (attempts++ === 0) throw new Error('first attempt')
          await other.promise
          throw new Error('second attempt')
        },
      })
      const quick = callConsumer({ name: 'called', on: [ParcelMoved], call: async () => {} })
      const first = trial.started([slow])
      await trial.publish(moved('a', 1))
      await eventually(() => expect(attempts).toBe(2))
      // As if the first process had stood still for longer than its lease lasts.
      await sql`update event_cursor set leased_by = 'another', leased_until = 0`.execute(trial.db)
      trial.started([quick])
      await eventually(async () => expect(await waiting(trial)).toBe(0))
      other.resolve()
      await first.stop()
      expect(await waiting(trial)).toBe(0)
    })

    test('what a process leaves waiting when it ends is taken over by another that has had nothing to do', async () => {
      const trial = await Trial.begin(create)
      const idle = trial.started([noting('shared')], { pollEvery: 60_000, hears: false })
      await trial.publish(moved('a', 1))
      await trial.expectHandled('shared', [1])
      const failing = noting('shared', {
        before: () => {
          throw new Error('broken')
        },
      })
      const ending = trial.started([failing])
      await trial.db.transaction().execute((tx) => idle.publish(tx, [moved('a', 2)], byDispatch))
      ending.wake()
      await eventually(() => expect(trial.problems.length).toBeGreaterThan(0))
      await ending.stop()
      await trial.expectHandled('shared', [1, 2])
    })

    test('a poison event in a full page is retried alone; the others are done once', async () => {
      const trial = await Trial.begin(create)
      const consumer = noting('reader', {
        after: ({ step }) => {
          if (step === 25) throw new Error('poison')
        },
      })
      const steps = Array.from({ length: 50 }, (_, index) => index + 1)
      await trial.publish(...steps.map((step) => moved(`p${step}`, step)))
      const bus = trial.started([consumer])
      expect(await bus.settled('reader', 8_000)).toBe(true)
      await eventually(() => expect(trial.problems.length).toBeGreaterThan(2))
      expect(await trial.handled('reader')).toEqual(steps.filter((step) => step !== 25))
      expect(new Set(trial.problems.map(({ position }) => position)).size).toBe(1)
    })

    test('who comes late catches up from the start; who comes back goes on where they were', async () => {
      const trial = await Trial.begin(create)
      const steps = Array.from({ length: 120 }, (_, index) => index + 1)
      await trial.publish(...steps.map((step) => moved(`p${step % 9}`, step)))
      trial.started([noting('late')])
      await trial.expectHandled('late', steps)
      await trial.restart()
      trial.started([noting('late'), noting('later')])
      await trial.publish(moved('z', 121))
      await trial.expectHandled('late', [...steps, 121])
      await trial.expectHandled('later', [...steps, 121])
    })

    test('a call that fails is made again, alone, until it succeeds', async () => {
      const trial = await Trial.begin(create)
      const calls: number[] = []
      const caller = callConsumer({
        name: 'caller',
        on: [ParcelMoved],
        // Throws before there is a promise, as a call may that is written without async.
        call: ({ detail: { step } }) => {
          calls.push(step)
          if (step === 2 && calls.filter((call) => call === 2).length < 3) throw new Error('no answer')
          return Promise.resolve()
        },
      })
      trial.started([caller])
      await trial.publish(moved('a', 1), moved('b', 2), moved('c', 3))
      await eventually(async () => expect(await waiting(trial)).toBe(0))
      await eventually(() => expect(calls.toSorted()).toEqual([1, 2, 2, 2, 3]))
      expect(calls.slice(0, 3)).toEqual([1, 2, 3])
    })
  })

  describe('starting and stopping', () => {
    test('stop waits for the work under way, and nothing begins after it', async () => {
      const trial = await Trial.begin(create)
      const begun = Promise.withResolvers<void>()
      const mayEnd = Promise.withResolvers<void>()
      const slow = noting('slow', {
        before: () => {
          begun.resolve()
          return mayEnd.promise
        },
      })
      const bus = trial.started([slow])
      await trial.publish(moved('a', 1))
      await begun.promise
      let stopped = false
      const stopping = bus.stop().then(() => {
        stopped = true
      })
      await Promise.resolve()
      expect(stopped).toBe(false)
      mayEnd.resolve()
      await stopping
      expect(await trial.handled('slow')).toEqual([1])
      await trial.publish(moved('a', 2))
      const other = trial.started([noting('other')])
      expect(await other.settled('other', 8_000)).toBe(true)
      expect(await trial.handled('slow')).toEqual([1])
    })

    test('settled tells whether a consumer has been through everything, and gives up in time', async () => {
      const trial = await Trial.begin(create)
      const mayEnd = Promise.withResolvers<void>()
      const bus = trial.bus([noting('reader', { before: () => mayEnd.promise })])
      await trial.publish(moved('a', 1))
      bus.start()
      expect(await bus.settled('reader', 20)).toBe(false)
      mayEnd.resolve()
      expect(await bus.settled('reader', 8_000)).toBe(true)
      expect(await trial.handled('reader')).toEqual([1])
      await expect(bus.settled('nobody', 1)).rejects.toThrow('no consumer named nobody')
    })

    test('what follows from a retried event is delivered at once, without waiting for the next look', async () => {
      const trial = await Trial.begin(create)
      let attempts = 0
      const losing = effectConsumer({
        name: 'losing',
        on: [ParcelMoved],
        effect: async ({ detail }, tx: TrialTx) => {
          // Tried with its page and then alone, and then once more after a pause.
          if (++attempts <= 2) throw new Error('not yet')
          await bus.publish(tx, [lost(detail.parcelId, detail.step)], byDispatch)
        },
      })
      const losses = effectConsumer({
        name: 'losses',
        on: [ParcelLost],
        effect: ({ detail }, tx: TrialTx) => note(tx, 'losses', detail),
      })
      const bus = trial.bus([losing, losses], { pollEvery: 60_000 })
      bus.start()
      await trial.publish(moved('a', 1))
      await trial.expectHandled('losses', [1])
    })
  })
}

async function waiting(trial: Trial): Promise<number> {
  const { rows } = await sql`select 1 from event_delivery where state = 'waiting'`.execute(trial.db)
  const read = await sql`select 1 from event_cursor where position > 0`.execute(trial.db)
  return read.rows.length === 0 ? Number.NaN : rows.length
}
