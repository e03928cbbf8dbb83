import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, test } from 'vitest'
import { inTransaction } from '../commands/transaction.ts'
import { countHouseChange, saveCompanyHoliday, saveTeam } from '../store/house.ts'
import { addAdjustment, saveTerms } from '../store/terms.ts'
import type { Member, TestApp } from '../testing/app.ts'
import { assignGroups, makeTeam } from '../testing/people.ts'
import type { Person } from '../testing/person.ts'
import { granted } from '../testing/requests.ts'
import { putRows, rowOf } from '../testing/rows.ts'
import { onBothStores } from '../testing/stores.ts'

type Figures = {
  absenceReport: { month: string; team: string | null; leaveType: string; days: number; pending: number }[]
  balanceReport: {
    items: { username: string; entitled: number; taken: number; pending: number; left: number; expiring: unknown[] }[]
    nextToken: string | null
  }
  liabilityReport: {
    teams: { team: string | null; people: number; left: number; overdrawn: number }[]
    expiring: { username: string; days: number; lastDay: string }[]
    expiringCount: number
  }
  reportChoices: { teams: { id: string }[]; withoutTeam: boolean; limited: string[] }
}

const absences = `query ($from: AWSDate = "2026-05-01", $to: AWSDate = "2026-08-31", $team: ID) {
  absenceReport(from: $from, to: $to, team: $team) { month team leaveType days pending } }`
const balances = `query ($leaveType: ID = "annual-leave", $asOf: AWSDate, $team: ID, $limit: Int, $nextToken: String) {
  balanceReport(leaveType: $leaveType, asOf: $asOf, team: $team, limit: $limit, nextToken: $nextToken) {
    items { username name team entitled taken pending left expiring { days lastDay } } nextToken } }`
const liability = `query ($leaveType: ID = "annual-leave", $asOf: AWSDate, $within: Int) {
  liabilityReport(leaveType: $leaveType, asOf: $asOf, within: $within) {
    teams { team people left overdrawn } expiring { username days lastDay } expiringCount } }`
const choices = '{ reportChoices { teams { id } withoutTeam limited } }'

async function told(person: Person, document: string, variables: Record<string, unknown> = {}): Promise<Figures> {
  return granted(await person.graphql<Figures>(document, variables))
}

