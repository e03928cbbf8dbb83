import type { EndsAt, StartsAt } from '@vacation-tracker/vacation-events/half-days'
import type { Group } from '@vacation-tracker/vacation-events/people'
import type { ApprovalStatus, Category } from '@vacation-tracker/vacation-events/vacation-request'
import type { ColumnType, Generated, RawBuilder } from 'kysely'
import type { MediaType } from '../accounts/picture-format.ts'
import type { KeptSpan } from '../tracing/kept-span.ts'
import type { CalendarFeed } from './calendar-feeds.ts'
import type { MailTiming, ToldKind } from './notifications.ts'

/** The columns of every table, as the `.sql` files beside this one make them. */
export type Tables = {
  /** `stages` is JSON. */
  team: { id: string; name: string; stages: Generated<string>; version: Generated<number> }
  person: {
    username: string
    user_id: string
    name: string
    time_zone: string
    team_id: string | null
    registered_at: string
    starts_on: string | null
    ends_on: string | null
    /** JSON, like the two that follow. */
    schedules: Generated<string>
    places: Generated<string>
    allowances: Generated<string>
    deactivated_at: string | null
    terms_version: Generated<number>
  }
  heartbeat: { one: number; at: string }
  /** Microseconds, since 1970 where it is an instant; `detail` is JSON. */
  span: {
    trace_id: string
    span_id: string
    parent_id: string | null
    name: string
    kind: KeptSpan['kind']
    node: string | null
    started_at: number
    duration: number
    failed: number
    detail: string
  }
  trace: {
    trace_id: string
    name: string
    rank: number
    started_at: number
    ended_at: number
    spans: number
    failures: number
  }
  invitation: InvitationRow
  /** `rules` is JSON. */
  house: { one: number; version: number; rules: string | null }
  /** `content` is JSON, here and in the two that follow. */
  leave_type: { id: string; position: number; content: string }
  company_holiday: { id: string; content: string }
  policy: { id: string; position: number; content: string }
  adjustment: AdjustmentRow
  person_group: { username: string; group_name: Group }
  group_rule: { domain: string; groups: string }
  vacation_request: VacationRequestRow
  notification: {
    id: string
    recipient: string
    kind: ToldKind
    message: string
    vacation_request_id: string | null
    created_at: string
    read_at: string | null
    /** JSON. */
    facts: Generated<string>
    in_app: Generated<number>
    mail: Generated<MailTiming>
  }
  /** `told` is JSON. */
  profile: {
    username: string
    language: string | null
    date_format: string | null
    told: Generated<string>
    digest_on: string | null
  }
  picture: { username: string; tag: string; media_type: MediaType; content: Uint8Array }
  logo: { one: number; tag: string; media_type: MediaType; content: Uint8Array }
  expiry_reminder: { username: string; leave_type: string; last_day: string; mark: number; reminded_at: string }
  /** `names` is JSON. */
  erasure: { pseudonym: string; names: string; begun_by: string; begun_at: string }
  api_token: ApiTokenRow
  calendar_feed: CalendarFeedRow
  /** `content` is a step of a life as JSON. */
  contract_step: { seq: Generated<number>; name: string; version: number; step: string; at: string; content: string }
  contract_lock: { one: number }
  contract_reminder: { name: string; version: number; mark: number; last_day: string; sent_at: string }
  registered_contract: RegisteredContractRow
  sent_mail: { notification_id: string; sent_at: string }
  user: UserRow
  account: AccountRow
  session: SessionRow
  verification: { id: string; identifier: string; value: string }
}

/** `hash` is that of the link's token; nothing until the mail is written. */
export type InvitationRow = {
  username: string
  id: string
  hash: string | null
  invited_by: string
  invited_at: string
  expires_at: string
}

export type AdjustmentRow = {
  id: string
  username: string
  leave_type: string
  date: string
  days: number
  reason: string
  made_by: string
  made_at: string
}

/** `scopes` is JSON. */
export type ApiTokenRow = {
  id: string
  hash: string
  name: string
  scopes: string
  created_by: string
  created_at: string
  expires_at: string | null
  last_used_at: string | null
  revoked_at: string | null
}

export type CalendarFeedRow = {
  id: string
  hash: string
  owner: string
  kind: CalendarFeed['kind']
  team_id: string | null
  language: CalendarFeed['language']
  created_at: string
  last_used_at: string | null
}

/** `contract` and `casts` are JSON. */
type RegisteredContractRow = {
  seq: Generated<number>
  name: string
  version: number
  revision: number
  source: string
  hash: string
  contract: string
  casts: string | null
  registered_by: string
  registered_at: string
}

export type VacationRequestRow = {
  id: string
  owner: string
  category: Category
  description: string | null
  approval_status: ApprovalStatus
  start_date: string
  end_date: string
  starts_at: StartsAt
  ends_at: EndsAt
  approved_by: string | null
  rejection_reason: string | null
  created_at: string
  updated_at: string
  asked_at: string
  version: number
  leave_type: string | null
  days: number | null
  endorsed_by: string | null
  escalated_at: string | null
  documented_at: string | null
  /** JSON. */
  approved_before: string | null
}

/** better-auth's own table: it writes but for `accounts/new-account.ts`, and we read. */
type UserRow = {
  id: string
  name: string
  email: string
  emailVerified: ColumnType<number | boolean, RawBuilder<boolean>, never>
  username: string | null
  displayUsername: string | null
  phoneNumber: string | null
  timeZone: string | null
  createdAt: Instant
  updatedAt: Instant
}

/** How somebody signs in: better-auth's own table as well. */
type AccountRow = {
  id: string
  accountId: string
  providerId: string
  userId: string
  password: string | null
  createdAt: Instant
  updatedAt: Instant
}

/** better-auth's own, as well. */
type SessionRow = {
  token: string
  userId: string
  createdAt: Instant
  expiresAt: Instant
  ipAddress: string | null
  userAgent: string | null
}

/** Text on SQLite, a Date on PostgreSQL; both take the text of ISO 8601. */
type Instant = ColumnType<string | Date, string, string>
