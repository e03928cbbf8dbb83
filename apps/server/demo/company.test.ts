import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { VacationRequest } from '@vacation-tracker/leave'
import { overlaps } from '@vacation-tracker/leave/stretch'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readConfig } from '../config.ts'
import { type Database, openStore } from '../store/database.ts'
import { fromRow } from '../store/vacation-requests.ts'
import { eventsOf } from '../testing/events.ts'
import { createDemo } from './create.ts'
import { accounts, colleagues, teams } from './people.ts'
import { storiesOf } from './stories.ts'

const today = Temporal.PlainDate.from('2026-11-23')
/** Three teams with all that happens in them: a whole company takes longer and shows nothing more. */
const fewTeams = ['operations', 'finance-people', 'customer-care']
const company = colleagues.filter(({ team }) => fewTeams.includes(team))

type Filled = { db: Database; requests: VacationRequest[]; remove(): Promise<void> }

async function fill(): Promise<Filled> {
  const dataDir = mkdtempSync(join(tmpdir(), 'demo-'))
  await createDemo(readConfig({ DATA_DIR: dataDir }), { today, company, say: () => {} })
  const { db } = await openStore({ dataDir })
  const rows = await db.selectFrom('vacation_request').selectAll().execute()
  const remove = async () => {
    await db.destroy()
    rmSync(dataDir, { recursive: true })
  }
  return { db, requests: rows.map(fromRow), remove }
}

const contentOf = ({ requests }: Filled) =>
  requests.map(({ id: _id, createdAt: _made, updatedAt: _changed, ...content }) => JSON.stringify(content)).sort()

describe('a filled demo', () => {
  let first: Filled
  let second: Filled
  beforeAll(async () => {
    ;[first, second] = await Promise.all([fill(), fill()])
  }, 60_000)
  afterAll(async () => {
    await Promise.all([first.remove(), second.remove()])
  })

  test('is the same when it is filled again on the same day', () => {
    expect(contentOf(first).length).toBeGreaterThan(150)
    expect(contentOf(second)).toEqual(contentOf(first))
  })

  test('has requests in every status that lasts', () => {
    const statuses = new Set(first.requests.map(({ approvalStatus }) => approvalStatus))
    expect([...statuses].sort()).toEqual(['APPROVED', 'DENIED', 'PENDING_APPROVAL', 'REJECTED_BY_SYSTEM'])
  })

  test('ends for every request as its story says', () => {
    const expected = storiesOf(company, today)
      .filter(({ cancelled }) => cancelled === undefined)
      .map(({ owner, startDate, endDate, approved, denied }) => ({
        ...{ owner, startDate, endDate },
        decision: approved ? 'APPROVED' : denied ? 'DENIED' : 'NONE',
      }))
    const found = first.requests.map(({ owner, startDate, endDate, approvalStatus }) => ({
      ...{ owner, startDate, endDate },
      decision: ['APPROVED', 'DENIED'].includes(approvalStatus) ? approvalStatus : 'NONE',
    }))
    const sorted = (list: object[]) => list.map((each) => JSON.stringify(each)).sort()
    expect(sorted(found)).toEqual(sorted(expected))
  })

  test('has leave that begins or ends at noon, in every way there is', () => {
    const ways = first.requests.map(({ startDate, endDate, startsAt, endsAt }) =>
      [startDate === endDate ? 'one day' : 'many', startsAt, endsAt].join(' '),
    )
    expect(ways).toEqual(expect.arrayContaining(['one day MORNING NOON', 'one day NOON EVENING', 'many NOON EVENING']))
    expect(ways.filter((way) => way.endsWith('MORNING EVENING')).length).toBeGreaterThan(ways.length / 2)
  })

  test('lets nobody be away twice at once', () => {
    const live = first.requests.filter(({ approvalStatus }) =>
      ['APPROVED', 'PENDING_APPROVAL'].includes(approvalStatus),
    )
    for (const one of live) {
      const clash = live.find((other) => other.id !== one.id && other.owner === one.owner && overlaps(other, one))
      expect(clash).toBeUndefined()
    }
  })

  test('has a complete log: each request is what the last event about it says, and all is delivered', async () => {
    const last = new Map<string, unknown>()
    for (const { 'detail-type': type, detail } of await eventsOf(first.db)) {
      if (!type.startsWith('VacationRequest')) continue
      const { metadata: _metadata, ...request } = detail
      const id = String(Reflect.get(request, 'id'))
      if (type === 'VacationRequestCancelled') last.delete(id)
      else last.set(id, request)
    }
    expect(new Map(first.requests.map((request) => [request.id, request]))).toEqual(last)
    const { rows } = await sql`select * from event_delivery`.execute(first.db)
    expect(rows).toEqual([])
  })

  test('has nothing in it that happens today or later', async () => {
    const times = (await eventsOf(first.db)).map(({ time }) => time).sort()
    expect(times.every((time) => time.slice(0, 10) < today.toString())).toBe(true)
    const accounts = await first.db.selectFrom('user').select('createdAt').execute()
    for (const { createdAt } of accounts) expect(String(createdAt).slice(0, 10) < today.toString()).toBe(true)
  })

  test('puts everybody in a team and in their groups', async () => {
    const people = await first.db.selectFrom('person').select(['username', 'team_id']).orderBy('username').execute()
    const groups = await first.db.selectFrom('person_group').selectAll().execute()
    const found = people.map(({ username, team_id }) => ({
      ...{ username, team: team_id },
      groups: groups
        .filter((row) => row.username === username)
        .map((row) => row.group_name)
        .sort(),
    }))
    const expected = company.map(({ username, team, groups }) => ({ username, team, groups: [...groups].sort() }))
    expect(found).toEqual(expected.sort((one, other) => (one.username < other.username ? -1 : 1)))
  })

  test('leaves unread what is less than two weeks old', async () => {
    const rows = await first.db.selectFrom('notification').select(['created_at', 'read_at']).execute()
    const edge = today.subtract({ days: 14 }).toString()
    for (const row of rows) {
      const day = row.created_at.slice(0, 10)
      if (day !== edge) expect(row.read_at === null).toBe(day > edge)
    }
    expect(rows.some((row) => row.read_at === null)).toBe(true)
  })
})

