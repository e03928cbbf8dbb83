import { beforeAll, expect, test } from 'vitest'
import type { Member, TestApp } from '../testing/app.ts'
import { assignGroups, settled } from '../testing/people.ts'
import type { Person } from '../testing/person.ts'
import { approve, deny, granted, pending, remove } from '../testing/requests.ts'
import { onBothStores } from '../testing/stores.ts'

type Entry = {
  type: string
  time: string
  actor: string
  actorPerson: { name: string } | null
  person: string | null
  personConcerned: { name: string } | null
  request: string | null
  event: { detail: Record<string, unknown> }
}
type Page = { items: Entry[]; nextToken: string | null; lookedBackTo: string | null }

const document = `query ($filter: AuditFilterInput, $limit: Int, $nextToken: String) {
  auditLog(filter: $filter, limit: $limit, nextToken: $nextToken) {
    items { position type time actor actorPerson { name } person personConcerned { name } request event }
    nextToken lookedBackTo } }`

async function read(person: Person, variables: Record<string, unknown> = {}): Promise<Page> {
  return granted(await person.graphql<{ auditLog: Page }>(document, variables)).auditLog
}

onBothStores('the audit', (open) => {
  let app: TestApp
  let ada: Member
  let ben: Member
  let request: { id: string }
  let removed: { id: string }

  /** What happened, in short. */
  async function told(filter: Record<string, unknown>): Promise<string[]> {
    return (await read(ada, { filter })).items.map(({ type, actor, person }) => `${actor} ${type} ${person}`)
  }

  beforeAll(async () => {
    app = await open()
    ada = await app.register('ada', { name: 'Ada Lindqvist', timeZone: 'Pacific/Auckland' })
    ben = await app.register('ben')
    await assignGroups(ada, 'ada', ['ADMIN', 'APPROVER', 'SUBMITTER'])
    request = await pending(ben)
    app.clock.advance({ hours: 24 })
    granted(await approve(ada, request.id))
    removed = await pending(ben, { startDate: '2026-08-03', endDate: '2026-08-04' })
    granted(await deny(ada, removed.id, 'The fair is then.'))
    granted(await remove(ben, removed.id))
    await settled(app)
  })

  test('tells the newest first who did what, and whom and what it is about', async () => {
    const { items, nextToken, lookedBackTo } = await read(ada)
    expect(items.slice(0, 3)).toMatchObject([
      { type: 'VacationRequestCancelled', actor: 'ben', person: 'ben', request: null },
      {
        ...{ type: 'VacationRequestDenied', actor: 'ada', actorPerson: { name: 'Ada Lindqvist' }, person: 'ben' },
        ...{ personConcerned: { name: 'Ben' }, request: removed.id },
        event: { detail: { rejectionReason: 'The fair is then.', metadata: { actor: 'ada' } } },
      },
      { type: 'VacationRequestValidated', actor: 'system', actorPerson: null },
    ])
    const times = items.map(({ time }) => time)
    expect(times).toEqual(times.toSorted().reverse())
    expect([nextToken, lookedBackTo]).toEqual([null, null])
  })

  test('leaves out who was told of what, unless asked for it', async () => {
    const all = (await read(ada)).items.map(({ type }) => type)
    expect(all).toContain('UserRegistered')
    expect(all).not.toContain('TeamNotified')
    expect((await told({ types: ['TeamNotified'] })).length).toBeGreaterThan(0)
  })

  test('is filtered by person, kind, subject and days', async () => {
    expect(await told({ subject: request.id })).toEqual([
      'ada VacationRequestApproved ben',
      'system VacationRequestValidated ben',
      'ben VacationRequestSubmitted ben',
    ])
    expect(await told({ types: ['VacationRequestDenied', 'VacationRequestCancelled'] })).toEqual([
      'ben VacationRequestCancelled ben',
      'ada VacationRequestDenied ben',
    ])
    expect(await told({ person: 'ada', types: ['VacationRequestApproved', 'VacationRequestSubmitted'] })).toEqual([
      'ada VacationRequestApproved ben',
    ])
    expect(await told({ person: 'ben' })).toContain('system GroupsAssigned ben')
    expect(await told({ person: 'ada' })).not.toContain('ben VacationRequestCancelled ben')
    expect(await told({ person: 'be' })).toEqual([])
    expect(await told({ person: 'by\0the sea' })).toEqual([])
    expect(await told({ types: [] })).toEqual([])
  })

  test('has days where the reader lives', async () => {
    // The clock stands at 10:28 UTC, which is 22:28 in Auckland on the same day.
    const approved = { types: ['VacationRequestApproved'] }
    expect(await told({ ...approved, from: '2026-05-14', to: '2026-05-14' })).toHaveLength(1)
    expect(await told({ ...approved, from: '2026-05-15' })).toEqual([])
    expect(await told({ ...approved, to: '2026-05-13' })).toEqual([])
    expect(await told({ ...approved, from: '0001-01-01', to: '9999-12-31' })).toHaveLength(1)
  })

  test('comes page by page, and each event once', async () => {
    const whole = (await read(ada)).items.map(({ event }) => event)
    const paged: unknown[] = []
    let nextToken: string | null = null
    do {
      const page: Page = await read(ada, { limit: 3, nextToken })
      paged.push(...page.items.map(({ event }) => event))
      expect(page.lookedBackTo === null).toBe(page.nextToken === null)
      nextToken = page.nextToken
    } while (nextToken !== null)
    expect(paged).toEqual(whole)
  })

  test('knows the kinds that there are', async () => {
    const { auditKinds } = granted(await ada.graphql<{ auditKinds: string[] }>('{ auditKinds }'))
    expect(auditKinds).toEqual(expect.arrayContaining(['TeamDefined', 'VacationRequestApproved']))
  })

  test('is for administrators', async () => {
    expect((await ben.graphql(document)).code).toBe('FORBIDDEN')
    expect((await app.visitor().graphql('{ auditKinds }')).code).toBe('UNAUTHENTICATED')
  })
})
