import { beforeAll, describe, expect, test } from 'vitest'
import type { TokenScopes } from '../../accounts/api-token.ts'
import { createApiToken } from '../../commands/create-api-token.ts'
import { revokeApiToken } from '../../commands/revoke-api-token.ts'
import { listApiTokens } from '../../store/api-tokens.ts'
import type { Member, TestApp } from '../../testing/app.ts'
import { eventually } from '../../testing/eventually.ts'
import { settled } from '../../testing/people.ts'
import { type Person, readAnswer } from '../../testing/person.ts'
import { onBothStores } from '../../testing/stores.ts'

const source = 'VacationTrackerApp'
const everything: TokenScopes = { publish: [{ source, types: '*' }], read: { types: '*' } }
const administrator = { kind: 'person', username: 'ada', groups: ['ADMIN'] } as const

type Result = { eventId?: string; errorCode?: string; errorMessage?: string }
type Detail = { username: string; startsAt?: string; metadata: { schemaVersion: number } }
type Page = { events: { id: string; 'detail-type': string; detail: Detail }[]; cursor: string }

const approval = {
  ...{ id: '0b6f9b7c-53c1-4c0e-8a53-0b0d8a0f6c11', category: 'ANNUAL_LEAVE', approvalStatus: 'APPROVED', owner: 'ben' },
  ...{ startDate: '2027-07-06', endDate: '2027-07-10', approvedBy: 'ada', version: 3 },
  ...{ createdAt: '2026-05-13T10:28:13.902Z', updatedAt: '2026-05-13T10:28:13.902Z' },
}

const notified = {
  vacationRequestId: approval.id,
  notifications: [{ id: approval.id, recipient: 'ben', kind: 'REQUEST_APPROVED', message: 'You may go.' }],
}

/** A fact that anybody can make up. */
const groupsAssigned = (username: string) => ({
  source,
  'detail-type': 'GroupsAssigned',
  'schema-version': 1,
  detail: { username, groups: ['SUBMITTER'], reason: 'A test says so.' },
})

