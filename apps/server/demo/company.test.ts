import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { evolve, type VacationRequest } from '@vacation-tracker/leave'
import { overlaps } from '@vacation-tracker/leave/stretch'
import type { VacationRequestEvent } from '@vacation-tracker/vacation-events'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { publishingCommands } from '../commands/command.ts'
import { readConfig } from '../config.ts'
import { consumersOf } from '../consumers/consumers.ts'
import { type Database, openStore } from '../store/database.ts'
import { fromRow } from '../store/vacation-requests.ts'
import { eventsOf, typesOf } from '../testing/events.ts'
import { Allotments } from './allotment.ts'
import { createDemo, silentMailer } from './create.ts'
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

const isIllness = ({ category }: VacationRequest) => category === 'SICK_LEAVE'

const contentOf = ({ requests }: Filled) =>
  requests.map(({ id: _id, createdAt: _made, updatedAt: _changed, ...content }) => JSON.stringify(content)).sort()

describe('a filled demo', () => {
  let first: Filled
  let second: Filled
  beforeAll(async () => {
    ;[first, second] = await Promise.all([fill(), fill()])
  }, 300_000)
  afterAll(async () => {
    await Promise.all([first.remove(), second.remove()])
  })

  test('is the same when it is filled again on the same day', () => {
    expect(contentOf(first).length).toBeGreaterThan(150)
    expect(contentOf(second)).toEqual(contentOf(first))
  })

  test('nobody in it publishes what they do not declare', async () => {
    const ports = { workplace: () => expect.unreachable(), mailer: silentMailer, baseUrl: '' }
    const declared = new Map([
      ...publishingCommands().map(([name, publishes]) => [name, publishes.map((contract) => contract.name)] as const),
      ...consumersOf(ports).map(({ name, publishes }) => [name, publishes] as const),
    ])
    const { rows } = await sql<{
      publisher: string
      type: string
    }>`select publisher, type from event_publisher`.execute(first.db)
    expect(rows.length).toBeGreaterThan(15)
    expect(rows.filter(({ publisher, type }) => !declared.get(publisher)?.includes(type))).toEqual([])
  })

  test('has requests in every status that lasts', () => {
    const statuses = new Set(first.requests.map(({ approvalStatus }) => approvalStatus))
    expect([...statuses].sort()).toEqual(['APPROVED', 'DENIED', 'PENDING_APPROVAL', 'REJECTED_BY_SYSTEM'])
  })

  test('ends for every request as its story says', async () => {
    const expected = storiesOf(company, today, await Allotments.of(company, today))
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
      const others = live.filter(({ id, owner }) => id !== one.id && owner === one.owner)
      // Illness does not ask whether one is on leave.
      const clash = others.find((other) => isIllness(other) === isIllness(one) && overlaps(other, one))
      expect(clash).toBeUndefined()
    }
  })

  test('has a complete log: each request is what the last event about it says, and all is delivered', async () => {
    const last = new Map<string, VacationRequest>()
    for (const { 'detail-type': type, detail } of await eventsOf(first.db)) {
      if (!type.startsWith('VacationRequest')) continue
      const { metadata: _metadata, ...told } = detail
      const event = { type, detail: told } as VacationRequestEvent
      const after = evolve(last.get(event.detail.id), event)
      if (after === undefined) last.delete(event.detail.id)
      else last.set(after.id, after)
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

  test('has all that the house can do to a request in its log', async () => {
    const types = await typesOf(first.db)
    for (const type of ['Reassessed', 'Escalated', 'Documented']) {
      expect(types).toContain(`VacationRequest${type}`)
    }
    const reasons = first.requests.map(({ rejectionReason = '' }) => rejectionReason)
    expect(reasons.some((reason) => reason.includes('left'))).toBe(true)
    const ofHolidays = (await eventsOf(first.db)).filter(({ detail }) =>
      /Founders/.test(String(Reflect.get(detail, 'because'))),
    )
    expect(ofHolidays.length).toBeGreaterThan(0)
  })

  test('refuses only what the stories want refused', async () => {
    const stories = storiesOf(company, today, await Allotments.of(company, today))
    const expected = stories.filter((story) => !story.approved && !story.denied && !story.cancelled)
    const refused = first.requests.filter(({ approvalStatus }) => approvalStatus === 'REJECTED_BY_SYSTEM')
    expect(refused.length).toBeLessThanOrEqual(expected.length)
    for (const { owner, startDate } of refused) {
      expect(expected.some((story) => story.owner === owner && story.startDate === startDate)).toBe(true)
    }
  })

  test('has one request in ten approved by the system alone', () => {
    const alone = first.requests.filter(({ approvedBy }) => approvedBy === 'system')
    expect(alone.length / first.requests.length).toBeGreaterThan(0.05)
    expect(alone.length / first.requests.length).toBeLessThan(0.2)
  })

  test('puts everybody in a team and in their groups', async () => {
    const people = await first.db
      .selectFrom('person')
      .innerJoin('team', 'team.id', 'person.team_id')
      .select(['username', 'team.name as team'])
      .orderBy('username')
      .execute()
    const groups = await first.db.selectFrom('person_group').selectAll().execute()
    const found = people.map(({ username, team }) => ({
      ...{ username, team },
      groups: groups
        .filter((row) => row.username === username)
        .map((row) => row.group_name)
        .sort(),
    }))
    const nameOf = (key: string) => teams.find((team) => team.key === key)?.name
    const expected = company.map(({ username, team, groups }) => ({
      ...{ username, team: nameOf(team) },
      groups: [...groups].sort(),
    }))
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
    for (const { key, stages } of teams) {
      const [first] = stages.flatMap(({ approvers }) => approvers)
      const approver = colleagues.find(({ username }) => username === first?.username)
      expect(approver?.groups).toContain('APPROVER')
      expect(approver?.team).toBe(key)
    }
    for (const { username } of accounts) expect(colleagues.map((one) => one.username)).toContain(username)
  })

  test.each(['2026-11-23', '2027-01-01', '2026-08-15', '2028-02-29', '2027-04-05'])(
    'is as lively on %s as on any other day',
    async (date) => {
      const day = Temporal.PlainDate.from(date)
      const stories = storiesOf(colleagues, day, await Allotments.of(colleagues, day))
      expect(stories.length).toBeGreaterThanOrEqual(650)
      expect(stories.length).toBeLessThanOrEqual(1000)
      const approved = stories.filter((story) => story.approved && !story.cancelled)
      expect(approved.filter(({ startDate, endDate }) => startDate <= date && date <= endDate).length).toBeGreaterThan(
        3,
      )
      expect(approved.filter(({ startDate }) => startDate > date).length).toBeGreaterThan(5)
    },
  )

  test('has nothing done to leave before it is asked for', async () => {
    const stories = storiesOf(colleagues, today, await Allotments.of(colleagues, today))
    for (const { askedAt, amended, approved, denied, documented, cancelled } of stories) {
      const acts = [amended, approved ?? denied, documented, cancelled].filter((act) => act !== undefined)
      const moments = [askedAt, ...acts.map(({ at }) => at)].map(String)
      expect(moments).toEqual([...new Set(moments)].sort())
    }
  })
})
