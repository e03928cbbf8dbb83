import { beforeAll, expect, test } from 'vitest'
import type { Member, TestApp } from '../testing/app.ts'
import { putRows, rowOf } from '../testing/rows.ts'
import { onBothStores } from '../testing/stores.ts'

type List = { listVacationRequests: { items: { startDate: string }[]; nextToken: string | null } }

onBothStores('the order of requests', (open) => {
  let app: TestApp
  let ada: Member
  beforeAll(async () => {
    app = await open()
    ada = await app.register('ada')
    const asked = [
      { start_date: '2026-03-02', created_at: '2026-01-03T00:00:00.000Z' },
      { start_date: '2026-02-02', created_at: '2026-01-02T00:00:00.000Z' },
      { start_date: '2026-04-06', created_at: '2026-01-01T00:00:00.000Z' },
    ]
    await putRows(
      app,
      asked.map((days) => ({ ...rowOf('ada'), ...days, end_date: '2026-12-31' })),
    )
  })

  async function pageAfter(order: string, nextToken: string | null): Promise<List['listVacationRequests']> {
    const { data } = await ada.graphql<List>(
      `query ($nextToken: String) { listVacationRequests(sortedBy: ${order}, limit: 1, nextToken: $nextToken) {
        items { startDate } nextToken } }`,
      { nextToken },
    )
    return data?.listVacationRequests ?? { items: [], nextToken: null }
  }

  /** Page by page, one request at a time. */
  async function monthsBy(order: string): Promise<string[]> {
    const months: string[] = []
    let nextToken: string | null = null
    do {
      const page = await pageAfter(order, nextToken)
      months.push(...page.items.map(({ startDate }) => startDate.slice(5, 7)))
      nextToken = page.nextToken
    } while (nextToken !== null)
    return months
  }

  test.each([
    ['NEWEST', ['03', '02', '04']],
    ['OLDEST', ['04', '02', '03']],
    ['EARLIEST', ['02', '03', '04']],
    ['LATEST', ['04', '03', '02']],
  ])('%s comes page by page', async (order, months) => {
    expect(await monthsBy(order)).toEqual(months)
  })

  test('a token of one order is no token of another', async () => {
    const first = await ada.graphql<List>('{ listVacationRequests(sortedBy: OLDEST, limit: 1) { nextToken } }')
    const nextToken = first.data?.listVacationRequests.nextToken
    const { errors } = await ada.graphql(
      'query ($nextToken: String) { listVacationRequests(sortedBy: LATEST, nextToken: $nextToken) { nextToken } }',
      { nextToken },
    )
    expect(errors?.[0]?.extensions.code).toBe('TOKEN_INVALID')
  })
})
