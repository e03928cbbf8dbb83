import { sayDays } from '../amount-of-days.ts'
import { checkProbation, checkQuota } from './balance-rules.ts'
import { checkBlackout, checkDocument, checkLongestStretch, checkNotice } from './date-rules.ts'
import type { PolicyFacts, PolicyRequest } from './facts.ts'
import type { Finding } from './finding.ts'
import { checkOwnLeave } from './own-leave.ts'
import { appliesTo, type Otherwise, type Policy } from './policy.ts'
import { checkCover, checkMostAway } from './presence-rules.ts'
import type { Outcome, PolicyAnswer, Verdict } from './verdict.ts'

/**
 * What becomes of a request by these policies. Refusal beats a person, a person beats approval; so their order does not
 * matter, and one policy more can only make it stricter. Only an AUTO_APPROVE policy that applies approves without a
 * person, when nothing speaks against it; of several, all have to.
 *
 * The answers are those of the policies that apply, in their order, and say why. APPROVAL and ESCALATION do not answer:
 * see `flow.ts`. Expects a request and policies that are well-formed (`policy-problem.ts`).
 */
export function evaluate(request: PolicyRequest, policies: readonly Policy[], facts: PolicyFacts): Verdict {
  const answers = [checkOwnLeave(request, facts)]
  let isAutomatic = false
  for (const policy of policies) {
    if (!appliesTo(policy, request.leaveType, facts.team?.id)) continue
    if (policy.rule.kind === 'AUTO_APPROVE') isAutomatic = true
    const answer = ask(policy, request, facts)
    if (answer !== undefined) answers.push(answer)
  }
  if (!isAutomatic && outcomeOf(answers) === 'APPROVE') answers.push(byAPerson)
  return { outcome: outcomeOf(answers), answers }
}

/** The answers that decided: those that refuse, or else those that ask, or else those that approve without a person. */
export function decisive({ outcome, answers }: Verdict): PolicyAnswer[] {
  return answers.filter(({ answer, code }) => (outcome === 'APPROVE' ? code === 'AUTOMATIC' : answer === outcome))
}

const byAPerson: PolicyAnswer = {
  policy: 'NO_AUTOMATIC_APPROVAL',
  name: 'No automatic approval',
  answer: 'ASK',
  code: 'NO_AUTOMATIC_APPROVAL',
  sentence: 'No policy approves this leave by itself. Wait until an approver has decided.',
  values: {},
}

function outcomeOf(answers: readonly PolicyAnswer[]): Outcome {
  if (answers.some(({ answer }) => answer === 'REFUSE')) return 'REFUSE'
  return answers.some(({ answer }) => answer === 'ASK') ? 'ASK' : 'APPROVE'
}

/** What the policy answers; nothing when it has nothing to say about the request itself. */
function ask(policy: Policy, request: PolicyRequest, facts: PolicyFacts): PolicyAnswer | undefined {
  const { rule } = policy
  switch (rule.kind) {
    case 'QUOTA':
      return answerOf(policy, rule.otherwise, checkQuota(facts))
    case 'MINIMUM_NOTICE':
      return answerOf(policy, rule.otherwise, checkNotice(rule, request, facts))
    case 'LONGEST_STRETCH':
      return answerOf(policy, rule.otherwise, checkLongestStretch(rule, request, facts))
    case 'BLACKOUT':
      return answerOf(policy, rule.otherwise, checkBlackout(rule, request))
    case 'MOST_AWAY':
      // Who has no team leaves no team behind.
      return facts.team && answerOf(policy, rule.otherwise, checkMostAway(rule, request, facts, facts.team))
    case 'COVER':
      return answerOf(policy, rule.otherwise, checkCover(rule, request, facts))
    case 'PROBATION':
      return answerOf(policy, rule.otherwise, checkProbation(rule, request, facts))
    case 'DOCUMENT':
      return answerOf(policy, rule.otherwise, checkDocument(rule, request, facts))
    case 'AUTO_APPROVE':
      return answerOf(policy, 'ASK', checkCost(rule.belowDays, facts))
    case 'APPROVAL':
    case 'ESCALATION':
      return undefined
    default:
      return rule satisfies never
  }
}

function checkCost(belowDays: number, { days }: PolicyFacts): Finding {
  const values = { belowDays, days }
  if (days < belowDays) {
    return { code: 'AUTOMATIC', values, sentence: `Leave below ${sayDays(belowDays)} needs no person to approve it.` }
  }
  return {
    code: 'TOO_MUCH_TO_BE_AUTOMATIC',
    values,
    sentence: `Leave of ${sayDays(belowDays)} or more is decided by a person.`,
    advice: 'Choose fewer days',
  }
}

function answerOf(policy: { id: string; name: string }, otherwise: Otherwise, finding: Finding): PolicyAnswer {
  const { code, values, sentence, advice } = finding
  const { id, name } = policy
  if (advice === undefined) return { policy: id, name, answer: 'ALLOW', code, sentence, values }
  return {
    policy: id,
    name,
    answer: otherwise,
    code,
    sentence: `${sentence} ${advice}, or ${wayOut[otherwise]}.`,
    values,
  }
}

const wayOut: Record<Otherwise, string> = {
  REFUSE: 'ask an administrator for an exception',
  ASK: 'wait until an approver has decided',
}
