import type { Category } from '../generated/graphql.ts'

/** The kinds of leave, the most asked first. */
export const categories: readonly { value: Category; words: string }[] = [
  { value: 'ANNUAL_LEAVE', words: 'Annual leave' },
  { value: 'SICK_LEAVE', words: 'Sick leave' },
  { value: 'PUBLIC_HOLIDAYS', words: 'Public holiday' },
  { value: 'PARENTAL_LEAVE', words: 'Parental leave' },
  { value: 'PATERNITY_LEAVE', words: 'Paternity leave' },
  { value: 'ADOPTIVE_LEAVE', words: 'Adoptive leave' },
  { value: 'CARERS_LEAVE', words: 'Carer’s leave' },
]

export function sayCategory(category: Category): string {
  return categories.find(({ value }) => value === category)?.words ?? category
}
