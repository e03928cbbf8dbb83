import { describe, expect, test } from 'vitest'
import type { PolicyFacts } from './facts.ts'
import type { Probation } from './policy.ts'
import { answerTo } from './testing/asking.ts'

describe('quota', () => {
  const year = (name: string, left: number, needs: number) => ({ name, left, needs })

  test.each<[string, PolicyFacts['quota'], string]>([
    ['just enough', [year('2026', 5, 5)], 'ENOUGH_LEFT'],
    ['half a day too little', [year('2026', 4.5, 5)], 'NOT_ENOUGH_LEFT'],
    ['enough in both years', [year('2026', 2, 2), year('2027', 25, 3)], 'ENOUGH_LEFT'],
    ['too little in the second year', [year('2026', 20, 2), year('2027', 2, 3)], 'NOT_ENOUGH_LEFT'],
    ['no limit', [], 'ENOUGH_LEFT'],
    ['a fraction that a computer gets a little wrong', [year('2026', 0.3, 0.1 + 0.2)], 'ENOUGH_LEFT'],
    ['overdrawn already', [year('2026', -1, 0.5)], 'NOT_ENOUGH_LEFT'],
  ])('%s', (_, quota, code) => {
    expect(answerTo({ kind: 'QUOTA', otherwise: 'REFUSE' }, { quota })?.code).toBe(code)
  })

  test('says of which year too little is left', () => {
    const quota = [year('2026', 20, 2), year('2027', 2.5, 3)]
    expect(answerTo({ kind: 'QUOTA', otherwise: 'REFUSE' }, { quota })).toMatchObject({
      answer: 'REFUSE',
      sentence:
        'It takes 3 days of 2027, and 2½ are left. Choose fewer days, or ask an administrator for an exception.',
      values: { year: '2027', left: 2.5, needs: 3 },
    })
    expect(answerTo({ kind: 'QUOTA', otherwise: 'ASK' }, { quota })).toMatchObject({
      answer: 'ASK',
      sentence: 'It takes 3 days of 2027, and 2½ are left. Choose fewer days, or wait until an approver has decided.',
    })
  })

  test('says what remains', () => {
    const quota = [year('2026', 20, 2), year('2027', 25, 2.5)]
    expect(answerTo({ kind: 'QUOTA', otherwise: 'ASK' }, { quota })).toMatchObject({
      answer: 'ALLOW',
      sentence: 'Days that remain after it: 18 of 2026, 22½ of 2027.',
      values: { years: ['2026', '2027'], remaining: [18, 22.5] },
    })
  })
})

describe('probation', () => {
  const sixMonths: Probation = { kind: 'PROBATION', months: 6, otherwise: 'REFUSE' }
  const twoDays: Probation = { ...sixMonths, upToDays: 2 }

  test.each<[string, Probation, Partial<PolicyFacts>, string]>([
    ['over the day before', sixMonths, { employment: { from: '2026-01-06' } }, 'PROBATION_OVER'],
    ['over only the day after', sixMonths, { employment: { from: '2026-01-07' } }, 'IN_PROBATION'],
    ['nobody knows since when', sixMonths, { employment: {} }, 'PROBATION_OVER'],
    ['just the days allowed', twoDays, { employment: { from: '2026-05-01' }, days: 2 }, 'WITHIN_PROBATION_ALLOWANCE'],
    ['half a day more', twoDays, { employment: { from: '2026-05-01' }, days: 2.5 }, 'IN_PROBATION'],
    [
      'half a day more, with what was had before',
      twoDays,
      { employment: { from: '2026-05-01' }, days: 1, daysInOtherRequests: 1.5 },
      'IN_PROBATION',
    ],
  ])('%s', (_, rule, facts, code) => {
    expect(answerTo(rule, facts)?.code).toBe(code)
  })

  test('says from when on it is possible', () => {
    const facts = { employment: { from: '2026-05-01' }, daysInOtherRequests: 1 }
    expect(answerTo(sixMonths, facts)?.sentence).toBe(
      'There is no leave of this type before 2026-11-01, within the first 6 months. Choose days from 2026-11-01 on, or ask an administrator for an exception.',
    )
    expect(answerTo({ ...twoDays, otherwise: 'ASK' }, facts)).toMatchObject({
      answer: 'ASK',
      sentence:
        'Before 2026-11-01, within the first 6 months, you can have 2 days of this leave; with this request it would be 6. Choose days from 2026-11-01 on, or wait until an approver has decided.',
      values: { months: 6, over: '2026-11-01', upToDays: 2, days: 5, daysInOtherRequests: 1 },
    })
  })
})
