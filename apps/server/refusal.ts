import type { LifeRefusalCode } from '@vacation-tracker/event-contracts/life-cycle-decisions'
import type { RefusalCode as LeaveRefusalCode } from '@vacation-tracker/leave/refusal'
import type { FieldProblem } from './accounts/account-fields.ts'

/** Why the server does not do something: the reasons of the leave rules, and its own. */
export type RefusalCode =
  | LeaveRefusalCode
  | LifeRefusalCode
  | 'CONDITION_FAILED'
  | 'LAST_ADMINISTRATOR'
  | 'NOT_CONFIRMED'
  | FieldProblem['code']
  | 'EMAIL_TAKEN'
  | 'PASSWORD_WRONG'
  | 'TOO_MANY_ATTEMPTS'
  | 'LANGUAGE_UNKNOWN'
  | 'PICTURE_INVALID'
  | 'OWN_ACCOUNT'
  | 'RULE_INVALID'
  | 'LIMIT_INVALID'
  | 'TOKEN_INVALID'
  | 'API_TOKEN_INVALID'
  | 'FILTER_INVALID'
  | 'FIELD_NOT_YOURS'
  | 'QUERY_TOO_LARGE'

/** A refusal as a value. The API makes an error with this code and message of it. */
export type Refusal = { code: RefusalCode; message: string }

export function refuse(code: RefusalCode, message: string): Refusal {
  return { code, message }
}

/** What somebody wanted: done, with what it is now; or refused, and then nothing has changed. */
export type Outcome<Value> = { done: Value; refusal?: undefined } | { done?: undefined; refusal: Refusal }
