import { beforeAll, describe, expect, test } from 'vitest'
import type { Member, TestApp } from '../testing/app.ts'
import { type IcalEvent, readIcal } from '../testing/ical.ts'
import { assignGroups, makeTeam, settled } from '../testing/people.ts'
import type { Person } from '../testing/person.ts'
import { approve, deny, granted, pending, remove, update } from '../testing/requests.ts'
import { onBothStores } from '../testing/stores.ts'

type Address = { feed: { id: string; kind: string; team: string | null; lastUsedAt: string | null }; path: string }

const address = '{ feed { id kind team language createdAt lastUsedAt } path }'

function openFeed(person: Person, input: Record<string, unknown>) {
  const document = `mutation ($input: CreateCalendarFeedInput!) { createCalendarFeed(input: $input) ${address} }`
  return person.graphql<{ createCalendarFeed: Address }>(document, { input })
}

async function opened(person: Person, input: Record<string, unknown>): Promise<Address> {
  return granted(await openFeed(person, input)).createCalendarFeed
}

async function feedsOf(person: Person) {
  const document = '{ calendarFeeds { id kind team language createdAt lastUsedAt } }'
  return granted(await person.graphql<{ calendarFeeds: Address['feed'][] }>(document)).calendarFeeds
}

const text = (event: IcalEvent | undefined, name: string) => event?.[name]?.value

