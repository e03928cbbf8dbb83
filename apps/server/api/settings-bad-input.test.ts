import { beforeAll, describe, expect, test } from 'vitest'
import type { Member, TestApp } from '../testing/app.ts'
import { eventsOf } from '../testing/events.ts'
import { changed, changeSettings, foundersDay, settingsOf, studyLeave, twoWeeksNotice } from '../testing/settings.ts'
import { onBothStores } from '../testing/stores.ts'

const entitled = (change: object) => ({ ...studyLeave, entitlement: { kind: 'FIXED', days: 5, ...change } })
const years = (...leaveYears: [from: string, startsOn: string][]) => ({
  leaveYears: leaveYears.map(([from, startsOn]) => ({ from, startsOn })),
})
const policyWith = (rule: object) => ({ ...twoWeeksNotice, rule: { ...twoWeeksNotice.rule, ...rule } })

/** What is sent, the code, and the beginning of the sentence: the field. */
type Row = [name: string, sent: object, code: string, begin: string]

const leaveTypes: Row[] = [
  ['no name', { ...studyLeave, name: '' }, 'LEAVE_TYPE_INVALID', 'name has to be'],
  ['blanks for a name', { ...studyLeave, name: '  ' }, 'LEAVE_TYPE_INVALID', 'name has to be'],
  ['a name of 81 characters', { ...studyLeave, name: 'x'.repeat(81) }, 'LEAVE_TYPE_INVALID', 'name has to be'],
  ['a name with a NUL', { ...studyLeave, name: 'a\0b' }, 'LEAVE_TYPE_INVALID', 'name has to be'],
  ['a name of two lines', { ...studyLeave, name: 'a\nb' }, 'LEAVE_TYPE_INVALID', 'name has to be'],
  ['half a surrogate', { ...studyLeave, name: 'a\ud83d' }, 'LEAVE_TYPE_INVALID', 'name has to be'],
  ['a name that is taken', { ...studyLeave, name: 'annual LEAVE' }, 'LEAVE_TYPE_INVALID', 'name: there is'],
  ['fewer than no days', entitled({ days: -1 }), 'LEAVE_TYPE_INVALID', 'entitlement.days'],
  ['more days than a year', entitled({ days: 367 }), 'LEAVE_TYPE_INVALID', 'entitlement.days'],
  ['a third of a day', entitled({ days: 5.3 }), 'LEAVE_TYPE_INVALID', 'entitlement.days'],
  ['no number of days', entitled({ days: null }), 'LEAVE_TYPE_INVALID', 'entitlement.days is missing'],
  ['too much carried', entitled({ carryOver: { most: 400 } }), 'LEAVE_TYPE_INVALID', 'entitlement.carryOver.most'],
  ['30 February', entitled({ carryOver: { lastDay: '02-30' } }), 'LEAVE_TYPE_INVALID', 'entitlement.carryOver.lastDay'],
  ['a last day in words', entitled({ carryOver: { lastDay: 'March' } }), 'LEAVE_TYPE_INVALID', 'entitlement.carryOver'],
  ['no such colour', { ...studyLeave, color: 'infrared' }, 'BAD_USER_INPUT', 'Variable "$argument"'],
  ['no such category', { ...studyLeave, category: 'SPACE' }, 'BAD_USER_INPUT', 'Variable "$argument"'],
]

const houseRules: Row[] = [
  ['no name', { name: ' ' }, 'HOUSE_RULES_INVALID', 'name has to be'],
  ['six days a week', { week: [1, 1, 1, 1, 1, 0] }, 'HOUSE_RULES_INVALID', 'week needs'],
  ['eight days a week', { week: [1, 1, 1, 1, 1, 0, 0, 0] }, 'HOUSE_RULES_INVALID', 'week needs'],
  ['a third of a day', { week: [0.3, 1, 1, 1, 1, 0, 0] }, 'HOUSE_RULES_INVALID', 'week needs'],
  ['nobody works', { week: [0, 0, 0, 0, 0, 0, 0] }, 'HOUSE_RULES_INVALID', 'week needs a day of work'],
  ['an unknown country', { country: 'XX' }, 'PLACE_UNKNOWN', 'country: XX'],
  ['an unknown region', { country: 'DE', region: 'XX' }, 'PLACE_UNKNOWN', 'region: XX is not known in DE'],
  ['a region of none', { country: 'EE', region: 'XX' }, 'PLACE_UNKNOWN', 'region: EE has none'],
  ['a region without a country', { region: 'BW' }, 'HOUSE_RULES_INVALID', 'country is missing'],
  ['the country __proto__', { country: '__proto__' }, 'PLACE_UNKNOWN', 'country: __proto__'],
  ['no leave years', years(), 'LEAVE_YEAR_INVALID', 'leaveYears: say when'],
  ['leave years from 29 February', years(['2024-01-01', '02-29']), 'LEAVE_YEAR_INVALID', 'leaveYears: A leave year'],
  ['leave years from 31 April', years(['2024-01-01', '04-31']), 'LEAVE_YEAR_INVALID', 'leaveYears: 04-31'],
  ['rules out of order', years(['2024-01-01', '01-01'], ['2023-01-01', '04-01']), 'LEAVE_YEAR_INVALID', 'leaveYears: '],
  ['leave years since 1900', years(['1900-01-01', '01-01']), 'LEAVE_YEAR_INVALID', 'leaveYears: 1900-01-01 is too far'],
  ['leave years from 9999', years(['9999-01-01', '01-01']), 'LEAVE_YEAR_INVALID', 'leaveYears: 9999-01-01 is too far'],
]

