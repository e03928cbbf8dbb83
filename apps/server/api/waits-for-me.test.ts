import { beforeAll, expect, test } from 'vitest'
import type { Member, TestApp } from '../testing/app.ts'
import { eventually } from '../testing/eventually.ts'
import { assignGroups } from '../testing/people.ts'
import { approve, granted } from '../testing/requests.ts'
import { putRows, rowOf } from '../testing/rows.ts'
import { onBothStores } from '../testing/stores.ts'

type List = { items: { owner: string }[]; nextToken: string | null; count: number | null }

onBothStores('requests that wait for my decision', (open) => {
  let app: TestApp
  const people = {} as Record<'ada' | 'ann' | 'abe' | 'ben' | 'bea', Member>
  beforeAll(async () => {
    app = await open()
    for (const username of ['ada', 'ann', 'abe', 'ben', 'bea'] as const) people[username] = await app.register(username)
    await assignGroups(people.ada, 'ann', ['SUBMITTER', 'APPROVER'])
    await assignGroups(people.ada, 'abe', ['SUBMITTER', 'APPROVER'])
    const [first, second] = [[{ username: 'ann', deputy: 'bea' }], [{ username: 'abe' }]]
    const { defineTeam } = granted(
      await people.ada.graphql<{ defineTeam: { id: string } }>(
        'mutation ($input: DefineTeamInput!) { defineTeam(input: $input) { id } }',
        { input: { name: 'Blue', stages: [{ approvers: first }, { approvers: second }] } },
      ),
    )
    granted(
      await people.ada.graphql('mutation ($team: ID!) { assignTeam(usernames: ["ben"], team: $team) { team } }', {
        team: defineTeam.id,
      }),
    )
    await putRows(app, [
      rowOf('ben', { asked_at: '2026-05-01T10:00:00.000Z' }),
      rowOf('ben', { start_date: '2026-08-03', end_date: '2026-08-03', category: 'PARENTAL_LEAVE' }),
      rowOf('ben', { start_date: '2026-09-01', end_date: '2026-09-01', endorsed_by: 'ann' }),
      rowOf('ben', { start_date: '2026-10-01', end_date: '2026-10-01', approval_status: 'APPROVED' }),
      rowOf('bea', { start_date: '2026-11-02', end_date: '2026-11-02', created_at: '2026-05-13T11:00:00.000Z' }),
    ])
  })

  async function waitingFor(person: Member, rest = ''): Promise<List> {
    const document = `{ listVacationRequests(waitsForMe: true ${rest}) { items { owner } nextToken count } }`
    return granted(await person.graphql<{ listVacationRequests: List }>(document)).listVacationRequests
  }

  test('are those of the stage that has come, and of nobody else', async () => {
    expect(await waitingFor(people.abe)).toMatchObject({ count: 2, items: [{ owner: 'bea' }, { owner: 'ben' }] })
    expect(await waitingFor(people.ben)).toEqual({ items: [], nextToken: null, count: 0 })
  })

  test('are counted with a filter, and come page by page', async () => {
    const first = await waitingFor(people.ann, 'filter: { owner: { eq: "ben" } } limit: 1')
    expect(first).toMatchObject({ count: 2, items: [{ owner: 'ben' }] })
    const next = await waitingFor(
      people.ann,
      `filter: { owner: { eq: "ben" } } limit: 1 nextToken: "${first.nextToken}"`,
    )
    expect(next).toEqual({ count: 2, items: [{ owner: 'ben' }], nextToken: null })
    const answer = await people.ann.graphql(`{ listVacationRequests(filter: { owner: { eq: "ben" } } limit: 1
      nextToken: "${first.nextToken}") { count } }`)
    expect(answer.code).toBe('TOKEN_INVALID')
  })

  test('go to the deputy while the approver is away', async () => {
    expect((await waitingFor(people.bea)).count).toBe(0)
    app.clock.advance({ minutes: 1 })
    await putRows(app, [
      rowOf('ann', { start_date: '2026-05-11', end_date: '2026-05-15', approval_status: 'APPROVED' }),
    ])
    expect(await waitingFor(people.bea)).toMatchObject({ count: 2, items: [{ owner: 'ben' }, { owner: 'ben' }] })
  })

  test('are not those any more on which somebody has decided', async () => {
    const { items, count } = await waitingFor(people.ada)
    expect([count, items]).toEqual([1, [{ owner: 'bea' }]])
    const { data } = await people.ada.graphql<{ listVacationRequests: { items: { id: string }[] } }>(
      '{ listVacationRequests(waitsForMe: true) { items { id } } }',
    )
    granted(await approve(people.ada, data?.listVacationRequests.items[0]?.id ?? ''))
    await eventually(async () => expect((await waitingFor(people.ada)).count).toBe(0))
  })

  test('are not counted where nobody asks for it', async () => {
    const { listVacationRequests } = granted(
      await people.ada.graphql<{ listVacationRequests: List }>('{ listVacationRequests { count } }'),
    )
    expect(listVacationRequests.count).toBeNull()
  })
})
