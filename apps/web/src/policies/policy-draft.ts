import type { Otherwise, Policy, PolicyKind, Reach } from '@vacation-tracker/leave/policy/policy'
import { isPolicy, policyProblem } from '@vacation-tracker/leave/policy/policy-problem'
import { fieldsOf, hasOtherwise, type RuleField } from './policy-fields.ts'

/** A policy while it is edited: numbers as they are typed, and all fields of its kind. */
export interface PolicyDraft {
  id: string
  name: string
  leaveTypes: Reach
  teams: Reach
  kind: PolicyKind
  otherwise: Otherwise
  fields: Readonly<Record<string, FieldValue>>
}

/** Text as it was typed, a tick, or the usernames of people. */
export type FieldValue = string | boolean | readonly string[]

/** What the numbers of a new rule are at first, so that it can be saved at once (our choice). */
const atFirst: Readonly<Record<string, FieldValue>> = {
  days: '14',
  months: '6',
  fromDays: '4',
  belowDays: '3',
  afterDays: '3',
  people: '2',
  stages: '2',
  oneOf: [],
}

export function newDraft(kind: PolicyKind, name: string): PolicyDraft {
  const fields = Object.fromEntries(fieldsOf[kind].map((field) => [field.name, atFirst[field.name] ?? emptyOf(field)]))
  const id = `policy-${crypto.randomUUID().slice(0, 13)}`
  return { id, name, leaveTypes: 'ALL', teams: 'ALL', kind, otherwise: 'REFUSE', fields }
}

export function draftOf({ rule, ...policy }: Policy): PolicyDraft {
  const stored = new Map<string, unknown>(Object.entries(rule))
  const fields = fieldsOf[rule.kind].map((field) => [field.name, typed(field, stored.get(field.name))])
  const otherwise = 'otherwise' in rule ? rule.otherwise : 'REFUSE'
  return { ...policy, kind: rule.kind, otherwise, fields: Object.fromEntries(fields) }
}

/** The policy that is entered; or the field, as a path such as `rule.days`, that is not right yet. */
export function policyIn(
  draft: PolicyDraft,
): { policy: Policy; wrong?: undefined } | { policy?: undefined; wrong: string } {
  const { id, name, leaveTypes, teams, kind, otherwise, fields } = draft
  const given = fieldsOf[kind].flatMap((field): [string, unknown][] => {
    const value = entered(field, fields[field.name] ?? emptyOf(field))
    return value === undefined ? [] : [[field.name, value]]
  })
  const rule = { kind, ...Object.fromEntries(given), ...(hasOtherwise(kind) && { otherwise }) }
  const policy = { id, name: name.trim(), leaveTypes, teams, rule }
  return isPolicy(policy) ? { policy } : { wrong: policyProblem(policy)?.split(' ')[0] ?? 'rule' }
}

function emptyOf({ input }: RuleField): FieldValue {
  if (input === 'tick') return false
  return input === 'people' ? [] : ''
}

function typed({ input }: RuleField, value: unknown): FieldValue {
  if (input === 'tick') return value === true
  if (Array.isArray(value)) return value.filter((one) => typeof one === 'string')
  if (typeof value === 'number') return String(input === 'percent' ? Math.round(value * 10_000) / 100 : value)
  return typeof value === 'string' ? value : ''
}

/** What is sent; nothing for what was left out. A number that is none stays a text, which no field may be. */
function entered({ input, isOptional }: RuleField, value: FieldValue): unknown {
  if (input === 'tick') return value === true ? true : undefined
  if (typeof value !== 'string') return value
  const text = value.trim()
  if (text === '' && isOptional) return undefined
  if (input === 'text' || input === 'date') return text
  const number = Number(text.replace(',', '.'))
  if (text === '' || !Number.isFinite(number)) return text
  return input === 'percent' ? number / 100 : number
}
