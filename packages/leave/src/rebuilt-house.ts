import type { VacationEvent } from '@vacation-tracker/vacation-events'
import type { HouseRulesDetail } from '@vacation-tracker/vacation-events/house'
import type { CompanyHoliday, House, HouseLeaveType, HouseRules, Team } from './house.ts'
import { houseColors } from './house-color.ts'
import type { Entitlement } from './leave-type.ts'
import type { Policy } from './policy/policy.ts'
import { isPolicy, policyProblem } from './policy/policy-problem.ts'
import { mondayToFriday, type WorkingWeek } from './working-week.ts'

/** Everything that tells what the house has decided. */
export type HouseEvent = Extract<
  VacationEvent,
  {
    type:
      | 'LeaveTypeDefined'
      | 'LeaveTypeRetired'
      | 'LeaveTypesOrdered'
      | 'HolidayDeclared'
      | 'HolidayCancelled'
      | 'PolicyAdopted'
      | 'PolicyRemoved'
      | 'PoliciesOrdered'
      | 'HouseRulesAdopted'
      | 'TeamDefined'
      | 'TeamDissolved'
  }
>
type DetailOf<Type extends HouseEvent['type']> = Extract<HouseEvent, { type: Type }>['detail']

/**
 * The house after an event of its log, which begins with the standard house. What is new comes last; holidays are in the
 * order of their ids, and teams in that of their names.
 *
 * @throws RangeError when the log tells of a policy that is none
 */
export function evolveHouse(house: House, event: HouseEvent): House {
  switch (event.type) {
    case 'LeaveTypeDefined':
      return { ...house, leaveTypes: withOne(house.leaveTypes, leaveTypeIn(event.detail)) }
    case 'LeaveTypeRetired': {
      const { id } = event.detail
      return { ...house, leaveTypes: house.leaveTypes.map((type) => retiredIf(type.id === id, type)) }
    }
    case 'LeaveTypesOrdered':
      return { ...house, leaveTypes: inOrderOf(house.leaveTypes, event.detail.leaveTypes) }
    case 'HolidayDeclared':
      return { ...house, holidays: withOne(house.holidays, holidayIn(event.detail)).sort(byId) }
    case 'HolidayCancelled':
      return { ...house, holidays: without(house.holidays, event.detail.id) }
    case 'PolicyAdopted':
      return { ...house, policies: withOne(house.policies, policyIn(event.detail)) }
    case 'PolicyRemoved':
      return { ...house, policies: without(house.policies, event.detail.id) }
    case 'PoliciesOrdered':
      return { ...house, policies: inOrderOf(house.policies, event.detail.policies) }
    case 'HouseRulesAdopted':
      return { ...house, rules: rulesIn(event.detail) }
    case 'TeamDefined':
      return { ...house, teams: withOne(house.teams, teamIn(event.detail)).sort(byName) }
    case 'TeamDissolved':
      return { ...house, teams: without(house.teams, event.detail.id) }
    default:
      return event satisfies never
  }
}

/** The company holiday that an event tells of. */
export function holidayIn({ id, date, yearly, name, kind, free, country, region }: CompanyHoliday): CompanyHoliday {
  return {
    ...{ id, date, yearly, name, kind, free },
    ...(country !== undefined && { country }),
    ...(region !== undefined && { region }),
  }
}

/** The rules of the house that an event tells of. */
export function rulesIn({
  name,
  accent,
  week,
  country,
  region,
  leaveYears,
  sickDaysGivenBack,
}: HouseRulesDetail): HouseRules {
  return {
    name,
    accent: colorIn(accent),
    week: weekIn(week),
    ...(country !== undefined && { country }),
    ...(region !== undefined && { region }),
    leaveYears,
    sickDaysGivenBack,
  }
}

/** A week of an event, which has seven days. */
export function weekIn(shares: readonly WorkingWeek[number][]): WorkingWeek {
  const day = (weekday: number) => shares[weekday] ?? mondayToFriday[weekday] ?? 0
  return [day(0), day(1), day(2), day(3), day(4), day(5), day(6)]
}

/**
 * The policy that an event tells of. In events one for all teams, or leave types, names none.
 *
 * @throws RangeError when it is none
 */
export function policyIn({ id, name, leaveTypes, teams, rule }: DetailOf<'PolicyAdopted'>): Policy {
  const reach = (ids: readonly string[]) => (ids.length === 0 ? 'ALL' : ids)
  const policy: unknown = { id, name, leaveTypes: reach(leaveTypes), teams: reach(teams), rule }
  if (isPolicy(policy)) return policy
  throw new RangeError(`The log tells of a policy ${id} that is none: ${policyProblem(policy)} Look at its event.`)
}

function leaveTypeIn({ id, name, category, entitlement, needsDocument, color }: DetailOf<'LeaveTypeDefined'>) {
  const type = { id, name, category, entitlement: entitlementIn(entitlement), needsDocument, color: colorIn(color) }
  return { ...type, isRetired: false }
}

function entitlementIn(told: DetailOf<'LeaveTypeDefined'>['entitlement']): Entitlement {
  if (told.kind === 'UNLIMITED') return { kind: 'UNLIMITED' }
  const { kind, days = 0, rounding = 'EXACT', carryOver } = told
  return carryOver === undefined ? { kind, days, rounding } : { kind, days, rounding, carryOver }
}

function retiredIf(isIt: boolean, type: HouseLeaveType): HouseLeaveType {
  return isIt ? { ...type, isRetired: true } : type
}

function teamIn({ id, name, stages }: DetailOf<'TeamDefined'>): Team {
  return { id, name, stages }
}

function colorIn(color: string): HouseRules['accent'] {
  return houseColors.find((known) => known === color) ?? 'slate'
}

function withOne<Thing extends { id: string }>(things: readonly Thing[], one: Thing): Thing[] {
  const isThere = things.some(({ id }) => id === one.id)
  return isThere ? things.map((thing) => (thing.id === one.id ? one : thing)) : [...things, one]
}

function without<Thing extends { id: string }>(things: readonly Thing[], id: string): Thing[] {
  return things.filter((thing) => thing.id !== id)
}

function inOrderOf<Thing extends { id: string }>(things: readonly Thing[], ids: readonly string[]): Thing[] {
  const place = ({ id }: Thing) => (ids.includes(id) ? ids.indexOf(id) : ids.length)
  return things.toSorted((one, other) => place(one) - place(other))
}

function byId(one: { id: string }, other: { id: string }): number {
  return byCodePoint(one.id, other.id)
}

function byName(one: Team, other: Team): number {
  return byCodePoint(one.name, other.name)
}

/** As databases compare: by whole characters, where `<` would look at the halves of an emoji. */
function byCodePoint(one: string, other: string): number {
  const others = [...other]
  for (const [place, character] of [...one].entries()) {
    const difference = (character.codePointAt(0) ?? 0) - (others[place]?.codePointAt(0) ?? -1)
    if (difference !== 0) return difference
  }
  return [...one].length - others.length
}