onBothStores('reports', (open) => {
  let app: TestApp
  let people: Record<'ada' | 'ben' | 'kim' | 'lea' | 'zoe', Member>

  beforeAll(async () => {
    app = await open()
    const ada = await app.register('ada')
    people = {
      ada,
      ben: await app.register('ben', { name: '=cmd|ben' }),
      kim: await app.register('kim'),
      lea: await app.register('lea'),
      zoe: await app.register('zoe'),
    }
    await assignGroups(ada, 'ada', ['ADMIN'])
    await assignGroups(ada, 'kim', ['APPROVER'])
    await makeTeam(app, 'Sales', ['ben', 'zoe'])
    await makeTeam(app, 'Design', ['kim'])
    await putRows(app, [
      rowOf('ben', { approval_status: 'APPROVED', ends_at: 'NOON' }),
      rowOf('ben', { approval_status: 'APPROVED', start_date: '2026-07-30', end_date: '2026-08-04' }),
      rowOf('ben', { approval_status: 'DENIED', start_date: '2026-07-20', end_date: '2026-07-21' }),
      rowOf('zoe', { start_date: '2026-08-10', end_date: '2026-08-11' }),
      rowOf('zoe', {
        approval_status: 'APPROVED',
        category: 'SICK_LEAVE',
        start_date: '2026-05-14',
        end_date: '2026-05-14',
      }),
    ])
    await inTransaction(app.workplace, async (tx) => {
      await saveTeam(tx, { id: 'Sales', name: 'Sales', stages: [{ approvers: [{ username: 'lea' }] }] })
      await saveCompanyHoliday(tx, {
        ...{ id: 'party', date: '2026-07-07', yearly: false, name: 'Party' },
        ...{ kind: 'COMPANY', free: 'DAY' },
      })
      await saveTerms(tx, 'ben', { employment: { from: '2025-01-01' }, schedules: [], places: [], allowances: [] })
      // What is left of a year goes over only when the house has known the person in that year.
      const registered_at = '2025-01-01T08:00:00.000Z'
      await tx.updateTable('person').set({ registered_at }).where('username', '=', 'ben').execute()
      await addAdjustment(tx, {
        ...{ id: 'a', username: 'zoe', leave_type: 'annual-leave', date: '2026-02-01', days: -26, reason: 'x' },
        ...{ made_by: 'ada', made_at: '2026-02-01T00:00:00.000Z' },
      })
      await countHouseChange(tx)
    })
  })

  test('absences are counted by month, team and type, by what each day costs', async () => {
    expect((await told(people.ada, absences)).absenceReport).toEqual([
      { month: '2026-05', team: 'Sales', leaveType: 'sick-leave', days: 1, pending: 0 },
      { month: '2026-07', team: 'Sales', leaveType: 'annual-leave', days: 3.5 + 2, pending: 0 },
      { month: '2026-08', team: 'Sales', leaveType: 'annual-leave', days: 2, pending: 2 },
    ])
    const august = await told(people.ada, absences, { from: '2026-08-04', to: '2026-08-10' })
    expect(august.absenceReport).toMatchObject([{ month: '2026-08', days: 1, pending: 1 }])
    expect((await told(people.ada, absences, { team: 'Design' })).absenceReport).toEqual([])
  })

  test('leave of those who have left stays in the figures', async () => {
    const before = (await told(people.ada, absences)).absenceReport
    const set = (deactivated_at: string | null) =>
      app.db.updateTable('person').set({ deactivated_at }).where('username', '=', 'ben').execute()
    await set('2026-05-01T00:00:00.000Z')
    expect((await told(people.ada, absences)).absenceReport).toEqual(before)
    expect((await told(people.ada, balances)).balanceReport.items.map(({ username }) => username)).not.toContain('ben')
    await set(null)
  })

  test('balances are those of the ledger, a page of people at a time', async () => {
    const first = (await told(people.ada, balances, { limit: 2 })).balanceReport
    expect(first.items).toMatchObject([
      { username: 'kim', entitled: 25, taken: 0, pending: 0, left: 25 },
      { username: 'ben', taken: 7.5, pending: 0 },
    ])
    const rest = (await told(people.ada, balances, { limit: 5, nextToken: first.nextToken })).balanceReport
    expect(rest.items).toMatchObject([
      { username: 'zoe', entitled: -1, taken: 0, pending: 2, left: -3 },
      { username: 'ada', left: 25 },
      { username: 'lea', left: 25 },
    ])
    expect(rest.nextToken).toBeNull()
  })

  test('the liability is what is left, by team, and not set off against what others took ahead', async () => {
    const { liabilityReport } = await told(people.ada, liability, { asOf: '2026-04-30' })
    expect(liabilityReport.teams).toEqual([
      { team: 'Design', people: 1, left: 25, overdrawn: 0 },
      { team: 'Sales', people: 2, left: 17.5, overdrawn: 3 },
      { team: null, people: 2, left: 50, overdrawn: 0 },
    ])
  })

  test('what expires is told in the order of the last days, as far ahead as one asks', async () => {
    const soon = async (asOf: string, within?: number) =>
      (await told(people.ada, liability, { asOf, within })).liabilityReport.expiring
    expect(await soon('2026-02-01')).toEqual([{ username: 'ben', days: 5, lastDay: '2026-03-31' }])
    expect(await soon('2026-02-01', 30)).toEqual([])
    const atTheEnd = await soon('2026-12-01')
    expect(atTheEnd.map(({ username }) => username)).toEqual(['kim', 'ben', 'ada', 'lea'])
    expect(new Set(atTheEnd.map(({ lastDay }) => lastDay))).toEqual(new Set(['2026-12-31']))
  })

  describe('who reads what', () => {
    const seenBy = async (person: Person) => (await told(person, choices)).reportChoices
    test('administrators read about everybody', async () => {
      expect(await seenBy(people.ada)).toMatchObject({ teams: [{ id: 'Design' }, { id: 'Sales' }], withoutTeam: true })
      expect((await seenBy(people.ada)).limited).toEqual(['annual-leave'])
    })
    test('approvers read about the teams in which they decide', async () => {
      expect(await seenBy(people.lea)).toMatchObject({ teams: [{ id: 'Sales' }], withoutTeam: false })
      expect(await seenBy(people.kim)).toMatchObject({ teams: [{ id: 'Design' }], withoutTeam: true })
      const ofLea = (await told(people.lea, balances)).balanceReport.items.map(({ username }) => username)
      expect(ofLea).toEqual(['ben', 'zoe'])
      const ofKim = (await told(people.kim, balances)).balanceReport.items.map(({ username }) => username)
      expect(ofKim).toEqual(['kim', 'ada', 'lea'])
      expect((await told(people.kim, balances, { team: 'Sales' })).balanceReport.items).toEqual([])
      expect((await told(people.kim, absences)).absenceReport).toEqual([])
    })
    test('others read none', async () => {
      for (const document of [absences, balances, liability, choices]) {
        expect((await people.zoe.graphql(document)).code).toBe('FORBIDDEN')
        expect((await app.visitor().graphql(document)).code).toBe('UNAUTHENTICATED')
      }
    })
  })

  test.each([
    ['a leave type that there is not', balances, { leaveType: 'none' }, 'LEAVE_TYPE_UNKNOWN'],
    ['one without a limit', liability, { leaveType: 'sick-leave' }, 'LEAVE_TYPE_UNKNOWN'],
    ['the far future', balances, { asOf: '9999-12-31' }, 'DATE_INVALID'],
    ['the far past', balances, { asOf: '1900-01-01' }, 'DATE_INVALID'],
    ['less than no days', liability, { within: -1 }, 'LIMIT_INVALID'],
    ['ten thousand years', absences, { from: '0001-01-01', to: '9999-12-31' }, 'QUERY_TOO_LARGE'],
  ])('%s is refused', async (_what, document, variables, code) => {
    expect((await people.ada.graphql(document, variables)).code).toBe(code)
  })

  describe('as files', () => {
    const fetched = async (person: Person, path: string) => {
      const response = await person.send(`/api/reports/${path}`)
      return { status: response.status, text: await response.text(), headers: response.headers }
    }
    const rows = (text: string, delimiter = ',') => parse(text, { bom: true, columns: true, delimiter })

    test('hold what the page shows, in columns with names', async () => {
      const { text, headers } = await fetched(people.ada, 'absences.csv?from=2026-05-01&to=2026-08-31')
      expect(headers.get('content-disposition')).toBe('attachment; filename="absences.csv"')
      expect(rows(text)[0]).toEqual({
        ...{ Month: '2026-05', Team: 'Sales', 'Leave type': 'Sick leave', Days: '1', 'Not yet decided': '0' },
      })
      const german = await fetched(people.ada, 'absences.csv?from=2026-07-01&to=2026-07-31&language=de')
      expect(rows(german.text, ';')[0]).toMatchObject({ Monat: '2026-07', Tage: '5,5' })
    })

    test('have a line for everybody, and no formulas', async () => {
      const ofAll = rows((await fetched(people.ada, 'balances.csv?leaveType=annual-leave')).text)
      expect(ofAll.map((row) => Object(row).Username)).toEqual(['kim', 'ben', 'zoe', 'ada', 'lea'])
      expect(ofAll[1]).toMatchObject({ Name: "'=cmd|ben", 'Taken and approved': '7.5' })
      expect(ofAll[2]).toMatchObject({ Left: '-3' })
      const expiring = rows((await fetched(people.ada, 'expiring.csv?leaveType=annual-leave&asOf=2026-02-01')).text)
      expect(expiring).toMatchObject([{ Username: 'ben', Days: '5', 'Last day': '2026-03-31' }])
      const owed = rows((await fetched(people.ada, 'liability.csv?leaveType=annual-leave&asOf=2026-04-30')).text)
      expect(owed[2]).toMatchObject({ Team: 'No team', People: '2', Left: '50' })
    })

    test('are of the teams that the reader may see', async () => {
      const ofLea = rows((await fetched(people.lea, 'balances.csv?leaveType=annual-leave')).text)
      expect(ofLea.map((row) => Object(row).Username)).toEqual(['ben', 'zoe'])
    })

    test.each([
      ['absences.csv', 400],
      ['absences.csv?from=2026-02-30&to=2026-03-01', 400],
      ['balances.csv?leaveType=none', 400],
      ['balances.csv?leaveType=annual-leave&asOf=never', 400],
      ['expiring.csv?leaveType=annual-leave&within=many', 400],
      ['salaries.csv', 404],
    ])('%s is refused with a sentence', async (path, status) => {
      const answer = await fetched(people.ada, path)
      expect([answer.status, JSON.parse(answer.text).errors[0].message]).toEqual([
        status,
        expect.stringMatching(/^.+\.$/),
      ])
    })

    test('are not for everybody', async () => {
      expect((await fetched(people.zoe, 'balances.csv?leaveType=annual-leave')).status).toBe(403)
      expect((await fetched(app.visitor(), 'balances.csv?leaveType=annual-leave')).status).toBe(401)
    })
  })

  test('what has been told once follows what happens since', async () => {
    const leftOfLea = async () => {
      const { items } = (await told(people.ada, balances)).balanceReport
      return items.find(({ username }) => username === 'lea')?.left
    }
    expect(await leftOfLea()).toBe(25)
    const week = { start_date: '2026-09-07', end_date: '2026-09-11' }
    const id = await putRows(app, [rowOf('lea', week)])
    expect(await leftOfLea()).toBe(20)
    await app.db.deleteFrom('vacation_request').where('id', '=', id).execute()
    await putRows(app, [rowOf('lea', { ...week, start_date: '2026-09-11', updated_at: '2026-05-13T11:00:00.000Z' })])
    expect(await leftOfLea()).toBe(24)
    await inTransaction(app.workplace, (tx) =>
      addAdjustment(tx, {
        ...{ id: 'b', username: 'lea', leave_type: 'annual-leave', date: '2026-02-01', days: 2, reason: 'x' },
        ...{ made_by: 'ada', made_at: '2026-02-01T00:00:00.000Z' },
      }),
    )
    expect(await leftOfLea()).toBe(26)
    const allowances = [{ leaveType: 'annual-leave', from: '2026-01-01', days: 30 }]
    await inTransaction(app.workplace, (tx) =>
      saveTerms(tx, 'lea', { employment: {}, schedules: [], places: [], allowances }),
    )
    expect(await leftOfLea()).toBe(31)
    await inTransaction(app.workplace, async (tx) => {
      await saveCompanyHoliday(tx, {
        ...{ id: 'outing', date: '2026-09-11', yearly: false, name: 'Outing' },
        ...{ kind: 'COMPANY', free: 'DAY' },
      })
      await countHouseChange(tx)
    })
    expect(await leftOfLea()).toBe(32)
  })
})
