import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import type { Member, TestApp } from '../testing/app.ts'
import { eventually } from '../testing/eventually.ts'
import { granted } from '../testing/requests.ts'
import { onBothStores } from '../testing/stores.ts'
import { startReceiver } from '../testing/webhook-receiver.ts'

const pattern = { 'detail-type': ['GroupsAssigned'] }

type Subscription = {
  name: string
  kind: string
  state: string
  reason: string | null
  pattern: unknown
  url: string | null
  transformer: unknown
  versions: unknown
  form: string
  backlog: number
  handled: number
  dead: number
}
type Replay = { id: string; state: string; progress: number; handled: number; after: number; until: number }
type Token = { id: string; name: string; readTypes: string[]; publish: unknown[]; revokedAt: string | null }

const subscriptionFields = 'name kind state reason pattern url transformer versions form backlog handled dead'
const replayFields = 'id state progress handled after until'

onBothStores('the administration of the events', (open) => {
  let app: TestApp
  let admin: Member
  let newcomers = 0
  beforeAll(async () => {
    app = await open()
    admin = await app.register('admin')
  })

  const ask = async <Data>(document: string, variables: object = {}) =>
    granted(await admin.graphql<Data>(document, { ...variables }))
  const refusal = async (document: string, variables: object = {}) => {
    const { code, errors } = await admin.graphql(document, { ...variables })
    return { code, message: errors?.[0]?.message ?? '' }
  }
  /** Somebody registers, and gets groups: an event that the pattern matches. */
  const happen = () => app.register(`newcomer${++newcomers}`)

  const createDocument = `mutation ($input: CreateEventSubscriptionInput!) {
    createEventSubscription(input: $input) { secret subscription { ${subscriptionFields} } } }`
  async function create(input: { name: string; url: string } & Record<string, unknown>) {
    type Created = { createEventSubscription: { secret: string; subscription: Subscription } }
    const { createEventSubscription } = await ask<Created>(createDocument, { input: { pattern, ...input } })
    const { subscriptions } = app.workplace.bus
    onTestFinished(async () => {
      if ((await subscriptions.list()).some(({ name }) => name === input.name)) await subscriptions.remove(input.name)
    })
    return createEventSubscription
  }
  const look = async (name: string) =>
    (
      await ask<{ eventSubscription: Subscription }>(
        `query ($name: String!) { eventSubscription(name: $name) { ${subscriptionFields} } }`,
        { name },
      )
    ).eventSubscription

  describe('subscriptions', () => {
    test('a webhook is made, told its secret once, sent what matches, and removed', async () => {
      const { url, received } = await startReceiver()
      const { secret, subscription } = await create({ name: 'payroll', url })
      expect(secret).toMatch(/^whsec_/)
      expect(subscription).toMatchObject({ name: 'payroll', kind: 'WEBHOOK', state: 'ENABLED', pattern, url })
      const { username } = await happen()
      await eventually(() => expect(received.map((event) => event.detail)).toMatchObject([{ username }]))
      await eventually(async () => expect(await look('payroll')).toMatchObject({ handled: 1, backlog: 0 }))
      const { eventSubscriptions } = await ask<{ eventSubscriptions: Subscription[] }>(
        '{ eventSubscriptions { name kind } }',
      )
      expect(eventSubscriptions).toEqual(
        expect.arrayContaining([
          { name: 'notify', kind: 'CONSUMER' },
          { name: 'payroll', kind: 'WEBHOOK' },
        ]),
      )
      const { deleteEventSubscription } = await ask<{ deleteEventSubscription: string }>(
        'mutation { deleteEventSubscription(name: "payroll") }',
      )
      expect(deleteEventSubscription).toBe('payroll')
      expect(await refusal('{ eventSubscription(name: "payroll") { name } }')).toMatchObject({ code: 'NOT_FOUND' })
    })

    test('a webhook reads the versions that it names, in the form that it wants', async () => {
      const { url, received } = await startReceiver()
      const { subscription } = await create({ name: 'brief', url, versions: { UserRegistered: 1 }, form: 'THIN' })
      expect(subscription).toMatchObject({ versions: { UserRegistered: 1 }, form: 'THIN' })
      const { username } = await happen()
      await eventually(() => expect(received).toHaveLength(1))
      expect(received[0]?.detail).toMatchObject({ username, metadata: { schemaVersion: 1 } })
      expect(received[0]?.detail).not.toHaveProperty('timeZone')
      const refused = (versions: unknown) =>
        refusal(
          `mutation ($versions: JSON!) { updateEventSubscription(input: { name: "brief", versions: $versions }) { name } }`,
          { versions },
        )
      expect(await refused({ UserRegistered: 7 })).toMatchObject({ code: 'BAD_USER_INPUT' })
      expect(await refused({ UserRegistered: 'one' })).toMatchObject({ code: 'BAD_USER_INPUT' })
      expect(await refused([1])).toMatchObject({ code: 'BAD_USER_INPUT' })
    })

    test('paused, it keeps what comes; resumed, it is sent that', async () => {
      const { url, received } = await startReceiver()
      await create({ name: 'wall', url })
      const { pauseEventSubscription } = await ask<{ pauseEventSubscription: Subscription }>(
        `mutation { pauseEventSubscription(name: "wall", reason: "Moving house") { ${subscriptionFields} } }`,
      )
      expect(pauseEventSubscription).toMatchObject({ state: 'PAUSED', reason: 'Moving house' })
      await happen()
      await happen()
      expect((await look('wall')).backlog).toBeGreaterThanOrEqual(2)
      expect(received).toEqual([])
      await ask('mutation { resumeEventSubscription(name: "wall") { state } }')
      await eventually(() => expect(received).toHaveLength(2))
    })

    test('a change holds from now on; a null takes the transformer away', async () => {
      const { url } = await startReceiver()
      await create({ name: 'changing', url, transformer: { InputPath: '$.detail' } })
      const update = async (input: object) =>
        (
          await ask<{ updateEventSubscription: Subscription }>(
            `mutation ($input: UpdateEventSubscriptionInput!) {
              updateEventSubscription(input: $input) { ${subscriptionFields} } }`,
            { input: { name: 'changing', ...input } },
          )
        ).updateEventSubscription
      const narrow = { 'detail-type': ['UserRegistered'] }
      expect(await update({ pattern: narrow })).toMatchObject({
        pattern: narrow,
        transformer: { InputPath: '$.detail' },
      })
      expect(await update({ transformer: null })).toMatchObject({ pattern: narrow, transformer: null })
    })

    test('a new secret is another one', async () => {
      const { url } = await startReceiver()
      const { secret } = await create({ name: 'secretive', url })
      const rotate =
        'mutation ($s: Int) { rotateEventSubscriptionSecret(name: "secretive", overlapSeconds: $s) { secret } }'
      const { rotateEventSubscriptionSecret: rotated } = await ask<{
        rotateEventSubscriptionSecret: { secret: string }
      }>(rotate, { s: 60 })
      expect(rotated.secret).toMatch(/^whsec_/)
      expect(rotated.secret).not.toBe(secret)
      expect(await refusal(rotate, { s: -1 })).toMatchObject({ code: 'BAD_USER_INPUT' })
    })

    test.each([
      ['a pattern that is none', { pattern: { 'detail-type': 'UserRegistered' } }, 'pattern'],
      ['a transformer that is none', { transformer: { InputTemplate: '<nothing>' } }, 'transformer'],
      ['an address in the house', { url: 'http://10.0.0.1/' }, '10.0.0.1'],
      ['a name with a space', { name: 'two words' }, 'name'],
      ['more attempts than EventBridge allows', { retry: { maximumRetryAttempts: 186 } }, '185'],
      ['no concurrency', { concurrency: 0 }, 'oncurrency'],
      ['two starts', { startFrom: 'HORIZON', startTime: '2026-01-01T00:00:00Z' }, 'startTime'],
      ['a start that is no instant', { startTime: 'yesterday' }, 'yesterday'],
    ])('%s is refused, and nothing is made', async (_what, wrong, hint) => {
      const input = { name: 'wrong', pattern, url: 'http://127.0.0.1:9/', ...wrong }
      expect(await refusal(createDocument, { input })).toEqual({
        code: 'BAD_USER_INPUT',
        message: expect.stringContaining(hint),
      })
      expect(await refusal('{ eventSubscription(name: "wrong") { name } }')).toMatchObject({ code: 'NOT_FOUND' })
    })

    test('a name is taken once, and what is part of the program stays', async () => {
      const { url } = await startReceiver()
      await create({ name: 'taken', url })
      expect((await refusal(createDocument, { input: { name: 'taken', pattern, url } })).code).toBe('CONFLICT')
      expect((await refusal('mutation { deleteEventSubscription(name: "notify") }')).code).toBe('CONFLICT')
    })
  })

  describe('dead letters', () => {
    type Letter = { position: number; attempts: number; history: { error: string }[]; event: { id: string } }
    const letters = async (name: string) =>
      (
        await ask<{ eventDeadLetters: Letter[] }>(
          `query ($name: String) { eventDeadLetters(subscription: $name) {
            position attempts history { at error } event } }`,
          { name },
        )
      ).eventDeadLetters

    test('are seen with event and history, tried again one by one or all, and thrown away', async () => {
      let status = 500
      const { url, received } = await startReceiver(() => status)
      await create({ name: 'failing', url, retry: { maximumRetryAttempts: 0 } })
      for (const _time of [1, 2, 3]) await happen()
      await eventually(async () => expect(await letters('failing')).toHaveLength(3))
      await app.log.takes(3)
      const [first, second, third] = (await letters('failing')).map(({ position }) => position)
      expect((await letters('failing'))[0]).toMatchObject({
        attempts: 1,
        history: [{ error: expect.stringContaining('500') }],
        event: { 'detail-type': 'GroupsAssigned' },
      })
      status = 204
      const one = 'mutation ($at: Long!) { redriveDeadLetter(subscription: "failing", position: $at) }'
      await ask(one, { at: first })
      await eventually(() => expect(received).toHaveLength(1))
      await ask('mutation ($at: Long!) { discardDeadLetter(subscription: "failing", position: $at) }', { at: second })
      const { redriveDeadLetters } = await ask<{ redriveDeadLetters: number }>(
        'mutation { redriveDeadLetters(subscription: "failing") }',
      )
      expect(redriveDeadLetters).toBe(1)
      await eventually(() => expect(received).toHaveLength(2))
      expect(await letters('failing')).toEqual([])
      expect(await refusal(one, { at: third })).toMatchObject({ code: 'NOT_FOUND' })
    })
  })

  describe('replays', () => {
    const start = `mutation ($input: StartEventReplayInput!) { startEventReplay(input: $input) { ${replayFields} } }`
    const replayOf = async (id: string) =>
      (await ask<{ eventReplay: Replay }>(`query ($id: ID!) { eventReplay(id: $id) { ${replayFields} } }`, { id }))
        .eventReplay

    test('a range goes once more to those who are named, marked, and is not published again', async () => {
      const { url, received } = await startReceiver()
      await create({ name: 'again', url })
      await happen()
      await eventually(() => expect(received).toHaveLength(1))
      const { eventLog: before } = await ask<{ eventLog: { position: number }[] }>(
        '{ eventLog(limit: 1000) { position } }',
      )
      const { startEventReplay } = await ask<{ startEventReplay: Replay }>(start, {
        input: { subscriptions: ['again'] },
      })
      await eventually(async () => {
        return expect(await replayOf(startEventReplay.id)).toMatchObject({ state: 'DONE', progress: 1 })
      })
      const replayed = received.slice(1)
      expect(replayed.length).toBeGreaterThan(0)
      expect(new Set(replayed.map((event) => event['replay-name']))).toEqual(new Set([startEventReplay.id]))
      expect(replayed.map(({ id }) => id)).toContain(received[0]?.id)
      const { eventLog: after } = await ask<{ eventLog: { position: number }[] }>(
        '{ eventLog(limit: 1000) { position } }',
      )
      expect(after).toEqual(before)
    })

    test('is paused, resumed and cancelled', async () => {
      const { url } = await startReceiver()
      await create({ name: 'slowly', url, startFrom: 'HORIZON' })
      const { startEventReplay } = await ask<{ startEventReplay: Replay }>(start, {
        input: { subscriptions: ['slowly'], eventsPerSecond: 0.01 },
      })
      const { id } = startEventReplay
      const turn = async (what: string) => {
        const answer = await ask<Record<string, Replay>>(`mutation ($id: ID!) { ${what}(id: $id) { state } }`, { id })
        return answer[what]?.state
      }
      expect(await turn('pauseEventReplay')).toBe('PAUSED')
      expect(await turn('resumeEventReplay')).toBe('RUNNING')
      expect(await turn('cancelEventReplay')).toBe('CANCELLED')
      expect(await refusal('mutation ($id: ID!) { resumeEventReplay(id: $id) { state } }', { id })).toMatchObject({
        code: 'CONFLICT',
      })
      const { eventReplays } = await ask<{ eventReplays: Replay[] }>('{ eventReplays { id state } }')
      expect(eventReplays[0]).toEqual({ id, state: 'CANCELLED' })
    })

    test.each([
      ['nobody to replay to', { subscriptions: [] }, 'BAD_USER_INPUT'],
      ['somebody who is not there', { subscriptions: ['nobody'] }, 'NOT_FOUND'],
      ['a range that ends before it begins', { subscriptions: ['notify'], after: 5, until: 2 }, 'BAD_USER_INPUT'],
      ['no speed', { subscriptions: ['notify'], eventsPerSecond: 0 }, 'BAD_USER_INPUT'],
      ['a pattern that is none', { subscriptions: ['notify'], pattern: { source: [] } }, 'BAD_USER_INPUT'],
    ])('%s is refused', async (_what, input, code) => {
      expect(await refusal(start, { input })).toMatchObject({ code })
    })
  })

  describe('the log', () => {
    type Archived = { position: number; event: { 'detail-type': string; detail: { username: string } } }

    test('is read by type, group and page', async () => {
      const { username } = await happen()
      const read = async (variables: object) =>
        (
          await ask<{ eventLog: Archived[] }>(
            `query ($filter: EventLogFilterInput, $after: Long, $limit: Int) {
              eventLog(filter: $filter, after: $after, limit: $limit) { position event } }`,
            variables,
          )
        ).eventLog
      const ofGroup = await read({ filter: { group: username } })
      expect(ofGroup.map(({ event }) => event['detail-type'])).toEqual(['UserRegistered', 'GroupsAssigned'])
      const all = await read({})
      expect(await read({ limit: 2 })).toEqual(all.slice(0, 2))
      expect(await read({ after: all[1]?.position, limit: 2 })).toEqual(all.slice(2, 4))
      expect(await read({ filter: { types: ['Nothing'] } })).toEqual([])
    })

    test('is verified; and limits have limits', async () => {
      const { verifyEventLog } = await ask<{ verifyEventLog: { events: number; damaged: unknown[] } }>(
        'mutation { verifyEventLog { events damaged { position problem } } }',
      )
      expect(verifyEventLog.events).toBeGreaterThan(0)
      expect(verifyEventLog.damaged).toEqual([])
      expect((await refusal('{ eventLog(limit: 0) { position } }')).code).toBe('LIMIT_INVALID')
      expect((await refusal('{ eventLog(limit: 1001) { position } }')).code).toBe('LIMIT_INVALID')
    })
  })

  describe('tokens', () => {
    const createToken = `mutation ($input: CreateEventTokenInput!) {
      createEventToken(input: $input) { secret token { id name readTypes publish { source types } } } }`

    test('are made, told once, used, listed and revoked', async () => {
      const publish = [{ source: 'Payroll', types: ['SalaryPaid'] }]
      const { createEventToken } = await ask<{ createEventToken: { secret: string; token: Token } }>(createToken, {
        input: { name: 'payroll', publish, readTypes: ['*'], expiresAt: '2027-01-31T00:00:00Z' },
      })
      const { secret, token } = createEventToken
      expect(token).toMatchObject({ name: 'payroll', publish, readTypes: ['*'] })
      const program = app.visitor()
      program.headers = { authorization: `Bearer ${secret}` }
      expect((await program.send('/api/events')).status).toBe(200)
      const listed = await admin.graphql<{ eventTokens: Token[] }>('{ eventTokens { id name createdBy expiresAt } }')
      expect(listed.text).not.toContain(secret)
      expect(granted(listed).eventTokens).toContainEqual({
        ...{ id: token.id, name: 'payroll', createdBy: 'admin', expiresAt: '2027-01-31T00:00:00.000Z' },
      })
      const { revokeEventToken } = await ask<{ revokeEventToken: Token }>(
        'mutation ($id: ID!) { revokeEventToken(id: $id) { revokedAt } }',
        { id: token.id },
      )
      expect(revokeEventToken.revokedAt).not.toBeNull()
      expect((await program.send('/api/events')).status).toBe(401)
    })

    test('that say nothing of reading read nothing', async () => {
      const { createEventToken } = await ask<{ createEventToken: { token: Token } }>(createToken, {
        input: { name: 'writer', publish: [{ source: 'Payroll', types: ['*'] }] },
      })
      expect(createEventToken.token).toMatchObject({ readTypes: [], publish: [{ source: 'Payroll', types: ['*'] }] })
    })
  })
})
