import type { CompanyHoliday } from '@vacation-tracker/leave/house'
import { standardHouse } from '@vacation-tracker/leave/house'
import type { WorkingWeek } from '@vacation-tracker/leave/working-week'
import { beforeAll, describe, expect, test } from 'vitest'
import { countHouseChange, saveCompanyHoliday, saveHouseRules } from '../store/house.ts'
import { saveTerms } from '../store/terms.ts'
import type { Member, TestApp } from '../testing/app.ts'
import { assignGroups } from '../testing/people.ts'
import { approve, granted, pending } from '../testing/requests.ts'
import { onBothStores } from '../testing/stores.ts'

const week: WorkingWeek = [1, 1, 1, 1, 1, 0, 0]
const halfDay = (id: string, date: string): CompanyHoliday => ({
  ...{ id, date, yearly: true, name: id, kind: 'COMPANY', free: 'AFTERNOON', country: 'DE' },
})
const usualTerms = { employment: {}, schedules: [], places: [], allowances: [] }

type Preview = { days: number; outcome: string; reasons: { code: string; sentence: string }[] }

onBothStores('what leave costs and what is left', (open) => {
  let app: TestApp
  let ada: Member
  beforeAll(async () => {
    app = await open()
    ada = await app.register('ada')
    for (const username of ['german', 'english', 'american', 'parttime', 'unscheduled']) await app.register(username)
    await assignGroups(ada, 'ada', ['ADMIN', 'APPROVER', 'SUBMITTER'])
    await app.db.transaction().execute(async (tx) => {
      await saveCompanyHoliday(tx, halfDay('Christmas Eve', '2000-12-24'))
      await saveCompanyHoliday(tx, halfDay('New Year’s Eve', '2000-12-31'))
      await countHouseChange(tx)
      const at = (country: string, region?: string) => [{ from: '2000-01-01', country, ...(region && { region }) }]
      await saveTerms(tx, 'german', { ...usualTerms, places: at('DE', 'BW') })
      await saveTerms(tx, 'english', { ...usualTerms, places: at('GB', 'ENG') })
      await saveTerms(tx, 'american', { ...usualTerms, places: at('US') })
      await saveTerms(tx, 'parttime', {
        ...usualTerms,
        schedules: [
          { from: '2000-01-01', until: '2022-01-16', week },
          { from: '2022-01-17', week: [1, 1, 1, 0, 0, 0, 0] },
        ],
      })
      await saveTerms(tx, 'unscheduled', {
        ...usualTerms,
        schedules: [
          { from: '2000-01-01', until: '2024-01-09', week },
          { from: '2024-01-11', week },
        ],
      })
    })
  })

  async function preview(username: string, from: string, until: string, halves: object = {}): Promise<Preview> {
    const document = `query ($input: LeavePreviewInput!) {
      previewLeave(input: $input) { days outcome reasons { code sentence } } }`
    // Sick leave may lie in the past, which these days do.
    const input = { username, leaveType: 'sick-leave', startDate: from, endDate: until, ...halves }
    return granted(await ada.graphql<{ previewLeave: Preview }>(document, { input })).previewLeave
  }

  describe('a day costs', () => {
    test.each([
      ['german', '2010-12-17', '2010-12-31', 10],
      ['german', '2009-12-17', '2009-12-31', 9],
      ['german', '2021-12-25', '2022-01-01', 4.5],
      ['german', '2013-12-24', '2013-12-24', 0.5],
      ['parttime', '2022-01-10', '2022-01-23', 8],
      ['unscheduled', '2024-01-08', '2024-01-12', 4],
      ['english', '2022-05-30', '2022-06-05', 3],
      ['american', '2026-06-29', '2026-07-05', 4],
      ['american', '2021-12-27', '2021-12-31', 4],
      ['american', '2026-03-06', '2026-03-10', 3],
    ])('%s, %s to %s: %d', async (username, from, until, days) => {
      expect(await preview(username, from, until)).toMatchObject({ days, outcome: 'ASK' })
    })

    test('half of half a holiday, and nothing on its free half', async () => {
      const eve = ['german', '2013-12-24', '2013-12-24'] as const
      expect(await preview(...eve, { endsAt: 'NOON' })).toMatchObject({ days: 0.5, outcome: 'ASK' })
      expect(await preview(...eve, { startsAt: 'NOON' })).toMatchObject({
        days: 0,
        outcome: 'REFUSE',
        reasons: [{ code: 'COSTS_NOTHING', sentence: expect.stringContaining('Christmas Eve') }],
      })
    })

    test('nothing on a Saturday, so nobody has to ask', async () => {
      expect(await preview('german', '2026-05-16', '2026-05-16')).toMatchObject({ days: 0, outcome: 'REFUSE' })
    })
  })

  test('free days are told with the holiday’s name', async () => {
    const document = `{ freeDays(username: "german", from: "2026-12-23", until: "2026-12-27") { date days reason holiday } }`
    expect(granted(await ada.graphql(document))).toEqual({
      freeDays: [
        { date: '2026-12-24', days: 0.5, reason: 'HALF_HOLIDAY', holiday: 'Christmas Eve' },
        { date: '2026-12-25', days: 0, reason: 'HOLIDAY', holiday: '1. Weihnachtstag' },
        { date: '2026-12-26', days: 0, reason: 'DAY_OFF', holiday: '2. Weihnachtstag' },
        { date: '2026-12-27', days: 0, reason: 'DAY_OFF', holiday: null },
      ],
    })
  })

  test('a balance names the reason of each day, and its sum is what is left', async () => {
    const ben = await app.register('ben')
    const taken = await pending(ben, { startDate: '2026-07-06', endDate: '2026-07-10' })
    granted(await approve(ada, taken.id))
    const asked = await pending(ben, { startDate: '2026-12-21', endDate: '2026-12-22', endsAt: 'NOON' })
    const { balances } = granted(
      await ben.graphql<{
        balances: { leaveType: string; days: number; lines: { days: number; request: string }[] }[]
      }>('{ balances { leaveType days taken pending bookable lines { kind days request } } }'),
    )
    expect(balances.find(({ leaveType }) => leaveType === 'annual-leave')).toEqual({
      ...{ leaveType: 'annual-leave', days: 18.5, taken: 5, pending: 1.5, bookable: 18.5 },
      lines: [
        { kind: 'GRANTED', days: 25, request: null },
        { kind: 'TAKEN', days: -5, request: taken.id },
        { kind: 'PENDING', days: -1.5, request: asked.id },
      ],
    })
  })

  test('what others have left is not for everybody', async () => {
    const cal = await app.register('cal')
    for (const query of [
      'balances(username: "ada") { days }',
      'freeDays(username: "ada", from: "2026-01-01", until: "2026-01-02") { date }',
    ]) {
      expect((await cal.graphql(`{ ${query} }`)).code).toBe('FORBIDDEN')
    }
    expect((await ada.graphql('{ balances(username: "nobody") { days } }')).code).toBe('NOT_FOUND')
  })

  test.each([
    [{ leaveType: 'moon-leave' }, 'LEAVE_TYPE_UNKNOWN'],
    [{ endDate: '2026-07-01' }, 'END_BEFORE_START'],
    [{ startDate: '1900-01-01' }, 'DATE_INVALID'],
    [{ endDate: '9999-12-31' }, 'DATE_INVALID'],
  ])('a draft with %o is refused with %s', async (wrong, code) => {
    const input = { leaveType: 'annual-leave', startDate: '2026-07-06', endDate: '2026-07-10', ...wrong }
    const answer = await ada.graphql('query ($input: LeavePreviewInput!) { previewLeave(input: $input) { days } }', {
      input,
    })
    expect(answer.code).toBe(code)
  })

  test('a story tells who did what', async () => {
    const dee = await app.register('dee')
    const { id } = await pending(dee, { startDate: '2026-08-03', endDate: '2026-08-07' })
    granted(await approve(ada, id))
    const document = `query ($id: ID!) { requestStory(id: $id) { type actor { username } approvalStatus days } }`
    expect(granted(await dee.graphql(document, { id }))).toEqual({
      requestStory: [
        {
          type: 'VacationRequestSubmitted',
          actor: { username: 'dee' },
          approvalStatus: 'PENDING_VALIDATION',
          days: null,
        },
        { type: 'VacationRequestValidated', actor: null, approvalStatus: 'PENDING_APPROVAL', days: 5 },
        { type: 'VacationRequestApproved', actor: { username: 'ada' }, approvalStatus: 'APPROVED', days: 5 },
      ],
    })
  })

  test('the house without decisions is the standard house', async () => {
    await app.db.transaction().execute(async (tx) => {
      await saveHouseRules(tx, { ...standardHouse.rules, name: 'Sunnyside' })
      await countHouseChange(tx)
    })
    const { house } = await app.workplace.house.read(app.db)
    expect(house.rules.name).toBe('Sunnyside')
    expect(house.leaveTypes).toEqual(standardHouse.leaveTypes)
  })
})
