import type { ApprovedBefore } from '@vacation-tracker/vacation-events/vacation-request'
import type { VacationRequestRow } from './tables.ts'

/** What stays approved while a change of it is asked for. Only `toApprovedBefore` has written it. */
export function approvedBeforeIn({
  approved_before,
}: Pick<VacationRequestRow, 'approved_before'>): ApprovedBefore | undefined {
  return approved_before === null ? undefined : JSON.parse(approved_before)
}

/** As it lies in the column `approved_before`. */
export function toApprovedBefore(approved: ApprovedBefore | undefined): string | null {
  return approved === undefined ? null : JSON.stringify(approved)
}
