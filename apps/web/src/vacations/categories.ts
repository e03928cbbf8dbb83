import { standardHouse } from '@vacation-tracker/leave/house'
import type { DisclosedCategory } from '../generated/graphql.ts'
import { translator } from '../words/speech.ts'

/** @example sayCategory('CARERS_LEAVE') // 'Carer’s leave' */
export function sayCategory(category: DisclosedCategory): string {
  return translator('vacations')(`category.${category}`)
}

/**
 * What the house calls a kind of leave. A name that the product came with is said in the reader's language; one that the
 * house has given stays as it is.
 */
export function sayLeaveType({ name, category }: { name: string; category: DisclosedCategory }): string {
  const isStandard = standardHouse.leaveTypes.some((type) => type.category === category && type.name === name)
  return isStandard ? sayCategory(category) : name
}

/** The same of a kind of leave that is known by its id, without its category. */
export function sayLeaveTypeWithId({ id, name }: { id: string; name: string }): string {
  const standard = standardHouse.leaveTypes.find((type) => type.id === id && type.name === name)
  return standard ? sayCategory(standard.category) : name
}
