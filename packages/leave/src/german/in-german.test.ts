import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changedDays, sayChangedDays } from '../changed-days.ts'
import { costOf, refusalForCost } from '../day-cost.ts'
import {
  holidayCancelled,
  holidayDeclared,
  houseRulesAdopted,
  sickLeaveCancelled,
  termsAgreed,
} from '../facts-change.ts'
import { checkQuota } from '../policy/balance-rules.ts'
import { decisive, evaluate } from '../policy/evaluate.ts'
import { anyPolicies, anyPolicyFacts, anyPolicyRequest } from '../policy/testing/arbitrary.ts'
import { usualFacts } from '../policy/testing/asking.ts'
import { anyStretch } from '../testing/arbitrary.ts'
import { calendarWith, days, publicHoliday, working } from '../testing/person.ts'
import { firstRefusal } from '../validation.ts'
import { inGerman, type Wording } from './in-german.ts'

const wording: Wording = {
  date: (date) => date.split('-').reverse().join('.'),
  amount: (days) => String(days).replace('.', ','),
}
/** Words that no German sentence has; names are left out of what is looked at. */
const english = /\b(the|leave|days?|your|would|can|now|not|more|and|choose|wait)\b/i

describe('what the rules say is in German', () => {
  test('whatever policies refuse, ask or approve', () => {
    const codes = new Set<string>()
    fc.assert(
      fc.property(anyPolicyRequest, anyPolicies, anyPolicyFacts, (request, policies, facts) => {
        const answers = decisive(evaluate(request, policies, facts))
        for (const { code } of answers) codes.add(code)
        const text = answers.map(({ sentence }) => sentence).join(' ')
        expect(inGerman(text, wording), text).not.toMatch(english)
      }),
      { numRuns: 3000 },
    )
    expect(codes.size, `found were ${[...codes].join(', ')}`).toBe(12)
  })

  test('a year that would have too little for what is booked there', () => {
    const { sentence } = checkQuota({ ...usualFacts, quota: [{ name: '2027', left: -2.5, needs: 0 }] })
    expect(inGerman(sentence, wording)).toBe('Dieser Urlaub nähme dem, der in 2027 gebucht ist, 2,5 Tage weg.')
  })

  test('whatever is refused before any policy is asked', () => {
    fc.assert(
      fc.property(anyStretch, anyStretch, (one, other) => {
        const own = [{ ...other, id: 'other', category: 'ANNUAL_LEAVE' as const, approvalStatus: 'APPROVED' as const }]
        for (const today of ['2020-01-01', '2030-01-01']) {
          const refusal = firstRefusal({ ...one, category: 'ANNUAL_LEAVE' }, { today, ownRequests: own })
          if (refusal !== undefined) expect(inGerman(refusal.message, wording), refusal.message).not.toMatch(english)
        }
      }),
    )
  })

  test.each([
    [
      'a feast',
      calendarWith([publicHoliday('2026-07-11', 'St. John’s Day')]),
      '2026-07-11',
      'Du brauchst am 11.07.2026 keinen Urlaub: Da ist frei (St. John’s Day). Wähle Arbeitstage.',
    ],
    [
      'a Sunday',
      calendarWith([]),
      '2026-07-12',
      'Du brauchst am 12.07.2026 keinen Urlaub: Da arbeitest du nicht. Wähle Arbeitstage.',
    ],
  ])('leave that costs nothing: %s', (_what, calendar, date, german) => {
    const everyDay = { ...calendar, schedules: [working([1, 1, 1, 1, 1, 1, 0])] }
    const stretch = days(date)
    expect(inGerman(refusalForCost(stretch, costOf(stretch, everyDay))?.message ?? '', wording)).toBe(german)
  })

  const week = days('2026-07-06', '2026-07-10')
  const usual = costOf(week, calendarWith([]))
  const feast = costOf(week, calendarWith([publicHoliday('2026-07-08', 'Feast. Of all')]))
  const halves = costOf(week, calendarWith([], [working([0.5, 0.5, 0.5, 0.5, 1, 0, 0])]))
  const fewer = costOf(week, calendarWith([], [working([1, 1, 1, 0, 0, 0, 0])]))
  test.each([
    [usual, feast, 'Der 08.07.2026 ist jetzt frei: Feast. Of all.'],
    [feast, usual, 'Der 08.07.2026 ist nicht mehr frei: Feast. Of all.'],
    [usual, halves, 'Der 06.07.2026, der 07.07.2026 und 2 weitere Tage sind jetzt halbe Arbeitstage.'],
    [halves, usual, 'Der 06.07.2026, der 07.07.2026 und 2 weitere Tage sind jetzt ganze Arbeitstage.'],
    [usual, fewer, 'Der 09.07.2026 und der 10.07.2026 sind keine Arbeitstage mehr.'],
  ])('days that cost something else', (before, after, german) => {
    expect(inGerman(sayChangedDays(changedDays(before, after)), wording)).toBe(german)
  })

  const holiday = {
    id: 'feast',
    name: 'Feast',
    date: '2026-07-08',
    yearly: false,
    kind: 'COMPANY' as const,
    free: 'DAY' as const,
  }
  test.each([
    [holidayDeclared(holiday, undefined), 'Feast ist jetzt ein freier Tag.'],
    [holidayDeclared(holiday, holiday), 'Feast ist jetzt an einem anderen Tag.'],
    [holidayCancelled('feast', holiday), 'Feast ist kein freier Tag mehr.'],
    [holidayCancelled('feast', undefined), 'Ein freier Tag ist wieder ein gewöhnlicher.'],
    [houseRulesAdopted(undefined), 'Das Haus hat neue Regeln für Arbeitstage und Feiertage.'],
    [termsAgreed('ada', undefined), 'Andere Arbeitstage oder ein anderer Arbeitsort sind vereinbart.'],
    [
      sickLeaveCancelled('ada', { ...week, id: 's', leaveType: 'sick', status: 'APPROVED' }),
      'Die Krankmeldung vom 06.07.2026 bis zum 10.07.2026 wurde zurückgenommen.',
    ],
  ])('what has changed: %o', ({ sentence }, german) => {
    expect(inGerman(sentence, wording)).toBe(german)
  })
})

test('halves, dates and names are as the reader writes them', () => {
  const text =
    'It takes 4.5 days of 2026/27, and there is half a day left. Choose fewer days, or wait until an approver has decided.'
  expect(inGerman(text, wording)).toBe(
    'Er kostet 4,5 Tage aus 2026/27, und dort ist noch 0,5 Tag übrig. Wähle weniger Tage oder warte, bis jemand entschieden hat.',
  )
})

test.each([
  ['what a person has written', 'The release is that week.'],
  ['a sentence of the rules with more behind it', 'Choose days of work. Please.'],
  ['very many sentences', 'Choose days of work. '.repeat(60).trim()],
  ['nothing but full stops', '. '.repeat(500)],
])('%s stays as it is', (_what, text) => {
  expect(inGerman(text, wording)).toBeUndefined()
})
