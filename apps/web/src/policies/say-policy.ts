import type { Policy, Reach } from '@vacation-tracker/leave/policy/policy'
import { amountOf, sayNumber } from '../dates/amounts.ts'
import { sayShortDate } from '../dates/wording.ts'
import type { Settings } from '../settings/use-settings.ts'
import { sayLeaveType } from '../vacations/categories.ts'
import { speech, translator } from '../words/speech.ts'

type Names = Pick<Settings, 'leaveTypes' | 'teams'>

/**
 * What a policy does, in a sentence or two, and for whom.
 *
 * @example
 * // 'Leave has to be asked at least 14 days ahead; otherwise it is refused. For Annual leave, in all teams.'
 */
export function sayPolicy(policy: Policy, names: Names): string {
  return `${sayRule(policy)} ${sayReach(policy, names)}`
}

function sayRule({ rule }: Policy): string {
  const say = translator('policies')
  const otherwise = 'otherwise' in rule ? say(`otherwise.${rule.otherwise}`) : ''
  switch (rule.kind) {
    case 'QUOTA':
      return say('does.QUOTA', { otherwise })
    case 'MINIMUM_NOTICE':
      return say('does.MINIMUM_NOTICE', { ...amountOf(rule.days), otherwise })
    case 'LONGEST_STRETCH':
      return say(rule.inWorkingDays ? 'does.LONGEST_IN_WORKING_DAYS' : 'does.LONGEST_STRETCH', {
        ...amountOf(rule.days),
        otherwise,
      })
    case 'BLACKOUT': {
      const { name, from, until } = rule
      const days = { name, from: sayShortDate(from), until: sayShortDate(until), otherwise }
      return say(rule.yearly ? 'does.BLACKOUT_YEARLY' : 'does.BLACKOUT', days)
    }
    case 'MOST_AWAY':
      return say('does.MOST_AWAY', { limit: sayLimit(rule), otherwise })
    case 'COVER':
      return say('does.COVER', { count: rule.count ?? 1, people: list(rule.oneOf, 'unit'), otherwise })
    case 'PROBATION':
      return rule.upToDays === undefined
        ? say('does.PROBATION', { months: rule.months, otherwise })
        : say('does.PROBATION_UP_TO', { months: rule.months, ...amountOf(rule.upToDays), otherwise })
    case 'DOCUMENT':
      return say('does.DOCUMENT', { ...amountOf(rule.fromDays), otherwise })
    case 'AUTO_APPROVE':
      return say('does.AUTO_APPROVE', amountOf(rule.belowDays))
    case 'APPROVAL':
      return say('does.APPROVAL', { stages: rule.stages })
    case 'ESCALATION':
      return say('does.ESCALATION', amountOf(rule.afterDays))
    default:
      return rule satisfies never
  }
}

function sayLimit({ people, share }: { people?: number; share?: number }): string {
  const say = translator('policies')
  const percent = share === undefined ? undefined : say('percent', { share: sayNumber(Math.round(share * 1000) / 10) })
  if (people === undefined) return percent ?? ''
  const heads = say('people', { count: people })
  return percent === undefined ? heads : say('andAtMost', { people: heads, share: percent })
}

function sayReach({ leaveTypes, teams }: Policy, names: Names): string {
  const say = translator('policies')
  const types = namesOf(leaveTypes, (id) => {
    const type = names.leaveTypes.find((one) => one.id === id)
    return type && sayLeaveType(type)
  })
  const groups = namesOf(teams, (id) => names.teams.find((team) => team.id === id)?.name)
  if (types === undefined) return groups === undefined ? say('reach.all') : say('reach.teams', { teams: groups })
  return groups === undefined ? say('reach.types', { types }) : say('reach.typesAndTeams', { types, teams: groups })
}

function namesOf(reach: Reach, nameOf: (id: string) => string | undefined): string | undefined {
  return reach === 'ALL' ? undefined : list(reach.map((id) => nameOf(id) ?? id))
}

function list(names: readonly string[], type: 'conjunction' | 'unit' = 'conjunction'): string {
  return new Intl.ListFormat(speech().locale, { type, style: 'long' }).format(names)
}
