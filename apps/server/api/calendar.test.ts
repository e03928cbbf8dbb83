import { mondayToFriday } from '@vacation-tracker/leave/working-week'
import { beforeAll, describe, expect, test } from 'vitest'
import { inTransaction } from '../commands/transaction.ts'
import { countHouseChange, saveCompanyHoliday, saveTeam } from '../store/house.ts'
import { saveTerms } from '../store/terms.ts'
import type { Member, TestApp } from '../testing/app.ts'
import { assignGroups, makeTeam } from '../testing/people.ts'
import type { Person } from '../testing/person.ts'
import { granted } from '../testing/requests.ts'
import { putRows, rowOf } from '../testing/rows.ts'
import { onBothStores } from '../testing/stores.ts'

const document = `query ($from: AWSDate!, $to: AWSDate!, $team: ID, $search: String, $limit: Int, $nextToken: String) {
  calendar(from: $from, to: $to, team: $team, search: $search, limit: $limit, nextToken: $nextToken) {
    items { username name team schedule place absences { startDate endDate startsAt endsAt isPending leaveType } }
    nextToken
    schedules { id weeks { from until week } }
    places { id holidays { date name kind free } }
    leaveTypes { id name color }
    teams { id name } } }`

type Calendar = {
  items: {
    username: string
    team: string | null
    schedule: string
    place: string
    absences: { startDate: string; leaveType: string | null; isPending: boolean; endsAt: string }[]
  }[]
  nextToken: string | null
  schedules: { id: string; weeks: { from: string; until: string; week: number[] }[] }[]
  places: { id: string; holidays: { date: string; name: string; kind: string; free: string }[] }[]
  leaveTypes: { id: string; name: string }[]
  teams: { id: string; name: string }[]
}

const july = { from: '2026-07-01', to: '2026-07-31' }

function ask(person: Person, variables: Record<string, unknown> = {}) {
  return person.graphql<{ calendar: Calendar }>(document, { ...july, ...variables })
}

async function seen(person: Person, variables: Record<string, unknown> = {}): Promise<Calendar> {
  return granted(await ask(person, variables)).calendar
}

