import fc from 'fast-check'
import { expect, test } from 'vitest'
import { evaluate } from './evaluate.ts'
import { isPolicy, policyProblem } from './policy-problem.ts'
import { anyPolicies, anyPolicy, anyPolicyFacts, anyPolicyRequest } from './testing/arbitrary.ts'
import type { Outcome } from './verdict.ts'

const manyRuns = { numRuns: 3000 }
const strictness: Record<Outcome, number> = { APPROVE: 0, ASK: 1, REFUSE: 2 }

test('refusal beats a person, a person beats approval, and approval needs a policy that approves', () => {
  const found = new Set<Outcome>()
  fc.assert(
    fc.property(anyPolicyRequest, anyPolicies, anyPolicyFacts, (request, policies, facts) => {
      const { outcome, answers } = evaluate(request, policies, facts)
      found.add(outcome)
      const given = new Set(answers.map(({ answer }) => answer))
      const approves = answers.some(({ code }) => code === 'AUTOMATIC')
      expect(outcome).toBe(given.has('REFUSE') ? 'REFUSE' : given.has('ASK') || !approves ? 'ASK' : 'APPROVE')
    }),
    manyRuns,
  )
  expect(found.size, 'each outcome has come about, so the law has been tried').toBe(3)
})

test('one policy more never makes it milder, but for one that approves, which overrides nothing', () => {
  fc.assert(
    fc.property(anyPolicyRequest, anyPolicies, anyPolicy, anyPolicyFacts, (request, policies, another, facts) => {
      const before = evaluate(request, policies, facts)
      const after = evaluate(request, [...policies, another], facts)
      const unasked = before.answers.every(({ answer, code }) => answer === 'ALLOW' || code === 'NO_AUTOMATIC_APPROVAL')
      if (another.rule.kind === 'AUTO_APPROVE' && unasked) expect(after.outcome).not.toBe('REFUSE')
      else expect(strictness[after.outcome]).toBeGreaterThanOrEqual(strictness[before.outcome])
    }),
    manyRuns,
  )
})

test('the order of the policies does not matter for the outcome', () => {
  const shuffled = anyPolicies.chain((policies) =>
    fc.tuple(fc.constant(policies), fc.shuffledSubarray(policies, { minLength: policies.length })),
  )
  fc.assert(
    fc.property(anyPolicyRequest, shuffled, anyPolicyFacts, (request, [one, other], facts) => {
      expect(evaluate(request, one, facts).outcome).toBe(evaluate(request, other, facts).outcome)
    }),
    manyRuns,
  )
})

test('what refuses or asks says what to do, and every answer survives JSON', () => {
  fc.assert(
    fc.property(anyPolicyRequest, anyPolicies, anyPolicyFacts, (request, policies, facts) => {
      for (const answer of evaluate(request, policies, facts).answers) {
        expect(JSON.parse(JSON.stringify(answer))).toEqual(answer)
        if (answer.answer !== 'ALLOW') {
          expect(answer.sentence).toMatch(/ (Choose|Change|Hand|Wait) .+\.$/)
        }
      }
    }),
  )
})

test('nothing that it is given changes, and the same gives the same', () => {
  fc.assert(
    fc.property(anyPolicyRequest, anyPolicies, anyPolicyFacts, (request, policies, facts) => {
      const given = structuredClone([request, policies, facts] as const)
      const verdict = evaluate(request, policies, facts)
      expect([request, policies, facts]).toEqual(given)
      expect(evaluate(...given)).toEqual(verdict)
    }),
  )
})

test('every policy that is right can be held against any request', () => {
  // Bounds that the arbitrary policies do not reach.
  const extremes = [
    { kind: 'BLACKOUT', from: '1970-01-01', until: '1970-12-31', name: 'All', yearly: true, otherwise: 'ASK' },
    { kind: 'BLACKOUT', from: '2199-12-31', until: '2199-12-31', name: 'End', yearly: true, otherwise: 'ASK' },
    { kind: 'MOST_AWAY', share: Number.MIN_VALUE, otherwise: 'ASK' },
    { kind: 'PROBATION', months: 36, otherwise: 'ASK' },
    { kind: 'MINIMUM_NOTICE', days: 366, otherwise: 'REFUSE' },
    { kind: 'DOCUMENT', fromDays: 366, otherwise: 'REFUSE' },
  ]
  const policies = extremes.map((rule, index) => ({
    id: `p${index}`,
    name: 'x',
    leaveTypes: 'ALL',
    teams: 'ALL',
    rule,
  }))
  for (const policy of policies) expect(policyProblem(policy)).toBeUndefined()
  const right = policies.filter((policy) => isPolicy(policy))
  expect(right).toHaveLength(extremes.length)
  const anyLength = fc
    .tuple(fc.constantFrom('1970-01-01', '2026-07-06'), fc.constantFrom('2026-07-06', '2199-12-31'))
    .map(([startDate, endDate]) => ({ startDate, endDate, startsAt: 'MORNING' as const, endsAt: 'EVENING' as const }))
  fc.assert(
    fc.property(anyPolicyRequest, anyLength, anyPolicyFacts, (request, stretch, facts) => {
      const { answers } = evaluate({ ...request, ...stretch }, right, facts)
      expect(answers.length).toBeGreaterThan(facts.team === undefined ? right.length - 1 : right.length)
    }),
  )
})
