import type { PolicyKind } from '@vacation-tracker/leave/policy/policy'

/** A field of a rule as the form asks for it. What may be left out is optional. */
export interface RuleField {
  name: string
  /** Days and counts are numbers; a share is entered in percent. */
  input: 'number' | 'percent' | 'text' | 'date' | 'tick' | 'people' | 'stages'
  isOptional?: true
}

/** What is asked of each kind of rule, in the order of the form. What a field may be, `policyProblem` says. */
export const fieldsOf: Record<PolicyKind, readonly RuleField[]> = {
  QUOTA: [],
  MINIMUM_NOTICE: [{ name: 'days', input: 'number' }],
  LONGEST_STRETCH: [
    { name: 'days', input: 'number' },
    { name: 'inWorkingDays', input: 'tick' },
  ],
  BLACKOUT: [
    { name: 'name', input: 'text' },
    { name: 'from', input: 'date' },
    { name: 'until', input: 'date' },
    { name: 'yearly', input: 'tick' },
  ],
  MOST_AWAY: [
    { name: 'people', input: 'number', isOptional: true },
    { name: 'share', input: 'percent', isOptional: true },
  ],
  COVER: [
    { name: 'oneOf', input: 'people' },
    { name: 'count', input: 'number', isOptional: true },
  ],
  PROBATION: [
    { name: 'months', input: 'number' },
    { name: 'upToDays', input: 'number', isOptional: true },
  ],
  DOCUMENT: [{ name: 'fromDays', input: 'number' }],
  AUTO_APPROVE: [{ name: 'belowDays', input: 'number' }],
  APPROVAL: [{ name: 'stages', input: 'stages' }],
  ESCALATION: [{ name: 'afterDays', input: 'number' }],
}

/** The kinds in the order in which they are offered: what approves, what leave has to keep, how people decide. */
export const policyKinds: readonly PolicyKind[] = [
  'AUTO_APPROVE',
  'QUOTA',
  'MINIMUM_NOTICE',
  'LONGEST_STRETCH',
  'BLACKOUT',
  'MOST_AWAY',
  'COVER',
  'PROBATION',
  'DOCUMENT',
  'APPROVAL',
  'ESCALATION',
]

/** Whether leave that does not keep the rule is refused or goes to a person; the others have nothing to keep. */
export function hasOtherwise(kind: PolicyKind): boolean {
  return kind !== 'AUTO_APPROVE' && kind !== 'APPROVAL' && kind !== 'ESCALATION'
}
