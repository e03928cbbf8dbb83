import type { LifeRefusalCode } from '@vacation-tracker/event-contracts/life-cycle-decisions'
import type { RefusalCode as LeaveRefusalCode } from '@vacation-tracker/leave/refusal'

/** Why the server does not do something: the reasons of the leave rules, and its own. */
export type RefusalCode =
  | LeaveRefusalCode
  | LifeRefusalCode
  | 'CONDITION_FAILED'
  | 'LAST_ADMINISTRATOR'
  | 'NOT_CONFIRMED'
  | 'TOO_MANY_ATTEMPTS'
  | 'PICTURE_INVALID'
  | 'LOGO_INVALID'
  | 'RULE_INVALID'
  | 'LIMIT_INVALID'
  | 'TOKEN_INVALID'
  | 'API_TOKEN_INVALID'
  | 'FILTER_INVALID'
  | 'FIELD_NOT_YOURS'
  | 'QUERY_TOO_LARGE'
  | 'LANGUAGE_UNKNOWN'
  | 'CHANGE_INVALID'
  | 'MAIL_NOT_TAKEN'
  | 'REHEARSAL_RUNNING'
  | 'TEAM_IN_USE'
  | 'DEACTIVATED'
  | 'NOT_YOURSELF'
  | 'INVITATION_STALE'
  | 'INVITATION_BY_MAIL'
  | 'FEED_INVALID'
  | AccountRefusalCode

/** Why an account cannot be like this. Where better-auth has a word for it, it is that one. */
export type AccountRefusalCode =
  | 'USERNAME_MISSING'
  | 'USERNAME_RESERVED'
  | 'USERNAME_IS_ALREADY_TAKEN'
  | 'USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL'
  | 'INVALID_USERNAME'
  | 'INVALID_EMAIL'
  | 'INVALID_PASSWORD'
  | 'NAME_INVALID'
  | 'PHONE_NUMBER_INVALID'
  | 'TIME_ZONE_INVALID'
  | 'PASSWORD_TOO_SHORT'
  | 'PASSWORD_TOO_LONG'

/** A refusal as a value. The API makes an error with this code and message of it. */
export type Refusal = { code: RefusalCode; message: string }

export function refuse(code: RefusalCode, message: string): Refusal {
  return { code, message }
}

/** What somebody wanted: done, with what it is now; or refused, and then nothing has changed. */
export type Outcome<Value> = { done: Value; refusal?: undefined } | { done?: undefined; refusal: Refusal }
