import { describe, expect, test } from 'vitest'
import { verify } from '../../webhook/webhook.ts'
import { lost, moved } from '../parcels.ts'
import { startReceiver, stepOf, toThisMachine } from '../receiver.ts'
import { eventually, noting, stoppedClock, Trial, type TrialDatabase } from '../trial.ts'

const anyMove = { 'detail-type': ['ParcelMoved'] }

export function subscribing(create: () => Promise<TrialDatabase>): void {
  describe('subscriptions', () => {
    test('consumers of the program are seen as subscriptions, with how they get on', async () => {
      const trial = await Trial.begin(create)
      const bus = trial.started([noting('shelf')])
      await trial.publish(moved('a', 1), moved('a', 2), lost('a', 0))
      await trial.expectHandled('shelf', [1, 2])
      await eventually(async () =>
        expect(await bus.subscriptions.list()).toMatchObject([
          { name: 'shelf', kind: 'consumer', state: 'enabled', handled: 2, waiting: 0, dead: 0 },
        ]),
      )
    })

    test('what is paused gets nothing, its backlog grows and is seen, and it goes on where it was', async () => {
      const trial = await Trial.begin(create)
      const bus = trial.started([noting('shelf'), noting('other')])
      await trial.publish(moved('a', 1))
      await trial.expectHandled('shelf', [1])
      await bus.subscriptions.pause('shelf', 'stocktaking')
      // What it does not want is no backlog.
      await trial.publish(moved('a', 2), lost('b', 0), moved('a', 3))
      await trial.expectHandled('other', [1, 2, 3])
      expect(await trial.handled('shelf')).toEqual([1])
      expect(await bus.subscriptions.get('shelf')).toMatchObject({ state: 'paused', reason: 'stocktaking', backlog: 2 })
      await bus.subscriptions.resume('shelf')
      await trial.expectHandled('shelf', [1, 2, 3])
      await eventually(async () =>
        expect(await bus.subscriptions.get('shelf')).toMatchObject({ state: 'enabled', reason: null, backlog: 0 }),
      )
    })

    test('a pause is remembered over a restart, and heard of by other processes', async () => {
      const trial = await Trial.begin(create)
      trial.started([noting('shelf')])
      await trial.publish(moved('a', 1))
      await trial.expectHandled('shelf', [1])
      await trial.bus().subscriptions.pause('shelf')
      await trial.restart()
      const bus = trial.started([noting('shelf'), noting('other')])
      await trial.publish(moved('a', 2))
      await trial.expectHandled('other', [1, 2])
      expect(await trial.handled('shelf')).toEqual([1])
      await bus.subscriptions.resume('shelf')
      await trial.expectHandled('shelf', [1, 2])
    })

    test('a webhook gets what its pattern matches, signed, in the order of each group', async () => {
      const trial = await Trial.begin(create)
      const bus = trial.started([], { webhooks: toThisMachine })
      const receiver = await startReceiver()
      const { secret } = await bus.subscriptions.create({ name: 'hook', url: receiver.url, pattern: anyMove })
      await trial.publish(moved('a', 1), lost('a', 0), moved('b', 2), moved('a', 3))
      await eventually(() => expect(receiver.steps()).toEqual([1, 2, 3]))
      for (const received of receiver.received) expect(verify(received, [secret])).toEqual({ verified: true })
      expect(JSON.parse(receiver.received[0]?.body ?? '')).toMatchObject({
        id: receiver.received[0]?.headers['webhook-id'],
      })
      await eventually(async () =>
        expect(await bus.subscriptions.get('hook')).toMatchObject({ handled: 3, backlog: 0 }),
      )
    })

    test('a webhook begins with what is published next, with all there is, or with an instant', async () => {
      const trial = await Trial.begin(create)
      const bus = trial.started([], { webhooks: toThisMachine })
      await trial.publish(moved('a', 1))
      const [latest, horizon, early, late] = [
        await startReceiver(),
        await startReceiver(),
        await startReceiver(),
        await startReceiver(),
      ]
      const make = (name: string, url: string) => ({ name, url, pattern: anyMove })
      await bus.subscriptions.create(make('latest', latest.url))
      await bus.subscriptions.create({ ...make('horizon', horizon.url), startFrom: 'HORIZON' })
      await bus.subscriptions.create({ ...make('early', early.url), startFrom: { time: '2000-01-01' } })
      await bus.subscriptions.create({ ...make('late', late.url), startFrom: { time: '2200-01-01' } })
      await trial.publish(moved('a', 2))
      await eventually(() => expect(horizon.steps()).toEqual([1, 2]))
      await eventually(() => expect(early.steps()).toEqual([1, 2]))
      await eventually(() => expect(latest.steps()).toEqual([2]))
      await eventually(() => expect(late.steps()).toEqual([2]))
    })

    test('an event is matched by the pattern that held when it was published', async () => {
      const trial = await Trial.begin(create)
      const bus = trial.started([], { webhooks: toThisMachine })
      const receiver = await startReceiver()
      await bus.subscriptions.create({ name: 'hook', url: receiver.url, pattern: anyMove })
      await bus.subscriptions.pause('hook')
      await trial.publish(moved('a', 1), lost('a', 0))
      await bus.subscriptions.update('hook', { pattern: { 'detail-type': ['ParcelLost'] } })
      await trial.publish(moved('a', 2), lost('a', 0))
      await bus.subscriptions.resume('hook')
      await eventually(() => expect(receiver.received).toHaveLength(2))
      await trial.moreLooks()
      const types = receiver.received.map(({ body }) => JSON.parse(body)['detail-type'])
      expect(types).toEqual(['ParcelMoved', 'ParcelLost'])
    })

    test('a transformer writes what is posted', async () => {
      const trial = await Trial.begin(create)
      const bus = trial.started([], { webhooks: toThisMachine })
      const receiver = await startReceiver()
      await bus.subscriptions.create({
        ...{ name: 'hook', url: receiver.url, pattern: anyMove },
        transformer: {
          InputPathsMap: { parcel: '$.detail.parcelId', step: '$.detail.step' },
          InputTemplate: '{"text": "<parcel> at <step>", "rule": <aws.events.rule-name>}',
        },
      })
      await trial.publish(moved('a', 1))
      await eventually(() => expect(receiver.received).toHaveLength(1))
      expect(JSON.parse(receiver.received[0]?.body ?? '')).toEqual({ text: 'a at 1', rule: 'hook' })
    })

    test('a target that fails is tried again, and Retry-After is honoured', async () => {
      const trial = await Trial.begin(create)
      const clock = stoppedClock()
      const bus = trial.started([], { webhooks: toThisMachine, chance: clock })
      let attempts = 0
      const receiver = await startReceiver(() =>
        attempts++ === 0 ? { status: 503, headers: { 'retry-after': '120' } } : { status: 200 },
      )
      await bus.subscriptions.create({ name: 'hook', url: receiver.url, pattern: anyMove })
      await trial.publish(moved('a', 1))
      await eventually(() => expect(trial.problems).toHaveLength(1))
      clock.pass(119_000)
      await trial.moreLooks()
      expect(receiver.steps()).toEqual([])
      clock.pass(1_000)
      await eventually(() => expect(receiver.steps()).toEqual([1]))
    })

    test('a target that is gone disables its subscription and loses nothing', async () => {
      const trial = await Trial.begin(create)
      const bus = trial.started([], { webhooks: toThisMachine })
      let isGone = true
      const receiver = await startReceiver(() => ({ status: isGone ? 410 : 200 }))
      await bus.subscriptions.create({ name: 'hook', url: receiver.url, pattern: anyMove })
      await trial.publish(moved('a', 1), moved('b', 2))
      await eventually(async () =>
        expect(await bus.subscriptions.get('hook')).toMatchObject({
          state: 'disabled',
          reason: expect.stringContaining('410'),
        }),
      )
      isGone = false
      await bus.subscriptions.resume('hook')
      await eventually(() => expect(receiver.steps().sort()).toEqual([1, 2]))
    })

    test('a target that hangs delays neither consumers nor other webhooks', async () => {
      const trial = await Trial.begin(create)
      const bus = trial.started([noting('shelf')], { webhooks: { ...toThisMachine, timeLimit: 60_000 } })
      const hanging = Promise.withResolvers<{ status: number }>()
      const slow = await startReceiver(() => hanging.promise)
      const quick = await startReceiver()
      await bus.subscriptions.create({ name: 'slow', url: slow.url, pattern: anyMove })
      await bus.subscriptions.create({ name: 'quick', url: quick.url, pattern: anyMove })
      await trial.publish(moved('a', 1), moved('a', 2))
      await eventually(() => expect(quick.steps()).toEqual([1, 2]))
      await trial.expectHandled('shelf', [1, 2])
      expect(slow.steps()).toEqual([])
      hanging.resolve({ status: 200 })
      await eventually(() => expect(slow.steps()).toEqual([1, 2]))
    })

    test('with concurrency, groups are delivered at once and each stays in order', async () => {
      const trial = await Trial.begin(create)
      const bus = trial.started([], { webhooks: toThisMachine })
      let underWay = 0
      let most = 0
      const receiver = await startReceiver(async ({ body }) => {
        most = Math.max(most, ++underWay)
        await new Promise((resolve) => setTimeout(resolve, stepOf(body) % 3))
        underWay--
        return { status: 200 }
      })
      await bus.subscriptions.create({ name: 'hook', url: receiver.url, pattern: anyMove, concurrency: 4 })
      const steps = Array.from({ length: 24 }, (_, step) => step)
      await trial.publish(...steps.map((step) => moved(`p${step % 4}`, step)))
      await eventually(() => expect(receiver.received).toHaveLength(steps.length))
      expect(most).toBe(4)
      for (const group of [0, 1, 2, 3]) {
        expect(receiver.steps().filter((step) => step % 4 === group)).toEqual(
          steps.filter((step) => step % 4 === group),
        )
      }
    })

    test('a secret is rotated with overlap', async () => {
      const trial = await Trial.begin(create)
      const bus = trial.started([], { webhooks: toThisMachine })
      const receiver = await startReceiver()
      const { secret } = await bus.subscriptions.create({ name: 'hook', url: receiver.url, pattern: anyMove })
      const newer = await bus.subscriptions.rotateSecret('hook')
      await trial.publish(moved('a', 1))
      await eventually(() => expect(receiver.received).toHaveLength(1))
      const [received] = receiver.received
      if (received === undefined) throw new Error('Nothing was received.')
      for (const each of [secret, newer]) expect(verify(received, [each])).toEqual({ verified: true })
      const newest = await bus.subscriptions.rotateSecret('hook', 0)
      await trial.publish(moved('a', 2))
      await eventually(() => expect(receiver.received).toHaveLength(2))
      const last = receiver.received[1] ?? received
      expect(verify(last, [newest])).toEqual({ verified: true })
      for (const each of [secret, newer]) expect(verify(last, [each])).toMatchObject({ verified: false })
    })

    test('what is removed is gone with everything that waited for it', async () => {
      const trial = await Trial.begin(create)
      const bus = trial.started([], { webhooks: toThisMachine })
      const receiver = await startReceiver(() => ({ status: 500 }))
      const hook = { name: 'hook', url: receiver.url, pattern: anyMove, retry: { maximumRetryAttempts: 0 } }
      await bus.subscriptions.create(hook)
      await trial.publish(moved('a', 1))
      await eventually(async () => expect(await bus.deadLetters.list({ subscription: 'hook' })).toHaveLength(1))
      await bus.subscriptions.remove('hook')
      expect(await bus.subscriptions.list()).toEqual([])
      expect(await bus.deadLetters.list()).toEqual([])
      await bus.subscriptions.create({ ...hook, startFrom: 'LATEST' })
      expect(await bus.subscriptions.get('hook')).toMatchObject({ handled: 0, dead: 0, backlog: 0 })
    })

    test('bad input is refused with a sentence, and nothing is made', async () => {
      const trial = await Trial.begin(create)
      const bus = trial.started([noting('shelf')], { webhooks: toThisMachine })
      await trial.publish(moved('a', 1))
      await trial.expectHandled('shelf', [1])
      const good = { name: 'hook', url: 'http://127.0.0.1:9/', pattern: anyMove }
      const { subscriptions } = bus
      const refused = async (work: Promise<unknown>, code: string, sentence: RegExp) =>
        expect(work).rejects.toMatchObject({ name: 'BusRequestError', code, message: expect.stringMatching(sentence) })
      await refused(subscriptions.create({ ...good, name: 'a b' }), 'INVALID', /1 to 64/)
      await refused(subscriptions.create({ ...good, name: 'shelf' }), 'CONFLICT', /already/)
      await refused(subscriptions.create({ ...good, pattern: {} }), 'INVALID', /pattern/)
      await refused(subscriptions.create({ ...good, url: 'ftp://127.0.0.1' }), 'INVALID', /https/)
      await refused(subscriptions.create({ ...good, url: 'http://10.0.0.1/' }), 'INVALID', /Internet/)
      await refused(subscriptions.create({ ...good, concurrency: 0 }), 'INVALID', /1 to 100/)
      await refused(subscriptions.create({ ...good, transformer: { InputPath: '$.' } }), 'INVALID', /transformer/)
      await refused(subscriptions.create({ ...good, startFrom: { time: 'noon' } }), 'INVALID', /instant/)
      await refused(subscriptions.create({ ...good, retry: { maximumRetryAttempts: 186 } }), 'INVALID', /185/)
      await refused(subscriptions.create({ ...good, retry: { maximumEventAgeInSeconds: 59 } }), 'INVALID', /86400/)
      await refused(subscriptions.create({ ...good, versions: { ParcelMoved: 2 } }), 'INVALID', /no version 2/)
      await refused(subscriptions.update('shelf', { concurrency: 2 }), 'CONFLICT', /part of this program/)
      await refused(subscriptions.remove('shelf'), 'CONFLICT', /part of this program/)
      await refused(subscriptions.pause('hook'), 'NOT_FOUND', /no subscription/)
      expect(await subscriptions.list()).toHaveLength(1)
    })
  })
}
