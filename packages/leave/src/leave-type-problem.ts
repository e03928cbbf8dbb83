import { isCalendarDate } from './calendar-date.ts'
import type { HouseLeaveType } from './house.ts'
import { isSameName, nameProblem } from './house-name.ts'
import type { CarryOver, Entitlement } from './leave-type.ts'
import { type Refusal, refuse } from './refusal.ts'

/** As many as somebody can still choose from (our choice). */
const mostLeaveTypes = 60

/**
 * Whether the house can have a leave type like this beside the others. One that is there already, of the same id, keeps
 * its category: the requests of it carry that, and it decides by which law they are counted.
 */
export function leaveTypeProblem(type: HouseLeaveType, present: readonly HouseLeaveType[]): Refusal | undefined {
  const problem = nameProblem('name', type.name) ?? entitlementProblem(type.entitlement) ?? placeAmong(type, present)
  return problem === undefined ? undefined : refuse('LEAVE_TYPE_INVALID', problem)
}

/**
 * Whether nobody can ask for a leave type any more from now on. What was asked for stays, and so do the balances. Refused
 * where the house could not go on: when nothing is left that somebody could ask for.
 */
export function retirementProblem(id: string, present: readonly HouseLeaveType[]): Refusal | undefined {
  const type = present.find((other) => other.id === id)
  if (type === undefined) return refuse('LEAVE_TYPE_UNKNOWN', `id: there is no leave type ${id}.`)
  const others = present.filter((other) => other.id !== id && !other.isRetired)
  if (others.length > 0) return undefined
  return refuse(
    'LAST_LEAVE_TYPE',
    `id: ${type.name} is all that somebody can ask for. Define another leave type first.`,
  )
}

function placeAmong({ id, name, category }: HouseLeaveType, present: readonly HouseLeaveType[]): string | undefined {
  const before = present.find((other) => other.id === id)
  if (before === undefined && present.length >= mostLeaveTypes) {
    return `There can be at most ${mostLeaveTypes} leave types. Change one that is there.`
  }
  if (before !== undefined && before.category !== category) {
    return `category of ${before.name} stays ${before.category}, because its requests are counted by it. Define another leave type instead.`
  }
  const namesake = present.find((other) => other.id !== id && isSameName(other.name, name))
  if (namesake === undefined) return undefined
  return `name: there is a leave type ${namesake.name} already${namesake.isRetired ? '. Offer that one again' : ', choose another name'}.`
}

function entitlementProblem(entitlement: Entitlement): string | undefined {
  if (entitlement.kind === 'UNLIMITED') return undefined
  if (!isDaysOfYear(entitlement.days)) {
    return 'entitlement.days has to be a number of days, whole or half ones, from 0 to 366.'
  }
  return entitlement.carryOver === undefined ? undefined : carryOverProblem(entitlement.carryOver)
}

function carryOverProblem({ most, lastDay }: CarryOver): string | undefined {
  if (most !== undefined && !isDaysOfYear(most)) {
    return 'entitlement.carryOver.most has to be a number of days, whole or half ones, from 0 to 366, or left out.'
  }
  // 29 February is the last day of February: see `nextLastDay`.
  if (lastDay === undefined || isCalendarDate(`2000-${lastDay}`)) return undefined
  return 'entitlement.carryOver.lastDay has to be a day of the year as month and day, 03-31 for 31 March.'
}

function isDaysOfYear(days: number): boolean {
  return days >= 0 && days <= 366 && Number.isInteger(days * 2)
}
