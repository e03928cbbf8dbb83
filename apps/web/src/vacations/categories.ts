import type { Category } from '../generated/graphql.ts'
import { translator } from '../words/speech.ts'

/** The kinds of leave, the most asked first. */
export const categories: readonly Category[] = [
  'ANNUAL_LEAVE',
  'SICK_LEAVE',
  'PUBLIC_HOLIDAYS',
  'PARENTAL_LEAVE',
  'PATERNITY_LEAVE',
  'ADOPTIVE_LEAVE',
  'CARERS_LEAVE',
]

/** @example sayCategory('CARERS_LEAVE') // 'Carer’s leave' */
export function sayCategory(category: Category): string {
  return translator('vacations')(`category.${category}`)
}
