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
    ['overdrawn already', [year('2026', -1, 0.5)], 'NOT_ENOUGH_LEFT'],
    ['leave of next year would have too little', [year('2026', 5, 5), year('2027', -2, 0)], 'NEEDED_LATER'],
    ['leave of next year has just enough', [year('2026', 5, 5), year('2027', 0, 0)], 'ENOUGH_LEFT'],
  ])('%s', (_, quota, code) => {
    expect(answerTo({ kind: 'QUOTA', otherwise: 'REFUSE' }, { quota })?.code).toBe(code)
  })

  test('says of which year too little is left', () => {
    const quota = [year('2026', 20, 2), year('2027', 2.5, 3)]
    expect(answerTo({ kind: 'QUOTA', otherwise: 'REFUSE' }, { quota })).toMatchObject({
      answer: 'REFUSE',
      sentence:
        'It takes 3 days of 2027, and there are 2.5 days left. Choose fewer days, or ask an administrator for an exception.',
      values: { year: '2027', left: 2.5, needs: 3 },
    })
    expect(answerTo({ kind: 'QUOTA', otherwise: 'ASK' }, { quota })).toMatchObject({
      answer: 'ASK',
      sentence:
        'It takes 3 days of 2027, and there are 2.5 days left. Choose fewer days, or wait until an approver has decided.',
    })
  })

  test('says what later leave relies on', () => {
    expect(answerTo({ kind: 'QUOTA', otherwise: 'REFUSE' }, { quota: [year('2027', -2, 0)] })).toMatchObject({
      sentence:
        'Leave that is booked in 2027 relies on 2 days that this would use up. Choose fewer days, or ask an administrator for an exception.',
      values: { year: '2027', missing: 2 },
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
      'Before 2026-11-01, within the first 6 months, there is no leave of this type. Choose days from 2026-11-01 on, or ask an administrator for an exception.',
    )
    expect(answerTo({ ...twoDays, otherwise: 'ASK' }, facts)).toMatchObject({
      answer: 'ASK',
      sentence:
        'Before 2026-11-01, within the first 6 months, you can have 2 days of this leave; with this request it would be 6. Choose days from 2026-11-01 on, or wait until an approver has decided.',
      values: { months: 6, over: '2026-11-01', upToDays: 2, together: 6 },
    })
  })
})
