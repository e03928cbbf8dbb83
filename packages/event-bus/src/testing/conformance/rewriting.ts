import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { callConsumer } from '../../consumer.ts'
import type { EventEnvelope } from '../../envelope.ts'
import type { Rewording } from '../../rewriting.ts'
import { lost, moved, ParcelMoved } from '../parcels.ts'
import { damage, eventually, noting, Trial, type TrialDatabase } from '../trial.ts'

/** Calls a parcel something else, wherever it is named. */
const calling = (before: string, after: string): Rewording => ({
  event: (envelope) =>
    Reflect.get(envelope.detail, 'parcelId') === before
      ? { ...envelope, detail: { ...envelope.detail, parcelId: after } as EventEnvelope['detail'] }
      : envelope,
  words: (text) => text.replaceAll(before, after),
})

const order = { id: 'first', reason: 'A parcel has got another name.' }

export function rewriting(create: () => Promise<TrialDatabase>): void {
  describe('the log rewritten', () => {
    test('says something else in its place: ids, order and checksums hold, and a note is left', async () => {
      const trial = await Trial.begin(create)
      const bus = trial.bus()
      await trial.publish(moved('secret', 1), lost('b', 2), moved('secret', 3))
      const before = await eventually(async () => {
        const events = await bus.archive.read()
        expect(events).toHaveLength(3)
        return events
      })
      const result = await bus.rewrites.run({ ...order, ...calling('secret', 'c') })
      expect(result).toEqual({ changed: 2, damaged: [] })
      const after = await bus.archive.read()
      expect(after.map(({ position, event: { id, time } }) => ({ position, id, time }))).toEqual(
        before.map(({ position, event: { id, time } }) => ({ position, id, time })),
      )
      expect(after.map(({ event }) => Reflect.get(event.detail, 'parcelId'))).toEqual(['c', 'b', 'c'])
      expect(await bus.archive.read({ group: 'c' })).toHaveLength(2)
      expect(await bus.archive.read({ group: 'secret' })).toEqual([])
      expect(await bus.archive.verify()).toEqual({ events: 3, damaged: [] })
      expect(await bus.rewrites.list()).toEqual([
        {
          ...order,
          position: after.at(-1)?.position,
          rewritten: 2,
          startedAt: expect.stringMatching(/Z$/),
          endedAt: expect.stringMatching(/Z$/),
        },
      ])
    })

    test('a further run goes on behind the last one, and looks at what mentions a text only', async () => {
      const trial = await Trial.begin(create)
      const bus = trial.bus()
      const looked: string[] = []
      const looking = (mentions: string[]) => ({
        ...{ ...order, mentions },
        event: (envelope: EventEnvelope) => {
          looked.push(String(Reflect.get(envelope.detail, 'parcelId')))
          return envelope
        },
        words: (text: string) => text,
      })
      await trial.publish(moved('a "quoted" one', 1), moved('b', 2))
      await bus.rewrites.run(looking(['"Quoted"']))
      expect(looked).toEqual(['a "quoted" one'])
      await trial.publish(moved('c "quoted" one', 1))
      await bus.rewrites.run(looking(['"quoted"']))
      expect(looked).toEqual(['a "quoted" one', 'c "quoted" one'])
    })

    test('after a crash in the middle, the stretches before it are done and the next run does the rest', async () => {
      const trial = await Trial.begin(create)
      const bus = trial.bus()
      const many = Array.from({ length: 1_200 }, (_, step) => moved('secret', step))
      await trial.publish(...many)
      const good = calling('secret', 'c')
      const crashing = {
        ...good,
        event: (envelope: EventEnvelope) => {
          if (Reflect.get(envelope.detail, 'step') === 1_100) throw new Error('The power has gone.')
          return good.event(envelope)
        },
      }
      await expect(bus.rewrites.run({ ...order, ...crashing })).rejects.toThrow('The power has gone.')
      expect(await bus.archive.verify()).toEqual({ events: 1_200, damaged: [] })
      expect(await bus.rewrites.list()).toMatchObject([{ rewritten: 1_000, endedAt: null }])
      await trial.restart()
      const again = trial.bus()
      expect(await again.rewrites.run({ ...order, ...good })).toEqual({ changed: 200, damaged: [] })
      expect(await again.archive.read({ group: 'secret' })).toEqual([])
      expect(await again.rewrites.list()).toMatchObject([{ rewritten: 1_200, endedAt: expect.any(String) }])
    })

    test('two runs at once do it once', async () => {
      const trial = await Trial.begin(create)
      const [one, other] = [trial.bus(), trial.bus()]
      await trial.publish(...Array.from({ length: 50 }, (_, step) => moved('secret', step)))
      const rewording = { ...order, ...calling('secret', 'c') }
      const results = await Promise.all([one.rewrites.run(rewording), other.rewrites.run(rewording)])
      expect(results.reduce((sum, { changed }) => sum + changed, 0)).toBe(50)
      expect(await one.rewrites.list()).toMatchObject([{ rewritten: 50 }])
    })

    test('no event becomes another one, and none loses its contract', async () => {
      const trial = await Trial.begin(create)
      const bus = trial.bus()
      await trial.publish(moved('a', 1))
      const words = (text: string) => text
      const renumbered = bus.rewrites.run({ ...order, words, event: (envelope) => ({ ...envelope, id: 'another' }) })
      await expect(renumbered).rejects.toThrow('may not become another one')
      const emptied = bus.rewrites.run({
        ...order,
        words,
        event: ({ detail: { metadata }, ...rest }) => ({ ...rest, detail: { metadata } }),
      })
      await expect(emptied).rejects.toThrow('would not keep its contract')
      expect((await bus.archive.read())[0]?.event.detail).toMatchObject({ parcelId: 'a', step: 1 })
    })

    test('a damaged record stays as it is, and is told', async () => {
      const trial = await Trial.begin(create)
      const bus = trial.bus()
      await trial.publish(moved('secret', 1), moved('secret', 2))
      const [first] = await trial.logged()
      await damage(trial.db, first?.seq ?? 0)
      const result = await bus.rewrites.run({ ...order, ...calling('secret', 'c') })
      expect(result).toEqual({ changed: 1, damaged: [first?.seq] })
      expect((await bus.archive.verify()).damaged).toHaveLength(1)
    })

    test('what was given up says it no more either, and can be tried again', async () => {
      const trial = await Trial.begin(create)
      let isIll = true
      const told: string[] = []
      const bus = trial.started([
        callConsumer({
          name: 'post',
          on: [ParcelMoved],
          retry: { maximumRetryAttempts: 0, maximumEventAgeInSeconds: 60 },
          call: async ({ detail }) => {
            if (isIll) throw new Error(`Nobody takes ${detail.parcelId}.`)
            told.push(detail.parcelId)
          },
        }),
      ])
      await trial.publish(moved('secret', 1))
      await eventually(async () => expect(await bus.deadLetters.list()).toHaveLength(1))
      await bus.rewrites.run({ ...order, ...calling('secret', 'c') })
      const [letter] = await bus.deadLetters.list()
      expect(letter?.event?.detail).toMatchObject({ parcelId: 'c' })
      expect(letter?.history).toMatchObject([{ error: expect.stringContaining('Nobody takes c.') }])
      const { rows } = await sql<{ found: number }>`select count(*) as found from event_delivery
        where envelope like '%secret%' or history like '%secret%' or group_key = 'secret'`.execute(trial.db)
      expect(Number(rows[0]?.found)).toBe(0)
      isIll = false
      await bus.deadLetters.redrive('post', letter?.position ?? 0)
      await eventually(() => expect(told).toEqual(['c']))
    })

    test('consumers go on where they were, and a replay brings what is said now', async () => {
      const trial = await Trial.begin(create)
      const bus = trial.started([noting('shelf')])
      await trial.publish(moved('secret', 1), moved('secret', 2))
      await trial.expectHandled('shelf', [1, 2])
      await bus.rewrites.run({ ...order, ...calling('secret', 'c') })
      expect(await bus.rewrites.scrub()).toBe(true)
      await trial.publish(moved('b', 3))
      await trial.expectHandled('shelf', [1, 2, 3])
      await bus.replays.start({ subscriptions: ['shelf'] })
      await eventually(async () => expect(await trial.handled('shelf', 'c')).toEqual([1, 2]))
    })
  })
}
