import { dayNumberOf } from '../calendar-date.ts'
import {
  allOrNames,
  date,
  type Field,
  type Fields,
  fieldProblem,
  halfDays,
  isPlainObject,
  names,
  oneOf,
  optional,
  share,
  text,
  wholeNumber,
} from './fields.ts'
import type { Policy, PolicyKind } from './policy.ts'
import { reservedIds } from './verdict.ts'

/**
 * What is wrong with a policy from outside, of an editor, the API or an import: the first field that is not right and
 * what is right, in a sentence. Nothing when it is a policy; `isPolicy` then says so.
 *
 * @example
 * policyProblem({ id: 'p1', name: 'Notice', leaveTypes: 'ALL', teams: 'ALL', rule: { kind: 'MINIMUM_NOTICE', days: 0, otherwise: 'ASK' } })
 * // 'rule.days has to be a whole number from 1 to 366.'
 */
export function policyProblem(value: unknown): string | undefined {
  if (!isPlainObject(value)) return 'A policy has to be an object with id, name, leaveTypes, teams and rule.'
  const problem = fieldProblem(value, policyFields)
  if (problem !== undefined) return problem
  return 'rule' in value && isPlainObject(value.rule) ? ruleProblem(value.rule) : undefined
}

export function isPolicy(value: unknown): value is Policy {
  return policyProblem(value) === undefined
}

function ruleProblem(rule: object): string | undefined {
  const kind = 'kind' in rule ? rule.kind : undefined
  if (!isKind(kind)) return `rule.kind has to be one of ${Object.keys(fieldsOf).join(', ')}.`
  return fieldProblem(rule, { kind: oneOf(kind), ...fieldsOf[kind] }, 'rule.') ?? contradiction({ ...rule })
}

function isKind(value: unknown): value is PolicyKind {
  return typeof value === 'string' && Object.hasOwn(fieldsOf, value)
}

/** What is wrong with a rule of which each field by itself is right. */
function contradiction({ kind, from, until, yearly, people, share, oneOf, count }: Given): string | undefined {
  if (typeof from === 'string' && typeof until === 'string') {
    if (from > until) return 'rule.until has to be the day of rule.from, or a later one.'
    if (yearly === true && dayNumberOf(until) - dayNumberOf(from) >= 365) {
      return 'rule.until has to be less than a year after rule.from, because it is repeated yearly.'
    }
  }
  if (kind === 'MOST_AWAY' && people === undefined && share === undefined) {
    return 'rule.people or rule.share is needed: how many of the team can be away.'
  }
  if (typeof count === 'number' && Array.isArray(oneOf) && count > oneOf.length) {
    return `rule.count has to be at most ${oneOf.length}, the number of people in rule.oneOf.`
  }
  return undefined
}

type Given = Readonly<Record<string, unknown>>

/** A number of days of one request, or of anything else within a year. */
const wholeDays = wholeNumber(1, 366)
const someDays = halfDays(0.5, 366)
const yesOrNo = oneOf(true, false)
const otherwise = oneOf('REFUSE', 'ASK')

const id: Field = {
  must: `has to be a text of 1 to 100 characters, and none of ${reservedIds.join(', ')}`,
  isRight: (value) => text(100).isRight(value) && !reservedIds.some((reserved) => reserved === value),
}

const rule: Field = { must: 'has to be an object with a kind', isRight: isPlainObject }
const policyFields: Fields = { id, name: text(100), leaveTypes: allOrNames, teams: allOrNames, rule }

const fieldsOf: Record<PolicyKind, Fields> = {
  QUOTA: { otherwise },
  MINIMUM_NOTICE: { days: wholeDays, otherwise },
  LONGEST_STRETCH: { days: someDays, inWorkingDays: optional(yesOrNo), otherwise },
  BLACKOUT: { from: date, until: date, name: text(100), yearly: optional(yesOrNo), otherwise },
  MOST_AWAY: { people: optional(wholeNumber(1, 10_000)), share: optional(share), otherwise },
  COVER: { oneOf: names, count: optional(wholeNumber(1, 1000)), otherwise },
  PROBATION: { months: wholeNumber(1, 36), upToDays: optional(someDays), otherwise },
  DOCUMENT: { fromDays: wholeDays, otherwise },
  AUTO_APPROVE: { belowDays: someDays },
  APPROVAL: { stages: oneOf(1, 2) },
  ESCALATION: { afterDays: wholeNumber(1, 90) },
}