onBothStores('the calendar', (open) => {
  let app: TestApp
  let people: Record<'ada' | 'zoe' | 'ben' | 'kim' | 'lea', Member>

  beforeAll(async () => {
    app = await open()
    const ada = await app.register('ada')
    people = {
      ada,
      zoe: await app.register('zoe'),
      ben: await app.register('ben'),
      kim: await app.register('kim'),
      lea: await app.register('lea'),
    }
    await assignGroups(ada, 'ada', ['ADMIN'])
    await makeTeam(app, 'Sales', ['zoe', 'ben'])
    await makeTeam(app, 'Design', ['kim'])
    await putRows(app, [
      rowOf('ben', { approval_status: 'APPROVED', category: 'SICK_LEAVE', ends_at: 'NOON' }),
      rowOf('ben', { start_date: '2026-07-31', end_date: '2026-08-03', leave_type: 'annual-leave' }),
      rowOf('ben', { approval_status: 'DENIED', start_date: '2026-07-20', end_date: '2026-07-21' }),
      rowOf('ben', { approval_status: 'APPROVED', start_date: '2026-08-03', end_date: '2026-08-05' }),
    ])
    await inTransaction(app.workplace, async (tx) => {
      await saveTeam(tx, { id: 'Sales', name: 'Sales', stages: [{ approvers: [{ username: 'lea' }] }] })
      await saveCompanyHoliday(tx, {
        ...{ id: 'summer', date: '2020-07-17', yearly: true, name: 'Summer day' },
        ...{ kind: 'COMPANY', free: 'AFTERNOON' },
      })
      await countHouseChange(tx)
    })
  })

  test('shows one’s own team first, then the others by team and name, and who is in no team last', async () => {
    const order = async (person: Person) => (await seen(person)).items.map(({ username }) => username)
    expect(await order(people.zoe)).toEqual(['ben', 'zoe', 'kim', 'ada', 'lea'])
    expect(await order(people.kim)).toEqual(['kim', 'ben', 'zoe', 'ada', 'lea'])
    expect((await seen(people.kim)).teams).toEqual([
      { id: 'Design', name: 'Design' },
      { id: 'Sales', name: 'Sales' },
    ])
  })

  test('shows leave that is settled or waits for a decision, in the window only, by the half day', async () => {
    const { items } = await seen(people.ada)
    expect(items.find(({ username }) => username === 'ben')?.absences).toEqual([
      {
        ...{ startDate: '2026-07-06', endDate: '2026-07-10', startsAt: 'MORNING', endsAt: 'NOON' },
        ...{ isPending: false, leaveType: 'sick-leave' },
      },
      {
        ...{ startDate: '2026-07-31', endDate: '2026-08-03', startsAt: 'MORNING', endsAt: 'EVENING' },
        ...{ isPending: true, leaveType: 'annual-leave' },
      },
    ])
  })

  test('says of what kind a leave is to the person, those who decide and administrators only', async () => {
    const kinds = async (person: Person) => {
      const { items, leaveTypes } = await seen(person)
      const ben = items.find(({ username }) => username === 'ben')
      return { kinds: ben?.absences.map(({ leaveType }) => leaveType), named: leaveTypes.map(({ id }) => id).sort() }
    }
    const all = { kinds: ['sick-leave', 'annual-leave'], named: ['annual-leave', 'sick-leave'] }
    expect(await kinds(people.ben)).toEqual(all)
    expect(await kinds(people.ada)).toEqual(all)
    expect(await kinds(people.lea)).toEqual(all)
    expect(await kinds(people.zoe)).toEqual({ kinds: [null, null], named: [] })
    expect(await kinds(people.kim)).toEqual({ kinds: [null, null], named: [] })
  })

  test('tells working weeks and holidays once, however many people have them', async () => {
    const { items, schedules, places } = await seen(people.ada)
    expect(new Set(items.map(({ schedule, place }) => `${schedule} ${place}`)).size).toBe(1)
    expect(schedules.map(({ weeks }) => weeks)).toEqual([
      [{ from: '2026-07-01', until: '2026-07-31', week: [...mondayToFriday] }],
    ])
    expect(places.map(({ holidays }) => holidays)).toEqual([
      [{ date: '2026-07-17', name: 'Summer day', kind: 'COMPANY', free: 'AFTERNOON' }],
    ])
  })

  test('finds people by team and by words of their name, a page at a time', async () => {
    const names = async (variables: Record<string, unknown>) =>
      (await seen(people.zoe, variables)).items.map(({ username }) => username)
    expect(await names({ team: 'Sales' })).toEqual(['ben', 'zoe'])
    expect(await names({ search: 'E' })).toEqual(['ben', 'zoe', 'lea'])
    expect(await names({ search: 'nobody' })).toEqual([])
    expect(await names({ team: 'no such team' })).toEqual([])
    const first = await seen(people.zoe, { limit: 2 })
    expect(first.items.map(({ username }) => username)).toEqual(['ben', 'zoe'])
    const rest = await seen(people.zoe, { limit: 3, nextToken: first.nextToken })
    expect(rest.items.map(({ username }) => username)).toEqual(['kim', 'ada', 'lea'])
    expect(rest.nextToken).toBeNull()
    expect((await ask(people.kim, { limit: 2, nextToken: first.nextToken })).code).toBe('TOKEN_INVALID')
  })

  test('takes at most 400 days, in their order', async () => {
    expect((await ask(people.zoe, { from: '2026-07-31', to: '2026-07-01' })).code).toBe('END_BEFORE_START')
    expect((await ask(people.zoe, { from: '2026-01-01', to: '2027-02-04' })).data?.calendar.items).toHaveLength(5)
    expect((await ask(people.zoe, { from: '2026-01-01', to: '2027-02-05' })).code).toBe('QUERY_TOO_LARGE')
    expect((await ask(people.zoe, { from: '0001-01-01', to: '9999-12-31' })).code).toBe('QUERY_TOO_LARGE')
    expect((await ask(people.zoe, { from: '1900-01-01', to: '1900-12-31' })).data?.calendar.items).toHaveLength(5)
    expect((await ask(app.visitor())).code).toBe('UNAUTHENTICATED')
  })

  describe('with terms of one’s own', () => {
    beforeAll(async () => {
      await inTransaction(app.workplace, (tx) =>
        saveTerms(tx, 'kim', {
          employment: { from: '2026-07-13' },
          schedules: [{ from: '2026-01-01', week: [0.5, 1, 0, 0, 0, 0, 0] }],
          places: [{ from: '2020-01-01', country: 'FR' }],
          allowances: [],
        }),
      )
    })

    test('has the days and holidays of that person', async () => {
      const { items, schedules, places } = await seen(people.ada)
      const kim = items.find(({ username }) => username === 'kim')
      expect(schedules.find(({ id }) => id === kim?.schedule)?.weeks).toEqual([
        { from: '2026-07-13', until: '2026-07-31', week: [0.5, 1, 0, 0, 0, 0, 0] },
      ])
      const dates = places.find(({ id }) => id === kim?.place)?.holidays.map(({ date }) => date)
      expect(dates).toEqual(['2026-07-14', '2026-07-17'])
      expect(schedules).toHaveLength(2)
    })

    test('leaves out who does not work here then', async () => {
      const names = async (from: string, to: string) =>
        (await seen(people.ada, { from, to })).items.map(({ username }) => username)
      expect(await names('2026-07-01', '2026-07-12')).not.toContain('kim')
      expect(await names('2026-07-01', '2026-07-13')).toContain('kim')
      await app.db
        .updateTable('person')
        .set({ deactivated_at: '2026-07-01T00:00:00.000Z' })
        .where('username', '=', 'lea')
        .execute()
      expect(await names('2026-07-01', '2026-07-13')).not.toContain('lea')
    })
  })
})
