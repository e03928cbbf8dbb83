import type { Adjustment, Allowance } from './leave-type.ts'
import type { Employment } from './person-facts.ts'
import type { Schedule } from './working-week.ts'

/** What is agreed with a person. Without schedules they work as the house does, without places they have its holidays. */
export type Terms = {
  employment: Employment
  /** Oldest first, not overlapping. */
  schedules: readonly Schedule[]
  /** Oldest first. */
  places: readonly { from: string; country: string; region?: string }[]
  allowances: readonly Allowance[]
  /** The day since which the house knows them, and balances are kept. */
  trackedFrom?: string
}

/** The terms of a person with whom nothing is agreed. */
export const usualTerms: Terms = { employment: {}, schedules: [], places: [], allowances: [] }

/** Adjustments come one by one, so they are no part of the terms. */
export type TermsWithAdjustments = Terms & { adjustments: readonly Adjustment[] }
