import { isWithinYears } from './calendar-date.ts'
import type { HouseRules } from './house.ts'
import { nameProblem } from './house-name.ts'
import type { LeaveYearRule } from './leave-type.ts'
import { leaveYearProblem } from './leave-year.ts'
import { type Refusal, refuse } from './refusal.ts'

/** As many as a house has had in its life (our choice). */
const mostLeaveYearRules = 20

/** What is wrong with rules of the house, but for the place: whether that exists, a library knows. */
export function houseRulesProblem({ name, week, country, region, leaveYears }: HouseRules): Refusal | undefined {
  const problem =
    nameProblem('name', name) ??
    weekProblem(week) ??
    (region !== undefined && country === undefined ? 'country is missing: region is a part of it.' : undefined)
  return problem === undefined ? leaveYearsProblem(leaveYears) : refuse('HOUSE_RULES_INVALID', problem)
}

function weekProblem(week: readonly number[]): string | undefined {
  if (week.length !== 7 || !week.every((share) => share === 0 || share === 0.5 || share === 1)) {
    return 'week needs a share of 0, 0.5 or 1 for each weekday, from Monday to Sunday.'
  }
  return week.some((share) => share > 0) ? undefined : 'week needs a day of work, or no leave would cost anything.'
}

function leaveYearsProblem(rules: readonly LeaveYearRule[]): Refusal | undefined {
  const problem = countProblem(rules.length) ?? farAway(rules)
  if (problem !== undefined) return refuse('LEAVE_YEAR_INVALID', `leaveYears: ${problem}`)
  const invalid = leaveYearProblem(rules)
  return invalid && refuse(invalid.code, `leaveYears: ${invalid.message}`)
}

function countProblem(count: number): string | undefined {
  if (count === 0) return 'say when leave years begin, with at least one rule.'
  return count > mostLeaveYearRules ? `there can be at most ${mostLeaveYearRules} rules.` : undefined
}

function farAway(rules: readonly LeaveYearRule[]): string | undefined {
  const far = rules.find(({ from }) => /^\d{4}-/.test(from) && !isWithinYears(from))
  return far && `${far.from} is too far away; choose a day from 1970 to 2199.`
}
