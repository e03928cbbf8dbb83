import { buildClientSchema, getIntrospectionQuery, type IntrospectionQuery } from 'graphql'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Member, TestApp } from '../testing/app.ts'
import { readAnswer } from '../testing/person.ts'
import { get, pending, remove, update } from '../testing/requests.ts'
import { putRows, rowOf } from '../testing/rows.ts'
import { onBothStores } from '../testing/stores.ts'

const list = `query ($filter: ModelVacationRequestFilterInput, $nextToken: String) {
  listVacationRequests(filter: $filter, limit: 1, nextToken: $nextToken) { items { id } nextToken } }`
type List = { listVacationRequests: { nextToken: string } }

/** PostgreSQL can neither store nor compare a NUL; no database may be asked about one. */
onBothStores('text that no database holds', (open) => {
  let app: TestApp
  let ada: Member
  let id: string
  beforeAll(async () => {
    app = await open()
    ada = await app.register('ada')
    ;({ id } = await pending(ada))
    await putRows(app, [rowOf('ada', { approval_status: 'DENIED' })])
  })

  test('is the id of nothing', async () => {
    expect(await get(ada, '\0')).toBeNull()
    expect((await ada.graphql('{ getVacationRequest(id: "\\u0000") { id } }')).data).toEqual({
      getVacationRequest: null,
    })
    expect((await update(ada, 'a\0', { description: 'x' })).code).toBe('NOT_FOUND')
    expect((await remove(ada, 'a\0')).code).toBe('NOT_FOUND')
    expect((await remove(ada, 'a\0', { category: { eq: 'SICK_LEAVE' } })).code).toBe('NOT_FOUND')
    const marked = await ada.graphql('mutation { markNotificationsRead(ids: ["a\\u0000"]) }')
    expect(marked.errors).toBeUndefined()
    const assign = 'mutation { assignGroups(input: { username: "ada\\u0000", groups: [] }) { username } }'
    expect((await ada.graphql(assign)).code).toBe('NOT_FOUND')
  })

  test.each([
    { owner: { eq: 'a\0' } },
    { description: { contains: '\0' } },
    { startDate: { between: ['2026-01-01', '2026\0'] } },
    { not: { or: [{ id: { beginsWith: '\0' } }] } },
  ])('is refused in a filter: %j', async (filter) => {
    expect((await ada.graphql(list, { filter })).code).toBe('FILTER_INVALID')
    if ('not' in filter || 'owner' in filter) return
    expect((await remove(ada, id, filter)).code).toBe('FILTER_INVALID')
  })

  test('is refused in a reason', async () => {
    expect((await update(ada, id, { approvalStatus: 'DENIED', rejectionReason: 'a\0' })).code).toBe('REASON_INVALID')
  })

  test.each([
    ['with a NUL', (parts: string[]) => [parts[0], 'a\0', 'b']],
    ['that says half of where the page ended', (parts: string[]) => parts.slice(0, 2)],
    ['that says more than where the page ended', (parts: string[]) => [...parts, 'more']],
    ['that says nothing', (parts: string[]) => parts.slice(0, 1)],
  ])('is refused in a token %s', async (_what, change) => {
    const { nextToken } = (await ada.graphql<List>(list)).data?.listVacationRequests ?? {}
    const parts: string[] = JSON.parse(Buffer.from(nextToken ?? '', 'base64url').toString())
    const forged = Buffer.from(JSON.stringify(change(parts))).toString('base64url')
    expect((await ada.graphql(list, { nextToken: forged })).code).toBe('TOKEN_INVALID')
  })

  test.each([
    ['/api/auth/reset-password', { token: 'a\0', newPassword: 'a new password' }],
    ['/api/auth/sign-in/username', { username: 'ada\0', password: 'a password' }],
    ['/api/auth/sign-in/email', { email: 'ada\0@example.com', password: 'a password' }],
    [
      '/api/auth/sign-up/email',
      { username: 'eve', name: 'Eve', email: 'e@example.com', password: 'a password', image: '\0' },
    ],
    ['/api/auth/revoke-session', { token: '\0' }],
  ])('is refused in an account (%s)', async (path, body) => {
    const response = await ada.post(path, body)
    expect([400, 401, 422]).toContain(response.status)
    expect(await response.json()).toEqual({ code: expect.any(String), message: expect.any(String) })
  })
})

onBothStores('more at once than anybody needs', (open) => {
  let ada: Member
  beforeAll(async () => {
    ada = await (await open()).register('ada')
  })

  test('ids of notifications', async () => {
    const mark = 'mutation ($ids: [ID!]) { markNotificationsRead(ids: $ids) }'
    expect((await ada.graphql(mark, { ids: Array(40_000).fill('a') })).code).toBe('LIMIT_INVALID')
    expect((await ada.graphql(mark, { ids: Array(1_000).fill('a') })).data).toEqual({ markNotificationsRead: 0 })
  })

  describe('queries', () => {
    test.each([
      ['a bomb of fragments', `{ ...F0 } ${bomb(22)}`, 'QUERY_TOO_LARGE'],
      [
        'fragments in a circle',
        '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }',
        'GRAPHQL_VALIDATION_FAILED',
      ],
      [
        'the schema in the schema',
        `{ __schema { types { fields { type { ${'fields { type { '.repeat(5)} name ${'} }'.repeat(5)} } } } } }`,
        'GRAPHQL_VALIDATION_FAILED',
      ],
      ['an operation that is not there', 'mutation { dropEverything }', 'GRAPHQL_VALIDATION_FAILED'],
      ['no GraphQL at all', 'select * from person', 'GRAPHQL_PARSE_FAILED'],
    ])('%s', async (_what, query, code) => {
      const started = performance.now()
      const answer = await ada.graphql(query)
      expect(answer.code).toBe(code)
      expect(performance.now() - started).toBeLessThan(2_000)
    })

    test('but the schema tells about itself', async () => {
      const { data, errors } = await ada.graphql<IntrospectionQuery>(getIntrospectionQuery())
      expect(errors).toBeUndefined()
      expect(data && buildClientSchema(data).getMutationType()?.name).toBe('Mutation')
    })
  })

  test('GraphQL in a shape that it has not', async () => {
    for (const body of [
      'null',
      '[]',
      '{}',
      '"{ me { name } }"',
      '{"query":5}',
      '{"query":"{ me { name } }","variables":"x"}',
    ]) {
      const answer = await readAnswer(
        await ada.send('/graphql', { method: 'POST', body, headers: { 'content-type': 'application/json' } }),
      )
      expect([body, answer.code]).toEqual([body, 'BAD_REQUEST'])
      expect(answer.text).not.toMatch(/node_modules|\.ts:/)
    }
    const other = await ada.graphql('query A { me { name } }', {}, 'B')
    expect(other).toMatchObject({ status: 400, code: 'OPERATION_RESOLUTION_FAILURE' })
  })
})

function bomb(levels: number): string {
  const steps = Array.from({ length: levels }, (_, n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`)
  return `${steps.join(' ')} fragment F${levels} on Query { __typename }`
}
