import { sql } from 'kysely'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Member, TestApp } from '../testing/app.ts'
import { readAnswer } from '../testing/person.ts'
import { approve, aWeek, get, granted, pending, remove, submit, update } from '../testing/requests.ts'
import { onBothStores } from '../testing/stores.ts'

onBothStores('bad input', (open) => {
  let app: TestApp
  let ada: Member
  let ben: Member
  let cleo: Member
  let before: unknown

  beforeAll(async () => {
    app = await open()
    ada = await app.register('ada')
    ben = await app.register('ben')
    cleo = await app.register('cleo')
  })
  beforeEach(async () => {
    before = await everything(app)
  })
  afterEach(async () => expect(await everything(app)).toEqual(before))

  test.each([
    ['a day that does not exist', { startDate: '2026-02-30' }, 'DATE_INVALID'],
    ['the year 0001', { startDate: '0001-01-01' }, 'DATE_INVALID'],
    ['an instant for a day', { startDate: '2026-07-06T10:00:00Z' }, 'DATE_INVALID'],
    ['an end before the start', { endDate: '2026-07-05' }, 'END_BEFORE_START'],
    ['a day from noon to noon', { endDate: aWeek.startDate, startsAt: 'NOON', endsAt: 'NOON' }, 'EMPTY_LEAVE'],
    ['a leave that begins in the evening', { startsAt: 'EVENING' }, 'BAD_USER_INPUT'],
    ['no category', { category: null }, 'CATEGORY_MISSING'],
    ['no dates', { startDate: null }, 'DATES_MISSING'],
    ['an unknown category', { category: 'SPACE_TRAVEL' }, 'BAD_USER_INPUT'],
    ['an unknown field', { colour: 'red' }, 'BAD_USER_INPUT'],
    ['a description of 1,001 characters', { description: 'x'.repeat(1001) }, 'DESCRIPTION_INVALID'],
    ['a NUL in the description', { description: 'a\u0000b' }, 'DESCRIPTION_INVALID'],
    ['a status that only the system sets', { approvalStatus: 'PENDING_APPROVAL' }, 'STATUS_RESERVED'],
    ['a new request that is approved', { approvalStatus: 'APPROVED' }, 'STATUS_RESERVED'],
    ['an approver of one’s own choice', { approvedBy: 'ada' }, 'FIELD_NOT_YOURS'],
  ])('%s is refused', async (_name, wish, code) => {
    const answer = await submit(ben, wish)
    expect(answer.code).toBe(code)
    expect(answer.errors?.[0]?.message).toMatch(/\w/)
    expect(answer.text).not.toMatch(/node_modules|at .*\.ts/)
  })

  test('a description of 10 MB is refused before it is read', async () => {
    const answer = await submit(ben, { description: 'x'.repeat(10 * 1024 * 1024) })
    expect(answer).toMatchObject({ status: 413, code: 'PAYLOAD_TOO_LARGE' })
  })

  test.each([
    ['nesting', `{ ${nested(12)} }`],
    ['aliases', `{ ${Array.from({ length: 400 }, (_, n) => `a${n}: __typename b${n}: me { name }`).join(' ')} }`],
    [
      'items',
      `{ ${Array.from({ length: 4 }, (_, n) => `a${n}: listVacationRequests(limit: 1000) { nextToken }`).join(' ')} }`,
    ],
    ['tokens', `{ ${'me { name } '.repeat(2_000)} }`],
  ])('a query with too many %s is refused', async (_name, query) => {
    const answer = await ben.graphql(query)
    expect(['QUERY_TOO_LARGE', 'BAD_USER_INPUT', 'GRAPHQL_VALIDATION_FAILED', 'GRAPHQL_PARSE_FAILED']).toContain(
      answer.code,
    )
    expect(answer.data ?? null).toBeNull()
  })

  test('a filter that is too deep, too large or half a range is refused', async () => {
    const list =
      'query ($filter: ModelVacationRequestFilterInput) { listVacationRequests(filter: $filter) { nextToken } }'
    let deep: object = { owner: { eq: 'ben' } }
    for (let level = 0; level < 8; level++) deep = { not: deep }
    const wide = { or: Array.from({ length: 120 }, () => ({ owner: { eq: 'ben' } })) }
    for (const filter of [deep, wide, { startDate: { between: ['2026-01-01'] } }]) {
      expect((await ben.graphql(list, { filter })).code).toBe('FILTER_INVALID')
    }
  })

  test('what is not JSON by POST from our own page is refused', async () => {
    const body = JSON.stringify({ query: '{ me { name } }' })
    const json = { 'content-type': 'application/json' }
    const attempts: [RequestInit, number, string][] = [
      [{ method: 'GET' }, 405, 'METHOD_NOT_ALLOWED'],
      [{ method: 'POST', body, headers: { 'content-type': 'text/plain' } }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
      [{ method: 'POST', body, headers: { ...json, origin: 'https://evil.example' } }, 403, 'CROSS_ORIGIN'],
      [{ method: 'POST', body, headers: { ...json, origin: 'null' } }, 403, 'CROSS_ORIGIN'],
    ]
    for (const [init, status, code] of attempts) {
      expect(await readAnswer(await ben.send('/graphql', init))).toMatchObject({ status, code })
    }
    const elsewhere = await ben.post('/api/auth/sign-out', {}, { origin: 'https://evil.example' })
    expect(elsewhere.status).toBe(403)
    expect(granted(await ben.graphql('{ me { username } }'))).toEqual({ me: { username: 'ben' } })
    const malformed = await ben.send('/graphql', { method: 'POST', body: '{', headers: json })
    expect(malformed.status).toBe(400)
    expect(await malformed.text()).not.toContain('node_modules')
  })

  test('somebody who is not signed in, or no longer, is told to sign in', async () => {
    for (const cookie of ['', 'better-auth.session_token=abc.def']) {
      const visitor = app.visitor()
      if (cookie) visitor.headers.cookie = cookie
      expect((await submit(visitor)).code).toBe('UNAUTHENTICATED')
      expect((await remove(visitor, 'x')).code).toBe('UNAUTHENTICATED')
      expect((await visitor.graphql('{ listVacationRequests { nextToken } }')).code).toBe('UNAUTHENTICATED')
      expect((await visitor.graphql('{ listNotifications { unreadCount } }')).code).toBe('UNAUTHENTICATED')
      expect(granted(await visitor.graphql('{ me { name } }'))).toEqual({ me: null })
    }
  })

  test('administration is for administrators', async () => {
    const assign = 'mutation { assignGroups(input: { username: "ben", groups: [ADMIN] }) { username } }'
    const rules = 'mutation { setGroupRules(rules: []) { domain } }'
    for (const query of [assign, rules, '{ listPeople { nextToken } }', '{ groupRules { domain } }']) {
      expect((await ben.graphql(query)).code).toBe('FORBIDDEN')
    }
    const last = 'mutation { assignGroups(input: { username: "ada", groups: [SUBMITTER] }) { username } }'
    expect((await ada.graphql(last)).code).toBe('LAST_ADMINISTRATOR')
    const nobody = 'mutation { assignGroups(input: { username: "nobody", groups: [] }) { username } }'
    expect((await ada.graphql(nobody)).code).toBe('NOT_FOUND')
    const wrong = 'mutation { setGroupRules(rules: [{ domain: "not a domain", groups: [SUBMITTER] }]) { domain } }'
    expect((await ada.graphql(wrong)).code).toBe('RULE_INVALID')
  })

  test('other people’s requests are theirs', async () => {
    const { id } = await pending(ben, { ...aWeek, startDate: '2027-07-05', endDate: '2027-07-09' })
    expect((await update(cleo, id, { endDate: '2027-07-08' })).code).toBe('FORBIDDEN')
    expect((await remove(cleo, id)).code).toBe('FORBIDDEN')
    expect((await approve(ben, id)).code).toBe('FORBIDDEN')
    expect((await update(ada, id, { approvalStatus: 'PENDING_APPROVAL' })).code).toBe('STATUS_RESERVED')
    expect((await update(ada, id, { approvalStatus: 'APPROVED', endDate: '2027-07-08' })).code).toBe('FIELD_NOT_YOURS')
    expect((await update(ben, id, { owner: 'cleo' })).code).toBe('FIELD_NOT_YOURS')
    expect((await update(cleo, 'no-such-id', { endDate: '2027-07-08' })).code).toBe('NOT_FOUND')
    expect(await get(ben, id)).toMatchObject({ version: 2, endDate: '2027-07-09' })
    before = await everything(app)
  })
})

/** All that a refused request might have changed. */
async function everything({ db }: TestApp): Promise<unknown> {
  const requests = await db.selectFrom('vacation_request').selectAll().orderBy('id').execute()
  const groups = await db.selectFrom('person_group').selectAll().orderBy('username').orderBy('group_name').execute()
  const { rows } = await sql`select count(*) as events from event_log where type <> 'TeamNotified'`.execute(db)
  return { requests, groups, events: rows }
}

/** A field inside so many others; none of them needs to exist, because size is looked at first. */
function nested(levels: number): string {
  return `${'me { '.repeat(levels)}name${' }'.repeat(levels)}`
}