const holidays: Row[] = [
  ['no name', { ...foundersDay, name: '' }, 'HOLIDAY_INVALID', 'name has to be'],
  ['1900', { ...foundersDay, date: '1900-01-01' }, 'HOLIDAY_INVALID', 'date: 1900-01-01 is too far'],
  ['9999', { ...foundersDay, date: '9999-12-31' }, 'HOLIDAY_INVALID', 'date: 9999-12-31 is too far'],
  ['29 February 2026', { ...foundersDay, date: '2026-02-29' }, 'DATE_INVALID', 'Variable "$argument"'],
  ['an unknown region', { ...foundersDay, country: 'DE', region: 'ZZ' }, 'PLACE_UNKNOWN', 'region: ZZ'],
  ['an unknown country', { ...foundersDay, country: 'Germany' }, 'PLACE_UNKNOWN', 'country: Germany'],
  ['a region without a country', { ...foundersDay, region: 'BW' }, 'HOLIDAY_INVALID', 'country is missing'],
  ['a day that is free already', { ...foundersDay, date: '2026-12-31' }, 'HOLIDAY_INVALID', 'date: 2026-12-31 is free'],
]

const policies: Row[] = [
  ['no object', ['MINIMUM_NOTICE'], 'POLICY_INVALID', 'A policy has to be an object'],
  ['no kind', { ...twoWeeksNotice, rule: { kind: 'MAGIC' } }, 'POLICY_INVALID', 'rule.kind'],
  ['no days of notice', policyWith({ days: 0 }), 'POLICY_INVALID', 'rule.days has to be a whole number'],
  ['a field too many', policyWith({ color: 'red' }), 'POLICY_INVALID', 'rule.color is not known'],
  ['an id of 65 characters', { ...twoWeeksNotice, id: 'x'.repeat(65) }, 'POLICY_INVALID', 'id has to be'],
  ['a reserved id', { ...twoWeeksNotice, id: 'OWN_LEAVE' }, 'POLICY_INVALID', 'id has to be'],
  [
    'an unknown leave type',
    { ...twoWeeksNotice, leaveTypes: ['holiday'] },
    'POLICY_INVALID',
    'leaveTypes: there is no',
  ],
  ['an unknown team', { ...twoWeeksNotice, teams: ['nobody'] }, 'POLICY_INVALID', 'teams: there is no team nobody'],
  [
    'cover by somebody unknown',
    { ...twoWeeksNotice, rule: { kind: 'COVER', oneOf: ['ada', 'nobody'], otherwise: 'ASK' } },
    'POLICY_INVALID',
    'rule.oneOf: nobody who works here is called nobody',
  ],
]

onBothStores('settings that cannot be', (open) => {
  let app: TestApp
  let ada: Member
  let before: unknown
  beforeAll(async () => {
    app = await open()
    ada = await app.register('ada')
    await changed(ada, 'declareHoliday', { ...foundersDay, date: '2026-12-31' })
    before = await everything()
  })
  const everything = async () => ({ settings: await settingsOf(ada), events: (await eventsOf(app.db)).length })

  async function expectRefusal(change: Parameters<typeof changeSettings>[1], sent: object, [code, begin]: string[]) {
    const answer = await changeSettings(ada, change, sent)
    expect(answer.code).toBe(code)
    expect(answer.errors?.[0]?.message.startsWith(begin ?? ''), answer.errors?.[0]?.message).toBe(true)
    expect(await everything()).toEqual(before)
  }

  test.each(leaveTypes)('a leave type with %s', (_name, sent, ...refusal) => {
    return expectRefusal('defineLeaveType', sent, refusal)
  })

  test.each(houseRules)('rules of the house: %s', async (_name, sent, ...refusal) => {
    const { country, region, ...rules } = (await settingsOf(ada)).rules
    await expectRefusal('adoptHouseRules', { ...rules, ...sent }, refusal)
  })

  test.each(holidays)('a day off: %s', (_name, sent, ...refusal) => expectRefusal('declareHoliday', sent, refusal))

  test.each(policies)('a policy with %s', (_name, sent, ...refusal) => expectRefusal('adoptPolicy', sent, refusal))

  describe('what is not there', () => {
    test.each([
      ['retireLeaveType', 'LEAVE_TYPE_UNKNOWN'],
      ['cancelHoliday', 'NOT_FOUND'],
      ['removePolicy', 'POLICY_UNKNOWN'],
    ] as const)('%s: %s', async (change, code) => {
      const answer = await changeSettings(ada, change, 'nothing\0')
      expect(answer.code).toBe(code)
      expect(answer.errors?.[0]?.message).toMatch(/^id: /)
    })
  })
})