onBothStores('calendar feeds', (open) => {
  let app: TestApp
  let ada: Member
  let ben: Member
  let zoe: Member

  /** Programs come without a session. */
  async function fetched(path: string, headers: Record<string, string> = {}) {
    const response = await app.visitor().send(path, { headers })
    const body = await response.text()
    return { response, body, events: response.status === 200 ? readIcal(body).events : [] }
  }

  beforeAll(async () => {
    app = await open()
    ada = await app.register('ada')
    ben = await app.register('ben', { name: 'Ben Okoro' })
    zoe = await app.register('zoe', { name: 'Zoe; Quinn' })
    await assignGroups(ada, 'ada', ['SUBMITTER', 'APPROVER', 'ADMIN'])
    await makeTeam(app, 'Sales', ['ben', 'zoe'])
  })

  test('are had by their address alone, which is told once and not kept', async () => {
    const { feed, path } = await opened(ben, { kind: 'PERSON' })
    expect(path).toMatch(/^\/calendar\/vt_[\w-]{43}\.ics$/)
    expect(await feedsOf(ben)).toMatchObject([{ id: feed.id, kind: 'PERSON', team: null, lastUsedAt: null }])
    const [row] = await app.db.selectFrom('calendar_feed').selectAll().where('id', '=', feed.id).execute()
    expect(JSON.stringify(row)).not.toContain(path.slice(10, -4))

    const { response } = await fetched(path)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    expect((await feedsOf(ben))[0]?.lastUsedAt).toBe('2026-05-13T10:28:13.902Z')
    expect((await fetched(`${path.slice(0, -5)}x.ics`)).response.status).toBe(404)
    expect((await fetched('/calendar/x.ics')).response.status).toBe(404)
  })

  test('are renewed and revoked by their owner only, and end at once', async () => {
    const { feed, path } = await opened(zoe, { kind: 'PERSON' })
    const renew = `mutation ($id: ID!) { renewCalendarFeed(id: $id) ${address} }`
    const revoke = 'mutation ($id: ID!) { revokeCalendarFeed(id: $id) { id } }'
    expect((await ben.graphql(renew, { id: feed.id })).code).toBe('NOT_FOUND')
    expect((await ben.graphql(revoke, { id: feed.id })).code).toBe('NOT_FOUND')

    const renewed = granted(await zoe.graphql<{ renewCalendarFeed: Address }>(renew, { id: feed.id })).renewCalendarFeed
    expect(renewed.feed.id).toBe(feed.id)
    expect((await fetched(path)).response.status).toBe(404)
    expect((await fetched(renewed.path)).response.status).toBe(200)

    granted(await zoe.graphql(revoke, { id: feed.id }))
    expect((await fetched(renewed.path)).response.status).toBe(404)
    expect((await zoe.graphql(revoke, { id: feed.id })).code).toBe('NOT_FOUND')
    expect(await feedsOf(zoe)).toEqual([])
  })

  test('are of teams that there are, and not without end', async () => {
    expect((await openFeed(ben, { kind: 'TEAM', team: 'none' })).code).toBe('FEED_INVALID')
    expect((await openFeed(ben, { kind: 'TEAM' })).code).toBe('FEED_INVALID')
    expect((await openFeed(app.visitor(), { kind: 'PERSON' })).code).toBe('UNAUTHENTICATED')
    const lea = await app.register('lea')
    for (let count = 0; count < 50; count++) await opened(lea, { kind: 'COMPANY' })
    expect((await openFeed(lea, { kind: 'COMPANY' })).code).toBe('FEED_INVALID')
  })

  describe('with leave', () => {
    let own: string
    let team: string
    let company: string

    beforeAll(async () => {
      own = (await opened(ben, { kind: 'PERSON', language: 'de' })).path
      team = (await opened(zoe, { kind: 'TEAM', team: 'Sales' })).path
      company = (await opened(ada, { kind: 'COMPANY' })).path
    })

    test('tell the owner of what kind it is, and others only that somebody is away', async () => {
      const { id } = await pending(ben, { category: 'SICK_LEAVE', startsAt: 'NOON' })
      const summaries = async () => ({
        own: text((await fetched(own)).events[0], 'SUMMARY'),
        team: text((await fetched(team)).events[0], 'SUMMARY'),
        company: text((await fetched(company)).events[0], 'SUMMARY'),
      })
      expect(await summaries()).toEqual({
        own: 'Sick leave, ab Mittag (noch nicht genehmigt)',
        team: 'Ben Okoro: away, from noon (not yet approved)',
        company: 'Ben Okoro: Sick leave, from noon (not yet approved)',
      })
      granted(await approve(ada, id))
      await settled(app)
      expect(await summaries()).toEqual({
        own: 'Sick leave, ab Mittag',
        team: 'Ben Okoro: away, from noon',
        company: 'Ben Okoro: Sick leave, from noon',
      })
      expect((await fetched(own)).events).toHaveLength(1)
    })

    test('know leave again after it has changed, and tell when it is off', async () => {
      const { id } = await pending(zoe, { startDate: '2026-08-03', endDate: '2026-08-07' })
      const find = async () => {
        const event = (await fetched(team)).events.find((each) => text(each, 'UID')?.startsWith(id))
        return {
          uid: text(event, 'UID'),
          sequence: Number(text(event, 'SEQUENCE')),
          end: text(event, 'DTEND'),
          status: text(event, 'STATUS'),
        }
      }
      const first = await find()
      expect(first).toMatchObject({ end: '20260808', status: 'TENTATIVE' })
      granted(await update(zoe, id, { endDate: '2026-08-06' }))
      await settled(app)
      const amended = await find()
      expect(amended).toMatchObject({ uid: first.uid, end: '20260807', status: 'TENTATIVE' })
      expect(amended.sequence).toBeGreaterThan(first.sequence)
      granted(await approve(ada, id))
      expect(await find()).toMatchObject({ uid: first.uid, status: 'CONFIRMED' })
      granted(await remove(zoe, id))
      const gone = await find()
      expect(gone).toMatchObject({ uid: first.uid, end: '20260807', status: 'CANCELLED' })
      expect(gone.sequence).toBeGreaterThan(amended.sequence)

      const refused = await pending(zoe, { startDate: '2026-09-01', endDate: '2026-09-02' })
      granted(await deny(ada, refused.id, 'The fair is then.'))
      const { events } = await fetched(team)
      expect(
        text(
          events.find((event) => text(event, 'UID')?.startsWith(refused.id)),
          'STATUS',
        ),
      ).toBe('CANCELLED')
    })

    test('are sent once: who has the newest gets 304, until something changes', async () => {
      const { response } = await fetched(company)
      const etag = response.headers.get('etag') ?? ''
      const again = await fetched(company, { 'if-none-match': etag })
      expect([again.response.status, again.body]).toEqual([304, ''])
      expect((await fetched(company, { 'if-none-match': `W/${etag}, "x"` })).response.status).toBe(304)
      await pending(ben, { startDate: '2026-10-01', endDate: '2026-10-01' })
      expect((await fetched(company, { 'if-none-match': etag })).response.status).toBe(200)
    })

    test('go by the rights and the employment that the owner has then', async () => {
      const max = await app.register('max')
      const { path } = await opened(max, { kind: 'TEAM', team: 'Sales' })
      const kinds = async () => (await fetched(path)).events.map((event) => text(event, 'SUMMARY'))
      expect(await kinds()).toContain('Ben Okoro: away, from noon')
      await assignGroups(ada, 'max', ['APPROVER'])
      expect(await kinds()).toContain('Ben Okoro: Sick leave, from noon')
      const deactivated_at = '2026-05-13T10:00:00.000Z'
      await app.db.updateTable('person').set({ deactivated_at }).where('username', '=', 'max').execute()
      expect((await fetched(path)).response.status).toBe(404)
    })
  })

  test('forget after a month what is off', async () => {
    const { path } = await opened(zoe, { kind: 'PERSON' })
    const statuses = async () => (await fetched(path)).events.map((event) => text(event, 'STATUS'))
    expect(await statuses()).toEqual(['CANCELLED', 'CANCELLED'])
    app.clock.advance({ hours: 24 * 31 })
    expect(await statuses()).toEqual([])
  })
})
