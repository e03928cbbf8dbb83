/** Why something is not done. Programs go by the code; people read the message. */
export type RefusalCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'OWN_REQUEST'
  | 'STATUS_RESERVED'
  | 'NOT_FOUND'
  | 'WRONG_STATUS'
  | 'CHANGED_SINCE'
  | 'NOTHING_TO_CHANGE'
  | 'CATEGORY_MISSING'
  | 'LEAVE_TYPE_UNKNOWN'
  | 'LEAVE_TYPE_INVALID'
  | 'LAST_LEAVE_TYPE'
  | 'HOUSE_RULES_INVALID'
  | 'HOLIDAY_INVALID'
  | 'PLACE_UNKNOWN'
  | 'POLICY_UNKNOWN'
  | 'ORDER_INVALID'
  | 'NOT_YOUR_DECISION'
  | 'DATES_MISSING'
  | 'DATE_INVALID'
  | 'END_BEFORE_START'
  | 'EMPTY_LEAVE'
  | 'DESCRIPTION_INVALID'
  | 'REASON_MISSING'
  | 'REASON_INVALID'
  | 'IN_THE_PAST'
  | 'OVERLAP'
  | 'AGAINST_POLICY'
  | 'POLICY_INVALID'
  | 'DEPUTY_INVALID'
  | 'COSTS_NOTHING'
  | 'SCHEDULE_INVALID'
  | 'TEAM_INVALID'
  | 'TERMS_INVALID'
  | 'ADJUSTMENT_INVALID'
  | 'LEAVE_YEAR_INVALID'

/** A refusal is a value that a decision returns, never an exception. */
export type Refusal = { code: RefusalCode; message: string }

export function refuse(code: RefusalCode, message: string): Refusal {
  return { code, message }
}