describe('Sunnyside', () => {
  test('has forty people in six teams, each with an approver, and accounts to sign in as', () => {
    expect(new Set(colleagues.map(({ username }) => username)).size).toBe(40)
    for (const { id } of teams) {
      expect(colleagues.some(({ team, groups }) => team === id && groups.includes('APPROVER'))).toBe(true)
    }
    for (const { username } of accounts) expect(colleagues.map((one) => one.username)).toContain(username)
  })

  test.each(['2026-11-23', '2027-01-01', '2026-08-15', '2028-02-29', '2027-04-05'])(
    'is as lively on %s as on any other day',
    (date) => {
      const stories = storiesOf(colleagues, Temporal.PlainDate.from(date))
      expect(stories.length).toBeGreaterThanOrEqual(700)
      expect(stories.length).toBeLessThanOrEqual(1000)
      const approved = stories.filter((story) => story.approved && !story.cancelled)
      expect(approved.filter(({ startDate, endDate }) => startDate <= date && date <= endDate).length).toBeGreaterThan(
        3,
      )
      expect(approved.filter(({ startDate }) => startDate > date).length).toBeGreaterThan(5)
    },
  )

  test('has nobody decide on their own leave, or before it is asked for', () => {
    for (const { owner, askedAt, amended, approved, denied, cancelled } of storiesOf(colleagues, today)) {
      const acts = [amended, approved ?? denied, cancelled].filter((act) => act !== undefined)
      const moments = [askedAt, ...acts.map(({ at }) => at)].map(String)
      expect(moments).toEqual([...new Set(moments)].sort())
      expect((approved ?? denied)?.by).not.toBe(owner)
    }
  })
})
