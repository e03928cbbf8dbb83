import type { Category } from '@vacation-tracker/vacation-events/vacation-request'
import type { HouseLeaveType } from './house.ts'
import { type Refusal, refuse } from './refusal.ts'

/** The kind of leave that somebody asks for. The category may be of the law alone, as the sample's clients send it. */
export type ChosenType = { leaveType: string; category: Category }

/**
 * What kind of leave of the house is meant: the one that is named, or else the first of the category that can be asked
 * for.
 *
 * @param offered all leave types of the house, retired ones too
 */
export function chooseLeaveType(
  { leaveType, category }: { leaveType?: string | undefined; category?: Category | undefined },
  offered: readonly HouseLeaveType[],
): { chosen: ChosenType; refusal?: undefined } | { chosen?: undefined; refusal: Refusal } {
  if (leaveType === undefined && category === undefined) {
    return { refusal: refuse('CATEGORY_MISSING', 'Say what kind of leave it is: set leaveType or category.') }
  }
  const open = offered.filter(({ isRetired }) => !isRetired)
  const found = open.find((type) => (leaveType === undefined ? type.category === category : type.id === leaveType))
  if (found === undefined) {
    const wanted = leaveType ?? category
    const names = open.map(({ id }) => id).join(', ')
    return { refusal: refuse('LEAVE_TYPE_UNKNOWN', `Nobody can ask for ${wanted} here. Choose one of: ${names}.`) }
  }
  if (category !== undefined && category !== found.category) {
    return {
      refusal: refuse('LEAVE_TYPE_UNKNOWN', `${found.id} is ${found.category}, not ${category}. Leave category out.`),
    }
  }
  return { chosen: { leaveType: found.id, category: found.category } }
}
