import { describe, expect, test } from 'vitest'
import { decisive, evaluate } from './evaluate.ts'
import type { PolicyFacts, PolicyRequest } from './facts.ts'
import type { Policy, PolicyRule } from './policy.ts'
import { afternoon, answerTo, aWeekInJuly, morning, policyOf, usualFacts } from './testing/asking.ts'

const quota: PolicyRule = { kind: 'QUOTA', otherwise: 'REFUSE' }
const askedWhenLong: PolicyRule = { kind: 'LONGEST_STRETCH', days: 3, otherwise: 'ASK' }
const automaticBelow = (belowDays: number): PolicyRule => ({ kind: 'AUTO_APPROVE', belowDays })

describe('what becomes of a request', () => {
  test.each<[string, PolicyRule[], string]>([
    ['nothing said: a person decides', [], 'ASK'],
    ['all is well, but nothing approves', [quota], 'ASK'],
    ['all is well and it is automatic', [quota, automaticBelow(6)], 'APPROVE'],
    ['automatic is below, not at', [automaticBelow(5)], 'ASK'],
    ['of two that approve, both have to', [automaticBelow(6), automaticBelow(3)], 'ASK'],
    ['a person beats approval', [automaticBelow(6), askedWhenLong], 'ASK'],
    ['refusal beats a person', [askedWhenLong, { ...askedWhenLong, otherwise: 'REFUSE' }], 'REFUSE'],
    ['refusal beats approval', [automaticBelow(6), { ...askedWhenLong, otherwise: 'REFUSE' }], 'REFUSE'],
    ['the flow says nothing about it', [automaticBelow(6), { kind: 'APPROVAL', stages: 2 }], 'APPROVE'],
  ])('%s', (_, rules, outcome) => {
    expect(
      evaluate(
        aWeekInJuly,
        rules.map((rule) => policyOf(rule)),
        usualFacts,
      ).outcome,
    ).toBe(outcome)
  })

  test('it is said why a person is asked when no policy says so', () => {
    const { answers } = evaluate(aWeekInJuly, [policyOf(quota)], usualFacts)
    expect(answers.at(-1)).toMatchObject({ policy: 'NO_AUTOMATIC_APPROVAL', answer: 'ASK' })
  })

  test('half a day less than the bound is automatic', () => {
    expect(answerTo(automaticBelow(5), { days: 4.5 })).toMatchObject({ answer: 'ALLOW', code: 'AUTOMATIC' })
    expect(answerTo(automaticBelow(0.5), { days: 0.5 })).toMatchObject({
      answer: 'ASK',
      code: 'TOO_MUCH_TO_BE_AUTOMATIC',
      sentence:
        'Leave of half a day or more is decided by a person. Choose fewer days, or wait until an approver has decided.',
    })
  })

  test('the answers that decided are those of the outcome', () => {
    const rules = [quota, automaticBelow(6), askedWhenLong]
    const codesOf = (...some: PolicyRule[]) =>
      decisive(
        evaluate(
          aWeekInJuly,
          some.map((rule) => policyOf(rule)),
          usualFacts,
        ),
      ).map(({ code }) => code)
    expect(codesOf(...rules)).toEqual(['STRETCH_TOO_LONG'])
    expect(codesOf(quota, automaticBelow(6))).toEqual(['AUTOMATIC'])
    expect(codesOf(...rules, { ...askedWhenLong, days: 2, otherwise: 'REFUSE' })).toEqual(['STRETCH_TOO_LONG'])
  })
})

describe('a policy that is for some', () => {
  const applies = (reach: Partial<Policy>, facts: Partial<PolicyFacts> = {}) =>
    evaluate(aWeekInJuly, [policyOf(quota, reach)], { ...usualFacts, ...facts }).answers.some(
      ({ policy }) => policy === 'quota',
    )

  test.each<[string, Partial<Policy>, boolean]>([
    ['this leave type', { leaveTypes: ['sick-leave', 'annual-leave'] }, true],
    ['another leave type', { leaveTypes: ['sick-leave'] }, false],
    ['this team', { teams: ['sales', 'design'] }, true],
    ['another team', { teams: ['sales'] }, false],
    ['this leave type in another team', { leaveTypes: ['annual-leave'], teams: ['sales'] }, false],
  ])('%s', (_, reach, expected) => {
    expect(applies(reach)).toBe(expected)
  })

  test('who has no team keeps what is for all', () => {
    const { team: _, ...withoutTeam } = usualFacts
    const answersOf = (policy: Policy) => evaluate(aWeekInJuly, [policy], withoutTeam).answers.map((one) => one.policy)
    expect(answersOf(policyOf(quota, { teams: ['design'] }))).not.toContain('quota')
    expect(answersOf(policyOf(quota))).toContain('quota')
  })
})

describe('own leave', () => {
  const monday = { startDate: '2026-07-06', endDate: '2026-07-06' }
  const whole = { startsAt: 'MORNING', endsAt: 'EVENING' } as const
  const codeOf = (request: Partial<PolicyRequest>, other: PolicyFacts['ownRequests'][number]) =>
    evaluate({ ...aWeekInJuly, ...request }, [], { ...usualFacts, ownRequests: [other] }).answers[0]?.code
  const own = { id: 'another', approvalStatus: 'PENDING_APPROVAL' } as const

  test('the morning and the afternoon of one day are two leaves', () => {
    expect(codeOf({ ...monday, ...morning }, { ...own, ...monday, ...afternoon })).toBe('NO_OVERLAP')
    expect(codeOf({ ...monday, ...morning }, { ...own, ...monday, ...morning })).toBe('OVERLAP')
  })

  test('a longer leave that contains the new one is caught', () => {
    const longer = { ...own, startDate: '2026-06-01', endDate: '2026-08-31', ...whole }
    expect(codeOf(monday, longer)).toBe('OVERLAP')
  })

  test('leave that will not be taken is none, nor is the request itself', () => {
    const same = { ...own, ...monday, ...whole }
    expect(codeOf(monday, { ...same, approvalStatus: 'DENIED' })).toBe('NO_OVERLAP')
    expect(codeOf(monday, { ...same, approvalStatus: 'REJECTED_BY_SYSTEM' })).toBe('NO_OVERLAP')
    expect(codeOf({ ...monday, id: 'another' }, same)).toBe('NO_OVERLAP')
  })

  test('is refused without any policy, and says what to do', () => {
    const ownRequests = [{ ...own, ...monday, ...afternoon }]
    const { outcome, answers } = evaluate(aWeekInJuly, [policyOf(automaticBelow(6))], { ...usualFacts, ownRequests })
    expect(outcome).toBe('REFUSE')
    expect(answers[0]?.sentence).toBe(
      'It overlaps your other leave on the afternoon of 2026-07-06. Change that one, or choose other days.',
    )
  })
})