onBothStores('the doors of the event bus', (open) => {
  let app: TestApp
  let ada: Member
  let ben: Member
  let program: Person

  async function tokenFor(scopes: TokenScopes, name = 'payroll', expiresAt?: string) {
    const { done, refusal } = await createApiToken(app.workplace, { name, scopes, expiresAt }, administrator)
    if (done === undefined) throw new Error(refusal.message)
    const holder = app.visitor()
    holder.headers = { authorization: `Bearer ${done.secret}` }
    return { ...done, holder }
  }

  const publish = async (who: Person, ...entries: unknown[]) => {
    const response = await who.post('/api/events', { entries })
    return { status: response.status, ...((await response.json()) as { failedEntryCount: number; entries: Result[] }) }
  }
  const pull = async (who: Person, query = ''): Promise<Page> => (await who.send(`/api/events${query}`)).json()
  const refusalOf = async (response: Promise<Response>) => {
    const { status, code, errors } = await readAnswer(await response)
    return { status, code, message: errors?.[0]?.message ?? '' }
  }

  beforeAll(async () => {
    app = await open({ now: '2026-12-01T09:00:00.000Z' })
    ada = await app.register('ada')
    ben = await app.register('ben')
    program = (await tokenFor(everything)).holder
  })

  describe('tokens', () => {
    test('are shown once and kept as a hash; use and revocation are seen, and it is gone at once', async () => {
      const { token, secret, holder } = await tokenFor(everything, 'short-lived')
      expect(secret).toMatch(/^vt_[\w-]{43}$/)
      expect(JSON.stringify(await app.db.selectFrom('api_token').selectAll().execute())).not.toContain(secret)
      expect((await holder.send('/api/events')).status).toBe(200)
      const used = (await listApiTokens(app.db)).find(({ id }) => id === token.id)
      expect(used).toMatchObject({
        name: 'short-lived',
        createdBy: 'ada',
        lastUsedAt: expect.any(String),
        revokedAt: null,
      })
      await revokeApiToken(app.workplace, token.id, administrator)
      expect(await refusalOf(holder.send('/api/events'))).toMatchObject({
        status: 401,
        message: expect.stringContaining('revoked'),
      })
    })

    test('expire', async () => {
      const soon = new Date(app.clock.now().epochMilliseconds + 60_000).toISOString()
      const { holder } = await tokenFor(everything, 'expiring', soon)
      expect((await holder.send('/api/events')).status).toBe(200)
      app.clock.advance({ minutes: 1 })
      expect(await refusalOf(holder.send('/api/events'))).toMatchObject({
        status: 401,
        message: expect.stringContaining('expired'),
      })
    })

    test('are for administrators to make, with a name and scopes that can be', async () => {
      const code = async (wish: object, actor: Parameters<typeof createApiToken>[2] = administrator) =>
        (await createApiToken(app.workplace, { name: 'x', scopes: everything, ...wish }, actor)).refusal?.code
      expect(await code({}, { kind: 'person', username: 'ben', groups: ['SUBMITTER'] })).toBe('FORBIDDEN')
      expect(await code({}, { kind: 'anonymous' })).toBe('UNAUTHENTICATED')
      expect(await code({ name: ' ' })).toBe('API_TOKEN_INVALID')
      expect(await code({ name: 'x'.repeat(81) })).toBe('API_TOKEN_INVALID')
      expect(await code({ scopes: { publish: 'all' } })).toBe('API_TOKEN_INVALID')
      expect(await code({ expiresAt: 'tomorrow' })).toBe('API_TOKEN_INVALID')
      expect(await code({ expiresAt: '2020-01-01T00:00:00Z' })).toBe('API_TOKEN_INVALID')
      expect((await revokeApiToken(app.workplace, 'none', administrator)).refusal?.code).toBe('NOT_FOUND')
    })

    test('open only what they are for', async () => {
      const reader = (await tokenFor({ publish: [], read: { types: ['UserRegistered'] } })).holder
      const writer = (await tokenFor({ publish: [{ source, types: ['TeamNotified'] }], read: null })).holder
      expect((await pull(reader)).events.map((event) => event['detail-type'])).toEqual([
        'UserRegistered',
        'UserRegistered',
      ])
      expect((await pull(reader, '?type=GroupsAssigned')).events).toEqual([])
      expect(await refusalOf(reader.post('/api/events', { entries: [groupsAssigned('x')] }))).toMatchObject({
        status: 403,
      })
      expect(await refusalOf(writer.send('/api/events'))).toMatchObject({ status: 403, code: 'FORBIDDEN' })
      expect(await refusalOf(writer.send('/api/events/stream'))).toMatchObject({ status: 403 })
      const { failedEntryCount, entries } = await publish(writer, groupsAssigned('x'))
      expect({ failedEntryCount, entries }).toMatchObject({
        failedEntryCount: 1,
        entries: [{ errorCode: 'NotAuthorized' }],
      })
    })

    test('are not needed by administrators, and others have no way in', async () => {
      expect((await ada.send('/api/events')).status).toBe(200)
      expect(await refusalOf(ben.send('/api/events'))).toMatchObject({ status: 403, code: 'FORBIDDEN' })
      expect(await refusalOf(app.visitor().send('/api/events'))).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' })
      const stranger = app.visitor()
      stranger.headers = { authorization: `Bearer vt_${'x'.repeat(43)}` }
      expect(await refusalOf(stranger.send('/api/events'))).toMatchObject({ status: 401 })
      const fromElsewhere = ada.post('/api/events', { entries: [] }, { origin: 'https://evil.example' })
      expect(await refusalOf(fromElsewhere)).toMatchObject({ status: 403, code: 'CROSS_ORIGIN' })
    })
  })

  describe('publishing', () => {
    test('tells of each entry what came of it, and the bad ones do not stop the good ones', async () => {
      const { status, failedEntryCount, entries } = await publish(
        program,
        groupsAssigned('one'),
        { ...groupsAssigned('two'), detail: { username: 2 } },
        { ...groupsAssigned('three'), source: 'Elsewhere' },
        { ...groupsAssigned('four'), 'detail-type': 'Unknown' },
        { ...groupsAssigned('five'), time: 'noon' },
        { ...groupsAssigned('six'), detail: 'no JSON' },
        'seven',
        { ...groupsAssigned('eight'), detail: JSON.stringify(groupsAssigned('eight').detail) },
        { ...groupsAssigned('nine'), detail: { ...groupsAssigned('nine').detail, reason: 'x'.repeat(1_100_000) } },
      )
      expect({ status, failedEntryCount }).toEqual({ status: 200, failedEntryCount: 7 })
      const good = entries.flatMap(({ eventId }, index) => (eventId ? [index] : []))
      expect(good).toEqual([0, 7])
      for (const { eventId, errorMessage } of entries) if (!eventId) expect(errorMessage).toMatch(/\.$/)
      const { events } = await pull(program, '?type=GroupsAssigned&group=eight')
      expect(events).toMatchObject([
        { id: entries[7]?.eventId, detail: { username: 'eight', metadata: { actor: 'token:payroll' } } },
      ])
    })

    test('takes what is written for EventBridge, and answers alike', async () => {
      const detail = { ...groupsAssigned('aws').detail, metadata: { actor: 'somebody else' } }
      const Entries = [
        {
          Source: source,
          DetailType: 'GroupsAssigned',
          SchemaVersion: 1,
          Detail: JSON.stringify(detail),
          Time: '2026-01-02T03:04:05Z',
        },
        { Source: source },
      ]
      const answer = await (await program.post('/api/events', { Entries })).json()
      expect(answer).toEqual({
        FailedEntryCount: 1,
        Entries: [{ EventId: expect.any(String) }, { ErrorCode: 'MalformedDetail', ErrorMessage: expect.any(String) }],
      })
      const { events } = await pull(program, '?group=aws')
      expect(events).toMatchObject([
        { time: '2026-01-02T03:04:05.000Z', detail: { metadata: { actor: 'token:payroll' } } },
      ])
    })

    test('wants to be told the version, and says which there are', async () => {
      const detail = { ...approval, startsAt: 'NOON', endsAt: 'EVENING' }
      const entry = { source, 'detail-type': 'VacationRequestApproved', detail }
      const { entries } = await publish(
        program,
        entry,
        { ...entry, 'schema-version': 3 },
        { ...entry, 'schema-version': '2' },
        { ...entry, detail: { ...detail, metadata: { schemaVersion: 2 } } },
        { ...entry, 'schema-version': 1, detail: approval },
        { ...entry, 'schema-version': 1 },
      )
      expect(entries.map(({ errorMessage }) => errorMessage)).toEqual([
        'Say which version of VacationRequestApproved the detail is, as schema-version. There is 1 and 2.',
        'VacationRequestApproved is not published in version 3. There is 1 and 2.',
        'VacationRequestApproved is not published in version "2". There is 1 and 2.',
        undefined,
        undefined,
        expect.stringContaining('VacationRequestApproved 1 is not valid: startsAt is not a field of this event'),
      ])
      // Somebody of the product sees what is stored, and not what came of it.
      const stored = (await pull(ada, `?group=${approval.id}&wait=5`)).events
      const events = stored.filter((event) => event['detail-type'] === 'VacationRequestApproved')
      expect(events.map(({ detail: { startsAt, metadata } }) => [startsAt, metadata.schemaVersion])).toEqual([
        ['NOON', 2],
        ['MORNING', 2],
      ])
    })

    test('is by POST, reading by GET, and nothing else', async () => {
      for (const [path, allow] of [
        ['/api/events', 'GET, POST'],
        [`/api/events/${approval.id}`, 'GET'],
        ['/api/contracts', 'GET, POST'],
        ['/api/contracts/UserRegistered', 'GET'],
        ['/api/contracts/UserRegistered/1', 'GET'],
      ] as const) {
        const response = await program.send(path, { method: 'PUT' })
        expect([response.status, response.headers.get('allow')]).toEqual([405, allow])
        expect(await refusalOf(Promise.resolve(response))).toMatchObject({ code: 'METHOD_NOT_ALLOWED' })
      }
    })

    test('refuses what is no batch, and changes nothing', async () => {
      await settled(app)
      const last = await app.workplace.bus.archive.last()
      const send = (body: string) =>
        refusalOf(
          program.send('/api/events', { method: 'POST', headers: { 'content-type': 'application/json' }, body }),
        )
      expect(await send('{"entries": [')).toMatchObject({
        status: 400,
        code: 'BAD_REQUEST',
        message: 'The body is not JSON.',
      })
      for (const body of ['null', '[]', '{}', '{"entries": []}', JSON.stringify({ entries: Array(101).fill({}) })]) {
        expect(await send(body)).toMatchObject({ status: 400, message: expect.stringContaining('1 to 100') })
      }
      expect(await send(JSON.stringify({ entries: ['x'.repeat(4_300_000)] }))).toMatchObject({ status: 413 })
      expect(await app.workplace.bus.archive.last()).toBe(last)
    })
  })

  describe('pulling', () => {
    test('tokens get nothing that stays within the product, and what they are given is counted', async () => {
      const { holder, token } = await tokenFor(everything, 'counted')
      expect(await refusalOf(holder.send('/api/events?type=TeamNotified'))).toMatchObject({
        status: 400,
        message: 'TeamNotified is internal: it stays within the product. Choose another event.',
      })
      const entry = { source, 'detail-type': 'TeamNotified', 'schema-version': 1, detail: notified }
      expect(await publish(program, entry, groupsAssigned('told'))).toMatchObject({ failedEntryCount: 0 })
      const types = async (who: Person) =>
        new Set((await pull(who, '?limit=1000')).events.map((event) => event['detail-type']))
      expect(await types(ada)).toContain('TeamNotified')
      const seen = await types(holder)
      expect(seen).toContain('GroupsAssigned')
      expect(seen).not.toContain('TeamNotified')
      const usage = (await app.workplace.bus.usage.list()).filter(({ consumer }) => consumer === `token:${token.name}`)
      expect(new Set(usage.map(({ type }) => type))).toEqual(seen)
    })

    test('goes on by a cursor, past what is not to be read, without loss or repetition', async () => {
      const reader = (await tokenFor({ publish: [], read: { types: ['GroupsAssigned'] } })).holder
      let { cursor } = await pull(
        reader,
        `?after=${await app.workplace.bus.archive.cursorAt(await app.workplace.bus.archive.head())}`,
      )
      const names = Array.from({ length: 25 }, (_, index) => `pulled${index}`)
      const seen: string[] = []
      for (const [index, name] of names.entries()) {
        if (index % 5 === 2) await app.register(`someone${index}`)
        await publish(program, groupsAssigned(name))
        if (index % 3 !== 0) continue
        const page = await pull(reader, `?after=${cursor}&limit=2`)
        seen.push(...page.events.map(({ detail }) => detail.username))
        cursor = page.cursor
      }
      for (let page = await pull(reader, `?after=${cursor}&limit=4`); page.events.length > 0; ) {
        seen.push(...page.events.map(({ detail }) => detail.username))
        page = await pull(reader, `?after=${page.cursor}&limit=4`)
      }
      expect(seen.filter((name) => name.startsWith('pulled'))).toEqual(names)
      expect(new Set(seen).size).toBe(seen.length)
    })

    test('waits when asked to, and is woken by what comes', async () => {
      const { cursor } = await pull(
        program,
        `?after=${await app.workplace.bus.archive.cursorAt(await app.workplace.bus.archive.head())}`,
      )
      const waiting = pull(program, `?after=${cursor}&wait=20`)
      await publish(program, groupsAssigned('woken'))
      expect((await waiting).events.map(({ detail }) => detail.username)).toEqual(['woken'])
      expect((await pull(program, `?after=${(await waiting).cursor}&wait=1`)).events).toEqual([])
    })

    test('refuses cursors, limits and instants that cannot be', async () => {
      const refused = (query: string) => refusalOf(program.send(`/api/events?${query}`))
      for (const query of [
        'after=nonsense',
        'after=0123456789ab-1',
        'limit=0',
        'limit=x',
        'limit=1001',
        'wait=31',
        'from=noon',
      ]) {
        expect([query, await refused(query)]).toMatchObject([query, { status: 400, code: 'BAD_REQUEST' }])
      }
    })
  })

  test('a stream goes on where it broke off', async () => {
    const first = await openStream(program)
    await publish(program, groupsAssigned('streamed1'), groupsAssigned('streamed2'))
    await eventually(() => expect(first.usernames()).toEqual(['streamed1', 'streamed2']))
    expect(first.events[0]).toMatchObject({ event: 'GroupsAssigned', data: { detail: { username: 'streamed1' } } })
    first.close()
    await publish(program, groupsAssigned('streamed3'))
    const second = await openStream(program, { 'last-event-id': first.events[0]?.id ?? '' })
    await publish(program, groupsAssigned('streamed4'))
    await eventually(() => expect(second.usernames()).toEqual(['streamed2', 'streamed3', 'streamed4']))
    second.close()
  })
})

type Streamed = { id: string; event: string; data: { detail: { username: string } } }

/** Follows the stream of events; it is open when this resolves. */
async function openStream(who: Person, headers: Record<string, string> = {}) {
  const response = await who.send('/api/events/stream', { headers })
  expect(response.headers.get('content-type')).toContain('text/event-stream')
  const reader = (response.body ?? new ReadableStream()).pipeThrough(new TextDecoderStream()).getReader()
  const events: Streamed[] = []
  let rest = (await reader.read()).value ?? ''
  const follow = async () => {
    for (;;) {
      for (let end = rest.indexOf('\n\n'); end >= 0; end = rest.indexOf('\n\n')) {
        const fields = Object.fromEntries(
          rest
            .slice(0, end)
            .split('\n')
            .map((line) => line.split(/: (.*)/s)),
        )
        rest = rest.slice(end + 2)
        if (fields.data) events.push({ id: fields.id, event: fields.event, data: JSON.parse(fields.data) })
      }
      const { value, done } = await reader.read()
      if (done) return
      rest += value
    }
  }
  follow().catch(() => {})
  return { events, usernames: () => events.map(({ data }) => data.detail.username), close: () => void reader.cancel() }
}
