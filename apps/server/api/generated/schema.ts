import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { VacationRequest as RequestModel } from '@vacation-tracker/leave';
import type { ToldBefore as ApprovedBeforeModel } from '../resolvers/types.ts';
import type { Person as PersonModel } from '../../store/people.ts';
import type { Me as MeModel } from '../../queries/me.ts';
import type { TeamInList } from '../../queries/teams.ts';
import type { DecidingStage as DecidingStageModel } from '@vacation-tracker/leave/policy/approvers';
import type { Approver } from '@vacation-tracker/leave/policy/deputies';
import type { PersonDetails as PersonDetailsModel } from '../../queries/person-details.ts';
import type { Arrival } from '../arrival.ts';
import type { SubscriptionStatus } from '@vacation-tracker/event-bus/subscription';
import type { ReplayStatus } from '@vacation-tracker/event-bus/replay';
import type { DeadLetter } from '@vacation-tracker/event-bus/dead-letters';
import type { Deprecation as DeprecationModel } from '@vacation-tracker/event-contracts/life-cycle';
import type { EventContract as ContractModel } from '@vacation-tracker/event-contracts';
import type { ContractComparison } from '../../queries/catalogue.ts';
import type { EventStory as StoryOfEvent, InVersion, InChain } from '../../queries/event-story.ts';
import type { Fate } from '@vacation-tracker/event-bus/fates';
import type { FlowNode, FlowArrow } from '../../queries/flow-sketch.ts';
import type { TypedBalance } from '../../queries/balances.ts';
import type { LedgerLine as LedgerLineModel } from '@vacation-tracker/leave/ledger-line';
import type { DraftPreview } from '../../queries/leave-preview.ts';
import type { StoryStep as StoryStepModel } from '../../queries/request-story.ts';
import type { KnownHouse } from '../../house/house-book.ts';
import type { Entitlement } from '@vacation-tracker/leave/leave-type';
import type { RehearsalStatus } from '../../rehearsal/rehearsal-room.ts';
import type { RehearsalReport as ReportModel, RehearsedChange as RehearsedChangeModel } from '../../rehearsal/report.ts';
import type { CostChange as CostChangeModel } from '../../house/preview.ts';
import type { ApiToken } from '../../accounts/api-token.ts';
import type { AuditEntry as AuditEntryModel } from '../../queries/audit.ts';
import type { CalendarFeed as FeedModel } from '../../store/calendar-feeds.ts';
import type { Notification as NotificationModel } from '../../store/notifications.ts';
import type { ApiContext } from '../context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A calendar day. `2021-10-13` and `2021-10-13Z` are accepted; `2021-10-13` is returned. Never an instant. */
  AWSDate: { input: string; output: string; }
  /** An instant in UTC, ISO 8601: `2021-10-13T10:28:13.902Z`. */
  AWSDateTime: { input: string; output: string; }
  /** Any JSON: an event, an event pattern, an input transformer. */
  JSON: { input: unknown; output: unknown; }
  /** A whole number up to 9007199254740991: a place in the event log, or a count. */
  Long: { input: number; output: number; }
};

export type AbsenceFigure = {
  __typename?: 'AbsenceFigure';
  /** Approved, by the half day. */
  days: Scalars['Float']['output'];
  leaveType: Scalars['ID']['output'];
  /** `2026-07`. */
  month: Scalars['String']['output'];
  /** Asked for, and not decided yet. */
  pending: Scalars['Float']['output'];
  /** The id of the team. */
  team?: Maybe<Scalars['ID']['output']>;
};

export type AddPersonInput = {
  access: PersonAccess;
  email: Scalars['String']['input'];
  /** Those that the rules for new people give, unless told. */
  groups?: InputMaybe<Array<Group>>;
  name: Scalars['String']['input'];
  phoneNumber?: InputMaybe<Scalars['String']['input']>;
  /** The id of a team. */
  team?: InputMaybe<Scalars['ID']['input']>;
  /** IANA name; that of the server unless told. */
  timeZone?: InputMaybe<Scalars['String']['input']>;
  /** 3 to 30 letters, digits, dots or underscores. */
  username: Scalars['String']['input'];
};

export type AddedPerson = {
  __typename?: 'AddedPerson';
  /**
   * With `access: LINK`: what the link ends with, `/invitation?token=…`, by which they choose a password. Told here and never
   * again: hand the link over.
   */
  invitationToken?: Maybe<Scalars['String']['output']>;
  person: Person;
};

export type AdjustBalanceInput = {
  date: Scalars['AWSDate']['input'];
  /** By the half day; below 0 takes away. */
  days: Scalars['Float']['input'];
  leaveType: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
  username: Scalars['String']['input'];
};

export type AgreeTermsInput = {
  allowances: Array<OwnAllowanceInput>;
  endsOn?: InputMaybe<Scalars['AWSDate']['input']>;
  /** The `termsVersion` that you saw. When something has changed since, nothing happens and you are told. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  places: Array<WorkPlaceInput>;
  schedules: Array<WorkScheduleInput>;
  startsOn?: InputMaybe<Scalars['AWSDate']['input']>;
  username: Scalars['String']['input'];
};

export type AgreedAllowance = {
  __typename?: 'AgreedAllowance';
  /** Days of a leave year. */
  days: Scalars['Float']['output'];
  from: Scalars['AWSDate']['output'];
  /** The name of the kind of leave. */
  leaveType: Scalars['String']['output'];
};

export type ApprovalStatus =
  | 'APPROVED'
  /** An approver said no; `rejectionReason` says why. */
  | 'DENIED'
  /** Valid; an approver has to decide. */
  | 'PENDING_APPROVAL'
  /** Submitted or amended; the validation has not looked at it yet. Lasts milliseconds. */
  | 'PENDING_VALIDATION'
  /** A rule refused it; `rejectionReason` says which. */
  | 'REJECTED_BY_SYSTEM';

/** Approved leave of which a change is asked for. It stands again when the change is denied, refused or taken back. */
export type ApprovedBefore = {
  __typename?: 'ApprovedBefore';
  /** Username of the approver who approved it. */
  approvedBy?: Maybe<Scalars['String']['output']>;
  category: DisclosedCategory;
  /** What it costs, in days of leave. Null when that was never worked out. */
  days?: Maybe<Scalars['Float']['output']>;
  description?: Maybe<Scalars['String']['output']>;
  /** Last day of leave, included. */
  endDate: Scalars['AWSDate']['output'];
  endsAt: EndsAt;
  /** The kind of leave of the house, by its id; `undisclosed` when it is not for the viewer. */
  leaveType: Scalars['ID']['output'];
  /** First day of leave. */
  startDate: Scalars['AWSDate']['output'];
  startsAt: StartsAt;
};

export type ArchivedEvent = {
  __typename?: 'ArchivedEvent';
  /** An Amazon EventBridge envelope. */
  event: Scalars['JSON']['output'];
  /** Its place in the log. */
  position: Scalars['Long']['output'];
};

export type AssignGroupsInput = {
  groups: Array<Group>;
  username: Scalars['String']['input'];
};

export type AuditEntry = {
  __typename?: 'AuditEntry';
  /** A username, `system`, or a program such as `token:payroll`. */
  actor: Scalars['String']['output'];
  /** Null when it was no person, or they are gone. */
  actorPerson?: Maybe<Person>;
  /** The whole event, as it is in the log. */
  event: Scalars['JSON']['output'];
  /** Username of whom it is about. */
  person?: Maybe<Scalars['String']['output']>;
  /** Null when it is about nobody, or they are gone. */
  personConcerned?: Maybe<Person>;
  /** Its place in the log. */
  position: Scalars['Long']['output'];
  /** The vacation request that it is about, unless it is gone. */
  request?: Maybe<Scalars['ID']['output']>;
  time: Scalars['AWSDateTime']['output'];
  /** The type of event. */
  type: Scalars['String']['output'];
};

/** All that is given has to be met. */
export type AuditFilterInput = {
  /** The first day, where the viewer lives. */
  from?: InputMaybe<Scalars['AWSDate']['input']>;
  /** Username of who did it, or whom it is about. */
  person?: InputMaybe<Scalars['String']['input']>;
  /** What it is about, by its id: a vacation request, a team, a policy. */
  subject?: InputMaybe<Scalars['String']['input']>;
  /** The last day, where the viewer lives. */
  to?: InputMaybe<Scalars['AWSDate']['input']>;
  /** Types of event; all but `TeamNotified`, which says who was told of something, unless given. */
  types?: InputMaybe<Array<Scalars['String']['input']>>;
};

export type AuditPage = {
  __typename?: 'AuditPage';
  items: Array<AuditEntry>;
  /** The instant back to which the log was looked through; null when that was to its beginning. */
  lookedBackTo?: Maybe<Scalars['AWSDateTime']['output']>;
  nextToken?: Maybe<Scalars['String']['output']>;
};

/** What there is of a kind of leave in a leave year. Amounts are in days. */
export type Balance = {
  __typename?: 'Balance';
  /** The part of it that lies ahead. */
  ahead: Scalars['Float']['output'];
  asOf: Scalars['AWSDate']['output'];
  /** What of it can still be taken before it expires. Null without a limit. */
  bookable?: Maybe<Scalars['Float']['output']>;
  /** Where the days are, in the order in which they are used up. */
  buckets: Array<BucketBalance>;
  category: Category;
  /** The name of its colour. */
  color: Scalars['String']['output'];
  /** What is left: the sum of all lines. */
  days: Scalars['Float']['output'];
  /** What is gone after its last day, unless it is taken. */
  expiring: Array<ExpiringDays>;
  /** Nobody can ask for more of it. */
  isRetired: Scalars['Boolean']['output'];
  /** The kind of leave, by its id. */
  leaveType: Scalars['ID']['output'];
  /** Every change, in the order of the days. */
  lines: Array<LedgerLine>;
  name: Scalars['String']['output'];
  needsDocument: Scalars['Boolean']['output'];
  /** Asked for, and not decided yet. */
  pending: Scalars['Float']['output'];
  /** Approved in this leave year. */
  taken: Scalars['Float']['output'];
  /** Whether there is no limit; then only what was taken counts. */
  unlimited: Scalars['Boolean']['output'];
  year: LeaveYear;
};

export type BalanceAdjustment = {
  __typename?: 'BalanceAdjustment';
  /** The day in whose leave year it counts. */
  date: Scalars['AWSDate']['output'];
  /** Below 0: taken away. */
  days: Scalars['Float']['output'];
  id: Scalars['ID']['output'];
  leaveType: Scalars['ID']['output'];
  madeAt: Scalars['AWSDateTime']['output'];
  /** Username of the administrator. */
  madeBy: Scalars['String']['output'];
  reason: Scalars['String']['output'];
};

export type BalanceFigure = {
  __typename?: 'BalanceFigure';
  /** What came into the leave year: granted, earned, carried over, adjusted, less what has expired. */
  entitled: Scalars['Float']['output'];
  /** What will be gone unless it is taken, in the order of the last days. */
  expiring: Array<ExpiringDays>;
  /** With pending as used. */
  left: Scalars['Float']['output'];
  name: Scalars['String']['output'];
  pending: Scalars['Float']['output'];
  taken: Scalars['Float']['output'];
  team?: Maybe<Scalars['ID']['output']>;
  username: Scalars['String']['output'];
};

export type BalanceReport = {
  __typename?: 'BalanceReport';
  asOf: Scalars['AWSDate']['output'];
  items: Array<BalanceFigure>;
  nextToken?: Maybe<Scalars['String']['output']>;
};

/** How the house looks. Told to everybody, so that the sign-in page can look so too. */
export type Branding = {
  __typename?: 'Branding';
  accent: HouseColor;
  /** Where its logo is; null when it has none of its own. Administrators set it by `PUT /api/house/logo`. */
  logo?: Maybe<Scalars['String']['output']>;
  /** What the company calls itself. */
  name: Scalars['String']['output'];
};

export type BucketBalance = {
  __typename?: 'BucketBalance';
  bucket: LeaveBucket;
  days: Scalars['Float']['output'];
};

export type CalendarAbsence = {
  __typename?: 'CalendarAbsence';
  /** The last day, included. */
  endDate: Scalars['AWSDate']['output'];
  endsAt: EndsAt;
  /** The vacation request. */
  id: Scalars['ID']['output'];
  /** It waits for a decision. */
  isPending: Scalars['Boolean']['output'];
  /** An id among the `leaveTypes` of the calendar. Null: away, and why is not for the viewer to know. */
  leaveType?: Maybe<Scalars['ID']['output']>;
  startDate: Scalars['AWSDate']['output'];
  startsAt: StartsAt;
};

export type CalendarFeed = {
  __typename?: 'CalendarFeed';
  createdAt: Scalars['AWSDateTime']['output'];
  id: Scalars['ID']['output'];
  kind: CalendarFeedKind;
  language: CalendarFeedLanguage;
  /** To the hour. */
  lastUsedAt?: Maybe<Scalars['AWSDateTime']['output']>;
  /** The id of the team, of a feed of a team. */
  team?: Maybe<Scalars['ID']['output']>;
};

export type CalendarFeedAddress = {
  __typename?: 'CalendarFeedAddress';
  feed: CalendarFeed;
  /** The path of the address on this server. Told here and never again. */
  path: Scalars['String']['output'];
};

export type CalendarFeedKind =
  /** Who is away. */
  | 'COMPANY'
  /** The viewer's own leave. */
  | 'PERSON'
  /** Who of a team is away. */
  | 'TEAM';

export type CalendarFeedLanguage =
  | 'de'
  | 'en';

export type CalendarHoliday = {
  __typename?: 'CalendarHoliday';
  date: Scalars['AWSDate']['output'];
  free: CalendarHolidayPart;
  kind: CalendarHolidayKind;
  name: Scalars['String']['output'];
};

export type CalendarHolidayKind =
  /** The company is closed. */
  | 'CLOSURE'
  /** Given by the company. */
  | 'COMPANY'
  | 'PUBLIC';

export type CalendarHolidayPart =
  | 'AFTERNOON'
  | 'DAY'
  | 'MORNING';

export type CalendarLeaveType = {
  __typename?: 'CalendarLeaveType';
  /** A colour by name, such as `purple`. */
  color: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
};

export type CalendarPerson = {
  __typename?: 'CalendarPerson';
  /** In the order of the first days. */
  absences: Array<CalendarAbsence>;
  name: Scalars['String']['output'];
  /** An id among the `places` of the calendar. */
  place: Scalars['ID']['output'];
  /** An id among the `schedules` of the calendar. */
  schedule: Scalars['ID']['output'];
  /** The id of the team. */
  team?: Maybe<Scalars['ID']['output']>;
  username: Scalars['String']['output'];
};

export type CalendarPlace = {
  __typename?: 'CalendarPlace';
  /** In the order of their days. */
  holidays: Array<CalendarHoliday>;
  id: Scalars['ID']['output'];
};

export type CalendarSchedule = {
  __typename?: 'CalendarSchedule';
  id: Scalars['ID']['output'];
  /** In the order of their days. On a day that is in none of them there is no work. */
  weeks: Array<CalendarWeek>;
};

export type CalendarTeam = {
  __typename?: 'CalendarTeam';
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
};

export type CalendarWeek = {
  __typename?: 'CalendarWeek';
  from: Scalars['AWSDate']['output'];
  /** The last day, included. */
  until: Scalars['AWSDate']['output'];
  /** How much is worked on each weekday, Monday first: 0, 0.5 or 1. */
  week: Array<Scalars['Float']['output']>;
};

export type Category =
  | 'ADOPTIVE_LEAVE'
  | 'ANNUAL_LEAVE'
  | 'CARERS_LEAVE'
  | 'PARENTAL_LEAVE'
  | 'PATERNITY_LEAVE'
  | 'PUBLIC_HOLIDAYS'
  | 'SICK_LEAVE';

export type CompanyHoliday = {
  __typename?: 'CompanyHoliday';
  /** Only for people there; null for everybody. */
  country?: Maybe<Scalars['String']['output']>;
  /** The day; of one that comes every year, the first. */
  date: Scalars['AWSDate']['output'];
  free: FreePart;
  id: Scalars['ID']['output'];
  kind: CompanyHolidayKind;
  name: Scalars['String']['output'];
  region?: Maybe<Scalars['String']['output']>;
  yearly: Scalars['Boolean']['output'];
};

export type CompanyHolidayInput = {
  country?: InputMaybe<Scalars['String']['input']>;
  date: Scalars['AWSDate']['input'];
  free: FreePart;
  /** Without it, a new one. */
  id?: InputMaybe<Scalars['ID']['input']>;
  kind: CompanyHolidayKind;
  name: Scalars['String']['input'];
  region?: InputMaybe<Scalars['String']['input']>;
  yearly: Scalars['Boolean']['input'];
};

export type CompanyHolidayKind =
  /** The company closes, so nobody can work. */
  | 'CLOSURE'
  /** The company gives the day off. */
  | 'COMPANY';

export type CostChange = {
  __typename?: 'CostChange';
  daysAfter: Scalars['Float']['output'];
  daysBefore: Scalars['Float']['output'];
  endDate: Scalars['AWSDate']['output'];
  /** Null when they are gone. */
  requester?: Maybe<Person>;
  startDate: Scalars['AWSDate']['output'];
  vacationRequestId: Scalars['ID']['output'];
};

export type CostOfDay = {
  __typename?: 'CostOfDay';
  date: Scalars['AWSDate']['output'];
  /** 0, 0.5 or 1. */
  days: Scalars['Float']['output'];
  /** The holiday of that day, by name. */
  holiday?: Maybe<Scalars['String']['output']>;
  reason: DayReason;
};

export type CreateCalendarFeedInput = {
  kind: CalendarFeedKind;
  /** What the entries are written in: `en` unless told. */
  language?: InputMaybe<CalendarFeedLanguage>;
  /** The id of the team, for a feed of a team. */
  team?: InputMaybe<Scalars['ID']['input']>;
};

export type CreateEventSubscriptionInput = {
  /** 1 to 100; 1 unless told. */
  concurrency?: InputMaybe<Scalars['Int']['input']>;
  /** FAT unless told. */
  form?: InputMaybe<EventForm>;
  /** 1 to 64 letters, digits, `.`, `_` or `-`. */
  name: Scalars['String']['input'];
  /** True unless told. */
  ordered?: InputMaybe<Scalars['Boolean']['input']>;
  /** An EventBridge event pattern. */
  pattern: Scalars['JSON']['input'];
  retry?: InputMaybe<EventRetryPolicyInput>;
  /** LATEST unless told. Not together with `startTime`. */
  startFrom?: InputMaybe<EventStartPosition>;
  /** Events of this instant or later, ISO 8601. */
  startTime?: InputMaybe<Scalars['String']['input']>;
  transformer?: InputMaybe<Scalars['JSON']['input']>;
  url: Scalars['String']['input'];
  /** Versions by event: `{ "VacationRequestApproved": 1 }`. */
  versions?: InputMaybe<Scalars['JSON']['input']>;
};

export type CreateEventTokenInput = {
  /** An instant, ISO 8601. Without one it holds until it is revoked. */
  expiresAt?: InputMaybe<Scalars['String']['input']>;
  /** What it is known by: 1 to 80 characters. */
  name: Scalars['String']['input'];
  publish?: InputMaybe<Array<EventTokenPublishScopeInput>>;
  /** The types of event that it may read; `*` for all. */
  readTypes?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The sources for which it may register contracts. */
  registerSources?: InputMaybe<Array<Scalars['String']['input']>>;
};

export type CreateVacationRequestInput = {
  approvalStatus?: InputMaybe<ApprovalStatus>;
  approvedBy?: InputMaybe<Scalars['String']['input']>;
  category?: InputMaybe<Category>;
  description?: InputMaybe<Scalars['String']['input']>;
  endDate?: InputMaybe<Scalars['AWSDate']['input']>;
  /** EVENING unless told. */
  endsAt?: InputMaybe<EndsAt>;
  /** A leave type of the house, by its id. Without it, the first of the category. */
  leaveType?: InputMaybe<Scalars['ID']['input']>;
  /** Whose leave it is; the viewer's own unless told. For approvers and administrators, who book for others. */
  owner?: InputMaybe<Scalars['String']['input']>;
  startDate?: InputMaybe<Scalars['AWSDate']['input']>;
  /** MORNING unless told. */
  startsAt?: InputMaybe<StartsAt>;
};

export type DamagedEvent = {
  __typename?: 'DamagedEvent';
  position: Scalars['Long']['output'];
  problem: Scalars['String']['output'];
};

export type DateFormat =
  /** As the language has it: 24 December 2026. */
  | 'BY_LANGUAGE'
  /** 2026-12-24. */
  | 'ISO';

export type DayReason =
  | 'DAY_OFF'
  | 'HALF_HOLIDAY'
  | 'HALF_REQUESTED'
  | 'HALF_WORKING_DAY'
  | 'HOLIDAY'
  | 'NO_SCHEDULE'
  | 'SICK'
  | 'WORKING_DAY';

export type DecidesBecause =
  /** There is no approver, so administrators decide. */
  | 'ADMINISTRATORS'
  /** The team names them. */
  | 'APPROVERS'
  /** The team names nobody who is here, so whoever is an approver decides. */
  | 'APPROVER_GROUP'
  /** They stand in for approvers who are away. */
  | 'DEPUTIES'
  /** Whoever could decide is away. */
  | 'EVERYBODY_IS_AWAY'
  /** There is nobody else at all. */
  | 'NOBODY_ELSE_AT_ALL'
  /** The one who decides first is the only one there is. */
  | 'NOBODY_ELSE_TO_DECIDE_SECOND';

export type DecidingStage = {
  __typename?: 'DecidingStage';
  because: DecidesBecause;
  /** Any of them decides. */
  people: Array<Person>;
  stage: Scalars['Int']['output'];
};

export type DefineTeamInput = {
  /** The `version` that you saw. When the team has changed since, nothing happens and you are told. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The team that is changed; a new one without. */
  id?: InputMaybe<Scalars['ID']['input']>;
  name: Scalars['String']['input'];
  /** At most two, one after the other; none means whoever is an approver. */
  stages: Array<TeamStageInput>;
};

export type DeleteVacationRequestInput = {
  id: Scalars['ID']['input'];
};

export type DeprecateContractVersionInput = {
  name: Scalars['String']['input'];
  reason: Scalars['String']['input'];
  /** The last day of grace. */
  until?: InputMaybe<Scalars['AWSDate']['input']>;
  /** What to read in its place, such as `ParcelSent 2`. */
  useInstead?: InputMaybe<Scalars['String']['input']>;
  version: Scalars['Int']['input'];
};

/** What an output says of the kind of leave: it is for the person, for those who may come to decide on it, and for administrators. */
export type DisclosedCategory =
  | 'ADOPTIVE_LEAVE'
  | 'ANNUAL_LEAVE'
  | 'CARERS_LEAVE'
  | 'PARENTAL_LEAVE'
  | 'PATERNITY_LEAVE'
  | 'PUBLIC_HOLIDAYS'
  | 'SICK_LEAVE'
  /** It is not for the viewer: the person is away, or wants to be. */
  | 'UNDISCLOSED';

/** When on its last day a leave ends. */
export type EndsAt =
  /** With the day. */
  | 'EVENING'
  /** At noon: the afternoon is worked. */
  | 'NOON';

export type EntitlementKind =
  /** All of the year's days on its first day. */
  | 'FIXED'
  /** A twelfth with every month that has been worked. */
  | 'MONTHLY'
  /** As much as is needed. */
  | 'UNLIMITED';

export type ErasedPerson = {
  __typename?: 'ErasedPerson';
  /** Places of events that are damaged and may name the person: nobody can read or rewrite them. */
  damagedEvents: Array<Scalars['Long']['output']>;
  /** Whether nothing names them any more. What is left goes on by itself, every hour. */
  isComplete: Scalars['Boolean']['output'];
  /** What stands for the person from now on. */
  pseudonym: Scalars['String']['output'];
};

export type EventActivity = {
  __typename?: 'EventActivity';
  /** Bytes of an envelope, the mean of the first few of the day; null when there was none. */
  bytes?: Maybe<Scalars['Int']['output']>;
  count: Scalars['Long']['output'];
  /** In UTC. */
  day: Scalars['AWSDate']['output'];
};

export type EventAudience =
  | 'EXTERNAL'
  /** It stays within the product. */
  | 'INTERNAL';

export type EventCompatibility =
  /** There is an event that is refused. */
  | 'BREAKING'
  /** It is proven. */
  | 'SAFE'
  /** It could not be decided, and counts as a break. */
  | 'UNDECIDED';

/** What an event is, in all its versions. `/api/contracts` serves the same to programs. */
export type EventContract = {
  __typename?: 'EventContract';
  /** How many there were on each of the last days (UTC), today included: 30 unless told, 90 at most. */
  activity: Array<EventActivity>;
  audience: EventAudience;
  /** Who reads it: what the code of this product declares, and everybody who has been given it. */
  consumers: Array<EventContractConsumer>;
  /** Events with the same value in this field are delivered in order. */
  groupBy: Scalars['String']['output'];
  /** All versions and revisions, oldest first, and what each has changed. */
  history: Array<EventContractRevision>;
  meaning: Scalars['String']['output'];
  name: Scalars['String']['output'];
  /** The team to ask. */
  owner: Scalars['String']['output'];
  /** Who publishes it: commands and consumers of this product by name, and `token:NAME` for programs that may. */
  producers: Array<Scalars['String']['output']>;
  source: Scalars['String']['output'];
  /** Oldest first, each at its latest revision. */
  versions: Array<EventContractVersion>;
};


/** What an event is, in all its versions. `/api/contracts` serves the same to programs. */
export type EventContractActivityArgs = {
  days?: InputMaybe<Scalars['Int']['input']>;
};

export type EventContractCheck = {
  __typename?: 'EventContractCheck';
  checkedAt: Scalars['AWSDateTime']['output'];
  findings: Array<EventContractFinding>;
  /** The twelve rules, in their order. */
  rules: Array<EventContractRule>;
};

/** What is different from one schema to the next, and who can read what. */
export type EventContractComparison = {
  __typename?: 'EventContractComparison';
  /** Whether the newer one takes all that the older one allows. */
  backward: EventCompatibility;
  /** Field by field, in sentences. */
  differences: Array<EventFieldDifference>;
  /** Why one cannot read the other, each with an event that shows it. */
  findings: Array<EventIncompatibility>;
  /** Whether the older one takes all that the newer one allows. */
  forward: EventCompatibility;
};

/** A consumer of one version of an event. */
export type EventContractConsumer = {
  __typename?: 'EventContractConsumer';
  /** A consumer of this product, a subscription, or `token:NAME` for a program that pulls or follows. */
  consumer: Scalars['String']['output'];
  deliveries: Scalars['Long']['output'];
  /** Null when it has not been given any yet. */
  firstSeen?: Maybe<Scalars['AWSDateTime']['output']>;
  /** Whether the code of this product declares it. */
  isDeclared: Scalars['Boolean']['output'];
  lastSeen?: Maybe<Scalars['AWSDateTime']['output']>;
  version: Scalars['Int']['output'];
};

export type EventContractDeprecation = {
  __typename?: 'EventContractDeprecation';
  reason: Scalars['String']['output'];
  since: Scalars['AWSDateTime']['output'];
  /** The last day of grace. */
  until: Scalars['AWSDate']['output'];
  /** What to read in its place, such as `ParcelSent 2`. */
  useInstead?: Maybe<Scalars['String']['output']>;
};

export type EventContractFinding = {
  __typename?: 'EventContractFinding';
  /** What to do, in a sentence. */
  mend: Scalars['String']['output'];
  /** What is wrong, in a sentence. */
  message: Scalars['String']['output'];
  /** Where in it: a field, a file, a step. */
  place?: Maybe<Scalars['String']['output']>;
  /** The code of the rule. */
  rule: Scalars['String']['output'];
  severity: EventContractSeverity;
  /** What it is about, such as `ParcelSent 2`. */
  subject: Scalars['String']['output'];
};

/** A version or revision of an event, held against the one before it. */
export type EventContractRevision = {
  __typename?: 'EventContractRevision';
  /** What is different, in the words of those who made it. */
  changes?: Maybe<Scalars['String']['output']>;
  /** Null for the first one. */
  comparison?: Maybe<EventContractComparison>;
  publishedAt?: Maybe<Scalars['AWSDateTime']['output']>;
  revision: Scalars['Int']['output'];
  version: Scalars['Int']['output'];
};

export type EventContractRule = {
  __typename?: 'EventContractRule';
  /** `EC01` to `EC12`. */
  code: Scalars['String']['output'];
  /** What it demands, in a sentence. */
  title: Scalars['String']['output'];
};

export type EventContractSeverity =
  /** It fails the build. */
  | 'ERROR'
  /** It becomes an error when nothing is done in time, or may be right. */
  | 'WARNING';

export type EventContractStage =
  | 'ACTIVE'
  /** It is published still, and will end. */
  | 'DEPRECATED'
  /** It does not leave the product yet. */
  | 'EXPERIMENTAL'
  /** It is published no more. */
  | 'RETIRED';

export type EventContractUsage = {
  __typename?: 'EventContractUsage';
  /** A subscription, or `token:NAME` for a program that pulls or follows. */
  consumer: Scalars['String']['output'];
  deliveries: Scalars['Long']['output'];
  firstSeen: Scalars['AWSDateTime']['output'];
  lastSeen: Scalars['AWSDateTime']['output'];
  name: Scalars['String']['output'];
  version: Scalars['Int']['output'];
};

export type EventContractVersion = {
  __typename?: 'EventContractVersion';
  /** What is different from the version or revision before. */
  changes?: Maybe<Scalars['String']['output']>;
  /** The end that has been announced; to be shown wherever the version is. */
  deprecation?: Maybe<EventContractDeprecation>;
  examples: Scalars['JSON']['output'];
  /** The same, field by field, parents before children. */
  fields: Array<EventField>;
  /** SHA-256 of what is published of it. */
  hash: Scalars['String']['output'];
  publishedAt?: Maybe<Scalars['AWSDateTime']['output']>;
  /** Counted from 0; a revision only adds. */
  revision: Scalars['Int']['output'];
  /** JSON Schema 2020-12. */
  schema: Scalars['JSON']['output'];
  /** When its present stage began. */
  since?: Maybe<Scalars['AWSDateTime']['output']>;
  stage: EventContractStage;
  /** The fields of the thin form; null when it is the whole detail. */
  thin?: Maybe<Array<Scalars['String']['output']>>;
  version: Scalars['Int']['output'];
};

export type EventContractWarning = {
  __typename?: 'EventContractWarning';
  /** The version that it is compared with; null when it is the same version on the days before. */
  comparedWith?: Maybe<Scalars['Int']['output']>;
  kind: EventContractWarningKind;
  /** What is different, in a sentence. */
  message: Scalars['String']['output'];
  name: Scalars['String']['output'];
  /** The field, as a JSON Pointer. */
  path: Scalars['String']['output'];
  /** The first day that is different, when days are compared. */
  since?: Maybe<Scalars['AWSDate']['output']>;
  version: Scalars['Int']['output'];
};

export type EventContractWarningKind =
  /** It is missing more or less often. */
  | 'ABSENCE'
  /** There are far fewer different values. */
  | 'CARDINALITY'
  /** Numbers or dates lie elsewhere. */
  | 'RANGE'
  /** Numbers are a multiple of what they were, or another temperature. */
  | 'SCALE';

/** An event that was given up. */
export type EventDeadLetter = {
  __typename?: 'EventDeadLetter';
  attempts: Scalars['Int']['output'];
  /** The event; null when it is damaged. */
  event?: Maybe<Scalars['JSON']['output']>;
  /** What went wrong, oldest first: the last 20 attempts at most. */
  history: Array<FailedEventAttempt>;
  /** Its place in the log. */
  position: Scalars['Long']['output'];
  /** The event as it is stored, damaged or not. */
  stored: Scalars['String']['output'];
  /** The subscription, or `subscription@replay` when it was given up in a replay. */
  subscription: Scalars['String']['output'];
};

export type EventDelivery = {
  __typename?: 'EventDelivery';
  /** Attempts that went wrong. */
  attempts: Scalars['Int']['output'];
  /** What went wrong, oldest first: the last 20 attempts at most. */
  history: Array<FailedEventAttempt>;
  nextAttemptAt?: Maybe<Scalars['AWSDateTime']['output']>;
  state: EventDeliveryState;
  /** A subscription, or `subscription@replay`. */
  subscription: Scalars['String']['output'];
};

export type EventDeliveryState =
  /** Given up: a dead letter. */
  | 'DEAD'
  | 'DELIVERED'
  /** Not looked at yet. */
  | 'PENDING'
  /** For another attempt, or behind an event that waits for one. */
  | 'WAITING';

/** A field of an event, at whatever depth. */
export type EventField = {
  __typename?: 'EventField';
  /** What else the schema demands, such as `minLength 1`. */
  constraints: Array<Scalars['String']['output']>;
  description?: Maybe<Scalars['String']['output']>;
  /** Such as `date`. */
  format?: Maybe<Scalars['String']['output']>;
  /** Whether it is there whenever its parent is. */
  isRequired: Scalars['Boolean']['output'];
  /** Whether it is in the thin form. */
  isThin: Scalars['Boolean']['output'];
  /** As `stops/*` for what the list `stops` holds. */
  path: Scalars['String']['output'];
  /** JSON types; none where the schema does not say. */
  types: Array<Scalars['String']['output']>;
  /** Such as `day`. */
  unit?: Maybe<Scalars['String']['output']>;
  /** Its values as JSON, where they are listed. */
  values?: Maybe<Array<Scalars['String']['output']>>;
};

export type EventFieldDifference = {
  __typename?: 'EventFieldDifference';
  isBreaking: Scalars['Boolean']['output'];
  /** The field, as `stops/*` for what the list `stops` holds. */
  path: Scalars['String']['output'];
  sentence: Scalars['String']['output'];
};

/** What is declared by code and subscriptions, and what has been counted on the log. */
export type EventFlow = {
  __typename?: 'EventFlow';
  arrows: Array<EventFlowArrow>;
  nodes: Array<EventFlowNode>;
};

export type EventFlowArrow = {
  __typename?: 'EventFlowArrow';
  /** As many events as have gone this way; an event of several versions counts once for each that was handed on. */
  count: Scalars['Long']['output'];
  /** Null when it has never been seen. */
  firstSeen?: Maybe<Scalars['AWSDateTime']['output']>;
  from: Scalars['ID']['output'];
  /** Whether such an arrow is counted when it happens: what leaves for another system is not. */
  isCounted: Scalars['Boolean']['output'];
  /** Whether code or a subscription says that it may be. */
  isDeclared: Scalars['Boolean']['output'];
  lastSeen?: Maybe<Scalars['AWSDateTime']['output']>;
  to: Scalars['ID']['output'];
};

export type EventFlowNode = {
  __typename?: 'EventFlowNode';
  /** Tells it from all others in this graph. */
  id: Scalars['ID']['output'];
  kind: EventFlowNodeKind;
  name: Scalars['String']['output'];
};

export type EventFlowNodeKind =
  /** Something that people or the clock have done. */
  | 'COMMAND'
  /** Code of this product that reacts to events. */
  | 'CONSUMER'
  | 'EVENT'
  /** A system beyond: where a webhook or a consumer leads, or a program with a token. */
  | 'EXTERNAL'
  /** A webhook. */
  | 'SUBSCRIPTION';

export type EventForm =
  /** The whole fact. */
  | 'FAT'
  /** What the event is about, and what changed. Patterns are matched on the whole fact all the same. */
  | 'THIN';

export type EventInChain = {
  __typename?: 'EventInChain';
  /** A username, `system`, or a program such as `token:payroll`. */
  actor: Scalars['String']['output'];
  /** The `eventId` of what it follows from. */
  cause?: Maybe<Scalars['ID']['output']>;
  eventId: Scalars['ID']['output'];
  position: Scalars['Long']['output'];
  time: Scalars['AWSDateTime']['output'];
  type: Scalars['String']['output'];
};

export type EventInVersion = {
  __typename?: 'EventInVersion';
  /** Null when it cannot be made; `problem` says why. */
  event?: Maybe<Scalars['JSON']['output']>;
  problem?: Maybe<Scalars['String']['output']>;
  stage: EventContractStage;
  version: Scalars['Int']['output'];
};

export type EventIncompatibility = {
  __typename?: 'EventIncompatibility';
  /** `BACKWARD`: the newer one refuses an event of the older one. */
  direction: EventReadingDirection;
  /** A JSON Pointer into the event. */
  path: Scalars['String']['output'];
  reason: Scalars['String']['output'];
  /** An event that is valid in one and refused by the other; null where that is not decided. */
  witness?: Maybe<Scalars['JSON']['output']>;
};

export type EventLogFilterInput = {
  /** Events of this instant or later, ISO 8601. */
  from?: InputMaybe<Scalars['String']['input']>;
  /** The value of the field by which a contract groups its events, such as the id of a request. */
  group?: InputMaybe<Scalars['String']['input']>;
  source?: InputMaybe<Scalars['String']['input']>;
  /** Events before this instant, ISO 8601. */
  to?: InputMaybe<Scalars['String']['input']>;
  types?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** A note that events have been rewritten where they stand. It stays for ever. */
export type EventLogRewrite = {
  __typename?: 'EventLogRewrite';
  /** Null while it is under way. */
  endedAt?: Maybe<Scalars['AWSDateTime']['output']>;
  id: Scalars['ID']['output'];
  reason: Scalars['String']['output'];
  rewritten: Scalars['Long']['output'];
  startedAt: Scalars['AWSDateTime']['output'];
};

export type EventLogVerification = {
  __typename?: 'EventLogVerification';
  damaged: Array<DamagedEvent>;
  /** How many events the log has. */
  events: Scalars['Long']['output'];
};

export type EventPatternSince = {
  __typename?: 'EventPatternSince';
  /** The first place in the log for which it holds. */
  from: Scalars['Long']['output'];
  pattern: Scalars['JSON']['output'];
};

export type EventReadingDirection =
  | 'BACKWARD'
  | 'FORWARD';

/** A part of the log that is delivered once more. */
export type EventReplay = {
  __typename?: 'EventReplay';
  /** The places between which it goes: after the first, up to and including the second. */
  after: Scalars['Long']['output'];
  createdAt: Scalars['AWSDateTime']['output'];
  /** Events that were given up. */
  dead: Scalars['Long']['output'];
  endedAt?: Maybe<Scalars['AWSDateTime']['output']>;
  /** For each subscription. Null for as fast as they can. */
  eventsPerSecond?: Maybe<Scalars['Float']['output']>;
  /** Events that were delivered, over all subscriptions. */
  handled: Scalars['Long']['output'];
  id: Scalars['ID']['output'];
  /** What has to be matched beside the patterns of the subscriptions. */
  pattern?: Maybe<Scalars['JSON']['output']>;
  /** The share of the range that is behind all subscriptions, 0 to 1. */
  progress: Scalars['Float']['output'];
  state: EventReplayState;
  subscriptions: Array<Scalars['String']['output']>;
  until: Scalars['Long']['output'];
  /** Events that wait for another attempt. */
  waiting: Scalars['Long']['output'];
};

export type EventReplayState =
  | 'CANCELLED'
  | 'DONE'
  | 'PAUSED'
  | 'RUNNING';

export type EventRetryPolicy = {
  __typename?: 'EventRetryPolicy';
  /** Seconds since the first attempt, 60 to 86,400; after that no further one is made. */
  maximumEventAgeInSeconds: Scalars['Int']['output'];
  /** Attempts after the first one, 0 to 185. */
  maximumRetryAttempts: Scalars['Int']['output'];
};

export type EventRetryPolicyInput = {
  maximumEventAgeInSeconds?: InputMaybe<Scalars['Int']['input']>;
  maximumRetryAttempts?: InputMaybe<Scalars['Int']['input']>;
};

export type EventStartPosition =
  /** Everything there is. */
  | 'HORIZON'
  /** What is published from now on. */
  | 'LATEST';

export type EventStory = {
  __typename?: 'EventStory';
  /**
   * What started it and all that followed from that, in the order of the log: what has the same `correlationId`. `cause` leads
   * from each to the one that it follows from.
   */
  chain: Array<EventInChain>;
  deliveries: Array<EventDelivery>;
  /** As it is stored. */
  event: Scalars['JSON']['output'];
  /** Whether the chain may go on: it is longer than is told, or the log was not looked through to its end. */
  isChainCut: Scalars['Boolean']['output'];
  /** Its place in the log. */
  position: Scalars['Long']['output'];
  /** As each supported version writes it, oldest first. */
  versions: Array<EventInVersion>;
};

/** Who gets which events, and how far they have come. */
export type EventSubscription = {
  __typename?: 'EventSubscription';
  /** Events of its types that it has still to look at, among the next 100,000 of the log. */
  backlog: Scalars['Int']['output'];
  /** As many deliveries as are under way at once. */
  concurrency: Scalars['Int']['output'];
  createdAt: Scalars['AWSDateTime']['output'];
  /** Events that were given up. */
  dead: Scalars['Long']['output'];
  form: EventForm;
  /** Events that were delivered, failed attempts not counted. */
  handled: Scalars['Long']['output'];
  kind: EventSubscriptionKind;
  name: Scalars['String']['output'];
  /** Whether the events of a group, such as one request, come one after another. */
  ordered: Scalars['Boolean']['output'];
  /** An EventBridge event pattern: what is published now has to match it. */
  pattern: Scalars['JSON']['output'];
  /** The patterns it has had, oldest first. An event is matched by the one that held when it was published. */
  patterns: Array<EventPatternSince>;
  /** How far it has read the log. */
  position: Scalars['Long']['output'];
  reason?: Maybe<Scalars['String']['output']>;
  retry: EventRetryPolicy;
  /** Counts the changes of this subscription. */
  revision: Scalars['Int']['output'];
  state: EventSubscriptionState;
  /** InputPath, or InputPathsMap and InputTemplate, as EventBridge takes them. Null when events are sent as they are. */
  transformer?: Maybe<Scalars['JSON']['output']>;
  updatedAt: Scalars['AWSDateTime']['output'];
  /** Where a webhook goes. */
  url?: Maybe<Scalars['String']['output']>;
  /**
   * The versions that it has named, by event: `{ "VacationRequestApproved": 1 }`. Of others a webhook gets the newest that was
   * active when it was created, or the one that its pattern asks for.
   */
  versions: Scalars['JSON']['output'];
  /** Events that wait for another attempt, or behind one that does. */
  waiting: Scalars['Long']['output'];
};

export type EventSubscriptionKind =
  /** Part of this program. It can be paused and resumed only. */
  | 'CONSUMER'
  /** An address that events are posted to, as Standard Webhooks. */
  | 'WEBHOOK';

export type EventSubscriptionSecret = {
  __typename?: 'EventSubscriptionSecret';
  /** Signs what is sent. Told here and never again: keep it. */
  secret: Scalars['String']['output'];
  subscription: EventSubscription;
};

export type EventSubscriptionState =
  /** Paused by the bus itself; `reason` says why. */
  | 'DISABLED'
  | 'ENABLED'
  /** Keeps everything for later. */
  | 'PAUSED';

/** A program's access to `/api/events`. What it sends as proof is told when it is made only. */
export type EventToken = {
  __typename?: 'EventToken';
  createdAt: Scalars['AWSDateTime']['output'];
  createdBy: Scalars['String']['output'];
  /** Null when it does not end by itself. */
  expiresAt?: Maybe<Scalars['AWSDateTime']['output']>;
  id: Scalars['ID']['output'];
  /** To the minute. */
  lastUsedAt?: Maybe<Scalars['AWSDateTime']['output']>;
  name: Scalars['String']['output'];
  /** What it may publish; nothing when empty. */
  publish: Array<EventTokenPublishScope>;
  /** The types of event that it may read, `*` for all; nothing when empty. */
  readTypes: Array<Scalars['String']['output']>;
  /** The sources for which it may register contracts; none when empty. */
  registerSources: Array<Scalars['String']['output']>;
  revokedAt?: Maybe<Scalars['AWSDateTime']['output']>;
};

export type EventTokenPublishScope = {
  __typename?: 'EventTokenPublishScope';
  source: Scalars['String']['output'];
  /** Types of event; `*` for all. */
  types: Array<Scalars['String']['output']>;
};

export type EventTokenPublishScopeInput = {
  source: Scalars['String']['input'];
  /** Types of event; `*` for all. */
  types: Array<Scalars['String']['input']>;
};

export type EventTokenSecret = {
  __typename?: 'EventTokenSecret';
  /** Sent as `Authorization: Bearer …`. Told here and never again: keep it. */
  secret: Scalars['String']['output'];
  token: EventToken;
};

export type ExpiringDays = {
  __typename?: 'ExpiringDays';
  days: Scalars['Float']['output'];
  /** The last day on which they can be taken. */
  lastDay: Scalars['AWSDate']['output'];
};

export type ExpiringLeave = {
  __typename?: 'ExpiringLeave';
  days: Scalars['Float']['output'];
  lastDay: Scalars['AWSDate']['output'];
  name: Scalars['String']['output'];
  team?: Maybe<Scalars['ID']['output']>;
  username: Scalars['String']['output'];
};

export type FailedEventAttempt = {
  __typename?: 'FailedEventAttempt';
  at: Scalars['AWSDateTime']['output'];
  error: Scalars['String']['output'];
};

/** A day on which somebody does not work as on any other. */
export type FreeDay = {
  __typename?: 'FreeDay';
  date: Scalars['AWSDate']['output'];
  /** What a whole day of leave costs then: 0 or 0.5. */
  days: Scalars['Float']['output'];
  holiday?: Maybe<Scalars['String']['output']>;
  reason: DayReason;
};

/** Which part of a holiday is free. */
export type FreePart =
  | 'AFTERNOON'
  | 'DAY'
  | 'MORNING';

/** What a person may do. Everybody who is signed in may read. */
export type Group =
  /** Assigns groups and sets the rules of the house. */
  | 'ADMIN'
  /** Decides on leave. */
  | 'APPROVER'
  /** Builds on the events: sees them all as they happen. */
  | 'DEVELOPER'
  /** Asks for leave. */
  | 'SUBMITTER';

export type GroupRule = {
  __typename?: 'GroupRule';
  /** `example.com`; the part after the @. */
  domain: Scalars['String']['output'];
  groups: Array<Group>;
};

export type GroupRuleInput = {
  domain: Scalars['String']['input'];
  groups: Array<Group>;
};

/** The viewer may do other things from now on. */
export type GroupsChange = {
  __typename?: 'GroupsChange';
  groups: Array<Group>;
};

export type HolidayKind =
  | 'CLOSURE'
  | 'COMPANY'
  | 'PUBLIC';

/** A holiday in one year, public or of the company. */
export type HolidayOfYear = {
  __typename?: 'HolidayOfYear';
  date: Scalars['AWSDate']['output'];
  free: FreePart;
  kind: HolidayKind;
  name: Scalars['String']['output'];
};

/** An administrator has decided something for everybody: fetch anew what depends on it. */
export type HouseChange = {
  __typename?: 'HouseChange';
  /** The event, such as `PolicyAdopted`. */
  what: Scalars['String']['output'];
};

/** A change that is thought of: one of these. */
export type HouseChangeInput = {
  adopt?: InputMaybe<HouseRulesInput>;
  /** The id of a company holiday. */
  cancel?: InputMaybe<Scalars['ID']['input']>;
  declare?: InputMaybe<CompanyHolidayInput>;
};

/** The colours of leave types and of the brand; each has a light and a dark one. */
export type HouseColor =
  | 'amber'
  | 'green'
  | 'indigo'
  | 'lime'
  | 'orange'
  | 'pink'
  | 'purple'
  | 'rose'
  | 'sky'
  | 'slate'
  | 'teal';

/** A kind of leave as administrators see it. */
export type HouseLeaveType = {
  __typename?: 'HouseLeaveType';
  /** What it is by law. */
  category: Category;
  color: HouseColor;
  entitlement: LeaveEntitlement;
  id: Scalars['ID']['output'];
  /** Nobody can ask for it any more; past leave stays. */
  isRetired: Scalars['Boolean']['output'];
  name: Scalars['String']['output'];
  /** Whether a document, such as a doctor's note, is asked for. */
  needsDocument: Scalars['Boolean']['output'];
};

/** What a change of the settings would do to booked leave. */
export type HousePreview = {
  __typename?: 'HousePreview';
  /** Those that begin first, 20 at most. */
  first: Array<CostChange>;
  /** Of how many people. */
  people: Scalars['Int']['output'];
  /** How many requests would cost something else. */
  requests: Scalars['Int']['output'];
};

/** What holds for everybody. */
export type HouseRules = {
  __typename?: 'HouseRules';
  accent: HouseColor;
  /** ISO 3166-1; whose holidays count for who has no place of their own. */
  country?: Maybe<Scalars['String']['output']>;
  /** Since when leave years begin on which day, in the order of the days. */
  leaveYears: Array<LeaveYearRule>;
  name: Scalars['String']['output'];
  /** As date-holidays names it. */
  region?: Maybe<Scalars['String']['output']>;
  /** Whether who falls ill during leave gets those days back. */
  sickDaysGivenBack: Scalars['Boolean']['output'];
  /** How much is worked on each weekday, Monday first, by who has no schedule of their own: 0, 0.5 or 1. */
  week: Array<Scalars['Float']['output']>;
};

export type HouseRulesInput = {
  accent: HouseColor;
  country?: InputMaybe<Scalars['String']['input']>;
  leaveYears: Array<LeaveYearRuleInput>;
  name: Scalars['String']['input'];
  region?: InputMaybe<Scalars['String']['input']>;
  sickDaysGivenBack: Scalars['Boolean']['input'];
  week: Array<Scalars['Float']['input']>;
};

/** All that the house has decided. */
export type HouseSettings = {
  __typename?: 'HouseSettings';
  /** The days that the company gives off or on which it closes, by date. */
  holidays: Array<CompanyHoliday>;
  /** In the order in which they are offered; retired ones too. */
  leaveTypes: Array<HouseLeaveType>;
  /** In their order; each as docs/policies.md writes it. */
  policies: Array<Scalars['JSON']['output']>;
  rules: HouseRules;
  /** All teams, for which policies can be. */
  teams: Array<HouseTeam>;
  /** Counts the changes of all of it. Send it back as `expectedVersion` to be sure to change what you saw. */
  version: Scalars['Int']['output'];
};

export type HouseTeam = {
  __typename?: 'HouseTeam';
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
};

/** A country, or a region of one, by the code that terms name it with. */
export type InvitedPerson = {
  __typename?: 'InvitedPerson';
  name: Scalars['String']['output'];
  username: Scalars['String']['output'];
};

/** A named pot of days. */
export type LeaveBucket = {
  __typename?: 'LeaveBucket';
  kind: LeaveBucketKind;
  /** The last day on which they can be taken; null when they stay. */
  lastDay?: Maybe<Scalars['AWSDate']['output']>;
  /** The leave year that the days are from. */
  year: Scalars['String']['output'];
};

export type LeaveBucketKind =
  | 'CARRIED'
  | 'THIS_YEAR'
  | 'UNLIMITED';

export type LeaveCalendar = {
  __typename?: 'LeaveCalendar';
  items: Array<CalendarPerson>;
  /** The kinds of leave that these people take then, as far as the viewer may know. */
  leaveTypes: Array<CalendarLeaveType>;
  nextToken?: Maybe<Scalars['String']['output']>;
  /** The holidays of where these people are, each once. */
  places: Array<CalendarPlace>;
  /** The working weeks of these people, each once. */
  schedules: Array<CalendarSchedule>;
  /** All teams, by name. */
  teams: Array<CalendarTeam>;
};

export type LeaveCarryOver = {
  __typename?: 'LeaveCarryOver';
  /** The last day of the next leave year on which they can be taken, as month and day; null for no end. */
  lastDay?: Maybe<Scalars['String']['output']>;
  /** Days at most; null for all. */
  most?: Maybe<Scalars['Float']['output']>;
};

export type LeaveCarryOverInput = {
  lastDay?: InputMaybe<Scalars['String']['input']>;
  most?: InputMaybe<Scalars['Float']['input']>;
};

export type LeaveEntitlement = {
  __typename?: 'LeaveEntitlement';
  /** Null when what is left at the end of the year expires. */
  carryOver?: Maybe<LeaveCarryOver>;
  /** Days a year; null without a limit, like all that follows. */
  days?: Maybe<Scalars['Float']['output']>;
  kind: EntitlementKind;
  rounding?: Maybe<Rounding>;
};

export type LeaveEntitlementInput = {
  carryOver?: InputMaybe<LeaveCarryOverInput>;
  /** Needed unless it is without a limit. Whole or half days, 0 to 366. */
  days?: InputMaybe<Scalars['Float']['input']>;
  kind: EntitlementKind;
  /** EXACT unless told. */
  rounding?: InputMaybe<Rounding>;
};

export type LeaveOutcome =
  /** It would be approved at once. */
  | 'APPROVE'
  /** A person decides. */
  | 'ASK'
  /** A rule refuses it. */
  | 'REFUSE';

export type LeavePreview = {
  __typename?: 'LeavePreview';
  /** The balance as it would be then, without its lines. */
  balanceAfter: Balance;
  byDay: Array<CostOfDay>;
  /** What it costs, in days of leave. */
  days: Scalars['Float']['output'];
  /** Who would decide; nobody when no person has to. */
  deciders: Array<Person>;
  outcome: LeaveOutcome;
  /** What would refuse it, or have a person decide; a sentence each. */
  reasons: Array<PolicyAnswer>;
};

export type LeavePreviewInput = {
  endDate: Scalars['AWSDate']['input'];
  endsAt?: InputMaybe<EndsAt>;
  /** The request that is changed; its own days do not stand in its way. */
  id?: InputMaybe<Scalars['ID']['input']>;
  leaveType: Scalars['ID']['input'];
  startDate: Scalars['AWSDate']['input'];
  startsAt?: InputMaybe<StartsAt>;
  /** Whose leave; the viewer's, unless told. */
  username?: InputMaybe<Scalars['String']['input']>;
};

export type LeaveTypeInput = {
  /** Stays what it is, once there is such a leave type. */
  category: Category;
  color: HouseColor;
  entitlement: LeaveEntitlementInput;
  /** Without it, a new one. */
  id?: InputMaybe<Scalars['ID']['input']>;
  name: Scalars['String']['input'];
  needsDocument: Scalars['Boolean']['input'];
};

export type LeaveYear = {
  __typename?: 'LeaveYear';
  from: Scalars['AWSDate']['output'];
  /** `2026`, or `2026/27`. */
  name: Scalars['String']['output'];
  until: Scalars['AWSDate']['output'];
};

export type LeaveYearRule = {
  __typename?: 'LeaveYearRule';
  /** From the first leave year on that begins on this day or later. */
  from: Scalars['AWSDate']['output'];
  /** The day on which leave years begin, as month and day: `04-01`. */
  startsOn: Scalars['String']['output'];
};

export type LeaveYearRuleInput = {
  from: Scalars['AWSDate']['input'];
  startsOn: Scalars['String']['input'];
};

export type LedgerLine = {
  __typename?: 'LedgerLine';
  bucket: LeaveBucket;
  /** The day from which it counts. */
  date: Scalars['AWSDate']['output'];
  /** Below zero where days go. */
  days: Scalars['Float']['output'];
  endDate?: Maybe<Scalars['AWSDate']['output']>;
  kind: LedgerLineKind;
  /** Of what was carried over: how many days were left when the leave year before ended. */
  left?: Maybe<Scalars['Float']['output']>;
  /** Of a grant: for how many months of twelve, at how many days a year. */
  months?: Maybe<Scalars['Float']['output']>;
  perYear?: Maybe<Scalars['Float']['output']>;
  /** Of a grant that was changed: at how many days a year it was before. */
  perYearBefore?: Maybe<Scalars['Float']['output']>;
  /** Of an adjustment: the reason that was given. */
  reason?: Maybe<Scalars['String']['output']>;
  /** The request behind it. */
  request?: Maybe<Scalars['ID']['output']>;
  /** In English; what it is made of follows. */
  sentence: Scalars['String']['output'];
  /** Of leave: the first and the last day that the line charges. */
  startDate?: Maybe<Scalars['AWSDate']['output']>;
};

export type LedgerLineKind =
  | 'ADJUSTED'
  | 'CARRIED'
  | 'EARNED'
  | 'EXPIRED'
  | 'GRANTED'
  | 'PENDING'
  | 'TAKEN';

export type LiabilityReport = {
  __typename?: 'LiabilityReport';
  asOf: Scalars['AWSDate']['output'];
  expiring: Array<ExpiringLeave>;
  /** How many are in `expiring`, or would be without its limit. */
  expiringCount: Scalars['Int']['output'];
  teams: Array<TeamLiability>;
};

export type LimitedLeaveType = {
  __typename?: 'LimitedLeaveType';
  /** Days of a leave year, for who has no allowance of their own. */
  days: Scalars['Float']['output'];
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
};

export type LiveUpdate = GroupsChange | HouseChange | NotificationArrival | PeopleChange | VacationRequestChange | VacationRequestDeletion;

export type MailTiming =
  | 'AT_ONCE'
  /** In one mail a day, at eight in the morning where the person lives. */
  | 'DAILY'
  | 'NEVER';

export type Me = {
  __typename?: 'Me';
  /** Whether the viewer gets a daily mail of what waits for their decision. */
  approvalDigest: Scalars['Boolean']['output'];
  /** Null until it is chosen. */
  dateFormat?: Maybe<DateFormat>;
  /** Whether the viewer decides on leave of others: as an approver, or because a team names them. */
  decides: Scalars['Boolean']['output'];
  email: Scalars['String']['output'];
  groups: Array<Group>;
  /** Of what the server writes: `en` or `de`; null until it is chosen. */
  language?: Maybe<Scalars['String']['output']>;
  name: Scalars['String']['output'];
  /** One for each kind of notification. */
  notificationSettings: Array<NotificationSetting>;
  phoneNumber?: Maybe<Scalars['String']['output']>;
  /** Where the picture is; null without one. */
  picture?: Maybe<Scalars['String']['output']>;
  team?: Maybe<Scalars['String']['output']>;
  /** What is agreed with the viewer, as far as leave depends on it. */
  terms: OwnTerms;
  /** IANA name, `Europe/Berlin`. Decides which day is today. */
  timeZone: Scalars['String']['output'];
  unreadCount: Scalars['Int']['output'];
  username: Scalars['String']['output'];
};

export type ModelApprovalStatusInput = {
  eq?: InputMaybe<ApprovalStatus>;
  ne?: InputMaybe<ApprovalStatus>;
};

/** The types of DynamoDB; here every present attribute is a `string` and every absent one is `_null`. */
export type ModelAttributeTypes =
  | '_null'
  | 'binary'
  | 'binarySet'
  | 'bool'
  | 'list'
  | 'map'
  | 'number'
  | 'numberSet'
  | 'string'
  | 'stringSet';

export type ModelCategoryInput = {
  eq?: InputMaybe<Category>;
  ne?: InputMaybe<Category>;
};

export type ModelEndsAtInput = {
  eq?: InputMaybe<EndsAt>;
  ne?: InputMaybe<EndsAt>;
};

export type ModelIdInput = {
  attributeExists?: InputMaybe<Scalars['Boolean']['input']>;
  attributeType?: InputMaybe<ModelAttributeTypes>;
  beginsWith?: InputMaybe<Scalars['ID']['input']>;
  between?: InputMaybe<Array<InputMaybe<Scalars['ID']['input']>>>;
  contains?: InputMaybe<Scalars['ID']['input']>;
  eq?: InputMaybe<Scalars['ID']['input']>;
  ge?: InputMaybe<Scalars['ID']['input']>;
  gt?: InputMaybe<Scalars['ID']['input']>;
  le?: InputMaybe<Scalars['ID']['input']>;
  lt?: InputMaybe<Scalars['ID']['input']>;
  ne?: InputMaybe<Scalars['ID']['input']>;
  notContains?: InputMaybe<Scalars['ID']['input']>;
  size?: InputMaybe<ModelSizeInput>;
};

/** The length of a text, in characters. */
export type ModelSizeInput = {
  between?: InputMaybe<Array<InputMaybe<Scalars['Int']['input']>>>;
  eq?: InputMaybe<Scalars['Int']['input']>;
  ge?: InputMaybe<Scalars['Int']['input']>;
  gt?: InputMaybe<Scalars['Int']['input']>;
  le?: InputMaybe<Scalars['Int']['input']>;
  lt?: InputMaybe<Scalars['Int']['input']>;
  ne?: InputMaybe<Scalars['Int']['input']>;
};

export type ModelStartsAtInput = {
  eq?: InputMaybe<StartsAt>;
  ne?: InputMaybe<StartsAt>;
};

export type ModelStringInput = {
  attributeExists?: InputMaybe<Scalars['Boolean']['input']>;
  attributeType?: InputMaybe<ModelAttributeTypes>;
  beginsWith?: InputMaybe<Scalars['String']['input']>;
  between?: InputMaybe<Array<InputMaybe<Scalars['String']['input']>>>;
  contains?: InputMaybe<Scalars['String']['input']>;
  eq?: InputMaybe<Scalars['String']['input']>;
  ge?: InputMaybe<Scalars['String']['input']>;
  gt?: InputMaybe<Scalars['String']['input']>;
  le?: InputMaybe<Scalars['String']['input']>;
  lt?: InputMaybe<Scalars['String']['input']>;
  ne?: InputMaybe<Scalars['String']['input']>;
  notContains?: InputMaybe<Scalars['String']['input']>;
  size?: InputMaybe<ModelSizeInput>;
};

export type ModelVacationRequestConditionInput = {
  and?: InputMaybe<Array<InputMaybe<ModelVacationRequestConditionInput>>>;
  approvalStatus?: InputMaybe<ModelApprovalStatusInput>;
  approvedBy?: InputMaybe<ModelStringInput>;
  category?: InputMaybe<ModelCategoryInput>;
  description?: InputMaybe<ModelStringInput>;
  endDate?: InputMaybe<ModelStringInput>;
  endsAt?: InputMaybe<ModelEndsAtInput>;
  not?: InputMaybe<ModelVacationRequestConditionInput>;
  or?: InputMaybe<Array<InputMaybe<ModelVacationRequestConditionInput>>>;
  rejectionReason?: InputMaybe<ModelStringInput>;
  startDate?: InputMaybe<ModelStringInput>;
  startsAt?: InputMaybe<ModelStartsAtInput>;
};

export type ModelVacationRequestConnection = {
  __typename?: 'ModelVacationRequestConnection';
  /** How many there are on all pages; null unless `waitsForMe` is set. */
  count?: Maybe<Scalars['Int']['output']>;
  items: Array<Maybe<VacationRequest>>;
  nextToken?: Maybe<Scalars['String']['output']>;
};

export type ModelVacationRequestFilterInput = {
  and?: InputMaybe<Array<InputMaybe<ModelVacationRequestFilterInput>>>;
  approvalStatus?: InputMaybe<ModelApprovalStatusInput>;
  approvedBy?: InputMaybe<ModelStringInput>;
  category?: InputMaybe<ModelCategoryInput>;
  description?: InputMaybe<ModelStringInput>;
  endDate?: InputMaybe<ModelStringInput>;
  endsAt?: InputMaybe<ModelEndsAtInput>;
  id?: InputMaybe<ModelIdInput>;
  not?: InputMaybe<ModelVacationRequestFilterInput>;
  or?: InputMaybe<Array<InputMaybe<ModelVacationRequestFilterInput>>>;
  owner?: InputMaybe<ModelStringInput>;
  rejectionReason?: InputMaybe<ModelStringInput>;
  startDate?: InputMaybe<ModelStringInput>;
  startsAt?: InputMaybe<ModelStartsAtInput>;
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Chooses a password with the link of an invitation, which works once. Returns the username to sign in with. For everybody. */
  acceptInvitation: Scalars['String']['output'];
  /** An experiment becomes a version for everybody. */
  activateContractVersion: EventContract;
  /** Adds somebody who has not registered. They choose a password by a link, which a mail brings or you hand over. */
  addPerson: AddedPerson;
  /** Gives a person days of leave by hand, or takes some away. */
  adjustBalance: PersonDetails;
  /** Replaces what holds for everybody. */
  adoptHouseRules: HouseSettings;
  /**
   * Adopts a policy, or changes the one with its id. It is JSON as docs/policies.md has it. A new one comes last, unless
   * `position`, from 0, says where.
   */
  adoptPolicy: HouseSettings;
  /** Replaces all that is agreed with a person. */
  agreeTerms: PersonDetails;
  /** Sets a person's groups. For administrators. */
  assignGroups: Person;
  /** Puts people, 500 at most, into a team; null for none. */
  assignTeam: Array<Person>;
  /** Ends it before its end. What has been delivered stays so. */
  cancelEventReplay: EventReplay;
  cancelHoliday: HouseSettings;
  /** Ends the viewer's rehearsal. Null when there is none. */
  cancelRehearsal?: Maybe<Rehearsal>;
  /**
   * Sends the viewer’s mails to another address, with which they also sign in from then on. It asks for the password; the
   * address of before gets a mail about it.
   */
  changeEmail: Me;
  /** Sets how the viewer is spoken to. What is left out stays. */
  chooseLanguage: Me;
  /** Sets by which ways the viewer is told of what. What is left out stays. */
  chooseNotifications: Me;
  /** Opens an address from which a calendar program fetches leave (iCalendar, RFC 5545). */
  createCalendarFeed: CalendarFeedAddress;
  /** Has events sent to a webhook from now on. For administrators, like all that follows. */
  createEventSubscription: EventSubscriptionSecret;
  /** Gives a program access to the events. */
  createEventToken: EventTokenSecret;
  /** They are signed out at once and cannot sign in; others decide in their place. */
  deactivatePerson: Person;
  /** Gives a day off, or changes one that is. */
  declareHoliday: HouseSettings;
  /**
   * Defines a leave type, or defines it anew; one that was retired can be asked for again. For administrators, like all that
   * follows. Each takes the `version` of the settings that one has seen, and is refused when it is another one.
   */
  defineLeaveType: HouseSettings;
  /** Makes a team, or with an `id` changes one as a whole. For administrators, like all that follows but the last. */
  defineTeam: Team;
  /** Removes a webhook with everything that waits for it. Returns its name. */
  deleteEventSubscription: Scalars['String']['output'];
  /** Cancels a request. With a `condition` it is only deleted if the request meets it. */
  deleteVacationRequest?: Maybe<VacationRequest>;
  /** Announces the end of a version. Without `until`, the last day of grace, it is the earliest that is allowed. */
  deprecateContractVersion: EventContract;
  /** Throws a dead letter away. There is no way back. */
  discardDeadLetter: Scalars['Boolean']['output'];
  /** Its members are in no team then; on what of theirs still waits whoever is an approver decides. Returns the id. */
  dissolveTeam: Scalars['ID']['output'];
  /**
   * Takes everything that tells who a person was out of the database and out of the event log, for good. What they did stands
   * under a made-up name. `confirmation` is the username once more. For administrators.
   */
  erasePerson: ErasedPerson;
  /** Gives those who read a version more time. A grace is never shortened. */
  extendContractGrace: EventContract;
  /**
   * The token of a new link, `/invitation?token=…`, to hand over where no mail arrives. Only of somebody who is invited and has
   * no password yet; others are sent theirs by mail.
   */
  handOverInvitation: Scalars['String']['output'];
  /** Sends a person a link with which they choose a password. One that was sent before is worth nothing then. */
  invitePerson: Person;
  /** Marks the viewer's notifications as read: these, or all of them. Returns how many are still unread. */
  markNotificationsRead: Scalars['Int']['output'];
  /** Says in which order leave types are offered; names each of them. */
  orderLeaveTypes: HouseSettings;
  /** Says in which order policies are listed and answer; names each of them. */
  orderPolicies: HouseSettings;
  pauseEventReplay: EventReplay;
  /** Keeps what is published for later. */
  pauseEventSubscription: EventSubscription;
  reactivatePerson: Person;
  /** Says that the document that was asked for has come. For approvers and administrators. */
  recordDocument: VacationRequest;
  /** Tries a dead letter again, with as many attempts as a new event has. */
  redriveDeadLetter: Scalars['Boolean']['output'];
  /** Tries all dead letters of a subscription and its replays again. Returns how many there were. */
  redriveDeadLetters: Scalars['Long']['output'];
  removePolicy: HouseSettings;
  /** Gives a feed of the viewer another address. The one before ends at once. */
  renewCalendarFeed: CalendarFeedAddress;
  resumeEventReplay: EventReplay;
  /** Goes on where it stopped. */
  resumeEventSubscription: EventSubscription;
  /** Ends a version. While its grace runs or somebody reads it, only with a `waiver`: a reason, for which the viewer answers. */
  retireContractVersion: EventContract;
  /** Nobody can ask for it any more. Its requests and balances stay. The last one that can be asked for stays, too. */
  retireLeaveType: HouseSettings;
  /** Changes what the viewer is called, how they are called up, and by which time zone they live. */
  reviseProfile: Me;
  /** Closes a feed of the viewer, at once and for good. */
  revokeCalendarFeed: CalendarFeed;
  /** Takes it away, at once and for good. Once more is no mistake. */
  revokeEventToken: EventToken;
  /** The link is worth nothing at once. Once more is no mistake. */
  revokeInvitation: Person;
  /** Gives a webhook a new secret. The older one signs as well for `overlapSeconds`: a day unless told, 30 days at most. */
  rotateEventSubscriptionSecret: EventSubscriptionSecret;
  /** Sends a mail to the viewer's own address, which is returned. */
  sendTestMail: Scalars['String']['output'];
  /** Replaces the rules by e-mail domain. For administrators. */
  setGroupRules: Array<GroupRule>;
  /** Delivers a part of the log once more, to the subscriptions that are named. */
  startEventReplay: EventReplay;
  /** Holds the requests of a period against a draft of policies. One at a time for each administrator. */
  startRehearsal: Rehearsal;
  /** Asks for leave. `approvalStatus`, when sent, is PENDING_VALIDATION: the rules decide what comes next. */
  submitVacationRequest?: Maybe<VacationRequest>;
  /** Changes what is sent. A new pattern holds for what is published from now on. */
  updateEventSubscription: EventSubscription;
  /**
   * With `approvalStatus` APPROVED or DENIED: an approver's decision (DENIED needs `rejectionReason`).
   * Otherwise: the owner's amendment of a pending request, which is then validated again, or of approved leave that has not
   * begun, of which `approvedBefore` stays approved until the change is decided. To amend it to just that takes the change
   * back.
   */
  updateVacationRequest?: Maybe<VacationRequest>;
  /** Looks at the checksum of every event. Takes about a second for each 100,000 events. */
  verifyEventLog: EventLogVerification;
};


export type MutationAcceptInvitationArgs = {
  password: Scalars['String']['input'];
  token: Scalars['String']['input'];
};


export type MutationActivateContractVersionArgs = {
  name: Scalars['String']['input'];
  version: Scalars['Int']['input'];
};


export type MutationAddPersonArgs = {
  input: AddPersonInput;
};


export type MutationAdjustBalanceArgs = {
  input: AdjustBalanceInput;
};


export type MutationAdoptHouseRulesArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  rules: HouseRulesInput;
};


export type MutationAdoptPolicyArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  policy: Scalars['JSON']['input'];
  position?: InputMaybe<Scalars['Int']['input']>;
};


export type MutationAgreeTermsArgs = {
  input: AgreeTermsInput;
};


export type MutationAssignGroupsArgs = {
  input: AssignGroupsInput;
};


export type MutationAssignTeamArgs = {
  team?: InputMaybe<Scalars['ID']['input']>;
  usernames: Array<Scalars['String']['input']>;
};


export type MutationCancelEventReplayArgs = {
  id: Scalars['ID']['input'];
};


export type MutationCancelHolidayArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


export type MutationChangeEmailArgs = {
  email: Scalars['String']['input'];
  password: Scalars['String']['input'];
};


export type MutationChooseLanguageArgs = {
  dateFormat?: InputMaybe<DateFormat>;
  language?: InputMaybe<Scalars['String']['input']>;
};


export type MutationChooseNotificationsArgs = {
  approvalDigest?: InputMaybe<Scalars['Boolean']['input']>;
  settings?: InputMaybe<Array<NotificationSettingInput>>;
};


export type MutationCreateCalendarFeedArgs = {
  input: CreateCalendarFeedInput;
};


export type MutationCreateEventSubscriptionArgs = {
  input: CreateEventSubscriptionInput;
};


export type MutationCreateEventTokenArgs = {
  input: CreateEventTokenInput;
};


export type MutationDeactivatePersonArgs = {
  reason?: InputMaybe<Scalars['String']['input']>;
  username: Scalars['String']['input'];
};


export type MutationDeclareHolidayArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  holiday: CompanyHolidayInput;
};


export type MutationDefineLeaveTypeArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  leaveType: LeaveTypeInput;
};


export type MutationDefineTeamArgs = {
  input: DefineTeamInput;
};


export type MutationDeleteEventSubscriptionArgs = {
  name: Scalars['String']['input'];
};


export type MutationDeleteVacationRequestArgs = {
  condition?: InputMaybe<ModelVacationRequestConditionInput>;
  input: DeleteVacationRequestInput;
};


export type MutationDeprecateContractVersionArgs = {
  input: DeprecateContractVersionInput;
};


export type MutationDiscardDeadLetterArgs = {
  position: Scalars['Long']['input'];
  subscription: Scalars['String']['input'];
};


export type MutationDissolveTeamArgs = {
  id: Scalars['ID']['input'];
};


export type MutationErasePersonArgs = {
  confirmation: Scalars['String']['input'];
  username: Scalars['String']['input'];
};


export type MutationExtendContractGraceArgs = {
  name: Scalars['String']['input'];
  reason: Scalars['String']['input'];
  until: Scalars['AWSDate']['input'];
  version: Scalars['Int']['input'];
};


export type MutationHandOverInvitationArgs = {
  username: Scalars['String']['input'];
};


export type MutationInvitePersonArgs = {
  username: Scalars['String']['input'];
};


export type MutationMarkNotificationsReadArgs = {
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
};


export type MutationOrderLeaveTypesArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  ids: Array<Scalars['ID']['input']>;
};


export type MutationOrderPoliciesArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  ids: Array<Scalars['ID']['input']>;
};


export type MutationPauseEventReplayArgs = {
  id: Scalars['ID']['input'];
};


export type MutationPauseEventSubscriptionArgs = {
  name: Scalars['String']['input'];
  reason?: InputMaybe<Scalars['String']['input']>;
};


export type MutationReactivatePersonArgs = {
  username: Scalars['String']['input'];
};


export type MutationRecordDocumentArgs = {
  id: Scalars['ID']['input'];
};


export type MutationRedriveDeadLetterArgs = {
  position: Scalars['Long']['input'];
  subscription: Scalars['String']['input'];
};


export type MutationRedriveDeadLettersArgs = {
  subscription: Scalars['String']['input'];
};


export type MutationRemovePolicyArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


export type MutationRenewCalendarFeedArgs = {
  id: Scalars['ID']['input'];
};


export type MutationResumeEventReplayArgs = {
  id: Scalars['ID']['input'];
};


export type MutationResumeEventSubscriptionArgs = {
  name: Scalars['String']['input'];
};


export type MutationRetireContractVersionArgs = {
  name: Scalars['String']['input'];
  version: Scalars['Int']['input'];
  waiver?: InputMaybe<Scalars['String']['input']>;
};


export type MutationRetireLeaveTypeArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


export type MutationReviseProfileArgs = {
  input: ReviseProfileInput;
};


export type MutationRevokeCalendarFeedArgs = {
  id: Scalars['ID']['input'];
};


export type MutationRevokeEventTokenArgs = {
  id: Scalars['ID']['input'];
};


export type MutationRevokeInvitationArgs = {
  username: Scalars['String']['input'];
};


export type MutationRotateEventSubscriptionSecretArgs = {
  name: Scalars['String']['input'];
  overlapSeconds?: InputMaybe<Scalars['Int']['input']>;
};


export type MutationSetGroupRulesArgs = {
  rules: Array<GroupRuleInput>;
};


export type MutationStartEventReplayArgs = {
  input: StartEventReplayInput;
};


export type MutationStartRehearsalArgs = {
  input: RehearsalInput;
};


export type MutationSubmitVacationRequestArgs = {
  input: CreateVacationRequestInput;
};


export type MutationUpdateEventSubscriptionArgs = {
  input: UpdateEventSubscriptionInput;
};


export type MutationUpdateVacationRequestArgs = {
  input: UpdateVacationRequestInput;
};

export type NamedPlace = {
  __typename?: 'NamedPlace';
  code: Scalars['String']['output'];
  name: Scalars['String']['output'];
};

export type Notification = {
  __typename?: 'Notification';
  createdAt: Scalars['AWSDateTime']['output'];
  /** What it is about, in values, to be said in the reader’s own words. */
  facts: NotificationFacts;
  id: Scalars['ID']['output'];
  kind: NotificationKind;
  /** What happened, in a sentence. */
  message: Scalars['String']['output'];
  /** Null while unread. */
  readAt?: Maybe<Scalars['AWSDateTime']['output']>;
  /** Null when it is about no request. */
  vacationRequestId?: Maybe<Scalars['ID']['output']>;
};

export type NotificationArrival = {
  __typename?: 'NotificationArrival';
  unreadCount: Scalars['Int']['output'];
};

export type NotificationConnection = {
  __typename?: 'NotificationConnection';
  items: Array<Notification>;
  nextToken?: Maybe<Scalars['String']['output']>;
  unreadCount: Scalars['Int']['output'];
};

/** What is not known, or not for the reader, is null. */
export type NotificationFacts = {
  __typename?: 'NotificationFacts';
  /** The name of who did it. */
  actor?: Maybe<Scalars['String']['output']>;
  category?: Maybe<Category>;
  days?: Maybe<Scalars['Float']['output']>;
  /** What it cost until something changed. */
  daysBefore?: Maybe<Scalars['Float']['output']>;
  endDate?: Maybe<Scalars['AWSDate']['output']>;
  endsAt?: Maybe<EndsAt>;
  /** Whether it is about a change of approved leave: the days are those asked for or, when that was refused, those that stay. */
  isChange?: Maybe<Scalars['Boolean']['output']>;
  /** The last day on which the days can be taken. */
  lastDay?: Maybe<Scalars['AWSDate']['output']>;
  /** The name of the kind of leave. */
  leaveType?: Maybe<Scalars['String']['output']>;
  /** The name of the person whose leave it is. */
  person?: Maybe<Scalars['String']['output']>;
  reason?: Maybe<Scalars['String']['output']>;
  startDate?: Maybe<Scalars['AWSDate']['output']>;
  startsAt?: Maybe<StartsAt>;
};

export type NotificationKind =
  /** A version of an event ends, and this much of its grace has passed. For administrators. */
  | 'CONTRACT_ENDS'
  /** Days of leave will be gone soon unless they are taken. */
  | 'DAYS_EXPIRE'
  | 'REQUEST_APPROVED'
  | 'REQUEST_AWAITS_APPROVAL'
  | 'REQUEST_CANCELLED'
  | 'REQUEST_DENIED'
  /** The first of two approvers has said yes. */
  | 'REQUEST_ENDORSED'
  /** Nobody has decided for too long. */
  | 'REQUEST_ESCALATED'
  /** Something that leave depends on has changed. */
  | 'REQUEST_REASSESSED'
  | 'REQUEST_REJECTED_BY_SYSTEM'
  | 'TEAMMATE_AWAY';

/** By which ways somebody is told of something. */
export type NotificationSetting = {
  __typename?: 'NotificationSetting';
  /** Whether it is among the notifications of the page. */
  inApp: Scalars['Boolean']['output'];
  kind: NotificationKind;
  mail: MailTiming;
};

export type NotificationSettingInput = {
  inApp: Scalars['Boolean']['input'];
  kind: NotificationKind;
  mail: MailTiming;
};

export type OpenInvitation = {
  __typename?: 'OpenInvitation';
  expiresAt: Scalars['AWSDateTime']['output'];
  hasExpired: Scalars['Boolean']['output'];
  invitedAt: Scalars['AWSDateTime']['output'];
  invitedBy: Scalars['String']['output'];
};

/** What the operator has set by variables of the environment. */
export type OperatorSettings = {
  __typename?: 'OperatorSettings';
  /** Days for which events are kept (EVENT_RETENTION_DAYS); null for ever. */
  eventRetentionDays?: Maybe<Scalars['Float']['output']>;
  /** How large the log of the events may become (EVENT_RETENTION_MB); null for as large as it likes. */
  eventRetentionMegabytes?: Maybe<Scalars['Float']['output']>;
  mailSender: Scalars['String']['output'];
  /** Where mail is handed in, without the password (SMTP_URL). Null when mails are shown in the log only. */
  mailServer?: Maybe<Scalars['String']['output']>;
  /** Days for which notifications are kept. */
  notificationRetentionDays: Scalars['Float']['output'];
  /** Days for which one stays signed in. */
  sessionDays: Scalars['Int']['output'];
};

/** How many requests are approved automatically, refused, or go to a person. */
export type OutcomeCounts = {
  __typename?: 'OutcomeCounts';
  APPROVE: Scalars['Int']['output'];
  ASK: Scalars['Int']['output'];
  REFUSE: Scalars['Int']['output'];
};

export type OwnAllowance = {
  __typename?: 'OwnAllowance';
  /** Days of a leave year. */
  days: Scalars['Float']['output'];
  from: Scalars['AWSDate']['output'];
  leaveType: Scalars['ID']['output'];
};

export type OwnAllowanceInput = {
  days: Scalars['Float']['input'];
  from: Scalars['AWSDate']['input'];
  leaveType: Scalars['ID']['input'];
};

export type OwnPlace = {
  __typename?: 'OwnPlace';
  /** ISO 3166-1; null where only the company’s own holidays count. */
  country?: Maybe<Scalars['String']['output']>;
  from: Scalars['AWSDate']['output'];
  region?: Maybe<Scalars['String']['output']>;
};

export type OwnSchedule = {
  __typename?: 'OwnSchedule';
  from: Scalars['AWSDate']['output'];
  until?: Maybe<Scalars['AWSDate']['output']>;
  /** The share of each day that is worked, Monday first: 0, 0.5 or 1. */
  week: Array<Scalars['Float']['output']>;
};

/** What is agreed with a person. Without schedules they work as the house does, without places they have its holidays. */
export type OwnTerms = {
  __typename?: 'OwnTerms';
  allowances: Array<AgreedAllowance>;
  /** The last one; null when nobody knows of one. */
  endsOn?: Maybe<Scalars['AWSDate']['output']>;
  places: Array<OwnPlace>;
  schedules: Array<OwnSchedule>;
  /** The first day at work; null when they have always been here. */
  startsOn?: Maybe<Scalars['AWSDate']['output']>;
};

/** Something about people or teams is different: what shows them is to be fetched anew. */
export type PeopleChange = {
  __typename?: 'PeopleChange';
  /** The id of the team that it is about; null for a person. */
  team?: Maybe<Scalars['ID']['output']>;
  /** Whom it is about; null for a team. */
  username?: Maybe<Scalars['String']['output']>;
};

export type PeopleFilterInput = {
  /** Words that all occur in the name, the username or the e-mail address. */
  search?: InputMaybe<Scalars['String']['input']>;
  /** Everybody unless told. */
  status?: InputMaybe<PersonStatus>;
  /** The id of a team. */
  team?: InputMaybe<Scalars['ID']['input']>;
  /** Only people without a team. Not together with `team`. */
  withoutTeam?: InputMaybe<Scalars['Boolean']['input']>;
};

export type Person = {
  __typename?: 'Person';
  /** For the person and for administrators; null for others. */
  email?: Maybe<Scalars['String']['output']>;
  groups: Array<Group>;
  name: Scalars['String']['output'];
  /** Where the picture is; null without one. */
  picture?: Maybe<Scalars['String']['output']>;
  status: PersonStatus;
  team?: Maybe<Scalars['String']['output']>;
  /** The id of their team. */
  teamId?: Maybe<Scalars['ID']['output']>;
  username: Scalars['String']['output'];
};

export type PersonAccess =
  /** They get a mail with a link, and choose a password. */
  | 'INVITATION'
  /** They choose a password by a link that whoever adds them hands over. */
  | 'LINK';

export type PersonConnection = {
  __typename?: 'PersonConnection';
  items: Array<Person>;
  nextToken?: Maybe<Scalars['String']['output']>;
};

/** A person as administrators look after them. */
export type PersonDetails = {
  __typename?: 'PersonDetails';
  /** What was given or taken by hand, in the order of the days. */
  adjustments: Array<BalanceAdjustment>;
  /** Days a year of their own, oldest first. */
  allowances: Array<OwnAllowance>;
  deactivatedAt?: Maybe<Scalars['AWSDateTime']['output']>;
  /** The last day at work. */
  endsOn?: Maybe<Scalars['AWSDate']['output']>;
  /** The invitation that has been neither accepted nor revoked. */
  invitation?: Maybe<OpenInvitation>;
  /** Leave types with a limit, of which there can be allowances and adjustments. */
  limitedLeaveTypes: Array<LimitedLeaveType>;
  person: Person;
  phoneNumber?: Maybe<Scalars['String']['output']>;
  /** Oldest first. None: where the house is. */
  places: Array<WorkPlace>;
  registeredAt: Scalars['AWSDateTime']['output'];
  /** Oldest first. None: as the house works. */
  schedules: Array<WorkSchedule>;
  /** The first day at work; null when they have always been here. */
  startsOn?: Maybe<Scalars['AWSDate']['output']>;
  /** Counts the changes of what is agreed. Send it back with a change to be sure to change what you saw. */
  termsVersion: Scalars['Int']['output'];
  timeZone: Scalars['String']['output'];
  /** How the house works, for who has no schedule: seven shares of 0, 0.5 or 1, Monday first. */
  usualWeek: Array<Scalars['Float']['output']>;
};

export type PersonStatus =
  | 'ACTIVE'
  /** They cannot sign in, and decide on nothing. */
  | 'DEACTIVATED'
  /** They have yet to choose a password. */
  | 'INVITED';

export type PolicyAnswer = {
  __typename?: 'PolicyAnswer';
  /** What was found, for programs. */
  code: Scalars['String']['output'];
  /** What the policy is called. */
  name?: Maybe<Scalars['String']['output']>;
  /** The policy, by its id; null when it is a rule that holds everywhere. */
  policy?: Maybe<Scalars['ID']['output']>;
  /** In English. */
  sentence: Scalars['String']['output'];
  /** What the sentence is made of. */
  values: Scalars['JSON']['output'];
};

export type Query = {
  __typename?: 'Query';
  /** Days of leave by month, team and leave type, of 400 days at most. For administrators, and for approvers of their teams. */
  absenceReport: Array<AbsenceFigure>;
  /** The types of event that there are. For administrators. */
  auditKinds: Array<Scalars['String']['output']>;
  /**
   * Who did what when, from the event log, the newest first. `limit` is 100 unless told, 1000 at most; pass `nextToken` back
   * with the same filter for the next page. A search for something rare looks at a part of the log at a time: a page may be
   * empty and still have a `nextToken`. For administrators.
   */
  auditLog: AuditPage;
  /**
   * What everybody has of a leave type on a day, today unless told, by team and name. `limit` is 100 unless told, 1000 at
   * most; pass `nextToken` back with the same parameters for the next page. For the same people as `absenceReport`.
   */
  balanceReport: BalanceReport;
  /**
   * What somebody has of each kind of leave, and why, on a day: past, present or to come. Today and the viewer's own, unless
   * told. Those of others are for approvers and administrators.
   */
  balances: Array<Balance>;
  branding: Branding;
  /**
   * Who is away from one day to another, both included, 400 days at most: everybody who works here then, the viewer's team
   * first, then by team and name. `limit` is 100 people unless told, 1000 at most; pass `nextToken` back with the same
   * parameters for the next page. `search` looks for words in names and usernames.
   */
  calendar: LeaveCalendar;
  /** The viewer's addresses for calendar programs, the newest first. */
  calendarFeeds: Array<CalendarFeed>;
  /** Null when there is no such event, or when it is not for the viewer. */
  contract?: Maybe<EventContract>;
  /**
   * What the twelve rules say of the contracts of this product, as `npm run contracts -- check` does. Looked at anew after a
   * minute, or when something has happened to a version. For developers and administrators.
   */
  contractCheck: EventContractCheck;
  /** Who has been given which version of which event, as it was counted at delivery. For administrators, like what follows. */
  contractUsage: Array<EventContractUsage>;
  /** Fields whose values seem to mean something else than they did: in the version before, or some days ago. */
  contractWarnings: Array<EventContractWarning>;
  /**
   * The contracts of all events, with the life of each version. For everybody; those of internal events for developers and
   * administrators.
   */
  contracts: Array<EventContract>;
  /** The countries of which holidays are known, by name. For everybody who is signed in. */
  countries: Array<NamedPlace>;
  /**
   * Events that were given up, by place: of one subscription and its replays, or of all. `limit` is 100 unless told, 1000 at
   * most. For the next page pass the last `position` as `after`.
   */
  eventDeadLetters: Array<EventDeadLetter>;
  /** How commands, events, consumers and other systems hang together. For developers and administrators. */
  eventFlow: EventFlow;
  /**
   * What was published, in the order of the log, as far as it is kept. `limit` is 100 unless told, 1000 at most. For the next
   * page pass the last `position` as `after`. Damaged events are left out: `verifyEventLog` finds them.
   */
  eventLog: Array<ArchivedEvent>;
  /** Where the log has been rewritten because a person was erased, the newest first. For administrators. */
  eventLogRewrites: Array<EventLogRewrite>;
  eventReplay: EventReplay;
  /** The newest first. */
  eventReplays: Array<EventReplay>;
  /**
   * What has become of a fact, by its `eventId`: who got it, what caused it and what it caused. Null when it is not in the log.
   * For developers and administrators.
   */
  eventStory?: Maybe<EventStory>;
  eventSubscription: EventSubscription;
  /** Who gets which events, by name, and how they get on. For administrators, like all that follows. */
  eventSubscriptions: Array<EventSubscription>;
  /** The programs that may publish or read events at `/api/events`, the newest first; those whose access has ended as well. */
  eventTokens: Array<EventToken>;
  /** The days of somebody between two days, both included, at most 400, as far as leave is not counted on them as on any other. */
  freeDays: Array<FreeDay>;
  getVacationRequest?: Maybe<VacationRequest>;
  /** Which groups a new person gets by the domain of their e-mail address. For administrators. */
  groupRules: Array<GroupRule>;
  /** Every holiday of a place in a year: public ones, and those of the company. Without a country only the latter. */
  holidaysOfYear: Array<HolidayOfYear>;
  /** What the house has decided. For administrators, like all that follows but the lists of places. */
  houseSettings: HouseSettings;
  /** Whom the link of an invitation is for; null when it is worth nothing any more. For whoever has it. */
  invitation?: Maybe<InvitedPerson>;
  /**
   * What is left by team, and what expires within so many days, 90 unless told, soonest first and 1000 at most. It looks at
   * everybody's ledger, which takes some seconds for 10,000 people. For the same people as `absenceReport`.
   */
  liabilityReport: LiabilityReport;
  /** The viewer's notifications, newest first. */
  listNotifications: NotificationConnection;
  /** Everybody, or those whom the filter finds, by name. For administrators. */
  listPeople: PersonConnection;
  /** All teams, by name. Everybody sees who is in them; `limit` is 100 unless told, 1000 at most. */
  listTeams: TeamConnection;
  /** `limit` is 100 unless told, 1000 at most; pass `nextToken` back with the same filter and order for the next page. */
  listVacationRequests?: Maybe<ModelVacationRequestConnection>;
  /** The signed-in person; null when nobody is signed in. */
  me?: Maybe<Me>;
  operatorSettings: OperatorSettings;
  /** All that administrators look after about a person; null when nobody is called that. For administrators. */
  personDetails?: Maybe<PersonDetails>;
  /** The booked leave that a change would make cost more or less. Nothing is changed. */
  previewHouseChange: HousePreview;
  /** What a leave would cost, what the house says to it, and what would be left: before anybody has asked for it. */
  previewLeave: LeavePreview;
  /** The regions of a country that have holidays of their own, by name. For everybody who is signed in. */
  regions: Array<NamedPlace>;
  /** The viewer's last rehearsal, running or over. For administrators. */
  rehearsal?: Maybe<Rehearsal>;
  /** What there is to report on, and about whom the viewer may. */
  reportChoices: ReportChoices;
  /** What has befallen a request since it was asked for, oldest first, deleted or not. */
  requestStory: Array<StoryStep>;
  /** Who worked with whom, from the traces that are kept of a time; of the last hour, unless said. */
  serviceMap: ServiceMap;
  /** The board of what happens in this product, as people drew it. For developers and administrators. */
  stormingBoard: StormingBoard;
  /** Null when there is no such team. */
  team?: Maybe<Team>;
  /** Null when it is not kept: not every trace is, and none for ever. */
  trace?: Maybe<Trace>;
  /**
   * Traces, the newest first: what followed from one click, as far as it is kept. `nextToken` is that of the page before. For
   * developers and administrators, like the two that follow.
   */
  traces: TracePage;
};


export type QueryAbsenceReportArgs = {
  from: Scalars['AWSDate']['input'];
  team?: InputMaybe<Scalars['ID']['input']>;
  to: Scalars['AWSDate']['input'];
};


export type QueryAuditLogArgs = {
  filter?: InputMaybe<AuditFilterInput>;
  limit?: InputMaybe<Scalars['Int']['input']>;
  nextToken?: InputMaybe<Scalars['String']['input']>;
};


export type QueryBalanceReportArgs = {
  asOf?: InputMaybe<Scalars['AWSDate']['input']>;
  leaveType: Scalars['ID']['input'];
  limit?: InputMaybe<Scalars['Int']['input']>;
  nextToken?: InputMaybe<Scalars['String']['input']>;
  team?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryBalancesArgs = {
  on?: InputMaybe<Scalars['AWSDate']['input']>;
  username?: InputMaybe<Scalars['String']['input']>;
};


export type QueryCalendarArgs = {
  from: Scalars['AWSDate']['input'];
  limit?: InputMaybe<Scalars['Int']['input']>;
  nextToken?: InputMaybe<Scalars['String']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
  team?: InputMaybe<Scalars['ID']['input']>;
  to: Scalars['AWSDate']['input'];
};


export type QueryContractArgs = {
  name: Scalars['String']['input'];
};


export type QueryContractUsageArgs = {
  name?: InputMaybe<Scalars['String']['input']>;
};


export type QueryCountriesArgs = {
  language?: Scalars['String']['input'];
};


export type QueryEventDeadLettersArgs = {
  after?: InputMaybe<Scalars['Long']['input']>;
  limit?: InputMaybe<Scalars['Int']['input']>;
  subscription?: InputMaybe<Scalars['String']['input']>;
};


export type QueryEventLogArgs = {
  after?: InputMaybe<Scalars['Long']['input']>;
  filter?: InputMaybe<EventLogFilterInput>;
  limit?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryEventReplayArgs = {
  id: Scalars['ID']['input'];
};


export type QueryEventStoryArgs = {
  eventId: Scalars['ID']['input'];
};


export type QueryEventSubscriptionArgs = {
  name: Scalars['String']['input'];
};


export type QueryFreeDaysArgs = {
  from: Scalars['AWSDate']['input'];
  until: Scalars['AWSDate']['input'];
  username?: InputMaybe<Scalars['String']['input']>;
};


export type QueryGetVacationRequestArgs = {
  id: Scalars['ID']['input'];
};


export type QueryHolidaysOfYearArgs = {
  country?: InputMaybe<Scalars['String']['input']>;
  region?: InputMaybe<Scalars['String']['input']>;
  year: Scalars['Int']['input'];
};


export type QueryInvitationArgs = {
  token: Scalars['String']['input'];
};


export type QueryLiabilityReportArgs = {
  asOf?: InputMaybe<Scalars['AWSDate']['input']>;
  leaveType: Scalars['ID']['input'];
  team?: InputMaybe<Scalars['ID']['input']>;
  within?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryListNotificationsArgs = {
  limit?: InputMaybe<Scalars['Int']['input']>;
  nextToken?: InputMaybe<Scalars['String']['input']>;
};


export type QueryListPeopleArgs = {
  filter?: InputMaybe<PeopleFilterInput>;
  limit?: InputMaybe<Scalars['Int']['input']>;
  nextToken?: InputMaybe<Scalars['String']['input']>;
};


export type QueryListTeamsArgs = {
  limit?: InputMaybe<Scalars['Int']['input']>;
  nextToken?: InputMaybe<Scalars['String']['input']>;
};


export type QueryListVacationRequestsArgs = {
  filter?: InputMaybe<ModelVacationRequestFilterInput>;
  limit?: InputMaybe<Scalars['Int']['input']>;
  nextToken?: InputMaybe<Scalars['String']['input']>;
  sortedBy?: VacationRequestOrder;
  waitsForMe?: Scalars['Boolean']['input'];
};


export type QueryPersonDetailsArgs = {
  username: Scalars['String']['input'];
};


export type QueryPreviewHouseChangeArgs = {
  change: HouseChangeInput;
};


export type QueryPreviewLeaveArgs = {
  input: LeavePreviewInput;
};


export type QueryRegionsArgs = {
  country: Scalars['String']['input'];
  language?: Scalars['String']['input'];
};


export type QueryRequestStoryArgs = {
  id: Scalars['ID']['input'];
};


export type QueryServiceMapArgs = {
  from?: InputMaybe<Scalars['AWSDateTime']['input']>;
  to?: InputMaybe<Scalars['AWSDateTime']['input']>;
};


export type QueryTeamArgs = {
  id: Scalars['ID']['input'];
};


export type QueryTraceArgs = {
  traceId: Scalars['ID']['input'];
};


export type QueryTracesArgs = {
  filter?: InputMaybe<TraceFilter>;
  limit?: InputMaybe<Scalars['Int']['input']>;
  nextToken?: InputMaybe<Scalars['String']['input']>;
};

export type ReallyEnded =
  | 'APPROVED_AUTOMATICALLY'
  /** Or still waiting for one. */
  | 'APPROVED_BY_PERSON'
  | 'DENIED_BY_PERSON'
  | 'REFUSED_BY_RULE'
  /** Taken back by the requester, before or after an approval. */
  | 'WITHDRAWN';

/** Past requests held against a draft of policies. Nothing of it is changed. */
export type Rehearsal = {
  __typename?: 'Rehearsal';
  against: RehearsalBaseline;
  /** The first and the last day on which the requests were asked. */
  from: Scalars['AWSDate']['output'];
  id: Scalars['ID']['output'];
  /** The draft, as docs/policies.md writes policies. */
  policies: Array<Scalars['JSON']['output']>;
  /** The share of the work that is done, 0 to 1. */
  progress: Scalars['Float']['output'];
  /** Null until it is done. */
  report?: Maybe<RehearsalReport>;
  state: RehearsalState;
  until: Scalars['AWSDate']['output'];
};

export type RehearsalBaseline =
  /** What the policies of today would have done. */
  | 'PRESENT'
  /** What really happened. */
  | 'REALITY';

export type RehearsalInput = {
  against?: RehearsalBaseline;
  from: Scalars['AWSDate']['input'];
  /** The draft, as docs/policies.md writes policies. */
  policies: Array<Scalars['JSON']['input']>;
  until: Scalars['AWSDate']['input'];
};

export type RehearsalReport = {
  __typename?: 'RehearsalReport';
  after: OutcomeCounts;
  before: OutcomeCounts;
  /** By the month in which they were asked, the oldest first. */
  byMonth: Array<RehearsedMonth>;
  /** The largest first. */
  byTeam: Array<RehearsedTeam>;
  /** How many requests change. */
  changeCount: Scalars['Int']['output'];
  /** Those that change, the oldest first: 50 unless told, 200 at most, of the first 2,000. */
  changes: Array<RehearsedChange>;
  requests: Scalars['Int']['output'];
};


export type RehearsalReportChangesArgs = {
  after?: InputMaybe<Scalars['Int']['input']>;
  limit?: InputMaybe<Scalars['Int']['input']>;
};

export type RehearsalState =
  | 'CANCELLED'
  | 'DONE'
  /** Something went wrong here; the log of the server says what. */
  | 'FAILED'
  | 'RUNNING';

/** A request of which the draft makes something else. */
export type RehearsedChange = {
  __typename?: 'RehearsedChange';
  after: LeaveOutcome;
  askedOn: Scalars['AWSDate']['output'];
  /** What the draft says, in sentences. */
  because: Array<Scalars['String']['output']>;
  /** What the policies of today say. Of reality there are no sentences. */
  becauseBefore: Array<Scalars['String']['output']>;
  before: LeaveOutcome;
  endDate: Scalars['AWSDate']['output'];
  leaveType: Scalars['ID']['output'];
  /** What really became of it, whatever it is compared with. */
  really: ReallyEnded;
  /** Null when they are gone. */
  requester?: Maybe<Person>;
  startDate: Scalars['AWSDate']['output'];
  /** The id of the team; null without one. */
  team?: Maybe<Scalars['ID']['output']>;
  vacationRequestId: Scalars['ID']['output'];
};

export type RehearsedMonth = {
  __typename?: 'RehearsedMonth';
  after: OutcomeCounts;
  before: OutcomeCounts;
  /** `2026-05` */
  month: Scalars['String']['output'];
};

export type RehearsedTeam = {
  __typename?: 'RehearsedTeam';
  after: OutcomeCounts;
  before: OutcomeCounts;
  /** The id; null for those without a team. */
  team?: Maybe<Scalars['ID']['output']>;
};

export type ReportChoices = {
  __typename?: 'ReportChoices';
  leaveTypes: Array<CalendarLeaveType>;
  /** The leave types that have an entitlement, by id: of others there is no balance. */
  limited: Array<Scalars['ID']['output']>;
  teams: Array<CalendarTeam>;
  /** Whether there are people in no team whom the viewer may see. */
  withoutTeam: Scalars['Boolean']['output'];
};

/** What is left out stays as it is. */
export type ReviseProfileInput = {
  /** 1 to 100 characters, in any script. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Null takes it away. */
  phoneNumber?: InputMaybe<Scalars['String']['input']>;
  /** IANA name, `Europe/Berlin`. */
  timeZone?: InputMaybe<Scalars['String']['input']>;
};

/** How a part of a year's days is rounded. */
export type Rounding =
  | 'EXACT'
  | 'HALF_DAY_NEAREST'
  | 'HALF_DAY_UP'
  /** Half days and more up to the whole day, less stays as it is (BUrlG, paragraph 5, section 2). */
  | 'STATUTORY'
  | 'WHOLE_DAY_NEAREST'
  | 'WHOLE_DAY_UP';

/** One part led to the other so often. */
export type ServiceEdge = {
  __typename?: 'ServiceEdge';
  calls: Scalars['Int']['output'];
  failures: Scalars['Int']['output'];
  from: Scalars['ID']['output'];
  to: Scalars['ID']['output'];
};

export type ServiceKind =
  | 'BROWSER'
  | 'CONSUMER'
  | 'DATABASE'
  | 'EVENT'
  | 'MAIL'
  | 'SERVER'
  | 'WEBHOOK';

export type ServiceMap = {
  __typename?: 'ServiceMap';
  edges: Array<ServiceEdge>;
  from: Scalars['AWSDateTime']['output'];
  /** Whether there was more in that time: it is made of the latest 10,000 spans. */
  isCut: Scalars['Boolean']['output'];
  nodes: Array<ServiceNode>;
  to: Scalars['AWSDateTime']['output'];
};

/** A part of the whole, and how it did. */
export type ServiceNode = {
  __typename?: 'ServiceNode';
  calls: Scalars['Int']['output'];
  failures: Scalars['Int']['output'];
  id: Scalars['ID']['output'];
  kind: ServiceKind;
  name: Scalars['String']['output'];
  /** Milliseconds that half of the calls took at most, and 95 of 100. */
  p50: Scalars['Float']['output'];
  p95: Scalars['Float']['output'];
};

/** The range is told by places, by instants, or by both. Without any it is all that is kept. */
export type StartEventReplayInput = {
  /** Events after this place. */
  after?: InputMaybe<Scalars['Long']['input']>;
  /** More than 0. As fast as they can when left out. */
  eventsPerSecond?: InputMaybe<Scalars['Float']['input']>;
  /** Events of this instant or later, ISO 8601. */
  from?: InputMaybe<Scalars['String']['input']>;
  /** Beside the patterns of the subscriptions. */
  pattern?: InputMaybe<Scalars['JSON']['input']>;
  subscriptions: Array<Scalars['String']['input']>;
  /** Events before this instant, ISO 8601. */
  to?: InputMaybe<Scalars['String']['input']>;
  /** Events up to this place, itself included. */
  until?: InputMaybe<Scalars['Long']['input']>;
};

/** When on its first day a leave begins. */
export type StartsAt =
  /** With the day. */
  | 'MORNING'
  /** At noon: the morning is worked. */
  | 'NOON';

export type StormingArrow = {
  __typename?: 'StormingArrow';
  note?: Maybe<Scalars['String']['output']>;
  to: StormingName;
  verb: StormingVerb;
};

/** An EventStorming board. Its picture is at `/api/storming.svg`. */
export type StormingBoard = {
  __typename?: 'StormingBoard';
  height: Scalars['Float']['output'];
  /** In the order of time, as all that is in them. */
  sections: Array<StormingSection>;
  /** Where stickers are in the picture. */
  spots: Array<StormingSpot>;
  title: Scalars['String']['output'];
  /** The size of the picture. Places of stickers are in the same unit. */
  width: Scalars['Float']['output'];
};

export type StormingKind =
  | 'ACTOR'
  | 'AGGREGATE'
  | 'COMMAND'
  | 'EVENT'
  | 'HOTSPOT'
  | 'POLICY'
  | 'SYSTEM'
  | 'VIEW';

/** A sticker by its names. */
export type StormingName = {
  __typename?: 'StormingName';
  /** What it is called in the code, if it is code. */
  code?: Maybe<Scalars['String']['output']>;
  kind: StormingKind;
  label: Scalars['String']['output'];
};

export type StormingSection = {
  __typename?: 'StormingSection';
  stickers: Array<StormingSticker>;
  title: Scalars['String']['output'];
};

export type StormingSpot = {
  __typename?: 'StormingSpot';
  code?: Maybe<Scalars['String']['output']>;
  height: Scalars['Float']['output'];
  /** Whether it stands for a sticker that hangs elsewhere. */
  isCopy: Scalars['Boolean']['output'];
  kind: StormingKind;
  label: Scalars['String']['output'];
  width: Scalars['Float']['output'];
  x: Scalars['Float']['output'];
  y: Scalars['Float']['output'];
};

export type StormingSticker = {
  __typename?: 'StormingSticker';
  arrows: Array<StormingArrow>;
  code?: Maybe<Scalars['String']['output']>;
  kind: StormingKind;
  label: Scalars['String']['output'];
  /** When a policy was last given an event here. Null when it was not yet, and for other stickers. */
  lastSeen?: Maybe<Scalars['AWSDateTime']['output']>;
};

export type StormingVerb =
  /** What a question is about. */
  | 'ABOUT'
  /** Who gives the command. */
  | 'BY'
  /** What they look at when they do. */
  | 'FROM'
  /** What comes of it. */
  | 'LEADS_TO'
  /** What it is done to. */
  | 'ON'
  /** What a policy acts upon, or a view shows. */
  | 'WHEN';

export type StoryStep = {
  __typename?: 'StoryStep';
  /** Who did it; null when the product did it by its rules, or they are gone. */
  actor?: Maybe<Person>;
  /** The request after it. */
  approvalStatus: ApprovalStatus;
  /** What stayed approved then, while a change of it was asked for. */
  approvedBefore?: Maybe<ApprovedBefore>;
  at: Scalars['AWSDateTime']['output'];
  /** What the policies have against it, in sentences. */
  concerns: Array<Scalars['String']['output']>;
  /** What it cost then. */
  days?: Maybe<Scalars['Float']['output']>;
  /** What it cost before, where that has changed. */
  daysBefore?: Maybe<Scalars['Float']['output']>;
  endDate: Scalars['AWSDate']['output'];
  endsAt: EndsAt;
  /** The id of the event. */
  eventId: Scalars['ID']['output'];
  /** Why: of a denial, a refusal, or a new cost. */
  reason?: Maybe<Scalars['String']['output']>;
  startDate: Scalars['AWSDate']['output'];
  startsAt: StartsAt;
  /** W3C Trace Context of the event. */
  traceparent?: Maybe<Scalars['String']['output']>;
  /** The event: `VacationRequestApproved`. */
  type: Scalars['String']['output'];
};

export type Subscription = {
  __typename?: 'Subscription';
  /** Every request that is deleted, as it last was. */
  onDeleteVacationRequest?: Maybe<VacationRequest>;
  /** All that a page of ours shows live, over one connection. */
  onLiveUpdate: LiveUpdate;
  /** Every request that is submitted, amended, validated or decided; of one owner, or of all. */
  onVacationRequestNotification?: Maybe<VacationRequest>;
};


export type SubscriptionOnVacationRequestNotificationArgs = {
  owner?: InputMaybe<Scalars['String']['input']>;
};

/** People who are away together or not, and those who decide on their leave. */
export type Team = {
  __typename?: 'Team';
  /** Members whose leave has been approved and who are away on this day, where the viewer lives. */
  awayToday: Array<Person>;
  /** Who decides today on leave of a member, stage by stage. */
  decidesToday: Array<DecidingStage>;
  id: Scalars['ID']['output'];
  memberCount: Scalars['Int']['output'];
  /** Who is in it and works here, by name; the first 50 unless told, 1000 at most. */
  members: Array<Person>;
  name: Scalars['String']['output'];
  /** Those who decide, one stage after the other. None: whoever is an approver. */
  stages: Array<TeamStage>;
  /** Counts the changes of this team. Send it back with a change to be sure to change what you saw. */
  version: Scalars['Int']['output'];
  /** How many requests of members wait for a decision. */
  waiting: Scalars['Int']['output'];
};


/** People who are away together or not, and those who decide on their leave. */
export type TeamMembersArgs = {
  limit?: InputMaybe<Scalars['Int']['input']>;
};

export type TeamApprover = {
  __typename?: 'TeamApprover';
  /** Who decides while the approver is away. */
  deputy?: Maybe<Person>;
  /** Null when they are gone. */
  person?: Maybe<Person>;
  username: Scalars['String']['output'];
};

export type TeamApproverInput = {
  /** Who decides while they are away. */
  deputy?: InputMaybe<Scalars['String']['input']>;
  username: Scalars['String']['input'];
};

export type TeamConnection = {
  __typename?: 'TeamConnection';
  items: Array<Team>;
  nextToken?: Maybe<Scalars['String']['output']>;
};

export type TeamLiability = {
  __typename?: 'TeamLiability';
  entitled: Scalars['Float']['output'];
  /** What the house owes these people: days that are left, of those who have any. */
  left: Scalars['Float']['output'];
  /** Days taken ahead, of those who have less than nothing left. */
  overdrawn: Scalars['Float']['output'];
  pending: Scalars['Float']['output'];
  people: Scalars['Int']['output'];
  taken: Scalars['Float']['output'];
  team?: Maybe<Scalars['ID']['output']>;
};

export type TeamStage = {
  __typename?: 'TeamStage';
  approvers: Array<TeamApprover>;
};

export type TeamStageInput = {
  approvers: Array<TeamApproverInput>;
};

export type Trace = {
  __typename?: 'Trace';
  /** Milliseconds, to the end of what followed. */
  duration: Scalars['Float']['output'];
  /** Whether there are more than are told. */
  isCut: Scalars['Boolean']['output'];
  /** In the order in which they began. */
  spans: Array<TraceSpan>;
  startedAt: Scalars['AWSDateTime']['output'];
  traceId: Scalars['ID']['output'];
};

export type TraceFilter = {
  /** Only those in which something failed. */
  failed?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only those that took so many milliseconds or more, to the end of what followed. */
  minDuration?: InputMaybe<Scalars['Float']['input']>;
  /** What the trace is called: after the span with which it begins. */
  name?: InputMaybe<Scalars['String']['input']>;
};

export type TracePage = {
  __typename?: 'TracePage';
  items: Array<TraceSummary>;
  /** What the traces that are kept are called, the most frequent first: 50 at most. */
  names: Array<Scalars['String']['output']>;
  /** Null when there are no more. */
  nextToken?: Maybe<Scalars['String']['output']>;
};

/** A step of what is going on, by the conventions of OpenTelemetry. */
export type TraceSpan = {
  __typename?: 'TraceSpan';
  attributes: Scalars['JSON']['output'];
  /** Milliseconds. */
  duration: Scalars['Float']['output'];
  /** The event that it is about, by its `eventId`. */
  eventId?: Maybe<Scalars['ID']['output']>;
  failed: Scalars['Boolean']['output'];
  kind: TraceSpanKind;
  links: Array<TraceSpanLink>;
  name: Scalars['String']['output'];
  /** The span that it is a part of. That one may not be kept, as when a caller has measured it. */
  parentId?: Maybe<Scalars['ID']['output']>;
  /** Why it failed, where that is known. */
  problem?: Maybe<Scalars['String']['output']>;
  spanId: Scalars['ID']['output'];
  /** Milliseconds after the beginning of the trace. */
  startedAfter: Scalars['Float']['output'];
};

export type TraceSpanKind =
  | 'CLIENT'
  | 'CONSUMER'
  | 'INTERNAL'
  | 'PRODUCER'
  | 'SERVER';

/** A span that another goes back to. */
export type TraceSpanLink = {
  __typename?: 'TraceSpanLink';
  spanId: Scalars['ID']['output'];
  traceId: Scalars['ID']['output'];
};

export type TraceSummary = {
  __typename?: 'TraceSummary';
  /** Milliseconds, to the end of what followed. */
  duration: Scalars['Float']['output'];
  /** Spans that failed. */
  failures: Scalars['Int']['output'];
  name: Scalars['String']['output'];
  spans: Scalars['Int']['output'];
  startedAt: Scalars['AWSDateTime']['output'];
  traceId: Scalars['ID']['output'];
};

/** What is left out stays as it is. */
export type UpdateEventSubscriptionInput = {
  concurrency?: InputMaybe<Scalars['Int']['input']>;
  form?: InputMaybe<EventForm>;
  name: Scalars['String']['input'];
  ordered?: InputMaybe<Scalars['Boolean']['input']>;
  pattern?: InputMaybe<Scalars['JSON']['input']>;
  retry?: InputMaybe<EventRetryPolicyInput>;
  /** Null takes it away. */
  transformer?: InputMaybe<Scalars['JSON']['input']>;
  url?: InputMaybe<Scalars['String']['input']>;
  /** All of them: what is left out of the object is named no more. */
  versions?: InputMaybe<Scalars['JSON']['input']>;
};

export type UpdateVacationRequestInput = {
  approvalStatus?: InputMaybe<ApprovalStatus>;
  approvedBy?: InputMaybe<Scalars['String']['input']>;
  category?: InputMaybe<Category>;
  description?: InputMaybe<Scalars['String']['input']>;
  endDate?: InputMaybe<Scalars['AWSDate']['input']>;
  /** Stays as it is unless told. */
  endsAt?: InputMaybe<EndsAt>;
  /** The `version` that you saw. When the request has changed since, nothing happens and you are told. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  /** A leave type of the house, by its id. */
  leaveType?: InputMaybe<Scalars['ID']['input']>;
  owner?: InputMaybe<Scalars['String']['input']>;
  rejectionReason?: InputMaybe<Scalars['String']['input']>;
  startDate?: InputMaybe<Scalars['AWSDate']['input']>;
  /** Stays as it is unless told. */
  startsAt?: InputMaybe<StartsAt>;
};

/**
 * Everybody who has signed in may read that somebody is away. What says why is for the person, for those who may come to decide
 * on it, and for administrators: for others the category is UNDISCLOSED, and `description`, `rejectionReason` and all about
 * documents are empty. A filter finds no more than that either.
 */
export type VacationRequest = {
  __typename?: 'VacationRequest';
  /** What the viewer may do with it now. */
  allowedActions: Array<VacationRequestAction>;
  approvalStatus: ApprovalStatus;
  /** What stays approved until the change that is asked for is decided. Null unless approved leave was amended. */
  approvedBefore?: Maybe<ApprovedBefore>;
  /** Username of the approver who approved it. */
  approvedBy?: Maybe<Scalars['String']['output']>;
  /** Who approved it; null when nobody has, when the rules did by themselves (`approvedBy` is `system`), or when they are gone. */
  approver?: Maybe<Person>;
  category: DisclosedCategory;
  createdAt: Scalars['AWSDateTime']['output'];
  /** What it costs, in days of leave. Null until the rules have looked at it. */
  days?: Maybe<Scalars['Float']['output']>;
  description?: Maybe<Scalars['String']['output']>;
  /** Whether a document, such as a doctor’s note, is asked for and has not come yet. */
  documentNeeded: Scalars['Boolean']['output'];
  /** When the document that may be asked for was handed in. */
  documentReceivedAt?: Maybe<Scalars['AWSDateTime']['output']>;
  /** Last day of leave, included. */
  endDate: Scalars['AWSDate']['output'];
  /** Of two approvers, the username of the first. */
  endorsedBy?: Maybe<Scalars['String']['output']>;
  /** When on the last day the leave ends. Of a single day, MORNING to NOON is the morning, NOON to EVENING the afternoon. */
  endsAt: EndsAt;
  id: Scalars['ID']['output'];
  /** The kind of leave of the house, by its id; `undisclosed` when it is not for the viewer. */
  leaveType: Scalars['ID']['output'];
  /** Username of the person who is away. */
  owner?: Maybe<Scalars['String']['output']>;
  /** Why it was denied or rejected. */
  rejectionReason?: Maybe<Scalars['String']['output']>;
  /** The person who is away; null when they are gone. */
  requester?: Maybe<Person>;
  /** First day of leave. */
  startDate: Scalars['AWSDate']['output'];
  /** When on the first day the leave begins. */
  startsAt: StartsAt;
  updatedAt: Scalars['AWSDateTime']['output'];
  /** Counts the changes of this request. Send it back with an update to be sure to decide on what you saw. */
  version: Scalars['Int']['output'];
};

export type VacationRequestAction =
  | 'AMEND'
  | 'APPROVE'
  | 'DELETE'
  | 'DENY';

export type VacationRequestChange = {
  __typename?: 'VacationRequestChange';
  vacationRequest: VacationRequest;
};

export type VacationRequestDeletion = {
  __typename?: 'VacationRequestDeletion';
  /** The request as it last was. */
  vacationRequest: VacationRequest;
};

export type VacationRequestOrder =
  /** What begins first comes first. */
  | 'EARLIEST'
  /** What begins last comes first. */
  | 'LATEST'
  /** What was asked last comes first. */
  | 'NEWEST'
  /** What was asked first comes first. */
  | 'OLDEST';

export type WorkPlace = {
  __typename?: 'WorkPlace';
  /** ISO 3166-1. */
  country: Scalars['String']['output'];
  from: Scalars['AWSDate']['output'];
  region?: Maybe<Scalars['String']['output']>;
};

export type WorkPlaceInput = {
  country: Scalars['String']['input'];
  from: Scalars['AWSDate']['input'];
  region?: InputMaybe<Scalars['String']['input']>;
};

export type WorkSchedule = {
  __typename?: 'WorkSchedule';
  from: Scalars['AWSDate']['output'];
  /** The last day on which it is valid; null when it goes on. */
  until?: Maybe<Scalars['AWSDate']['output']>;
  /** Seven shares of 0, 0.5 or 1, Monday first. */
  week: Array<Scalars['Float']['output']>;
};

export type WorkScheduleInput = {
  from: Scalars['AWSDate']['input'];
  until?: InputMaybe<Scalars['AWSDate']['input']>;
  /** Seven shares of 0, 0.5 or 1, Monday first. */
  week: Array<Scalars['Float']['input']>;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;



/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  LiveUpdate:
    | ( GroupsChange & { __typename: 'GroupsChange' } )
    | ( HouseChange & { __typename: 'HouseChange' } )
    | ( Arrival & { __typename: 'NotificationArrival' } )
    | ( PeopleChange & { __typename: 'PeopleChange' } )
    | ( Omit<VacationRequestChange, 'vacationRequest'> & { vacationRequest: _RefType['VacationRequest'] } & { __typename: 'VacationRequestChange' } )
    | ( Omit<VacationRequestDeletion, 'vacationRequest'> & { vacationRequest: _RefType['VacationRequest'] } & { __typename: 'VacationRequestDeletion' } )
  ;
};


/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AWSDate: ResolverTypeWrapper<Scalars['AWSDate']['output']>;
  AWSDateTime: ResolverTypeWrapper<Scalars['AWSDateTime']['output']>;
  AbsenceFigure: ResolverTypeWrapper<AbsenceFigure>;
  AddPersonInput: AddPersonInput;
  AddedPerson: ResolverTypeWrapper<Omit<AddedPerson, 'person'> & { person: ResolversTypes['Person'] }>;
  AdjustBalanceInput: AdjustBalanceInput;
  AgreeTermsInput: AgreeTermsInput;
  AgreedAllowance: ResolverTypeWrapper<AgreedAllowance>;
  ApprovalStatus: ApprovalStatus;
  ApprovedBefore: ResolverTypeWrapper<ApprovedBeforeModel>;
  ArchivedEvent: ResolverTypeWrapper<ArchivedEvent>;
  AssignGroupsInput: AssignGroupsInput;
  AuditEntry: ResolverTypeWrapper<AuditEntryModel>;
  AuditFilterInput: AuditFilterInput;
  AuditPage: ResolverTypeWrapper<Omit<AuditPage, 'items'> & { items: Array<ResolversTypes['AuditEntry']> }>;
  Balance: ResolverTypeWrapper<TypedBalance>;
  BalanceAdjustment: ResolverTypeWrapper<BalanceAdjustment>;
  BalanceFigure: ResolverTypeWrapper<BalanceFigure>;
  BalanceReport: ResolverTypeWrapper<BalanceReport>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Branding: ResolverTypeWrapper<Branding>;
  BucketBalance: ResolverTypeWrapper<BucketBalance>;
  CalendarAbsence: ResolverTypeWrapper<CalendarAbsence>;
  CalendarFeed: ResolverTypeWrapper<FeedModel>;
  CalendarFeedAddress: ResolverTypeWrapper<Omit<CalendarFeedAddress, 'feed'> & { feed: ResolversTypes['CalendarFeed'] }>;
  CalendarFeedKind: CalendarFeedKind;
  CalendarFeedLanguage: CalendarFeedLanguage;
  CalendarHoliday: ResolverTypeWrapper<CalendarHoliday>;
  CalendarHolidayKind: CalendarHolidayKind;
  CalendarHolidayPart: CalendarHolidayPart;
  CalendarLeaveType: ResolverTypeWrapper<CalendarLeaveType>;
  CalendarPerson: ResolverTypeWrapper<CalendarPerson>;
  CalendarPlace: ResolverTypeWrapper<CalendarPlace>;
  CalendarSchedule: ResolverTypeWrapper<CalendarSchedule>;
  CalendarTeam: ResolverTypeWrapper<CalendarTeam>;
  CalendarWeek: ResolverTypeWrapper<CalendarWeek>;
  Category: Category;
  CompanyHoliday: ResolverTypeWrapper<CompanyHoliday>;
  CompanyHolidayInput: CompanyHolidayInput;
  CompanyHolidayKind: CompanyHolidayKind;
  CostChange: ResolverTypeWrapper<CostChangeModel>;
  CostOfDay: ResolverTypeWrapper<CostOfDay>;
  CreateCalendarFeedInput: CreateCalendarFeedInput;
  CreateEventSubscriptionInput: CreateEventSubscriptionInput;
  CreateEventTokenInput: CreateEventTokenInput;
  CreateVacationRequestInput: CreateVacationRequestInput;
  DamagedEvent: ResolverTypeWrapper<DamagedEvent>;
  DateFormat: DateFormat;
  DayReason: DayReason;
  DecidesBecause: DecidesBecause;
  DecidingStage: ResolverTypeWrapper<DecidingStageModel>;
  DefineTeamInput: DefineTeamInput;
  DeleteVacationRequestInput: DeleteVacationRequestInput;
  DeprecateContractVersionInput: DeprecateContractVersionInput;
  DisclosedCategory: DisclosedCategory;
  EndsAt: EndsAt;
  EntitlementKind: EntitlementKind;
  ErasedPerson: ResolverTypeWrapper<ErasedPerson>;
  EventActivity: ResolverTypeWrapper<EventActivity>;
  EventAudience: EventAudience;
  EventCompatibility: EventCompatibility;
  EventContract: ResolverTypeWrapper<ContractModel>;
  EventContractCheck: ResolverTypeWrapper<EventContractCheck>;
  EventContractComparison: ResolverTypeWrapper<ContractComparison>;
  EventContractConsumer: ResolverTypeWrapper<EventContractConsumer>;
  EventContractDeprecation: ResolverTypeWrapper<DeprecationModel>;
  EventContractFinding: ResolverTypeWrapper<EventContractFinding>;
  EventContractRevision: ResolverTypeWrapper<ContractModel>;
  EventContractRule: ResolverTypeWrapper<EventContractRule>;
  EventContractSeverity: EventContractSeverity;
  EventContractStage: EventContractStage;
  EventContractUsage: ResolverTypeWrapper<EventContractUsage>;
  EventContractVersion: ResolverTypeWrapper<ContractModel>;
  EventContractWarning: ResolverTypeWrapper<EventContractWarning>;
  EventContractWarningKind: EventContractWarningKind;
  EventDeadLetter: ResolverTypeWrapper<DeadLetter>;
  EventDelivery: ResolverTypeWrapper<Fate>;
  EventDeliveryState: EventDeliveryState;
  EventField: ResolverTypeWrapper<EventField>;
  EventFieldDifference: ResolverTypeWrapper<EventFieldDifference>;
  EventFlow: ResolverTypeWrapper<Omit<EventFlow, 'arrows' | 'nodes'> & { arrows: Array<ResolversTypes['EventFlowArrow']>, nodes: Array<ResolversTypes['EventFlowNode']> }>;
  EventFlowArrow: ResolverTypeWrapper<FlowArrow>;
  EventFlowNode: ResolverTypeWrapper<FlowNode>;
  EventFlowNodeKind: EventFlowNodeKind;
  EventForm: EventForm;
  EventInChain: ResolverTypeWrapper<InChain>;
  EventInVersion: ResolverTypeWrapper<InVersion>;
  EventIncompatibility: ResolverTypeWrapper<EventIncompatibility>;
  EventLogFilterInput: EventLogFilterInput;
  EventLogRewrite: ResolverTypeWrapper<EventLogRewrite>;
  EventLogVerification: ResolverTypeWrapper<EventLogVerification>;
  EventPatternSince: ResolverTypeWrapper<EventPatternSince>;
  EventReadingDirection: EventReadingDirection;
  EventReplay: ResolverTypeWrapper<ReplayStatus>;
  EventReplayState: EventReplayState;
  EventRetryPolicy: ResolverTypeWrapper<EventRetryPolicy>;
  EventRetryPolicyInput: EventRetryPolicyInput;
  EventStartPosition: EventStartPosition;
  EventStory: ResolverTypeWrapper<StoryOfEvent>;
  EventSubscription: ResolverTypeWrapper<SubscriptionStatus>;
  EventSubscriptionKind: EventSubscriptionKind;
  EventSubscriptionSecret: ResolverTypeWrapper<Omit<EventSubscriptionSecret, 'subscription'> & { subscription: ResolversTypes['EventSubscription'] }>;
  EventSubscriptionState: EventSubscriptionState;
  EventToken: ResolverTypeWrapper<ApiToken>;
  EventTokenPublishScope: ResolverTypeWrapper<EventTokenPublishScope>;
  EventTokenPublishScopeInput: EventTokenPublishScopeInput;
  EventTokenSecret: ResolverTypeWrapper<Omit<EventTokenSecret, 'token'> & { token: ResolversTypes['EventToken'] }>;
  ExpiringDays: ResolverTypeWrapper<ExpiringDays>;
  ExpiringLeave: ResolverTypeWrapper<ExpiringLeave>;
  FailedEventAttempt: ResolverTypeWrapper<FailedEventAttempt>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  FreeDay: ResolverTypeWrapper<FreeDay>;
  FreePart: FreePart;
  Group: Group;
  GroupRule: ResolverTypeWrapper<GroupRule>;
  GroupRuleInput: GroupRuleInput;
  GroupsChange: ResolverTypeWrapper<GroupsChange>;
  HolidayKind: HolidayKind;
  HolidayOfYear: ResolverTypeWrapper<HolidayOfYear>;
  HouseChange: ResolverTypeWrapper<HouseChange>;
  HouseChangeInput: HouseChangeInput;
  HouseColor: HouseColor;
  HouseLeaveType: ResolverTypeWrapper<Omit<HouseLeaveType, 'entitlement'> & { entitlement: ResolversTypes['LeaveEntitlement'] }>;
  HousePreview: ResolverTypeWrapper<Omit<HousePreview, 'first'> & { first: Array<ResolversTypes['CostChange']> }>;
  HouseRules: ResolverTypeWrapper<HouseRules>;
  HouseRulesInput: HouseRulesInput;
  HouseSettings: ResolverTypeWrapper<KnownHouse>;
  HouseTeam: ResolverTypeWrapper<HouseTeam>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  InvitedPerson: ResolverTypeWrapper<InvitedPerson>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  LeaveBucket: ResolverTypeWrapper<LeaveBucket>;
  LeaveBucketKind: LeaveBucketKind;
  LeaveCalendar: ResolverTypeWrapper<LeaveCalendar>;
  LeaveCarryOver: ResolverTypeWrapper<LeaveCarryOver>;
  LeaveCarryOverInput: LeaveCarryOverInput;
  LeaveEntitlement: ResolverTypeWrapper<Entitlement>;
  LeaveEntitlementInput: LeaveEntitlementInput;
  LeaveOutcome: LeaveOutcome;
  LeavePreview: ResolverTypeWrapper<DraftPreview>;
  LeavePreviewInput: LeavePreviewInput;
  LeaveTypeInput: LeaveTypeInput;
  LeaveYear: ResolverTypeWrapper<LeaveYear>;
  LeaveYearRule: ResolverTypeWrapper<LeaveYearRule>;
  LeaveYearRuleInput: LeaveYearRuleInput;
  LedgerLine: ResolverTypeWrapper<LedgerLineModel>;
  LedgerLineKind: LedgerLineKind;
  LiabilityReport: ResolverTypeWrapper<LiabilityReport>;
  LimitedLeaveType: ResolverTypeWrapper<LimitedLeaveType>;
  LiveUpdate: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['LiveUpdate']>;
  Long: ResolverTypeWrapper<Scalars['Long']['output']>;
  MailTiming: MailTiming;
  Me: ResolverTypeWrapper<MeModel>;
  ModelApprovalStatusInput: ModelApprovalStatusInput;
  ModelAttributeTypes: ModelAttributeTypes;
  ModelCategoryInput: ModelCategoryInput;
  ModelEndsAtInput: ModelEndsAtInput;
  ModelIDInput: ModelIdInput;
  ModelSizeInput: ModelSizeInput;
  ModelStartsAtInput: ModelStartsAtInput;
  ModelStringInput: ModelStringInput;
  ModelVacationRequestConditionInput: ModelVacationRequestConditionInput;
  ModelVacationRequestConnection: ResolverTypeWrapper<Omit<ModelVacationRequestConnection, 'items'> & { items: Array<Maybe<ResolversTypes['VacationRequest']>> }>;
  ModelVacationRequestFilterInput: ModelVacationRequestFilterInput;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NamedPlace: ResolverTypeWrapper<NamedPlace>;
  Notification: ResolverTypeWrapper<NotificationModel>;
  NotificationArrival: ResolverTypeWrapper<Arrival>;
  NotificationConnection: ResolverTypeWrapper<Omit<NotificationConnection, 'items'> & { items: Array<ResolversTypes['Notification']> }>;
  NotificationFacts: ResolverTypeWrapper<NotificationFacts>;
  NotificationKind: NotificationKind;
  NotificationSetting: ResolverTypeWrapper<NotificationSetting>;
  NotificationSettingInput: NotificationSettingInput;
  OpenInvitation: ResolverTypeWrapper<OpenInvitation>;
  OperatorSettings: ResolverTypeWrapper<OperatorSettings>;
  OutcomeCounts: ResolverTypeWrapper<OutcomeCounts>;
  OwnAllowance: ResolverTypeWrapper<OwnAllowance>;
  OwnAllowanceInput: OwnAllowanceInput;
  OwnPlace: ResolverTypeWrapper<OwnPlace>;
  OwnSchedule: ResolverTypeWrapper<OwnSchedule>;
  OwnTerms: ResolverTypeWrapper<OwnTerms>;
  PeopleChange: ResolverTypeWrapper<PeopleChange>;
  PeopleFilterInput: PeopleFilterInput;
  Person: ResolverTypeWrapper<PersonModel>;
  PersonAccess: PersonAccess;
  PersonConnection: ResolverTypeWrapper<Omit<PersonConnection, 'items'> & { items: Array<ResolversTypes['Person']> }>;
  PersonDetails: ResolverTypeWrapper<PersonDetailsModel>;
  PersonStatus: PersonStatus;
  PolicyAnswer: ResolverTypeWrapper<PolicyAnswer>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ReallyEnded: ReallyEnded;
  Rehearsal: ResolverTypeWrapper<RehearsalStatus>;
  RehearsalBaseline: RehearsalBaseline;
  RehearsalInput: RehearsalInput;
  RehearsalReport: ResolverTypeWrapper<ReportModel>;
  RehearsalState: RehearsalState;
  RehearsedChange: ResolverTypeWrapper<RehearsedChangeModel>;
  RehearsedMonth: ResolverTypeWrapper<RehearsedMonth>;
  RehearsedTeam: ResolverTypeWrapper<RehearsedTeam>;
  ReportChoices: ResolverTypeWrapper<ReportChoices>;
  ReviseProfileInput: ReviseProfileInput;
  Rounding: Rounding;
  ServiceEdge: ResolverTypeWrapper<ServiceEdge>;
  ServiceKind: ServiceKind;
  ServiceMap: ResolverTypeWrapper<ServiceMap>;
  ServiceNode: ResolverTypeWrapper<ServiceNode>;
  StartEventReplayInput: StartEventReplayInput;
  StartsAt: StartsAt;
  StormingArrow: ResolverTypeWrapper<StormingArrow>;
  StormingBoard: ResolverTypeWrapper<StormingBoard>;
  StormingKind: StormingKind;
  StormingName: ResolverTypeWrapper<StormingName>;
  StormingSection: ResolverTypeWrapper<StormingSection>;
  StormingSpot: ResolverTypeWrapper<StormingSpot>;
  StormingSticker: ResolverTypeWrapper<StormingSticker>;
  StormingVerb: StormingVerb;
  StoryStep: ResolverTypeWrapper<StoryStepModel>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Team: ResolverTypeWrapper<TeamInList>;
  TeamApprover: ResolverTypeWrapper<Approver>;
  TeamApproverInput: TeamApproverInput;
  TeamConnection: ResolverTypeWrapper<Omit<TeamConnection, 'items'> & { items: Array<ResolversTypes['Team']> }>;
  TeamLiability: ResolverTypeWrapper<TeamLiability>;
  TeamStage: ResolverTypeWrapper<Omit<TeamStage, 'approvers'> & { approvers: Array<ResolversTypes['TeamApprover']> }>;
  TeamStageInput: TeamStageInput;
  Trace: ResolverTypeWrapper<Trace>;
  TraceFilter: TraceFilter;
  TracePage: ResolverTypeWrapper<TracePage>;
  TraceSpan: ResolverTypeWrapper<TraceSpan>;
  TraceSpanKind: TraceSpanKind;
  TraceSpanLink: ResolverTypeWrapper<TraceSpanLink>;
  TraceSummary: ResolverTypeWrapper<TraceSummary>;
  UpdateEventSubscriptionInput: UpdateEventSubscriptionInput;
  UpdateVacationRequestInput: UpdateVacationRequestInput;
  VacationRequest: ResolverTypeWrapper<RequestModel>;
  VacationRequestAction: VacationRequestAction;
  VacationRequestChange: ResolverTypeWrapper<Omit<VacationRequestChange, 'vacationRequest'> & { vacationRequest: ResolversTypes['VacationRequest'] }>;
  VacationRequestDeletion: ResolverTypeWrapper<Omit<VacationRequestDeletion, 'vacationRequest'> & { vacationRequest: ResolversTypes['VacationRequest'] }>;
  VacationRequestOrder: VacationRequestOrder;
  WorkPlace: ResolverTypeWrapper<WorkPlace>;
  WorkPlaceInput: WorkPlaceInput;
  WorkSchedule: ResolverTypeWrapper<WorkSchedule>;
  WorkScheduleInput: WorkScheduleInput;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AWSDate: Scalars['AWSDate']['output'];
  AWSDateTime: Scalars['AWSDateTime']['output'];
  AbsenceFigure: AbsenceFigure;
  AddPersonInput: AddPersonInput;
  AddedPerson: Omit<AddedPerson, 'person'> & { person: ResolversParentTypes['Person'] };
  AdjustBalanceInput: AdjustBalanceInput;
  AgreeTermsInput: AgreeTermsInput;
  AgreedAllowance: AgreedAllowance;
  ApprovedBefore: ApprovedBeforeModel;
  ArchivedEvent: ArchivedEvent;
  AssignGroupsInput: AssignGroupsInput;
  AuditEntry: AuditEntryModel;
  AuditFilterInput: AuditFilterInput;
  AuditPage: Omit<AuditPage, 'items'> & { items: Array<ResolversParentTypes['AuditEntry']> };
  Balance: TypedBalance;
  BalanceAdjustment: BalanceAdjustment;
  BalanceFigure: BalanceFigure;
  BalanceReport: BalanceReport;
  Boolean: Scalars['Boolean']['output'];
  Branding: Branding;
  BucketBalance: BucketBalance;
  CalendarAbsence: CalendarAbsence;
  CalendarFeed: FeedModel;
  CalendarFeedAddress: Omit<CalendarFeedAddress, 'feed'> & { feed: ResolversParentTypes['CalendarFeed'] };
  CalendarHoliday: CalendarHoliday;
  CalendarLeaveType: CalendarLeaveType;
  CalendarPerson: CalendarPerson;
  CalendarPlace: CalendarPlace;
  CalendarSchedule: CalendarSchedule;
  CalendarTeam: CalendarTeam;
  CalendarWeek: CalendarWeek;
  CompanyHoliday: CompanyHoliday;
  CompanyHolidayInput: CompanyHolidayInput;
  CostChange: CostChangeModel;
  CostOfDay: CostOfDay;
  CreateCalendarFeedInput: CreateCalendarFeedInput;
  CreateEventSubscriptionInput: CreateEventSubscriptionInput;
  CreateEventTokenInput: CreateEventTokenInput;
  CreateVacationRequestInput: CreateVacationRequestInput;
  DamagedEvent: DamagedEvent;
  DecidingStage: DecidingStageModel;
  DefineTeamInput: DefineTeamInput;
  DeleteVacationRequestInput: DeleteVacationRequestInput;
  DeprecateContractVersionInput: DeprecateContractVersionInput;
  ErasedPerson: ErasedPerson;
  EventActivity: EventActivity;
  EventContract: ContractModel;
  EventContractCheck: EventContractCheck;
  EventContractComparison: ContractComparison;
  EventContractConsumer: EventContractConsumer;
  EventContractDeprecation: DeprecationModel;
  EventContractFinding: EventContractFinding;
  EventContractRevision: ContractModel;
  EventContractRule: EventContractRule;
  EventContractUsage: EventContractUsage;
  EventContractVersion: ContractModel;
  EventContractWarning: EventContractWarning;
  EventDeadLetter: DeadLetter;
  EventDelivery: Fate;
  EventField: EventField;
  EventFieldDifference: EventFieldDifference;
  EventFlow: Omit<EventFlow, 'arrows' | 'nodes'> & { arrows: Array<ResolversParentTypes['EventFlowArrow']>, nodes: Array<ResolversParentTypes['EventFlowNode']> };
  EventFlowArrow: FlowArrow;
  EventFlowNode: FlowNode;
  EventInChain: InChain;
  EventInVersion: InVersion;
  EventIncompatibility: EventIncompatibility;
  EventLogFilterInput: EventLogFilterInput;
  EventLogRewrite: EventLogRewrite;
  EventLogVerification: EventLogVerification;
  EventPatternSince: EventPatternSince;
  EventReplay: ReplayStatus;
  EventRetryPolicy: EventRetryPolicy;
  EventRetryPolicyInput: EventRetryPolicyInput;
  EventStory: StoryOfEvent;
  EventSubscription: SubscriptionStatus;
  EventSubscriptionSecret: Omit<EventSubscriptionSecret, 'subscription'> & { subscription: ResolversParentTypes['EventSubscription'] };
  EventToken: ApiToken;
  EventTokenPublishScope: EventTokenPublishScope;
  EventTokenPublishScopeInput: EventTokenPublishScopeInput;
  EventTokenSecret: Omit<EventTokenSecret, 'token'> & { token: ResolversParentTypes['EventToken'] };
  ExpiringDays: ExpiringDays;
  ExpiringLeave: ExpiringLeave;
  FailedEventAttempt: FailedEventAttempt;
  Float: Scalars['Float']['output'];
  FreeDay: FreeDay;
  GroupRule: GroupRule;
  GroupRuleInput: GroupRuleInput;
  GroupsChange: GroupsChange;
  HolidayOfYear: HolidayOfYear;
  HouseChange: HouseChange;
  HouseChangeInput: HouseChangeInput;
  HouseLeaveType: Omit<HouseLeaveType, 'entitlement'> & { entitlement: ResolversParentTypes['LeaveEntitlement'] };
  HousePreview: Omit<HousePreview, 'first'> & { first: Array<ResolversParentTypes['CostChange']> };
  HouseRules: HouseRules;
  HouseRulesInput: HouseRulesInput;
  HouseSettings: KnownHouse;
  HouseTeam: HouseTeam;
  ID: Scalars['ID']['output'];
  Int: Scalars['Int']['output'];
  InvitedPerson: InvitedPerson;
  JSON: Scalars['JSON']['output'];
  LeaveBucket: LeaveBucket;
  LeaveCalendar: LeaveCalendar;
  LeaveCarryOver: LeaveCarryOver;
  LeaveCarryOverInput: LeaveCarryOverInput;
  LeaveEntitlement: Entitlement;
  LeaveEntitlementInput: LeaveEntitlementInput;
  LeavePreview: DraftPreview;
  LeavePreviewInput: LeavePreviewInput;
  LeaveTypeInput: LeaveTypeInput;
  LeaveYear: LeaveYear;
  LeaveYearRule: LeaveYearRule;
  LeaveYearRuleInput: LeaveYearRuleInput;
  LedgerLine: LedgerLineModel;
  LiabilityReport: LiabilityReport;
  LimitedLeaveType: LimitedLeaveType;
  LiveUpdate: ResolversUnionTypes<ResolversParentTypes>['LiveUpdate'];
  Long: Scalars['Long']['output'];
  Me: MeModel;
  ModelApprovalStatusInput: ModelApprovalStatusInput;
  ModelCategoryInput: ModelCategoryInput;
  ModelEndsAtInput: ModelEndsAtInput;
  ModelIDInput: ModelIdInput;
  ModelSizeInput: ModelSizeInput;
  ModelStartsAtInput: ModelStartsAtInput;
  ModelStringInput: ModelStringInput;
  ModelVacationRequestConditionInput: ModelVacationRequestConditionInput;
  ModelVacationRequestConnection: Omit<ModelVacationRequestConnection, 'items'> & { items: Array<Maybe<ResolversParentTypes['VacationRequest']>> };
  ModelVacationRequestFilterInput: ModelVacationRequestFilterInput;
  Mutation: Record<PropertyKey, never>;
  NamedPlace: NamedPlace;
  Notification: NotificationModel;
  NotificationArrival: Arrival;
  NotificationConnection: Omit<NotificationConnection, 'items'> & { items: Array<ResolversParentTypes['Notification']> };
  NotificationFacts: NotificationFacts;
  NotificationSetting: NotificationSetting;
  NotificationSettingInput: NotificationSettingInput;
  OpenInvitation: OpenInvitation;
  OperatorSettings: OperatorSettings;
  OutcomeCounts: OutcomeCounts;
  OwnAllowance: OwnAllowance;
  OwnAllowanceInput: OwnAllowanceInput;
  OwnPlace: OwnPlace;
  OwnSchedule: OwnSchedule;
  OwnTerms: OwnTerms;
  PeopleChange: PeopleChange;
  PeopleFilterInput: PeopleFilterInput;
  Person: PersonModel;
  PersonConnection: Omit<PersonConnection, 'items'> & { items: Array<ResolversParentTypes['Person']> };
  PersonDetails: PersonDetailsModel;
  PolicyAnswer: PolicyAnswer;
  Query: Record<PropertyKey, never>;
  Rehearsal: RehearsalStatus;
  RehearsalInput: RehearsalInput;
  RehearsalReport: ReportModel;
  RehearsedChange: RehearsedChangeModel;
  RehearsedMonth: RehearsedMonth;
  RehearsedTeam: RehearsedTeam;
  ReportChoices: ReportChoices;
  ReviseProfileInput: ReviseProfileInput;
  ServiceEdge: ServiceEdge;
  ServiceMap: ServiceMap;
  ServiceNode: ServiceNode;
  StartEventReplayInput: StartEventReplayInput;
  StormingArrow: StormingArrow;
  StormingBoard: StormingBoard;
  StormingName: StormingName;
  StormingSection: StormingSection;
  StormingSpot: StormingSpot;
  StormingSticker: StormingSticker;
  StoryStep: StoryStepModel;
  String: Scalars['String']['output'];
  Subscription: Record<PropertyKey, never>;
  Team: TeamInList;
  TeamApprover: Approver;
  TeamApproverInput: TeamApproverInput;
  TeamConnection: Omit<TeamConnection, 'items'> & { items: Array<ResolversParentTypes['Team']> };
  TeamLiability: TeamLiability;
  TeamStage: Omit<TeamStage, 'approvers'> & { approvers: Array<ResolversParentTypes['TeamApprover']> };
  TeamStageInput: TeamStageInput;
  Trace: Trace;
  TraceFilter: TraceFilter;
  TracePage: TracePage;
  TraceSpan: TraceSpan;
  TraceSpanLink: TraceSpanLink;
  TraceSummary: TraceSummary;
  UpdateEventSubscriptionInput: UpdateEventSubscriptionInput;
  UpdateVacationRequestInput: UpdateVacationRequestInput;
  VacationRequest: RequestModel;
  VacationRequestChange: Omit<VacationRequestChange, 'vacationRequest'> & { vacationRequest: ResolversParentTypes['VacationRequest'] };
  VacationRequestDeletion: Omit<VacationRequestDeletion, 'vacationRequest'> & { vacationRequest: ResolversParentTypes['VacationRequest'] };
  WorkPlace: WorkPlace;
  WorkPlaceInput: WorkPlaceInput;
  WorkSchedule: WorkSchedule;
  WorkScheduleInput: WorkScheduleInput;
};

export interface AwsDateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['AWSDate'], any> {
  name: 'AWSDate';
}

export interface AwsDateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['AWSDateTime'], any> {
  name: 'AWSDateTime';
}

export type AbsenceFigureResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AbsenceFigure'] = ResolversParentTypes['AbsenceFigure']> = {
  days?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  leaveType?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  month?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  pending?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  team?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type AddedPersonResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AddedPerson'] = ResolversParentTypes['AddedPerson']> = {
  invitationToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  person?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
};

export type AgreedAllowanceResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AgreedAllowance'] = ResolversParentTypes['AgreedAllowance']> = {
  days?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['AWSDate'], ParentType, ContextType>;
  leaveType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ApprovedBeforeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ApprovedBefore'] = ResolversParentTypes['ApprovedBefore']> = {
  approvedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  category?: Resolver<ResolversTypes['DisclosedCategory'], ParentType, ContextType>;
  days?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endDate?: Resolver<ResolversTypes['AWSDate'], ParentType, ContextType>;
  endsAt?: Resolver<ResolversTypes['EndsAt'], ParentType, ContextType>;
  leaveType?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  startDate?: Resolver<ResolversTypes['AWSDate'], ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['StartsAt'], ParentType, ContextType>;
};

export type ArchivedEventResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ArchivedEvent'] = ResolversParentTypes['ArchivedEvent']> = {
  event?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Long'], ParentType, ContextType>;
};

export type AuditEntryResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AuditEntry'] = ResolversParentTypes['AuditEntry']> = {
  actor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  actorPerson?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  event?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  personConcerned?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Long'], ParentType, ContextType>;
  request?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  time?: Resolver<ResolversTypes['AWSDateTime'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AuditPageResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AuditPage'] = ResolversParentTypes['AuditPage']> = {
  items?: Resolver<Array<ResolversTypes['AuditEntry']>, ParentType, ContextType>;
  lookedBackTo?: Resolver<Maybe<ResolversTypes['AWSDateTime']>, ParentType, ContextType>;
  nextToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type BalanceResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Balance'] = ResolversParentTypes['Balance']> = {
  ahead?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['AWSDate'], ParentType, ContextType>;
  bookable?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  buckets?: Resolver<Array<ResolversTypes['BucketBalance']>, ParentType, ContextType>;
  category?: Resolver<ResolversTypes['Category'], ParentType, ContextType>;
  color?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  days?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  expiring?: Resolver<Array<ResolversTypes['ExpiringDays']>, ParentType, ContextType>;
  isRetired?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  leaveType?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['LedgerLine']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  needsDocument?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  pending?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  taken?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  unlimited?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  year?: Resolver<ResolversTypes['LeaveYear'], ParentType, ContextType>;
};

export type BalanceAdjustmentResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['BalanceAdjustment'] = ResolversParentTypes['BalanceAdjustment']> = {
  date?: Resolver<ResolversTypes['AWSDate'], ParentType, ContextType>;
  days?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  leaveType?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  madeAt?: Resolver<ResolversTypes['AWSDateTime'], ParentType, ContextType>;
  madeBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type BalanceFigureResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['BalanceFigure'] = ResolversParentTypes['BalanceFigure']> = {
  entitled?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  expiring?: Resolver<Array<ResolversTypes['ExpiringDays']>, ParentType, ContextType>;
  left?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  pending?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  taken?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  team?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  username?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type BalanceReportResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['BalanceReport'] = ResolversParentTypes['BalanceReport']> = {
  asOf?: Resolver<ResolversTypes['AWSDate'], ParentType, ContextType>;
  items?: Resolver<Array<ResolversTypes['BalanceFigure']>, ParentType, ContextType>;
  nextToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type BrandingResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Branding'] = ResolversParentTypes['Branding']> = {
  accent?: Resolver<ResolversTypes['HouseColor'], ParentType, ContextType>;
  logo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type BucketBalanceResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['BucketBalance'] = ResolversParentTypes['BucketBalance']> = {
  bucket?: Resolver<ResolversTypes['LeaveBucket'], ParentType, ContextType>;
  days?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type CalendarAbsenceResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['CalendarAbsence'] = ResolversParentTypes['CalendarAbsence']> = {
  endDate?: Resolver<ResolversTypes['AWSDate'], ParentType, ContextType>;
  endsAt?: Resolver<ResolversTypes['EndsAt'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isPending?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  leaveType?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  startDate?: Resolver<ResolversTypes['AWSDate'], ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['StartsAt'], ParentType, ContextType>;
};

export type CalendarFeedResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['CalendarFeed'] = ResolversParentTypes['CalendarFeed']> = {
  createdAt?: Resolver<ResolversTypes['AWSDateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['CalendarFeedKind'], ParentType, ContextType>;
  language?: Resolver<ResolversTypes['CalendarFeedLanguage'], ParentType, ContextType>;
  lastUsedAt?: Resolver<Maybe<ResolversTypes['AWSDateTime']>, ParentType, ContextType>;
  team?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type CalendarFeedAddressResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['CalendarFeedAddress'] = ResolversParentTypes['CalendarFeedAddress']> = {
  feed?: Resolver<ResolversTypes['CalendarFeed'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CalendarHolidayResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['CalendarHoliday'] = ResolversParentTypes['CalendarHoliday']> = {
  date?: Resolver<ResolversTypes['AWSDate'], ParentType, ContextType>;
  free?: Resolver<ResolversTypes['CalendarHolidayPart'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['CalendarHolidayKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CalendarLeaveTypeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['CalendarLeaveType'] = ResolversParentTypes['CalendarLeaveType']> = {
  color?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CalendarPersonResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['CalendarPerson'] = ResolversParentTypes['CalendarPerson']> = {
  absences?: Resolver<Array<ResolversTypes['CalendarAbsence']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  place?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  schedule?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  team?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  username?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CalendarPlaceResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['CalendarPlace'] = ResolversParentTypes['CalendarPlace']> = {
  holidays?: Resolver<Array<ResolversTypes['CalendarHoliday']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type CalendarScheduleResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['CalendarSchedule'] = ResolversParentTypes['CalendarSchedule']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  weeks?: Resolver<Array<ResolversTypes['CalendarWeek']>, ParentType, ContextType>;
};

export type CalendarTeamResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['CalendarTeam'] = ResolversParentTypes['CalendarTeam']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CalendarWeekResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['CalendarWeek'] = ResolversParentTypes['CalendarWeek']> = {
  from?: Resolver<ResolversTypes['AWSDate'], ParentType, ContextType>;
  until?: Resolver<ResolversTypes['AWSDate'], ParentType, ContextType>;
  week?: Resolver<Array<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type CompanyHolidayResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['CompanyHoliday'] = ResolversParentTypes['CompanyHoliday']> = {
  country?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  date?: Resolver<ResolversTypes['AWSDate'], ParentType, ContextType>;
  free?: Resolver<ResolversTypes['FreePart'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['CompanyHolidayKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  yearly?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type CostChangeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['CostChange'] = ResolversParentTypes['CostChange']> = {
  daysAfter?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  daysBefore?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  endDate?: Resolver<ResolversTypes['AWSDate'], ParentType, ContextType>;
  requester?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  startDate?: Resolver<ResolversTypes['AWSDate'], ParentType, ContextType>;
  vacationRequestId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type CostOfDayResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['CostOfDay'] = ResolversParentTypes['CostOfDay']> = {
  date?: Resolver<ResolversTypes['AWSDate'], ParentType, ContextType>;
  days?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  holiday?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['DayReason'], ParentType, ContextType>;
};

export type DamagedEventResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['DamagedEvent'] = ResolversParentTypes['DamagedEvent']> = {
  position?: Resolver<ResolversTypes['Long'], ParentType, ContextType>;
  problem?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DecidingStageResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['DecidingStage'] = ResolversParentTypes['DecidingStage']> = {
  because?: Resolver<ResolversTypes['DecidesBecause'], ParentType, ContextType>;
  people?: Resolver<Array<ResolversTypes['Person']>, ParentType, ContextType>;
  stage?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ErasedPersonResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ErasedPerson'] = ResolversParentTypes['ErasedPerson']> = {
  damagedEvents?: Resolver<Array<ResolversTypes['Long']>, ParentType, ContextType>;
  isComplete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  pseudonym?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type EventActivityResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['EventActivity'] = ResolversParentTypes['EventActivity']> = {
  bytes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Long'], ParentType, ContextType>;
  day?: Resolver<ResolversTypes['AWSDate'], ParentType, ContextType>;
};

export type EventContractResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['EventContract'] = ResolversParentTypes['EventContract']> = {
  activity?: Resolver<Array<ResolversTypes['EventActivity']>, ParentType, ContextType, Partial<EventContractActivityArgs>>;
  audience?: Resolver<ResolversTypes['EventAudience'], ParentType, ContextType>;
  consumers?: Resolver<Array<ResolversTypes['EventContractConsumer']>, ParentType, ContextType>;
  groupBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  history?: Resolver<Array<ResolversTypes['EventContractRevision']>, ParentType, ContextType>;
  meaning?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  producers?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  versions?: Resolver<Array<ResolversTypes['EventContractVersion']>, ParentType, ContextType>;
};

export type EventContractCheckResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['EventContractCheck'] = ResolversParentTypes['EventContractCheck']> = {
  checkedAt?: Resolver<ResolversTypes['AWSDateTime'], ParentType, ContextType>;
  findings?: Resolver<Array<ResolversTypes['EventContractFinding']>, ParentType, ContextType>;
  rules?: Resolver<Array<ResolversTypes['EventContractRule']>, ParentType, ContextType>;
};

export type EventContractComparisonResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['EventContractComparison'] = ResolversParentTypes['EventContractComparison']> = {
  backward?: Resolver<ResolversTypes['EventCompatibility'], ParentType, ContextType>;
  differences?: Resolver<Array<ResolversTypes['EventFieldDifference']>, ParentType, ContextType>;
  findings?: Resolver<Array<ResolversTypes['EventIncompatibility']>, ParentType, ContextType>;
  forward?: Resolver<ResolversTypes['EventCompatibility'], ParentType, ContextType>;
};

export type EventContractConsumerResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['EventContractConsumer'] = ResolversParentTypes['EventContractConsumer']> = {
  consumer?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  deliveries?: Resolver<ResolversTypes['Long'], ParentType, ContextType>;
  firstSeen?: Resolver<Maybe<ResolversTypes['AWSDateTime']>, ParentType, ContextType>;
  isDeclared?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lastSeen?: Resolver<Maybe<ResolversTypes['AWSDateTime']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EventContractDeprecationResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['EventContractDeprecation'] = ResolversParentTypes['EventContractDeprecation']> = {
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['AWSDateTime'], ParentType, ContextType>;
  until?: Resolver<ResolversTypes['AWSDate'], ParentType, ContextType>;
  useInstead?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type EventContractFindingResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['EventContractFinding'] = ResolversParentTypes['EventContractFinding']> = {
  mend?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['EventContractSeverity'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type EventContractRevisionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['EventContractRevision'] = ResolversParentTypes['EventContractRevision']> = {
  changes?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  comparison?: Resolver<Maybe<ResolversTypes['EventContractComparison']>, ParentType, ContextType>;
  publishedAt?: Resolver<Maybe<ResolversTypes['AWSDateTime']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EventContractRuleResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['EventContractRule'] = ResolversParentTypes['EventContractRule']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type EventContractUsageResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['EventContractUsage'] = ResolversParentTypes['EventContractUsage']> = {
  consumer?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  deliveries?: Resolver<ResolversTypes['Long'], ParentType, ContextType>;
  firstSeen?: Resolver<ResolversTypes['AWSDateTime'], ParentType, ContextType>;
  lastSeen?: Resolver<ResolversTypes['AWSDateTime'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EventContractVersionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['EventContractVersion'] = ResolversParentTypes['EventContractVersion']> = {
  changes?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  deprecation?: Resolver<Maybe<ResolversTypes['EventContractDeprecation']>, ParentType, ContextType>;
  examples?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  fields?: Resolver<Array<ResolversTypes['EventField']>, ParentType, ContextType>;
  hash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  publishedAt?: Resolver<Maybe<ResolversTypes['AWSDateTime']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  schema?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['AWSDateTime']>, ParentType, ContextType>;
  stage?: Resolver<ResolversTypes['EventContractStage'], ParentType, ContextType>;
  thin?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EventContractWarningResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['EventContractWarning'] = ResolversParentTypes['EventContractWarning']> = {
  comparedWith?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EventContractWarningKind'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['AWSDate']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EventDeadLetterResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['EventDeadLetter'] = ResolversParentTypes['EventDeadLetter']> = {
  attempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  event?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  history?: Resolver<Array<ResolversTypes['FailedEventAttempt']>, ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Long'], ParentType, ContextType>;
  stored?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subscription?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type EventDeliveryResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['EventDelivery'] = ResolversParentTypes['EventDelivery']> = {
  attempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  history?: Resolver<Array<ResolversTypes['FailedEventAttempt']>, ParentType, ContextType>;
  nextAttemptAt?: Resolver<Maybe<ResolversTypes['AWSDateTime']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['EventDeliveryState'], ParentType, ContextType>;
  subscription?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type EventFieldResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['EventField'] = ResolversParentTypes['EventField']> = {
  constraints?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  format?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isRequired?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isThin?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  types?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  values?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type EventFieldDifferenceResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['EventFieldDifference'] = ResolversParentTypes['EventFieldDifference']> = {
  isBreaking?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sentence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type EventFlowResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['EventFlow'] = ResolversParentTypes['EventFlow']> = {
  arrows?: Resolver<Array<ResolversTypes['EventFlowArrow']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['EventFlowNode']>, ParentType, ContextType>;
};

export type EventFlowArrowResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['EventFlowArrow'] = ResolversParentTypes['EventFlowArrow']> = {
  count?: Resolver<ResolversTypes['Long'], ParentType, ContextType>;
  firstSeen?: Resolver<Maybe<ResolversTypes['AWSDateTime']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isCounted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isDeclared?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lastSeen?: Resolver<Maybe<ResolversTypes['AWSDateTime']>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type EventFlowNodeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['EventFlowNode'] = ResolversParentTypes['EventFlowNode']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EventFlowNodeKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type EventInChainResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['EventInChain'] = ResolversParentTypes['EventInChain']> = {
  actor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  cause?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  eventId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Long'], ParentType, ContextType>;
  time?: Resolver<ResolversTypes['AWSDateTime'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type EventInVersionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['EventInVersion'] = ResolversParentTypes['EventInVersion']> = {
  event?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  stage?: Resolver<ResolversTypes['EventContractStage'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EventIncompatibilityResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['EventIncompatibility'] = ResolversParentTypes['EventIncompatibility']> = {
  direction?: Resolver<ResolversTypes['EventReadingDirection'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  witness?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
};

export type EventLogRewriteResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['EventLogRewrite'] = ResolversParentTypes['EventLogRewrite']> = {
  endedAt?: Resolver<Maybe<ResolversTypes['AWSDateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rewritten?: Resolver<ResolversTypes['Long'], ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['AWSDateTime'], ParentType, ContextType>;
};

export type EventLogVerificationResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['EventLogVerification'] = ResolversParentTypes['EventLogVerification']> = {
  damaged?: Resolver<Array<ResolversTypes['DamagedEvent']>, ParentType, ContextType>;
  events?: Resolver<ResolversTypes['Long'], ParentType, ContextType>;
};

export type EventPatternSinceResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['EventPatternSince'] = ResolversParentTypes['EventPatternSince']> = {
  from?: Resolver<ResolversTypes['Long'], ParentType, ContextType>;
  pattern?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
};

export type EventReplayResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['EventReplay'] = ResolversParentTypes['EventReplay']> = {
  after?: Resolver<ResolversTypes['Long'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['AWSDateTime'], ParentType, ContextType>;
  dead?: Resolver<ResolversTypes['Long'], ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['AWSDateTime']>, ParentType, ContextType>;
  eventsPerSecond?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  handled?: Resolver<ResolversTypes['Long'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  pattern?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  progress?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['EventReplayState'], ParentType, ContextType>;
  subscriptions?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  until?: Resolver<ResolversTypes['Long'], ParentType, ContextType>;
  waiting?: Resolver<ResolversTypes['Long'], ParentType, ContextType>;
};

export type EventRetryPolicyResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['EventRetryPolicy'] = ResolversParentTypes['EventRetryPolicy']> = {
  maximumEventAgeInSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  maximumRetryAttempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EventStoryResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['EventStory'] = ResolversParentTypes['EventStory']> = {
  chain?: Resolver<Array<ResolversTypes['EventInChain']>, ParentType, ContextType>;
  deliveries?: Resolver<Array<ResolversTypes['EventDelivery']>, ParentType, ContextType>;
  event?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  isChainCut?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Long'], ParentType, ContextType>;
  versions?: Resolver<Array<ResolversTypes['EventInVersion']>, ParentType, ContextType>;
};

export type EventSubscriptionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['EventSubscription'] = ResolversParentTypes['EventSubscription']> = {
  backlog?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  concurrency?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['AWSDateTime'], ParentType, ContextType>;
  dead?: Resolver<ResolversTypes['Long'], ParentType, ContextType>;
  form?: Resolver<ResolversTypes['EventForm'], ParentType, ContextType>;
  handled?: Resolver<ResolversTypes['Long'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EventSubscriptionKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ordered?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  pattern?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  patterns?: Resolver<Array<ResolversTypes['EventPatternSince']>, ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Long'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  retry?: Resolver<ResolversTypes['EventRetryPolicy'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['EventSubscriptionState'], ParentType, ContextType>;
  transformer?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['AWSDateTime'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  versions?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  waiting?: Resolver<ResolversTypes['Long'], ParentType, ContextType>;
};

export type EventSubscriptionSecretResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['EventSubscriptionSecret'] = ResolversParentTypes['EventSubscriptionSecret']> = {
  secret?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subscription?: Resolver<ResolversTypes['EventSubscription'], ParentType, ContextType>;
};

export type EventTokenResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['EventToken'] = ResolversParentTypes['EventToken']> = {
  createdAt?: Resolver<ResolversTypes['AWSDateTime'], ParentType, ContextType>;
  createdBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['AWSDateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastUsedAt?: Resolver<Maybe<ResolversTypes['AWSDateTime']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  publish?: Resolver<Array<ResolversTypes['EventTokenPublishScope']>, ParentType, ContextType>;
  readTypes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  registerSources?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  revokedAt?: Resolver<Maybe<ResolversTypes['AWSDateTime']>, ParentType, ContextType>;
};

export type EventTokenPublishScopeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['EventTokenPublishScope'] = ResolversParentTypes['EventTokenPublishScope']> = {
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  types?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type EventTokenSecretResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['EventTokenSecret'] = ResolversParentTypes['EventTokenSecret']> = {
  secret?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  token?: Resolver<ResolversTypes['EventToken'], ParentType, ContextType>;
};

export type ExpiringDaysResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ExpiringDays'] = ResolversParentTypes['ExpiringDays']> = {
  days?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  lastDay?: Resolver<ResolversTypes['AWSDate'], ParentType, ContextType>;
};

export type ExpiringLeaveResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ExpiringLeave'] = ResolversParentTypes['ExpiringLeave']> = {
  days?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  lastDay?: Resolver<ResolversTypes['AWSDate'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  team?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  username?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type FailedEventAttemptResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['FailedEventAttempt'] = ResolversParentTypes['FailedEventAttempt']> = {
  at?: Resolver<ResolversTypes['AWSDateTime'], ParentType, ContextType>;
  error?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type FreeDayResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['FreeDay'] = ResolversParentTypes['FreeDay']> = {
  date?: Resolver<ResolversTypes['AWSDate'], ParentType, ContextType>;
  days?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  holiday?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['DayReason'], ParentType, ContextType>;
};

export type GroupRuleResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['GroupRule'] = ResolversParentTypes['GroupRule']> = {
  domain?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['Group']>, ParentType, ContextType>;
};

export type GroupsChangeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['GroupsChange'] = ResolversParentTypes['GroupsChange']> = {
  groups?: Resolver<Array<ResolversTypes['Group']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HolidayOfYearResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['HolidayOfYear'] = ResolversParentTypes['HolidayOfYear']> = {
  date?: Resolver<ResolversTypes['AWSDate'], ParentType, ContextType>;
  free?: Resolver<ResolversTypes['FreePart'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['HolidayKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type HouseChangeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['HouseChange'] = ResolversParentTypes['HouseChange']> = {
  what?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HouseLeaveTypeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['HouseLeaveType'] = ResolversParentTypes['HouseLeaveType']> = {
  category?: Resolver<ResolversTypes['Category'], ParentType, ContextType>;
  color?: Resolver<ResolversTypes['HouseColor'], ParentType, ContextType>;
  entitlement?: Resolver<ResolversTypes['LeaveEntitlement'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isRetired?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  needsDocument?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type HousePreviewResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['HousePreview'] = ResolversParentTypes['HousePreview']> = {
  first?: Resolver<Array<ResolversTypes['CostChange']>, ParentType, ContextType>;
  people?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  requests?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type HouseRulesResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['HouseRules'] = ResolversParentTypes['HouseRules']> = {
  accent?: Resolver<ResolversTypes['HouseColor'], ParentType, ContextType>;
  country?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  leaveYears?: Resolver<Array<ResolversTypes['LeaveYearRule']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sickDaysGivenBack?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  week?: Resolver<Array<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type HouseSettingsResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['HouseSettings'] = ResolversParentTypes['HouseSettings']> = {
  holidays?: Resolver<Array<ResolversTypes['CompanyHoliday']>, ParentType, ContextType>;
  leaveTypes?: Resolver<Array<ResolversTypes['HouseLeaveType']>, ParentType, ContextType>;
  policies?: Resolver<Array<ResolversTypes['JSON']>, ParentType, ContextType>;
  rules?: Resolver<ResolversTypes['HouseRules'], ParentType, ContextType>;
  teams?: Resolver<Array<ResolversTypes['HouseTeam']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type HouseTeamResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['HouseTeam'] = ResolversParentTypes['HouseTeam']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type InvitedPersonResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['InvitedPerson'] = ResolversParentTypes['InvitedPerson']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  username?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type LeaveBucketResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['LeaveBucket'] = ResolversParentTypes['LeaveBucket']> = {
  kind?: Resolver<ResolversTypes['LeaveBucketKind'], ParentType, ContextType>;
  lastDay?: Resolver<Maybe<ResolversTypes['AWSDate']>, ParentType, ContextType>;
  year?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LeaveCalendarResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['LeaveCalendar'] = ResolversParentTypes['LeaveCalendar']> = {
  items?: Resolver<Array<ResolversTypes['CalendarPerson']>, ParentType, ContextType>;
  leaveTypes?: Resolver<Array<ResolversTypes['CalendarLeaveType']>, ParentType, ContextType>;
  nextToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  places?: Resolver<Array<ResolversTypes['CalendarPlace']>, ParentType, ContextType>;
  schedules?: Resolver<Array<ResolversTypes['CalendarSchedule']>, ParentType, ContextType>;
  teams?: Resolver<Array<ResolversTypes['CalendarTeam']>, ParentType, ContextType>;
};

export type LeaveCarryOverResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['LeaveCarryOver'] = ResolversParentTypes['LeaveCarryOver']> = {
  lastDay?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  most?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type LeaveEntitlementResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['LeaveEntitlement'] = ResolversParentTypes['LeaveEntitlement']> = {
  carryOver?: Resolver<Maybe<ResolversTypes['LeaveCarryOver']>, ParentType, ContextType>;
  days?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EntitlementKind'], ParentType, ContextType>;
  rounding?: Resolver<Maybe<ResolversTypes['Rounding']>, ParentType, ContextType>;
};

export type LeavePreviewResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['LeavePreview'] = ResolversParentTypes['LeavePreview']> = {
  balanceAfter?: Resolver<ResolversTypes['Balance'], ParentType, ContextType>;
  byDay?: Resolver<Array<ResolversTypes['CostOfDay']>, ParentType, ContextType>;
  days?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  deciders?: Resolver<Array<ResolversTypes['Person']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['LeaveOutcome'], ParentType, ContextType>;
  reasons?: Resolver<Array<ResolversTypes['PolicyAnswer']>, ParentType, ContextType>;
};

export type LeaveYearResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['LeaveYear'] = ResolversParentTypes['LeaveYear']> = {
  from?: Resolver<ResolversTypes['AWSDate'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  until?: Resolver<ResolversTypes['AWSDate'], ParentType, ContextType>;
};

export type LeaveYearRuleResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['LeaveYearRule'] = ResolversParentTypes['LeaveYearRule']> = {
  from?: Resolver<ResolversTypes['AWSDate'], ParentType, ContextType>;
  startsOn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LedgerLineResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['LedgerLine'] = ResolversParentTypes['LedgerLine']> = {
  bucket?: Resolver<ResolversTypes['LeaveBucket'], ParentType, ContextType>;
  date?: Resolver<ResolversTypes['AWSDate'], ParentType, ContextType>;
  days?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  endDate?: Resolver<Maybe<ResolversTypes['AWSDate']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['LedgerLineKind'], ParentType, ContextType>;
  left?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  months?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  perYear?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  perYearBefore?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  request?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  sentence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  startDate?: Resolver<Maybe<ResolversTypes['AWSDate']>, ParentType, ContextType>;
};

export type LiabilityReportResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['LiabilityReport'] = ResolversParentTypes['LiabilityReport']> = {
  asOf?: Resolver<ResolversTypes['AWSDate'], ParentType, ContextType>;
  expiring?: Resolver<Array<ResolversTypes['ExpiringLeave']>, ParentType, ContextType>;
  expiringCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  teams?: Resolver<Array<ResolversTypes['TeamLiability']>, ParentType, ContextType>;
};

export type LimitedLeaveTypeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['LimitedLeaveType'] = ResolversParentTypes['LimitedLeaveType']> = {
  days?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LiveUpdateResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['LiveUpdate'] = ResolversParentTypes['LiveUpdate']> = {
  __resolveType: TypeResolveFn<'GroupsChange' | 'HouseChange' | 'NotificationArrival' | 'PeopleChange' | 'VacationRequestChange' | 'VacationRequestDeletion', ParentType, ContextType>;
};

export interface LongScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Long'], any> {
  name: 'Long';
}

export type MeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Me'] = ResolversParentTypes['Me']> = {
  approvalDigest?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  dateFormat?: Resolver<Maybe<ResolversTypes['DateFormat']>, ParentType, ContextType>;
  decides?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['Group']>, ParentType, ContextType>;
  language?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  notificationSettings?: Resolver<Array<ResolversTypes['NotificationSetting']>, ParentType, ContextType>;
  phoneNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  picture?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  team?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  terms?: Resolver<ResolversTypes['OwnTerms'], ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unreadCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  username?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ModelVacationRequestConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ModelVacationRequestConnection'] = ResolversParentTypes['ModelVacationRequestConnection']> = {
  count?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  items?: Resolver<Array<Maybe<ResolversTypes['VacationRequest']>>, ParentType, ContextType>;
  nextToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  acceptInvitation?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<MutationAcceptInvitationArgs, 'password' | 'token'>>;
  activateContractVersion?: Resolver<ResolversTypes['EventContract'], ParentType, ContextType, RequireFields<MutationActivateContractVersionArgs, 'name' | 'version'>>;
  addPerson?: Resolver<ResolversTypes['AddedPerson'], ParentType, ContextType, RequireFields<MutationAddPersonArgs, 'input'>>;
  adjustBalance?: Resolver<ResolversTypes['PersonDetails'], ParentType, ContextType, RequireFields<MutationAdjustBalanceArgs, 'input'>>;
  adoptHouseRules?: Resolver<ResolversTypes['HouseSettings'], ParentType, ContextType, RequireFields<MutationAdoptHouseRulesArgs, 'rules'>>;
  adoptPolicy?: Resolver<ResolversTypes['HouseSettings'], ParentType, ContextType, RequireFields<MutationAdoptPolicyArgs, 'policy'>>;
  agreeTerms?: Resolver<ResolversTypes['PersonDetails'], ParentType, ContextType, RequireFields<MutationAgreeTermsArgs, 'input'>>;
  assignGroups?: Resolver<ResolversTypes['Person'], ParentType, ContextType, RequireFields<MutationAssignGroupsArgs, 'input'>>;
  assignTeam?: Resolver<Array<ResolversTypes['Person']>, ParentType, ContextType, RequireFields<MutationAssignTeamArgs, 'usernames'>>;
  cancelEventReplay?: Resolver<ResolversTypes['EventReplay'], ParentType, ContextType, RequireFields<MutationCancelEventReplayArgs, 'id'>>;
  cancelHoliday?: Resolver<ResolversTypes['HouseSettings'], ParentType, ContextType, RequireFields<MutationCancelHolidayArgs, 'id'>>;
  cancelRehearsal?: Resolver<Maybe<ResolversTypes['Rehearsal']>, ParentType, ContextType>;
  changeEmail?: Resolver<ResolversTypes['Me'], ParentType, ContextType, RequireFields<MutationChangeEmailArgs, 'email' | 'password'>>;
  chooseLanguage?: Resolver<ResolversTypes['Me'], ParentType, ContextType, Partial<MutationChooseLanguageArgs>>;
  chooseNotifications?: Resolver<ResolversTypes['Me'], ParentType, ContextType, Partial<MutationChooseNotificationsArgs>>;
  createCalendarFeed?: Resolver<ResolversTypes['CalendarFeedAddress'], ParentType, ContextType, RequireFields<MutationCreateCalendarFeedArgs, 'input'>>;
  createEventSubscription?: Resolver<ResolversTypes['EventSubscriptionSecret'], ParentType, ContextType, RequireFields<MutationCreateEventSubscriptionArgs, 'input'>>;
  createEventToken?: Resolver<ResolversTypes['EventTokenSecret'], ParentType, ContextType, RequireFields<MutationCreateEventTokenArgs, 'input'>>;
  deactivatePerson?: Resolver<ResolversTypes['Person'], ParentType, ContextType, RequireFields<MutationDeactivatePersonArgs, 'username'>>;
  declareHoliday?: Resolver<ResolversTypes['HouseSettings'], ParentType, ContextType, RequireFields<MutationDeclareHolidayArgs, 'holiday'>>;
  defineLeaveType?: Resolver<ResolversTypes['HouseSettings'], ParentType, ContextType, RequireFields<MutationDefineLeaveTypeArgs, 'leaveType'>>;
  defineTeam?: Resolver<ResolversTypes['Team'], ParentType, ContextType, RequireFields<MutationDefineTeamArgs, 'input'>>;
  deleteEventSubscription?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<MutationDeleteEventSubscriptionArgs, 'name'>>;
  deleteVacationRequest?: Resolver<Maybe<ResolversTypes['VacationRequest']>, ParentType, ContextType, RequireFields<MutationDeleteVacationRequestArgs, 'input'>>;
  deprecateContractVersion?: Resolver<ResolversTypes['EventContract'], ParentType, ContextType, RequireFields<MutationDeprecateContractVersionArgs, 'input'>>;
  discardDeadLetter?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<MutationDiscardDeadLetterArgs, 'position' | 'subscription'>>;
  dissolveTeam?: Resolver<ResolversTypes['ID'], ParentType, ContextType, RequireFields<MutationDissolveTeamArgs, 'id'>>;
  erasePerson?: Resolver<ResolversTypes['ErasedPerson'], ParentType, ContextType, RequireFields<MutationErasePersonArgs, 'confirmation' | 'username'>>;
  extendContractGrace?: Resolver<ResolversTypes['EventContract'], ParentType, ContextType, RequireFields<MutationExtendContractGraceArgs, 'name' | 'reason' | 'until' | 'version'>>;
  handOverInvitation?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<MutationHandOverInvitationArgs, 'username'>>;
  invitePerson?: Resolver<ResolversTypes['Person'], ParentType, ContextType, RequireFields<MutationInvitePersonArgs, 'username'>>;
  markNotificationsRead?: Resolver<ResolversTypes['Int'], ParentType, ContextType, Partial<MutationMarkNotificationsReadArgs>>;
  orderLeaveTypes?: Resolver<ResolversTypes['HouseSettings'], ParentType, ContextType, RequireFields<MutationOrderLeaveTypesArgs, 'ids'>>;
  orderPolicies?: Resolver<ResolversTypes['HouseSettings'], ParentType, ContextType, RequireFields<MutationOrderPoliciesArgs, 'ids'>>;
  pauseEventReplay?: Resolver<ResolversTypes['EventReplay'], ParentType, ContextType, RequireFields<MutationPauseEventReplayArgs, 'id'>>;
  pauseEventSubscription?: Resolver<ResolversTypes['EventSubscription'], ParentType, ContextType, RequireFields<MutationPauseEventSubscriptionArgs, 'name'>>;
  reactivatePerson?: Resolver<ResolversTypes['Person'], ParentType, ContextType, RequireFields<MutationReactivatePersonArgs, 'username'>>;
  recordDocument?: Resolver<ResolversTypes['VacationRequest'], ParentType, ContextType, RequireFields<MutationRecordDocumentArgs, 'id'>>;
  redriveDeadLetter?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<MutationRedriveDeadLetterArgs, 'position' | 'subscription'>>;
  redriveDeadLetters?: Resolver<ResolversTypes['Long'], ParentType, ContextType, RequireFields<MutationRedriveDeadLettersArgs, 'subscription'>>;
  removePolicy?: Resolver<ResolversTypes['HouseSettings'], ParentType, ContextType, RequireFields<MutationRemovePolicyArgs, 'id'>>;
  renewCalendarFeed?: Resolver<ResolversTypes['CalendarFeedAddress'], ParentType, ContextType, RequireFields<MutationRenewCalendarFeedArgs, 'id'>>;
  resumeEventReplay?: Resolver<ResolversTypes['EventReplay'], ParentType, ContextType, RequireFields<MutationResumeEventReplayArgs, 'id'>>;
  resumeEventSubscription?: Resolver<ResolversTypes['EventSubscription'], ParentType, ContextType, RequireFields<MutationResumeEventSubscriptionArgs, 'name'>>;
  retireContractVersion?: Resolver<ResolversTypes['EventContract'], ParentType, ContextType, RequireFields<MutationRetireContractVersionArgs, 'name' | 'version'>>;
  retireLeaveType?: Resolver<ResolversTypes['HouseSettings'], ParentType, ContextType, RequireFields<MutationRetireLeaveTypeArgs, 'id'>>;
  reviseProfile?: Resolver<ResolversTypes['Me'], ParentType, ContextType, RequireFields<MutationReviseProfileArgs, 'input'>>;
  revokeCalendarFeed?: Resolver<ResolversTypes['CalendarFeed'], ParentType, ContextType, RequireFields<MutationRevokeCalendarFeedArgs, 'id'>>;
  revokeEventToken?: Resolver<ResolversTypes['EventToken'], ParentType, ContextType, RequireFields<MutationRevokeEventTokenArgs, 'id'>>;
  revokeInvitation?: Resolver<ResolversTypes['Person'], ParentType, ContextType, RequireFields<MutationRevokeInvitationArgs, 'username'>>;
  rotateEventSubscriptionSecret?: Resolver<ResolversTypes['EventSubscriptionSecret'], ParentType, ContextType, RequireFields<MutationRotateEventSubscriptionSecretArgs, 'name'>>;
  sendTestMail?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  setGroupRules?: Resolver<Array<ResolversTypes['GroupRule']>, ParentType, ContextType, RequireFields<MutationSetGroupRulesArgs, 'rules'>>;
  startEventReplay?: Resolver<ResolversTypes['EventReplay'], ParentType, ContextType, RequireFields<MutationStartEventReplayArgs, 'input'>>;
  startRehearsal?: Resolver<ResolversTypes['Rehearsal'], ParentType, ContextType, RequireFields<MutationStartRehearsalArgs, 'input'>>;
  submitVacationRequest?: Resolver<Maybe<ResolversTypes['VacationRequest']>, ParentType, ContextType, RequireFields<MutationSubmitVacationRequestArgs, 'input'>>;
  updateEventSubscription?: Resolver<ResolversTypes['EventSubscription'], ParentType, ContextType, RequireFields<MutationUpdateEventSubscriptionArgs, 'input'>>;
  updateVacationRequest?: Resolver<Maybe<ResolversTypes['VacationRequest']>, ParentType, ContextType, RequireFields<MutationUpdateVacationRequestArgs, 'input'>>;
  verifyEventLog?: Resolver<ResolversTypes['EventLogVerification'], ParentType, ContextType>;
};

export type NamedPlaceResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['NamedPlace'] = ResolversParentTypes['NamedPlace']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type NotificationResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Notification'] = ResolversParentTypes['Notification']> = {
  createdAt?: Resolver<ResolversTypes['AWSDateTime'], ParentType, ContextType>;
  facts?: Resolver<ResolversTypes['NotificationFacts'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['NotificationKind'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  readAt?: Resolver<Maybe<ResolversTypes['AWSDateTime']>, ParentType, ContextType>;
  vacationRequestId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type NotificationArrivalResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['NotificationArrival'] = ResolversParentTypes['NotificationArrival']> = {
  unreadCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NotificationConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['NotificationConnection'] = ResolversParentTypes['NotificationConnection']> = {
  items?: Resolver<Array<ResolversTypes['Notification']>, ParentType, ContextType>;
  nextToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unreadCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type NotificationFactsResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['NotificationFacts'] = ResolversParentTypes['NotificationFacts']> = {
  actor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  days?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  daysBefore?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  endDate?: Resolver<Maybe<ResolversTypes['AWSDate']>, ParentType, ContextType>;
  endsAt?: Resolver<Maybe<ResolversTypes['EndsAt']>, ParentType, ContextType>;
  isChange?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  lastDay?: Resolver<Maybe<ResolversTypes['AWSDate']>, ParentType, ContextType>;
  leaveType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  startDate?: Resolver<Maybe<ResolversTypes['AWSDate']>, ParentType, ContextType>;
  startsAt?: Resolver<Maybe<ResolversTypes['StartsAt']>, ParentType, ContextType>;
};

export type NotificationSettingResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['NotificationSetting'] = ResolversParentTypes['NotificationSetting']> = {
  inApp?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['NotificationKind'], ParentType, ContextType>;
  mail?: Resolver<ResolversTypes['MailTiming'], ParentType, ContextType>;
};

export type OpenInvitationResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['OpenInvitation'] = ResolversParentTypes['OpenInvitation']> = {
  expiresAt?: Resolver<ResolversTypes['AWSDateTime'], ParentType, ContextType>;
  hasExpired?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  invitedAt?: Resolver<ResolversTypes['AWSDateTime'], ParentType, ContextType>;
  invitedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type OperatorSettingsResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['OperatorSettings'] = ResolversParentTypes['OperatorSettings']> = {
  eventRetentionDays?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  eventRetentionMegabytes?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  mailSender?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  mailServer?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  notificationRetentionDays?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  sessionDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OutcomeCountsResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['OutcomeCounts'] = ResolversParentTypes['OutcomeCounts']> = {
  APPROVE?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ASK?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  REFUSE?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OwnAllowanceResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['OwnAllowance'] = ResolversParentTypes['OwnAllowance']> = {
  days?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['AWSDate'], ParentType, ContextType>;
  leaveType?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type OwnPlaceResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['OwnPlace'] = ResolversParentTypes['OwnPlace']> = {
  country?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['AWSDate'], ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type OwnScheduleResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['OwnSchedule'] = ResolversParentTypes['OwnSchedule']> = {
  from?: Resolver<ResolversTypes['AWSDate'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['AWSDate']>, ParentType, ContextType>;
  week?: Resolver<Array<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type OwnTermsResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['OwnTerms'] = ResolversParentTypes['OwnTerms']> = {
  allowances?: Resolver<Array<ResolversTypes['AgreedAllowance']>, ParentType, ContextType>;
  endsOn?: Resolver<Maybe<ResolversTypes['AWSDate']>, ParentType, ContextType>;
  places?: Resolver<Array<ResolversTypes['OwnPlace']>, ParentType, ContextType>;
  schedules?: Resolver<Array<ResolversTypes['OwnSchedule']>, ParentType, ContextType>;
  startsOn?: Resolver<Maybe<ResolversTypes['AWSDate']>, ParentType, ContextType>;
};

export type PeopleChangeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['PeopleChange'] = ResolversParentTypes['PeopleChange']> = {
  team?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  username?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PersonResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person']> = {
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['Group']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  picture?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PersonStatus'], ParentType, ContextType>;
  team?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  teamId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  username?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PersonConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['PersonConnection'] = ResolversParentTypes['PersonConnection']> = {
  items?: Resolver<Array<ResolversTypes['Person']>, ParentType, ContextType>;
  nextToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PersonDetailsResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['PersonDetails'] = ResolversParentTypes['PersonDetails']> = {
  adjustments?: Resolver<Array<ResolversTypes['BalanceAdjustment']>, ParentType, ContextType>;
  allowances?: Resolver<Array<ResolversTypes['OwnAllowance']>, ParentType, ContextType>;
  deactivatedAt?: Resolver<Maybe<ResolversTypes['AWSDateTime']>, ParentType, ContextType>;
  endsOn?: Resolver<Maybe<ResolversTypes['AWSDate']>, ParentType, ContextType>;
  invitation?: Resolver<Maybe<ResolversTypes['OpenInvitation']>, ParentType, ContextType>;
  limitedLeaveTypes?: Resolver<Array<ResolversTypes['LimitedLeaveType']>, ParentType, ContextType>;
  person?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  phoneNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  places?: Resolver<Array<ResolversTypes['WorkPlace']>, ParentType, ContextType>;
  registeredAt?: Resolver<ResolversTypes['AWSDateTime'], ParentType, ContextType>;
  schedules?: Resolver<Array<ResolversTypes['WorkSchedule']>, ParentType, ContextType>;
  startsOn?: Resolver<Maybe<ResolversTypes['AWSDate']>, ParentType, ContextType>;
  termsVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  usualWeek?: Resolver<Array<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type PolicyAnswerResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['PolicyAnswer'] = ResolversParentTypes['PolicyAnswer']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  policy?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  sentence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  values?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  absenceReport?: Resolver<Array<ResolversTypes['AbsenceFigure']>, ParentType, ContextType, RequireFields<QueryAbsenceReportArgs, 'from' | 'to'>>;
  auditKinds?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  auditLog?: Resolver<ResolversTypes['AuditPage'], ParentType, ContextType, Partial<QueryAuditLogArgs>>;
  balanceReport?: Resolver<ResolversTypes['BalanceReport'], ParentType, ContextType, RequireFields<QueryBalanceReportArgs, 'leaveType'>>;
  balances?: Resolver<Array<ResolversTypes['Balance']>, ParentType, ContextType, Partial<QueryBalancesArgs>>;
  branding?: Resolver<ResolversTypes['Branding'], ParentType, ContextType>;
  calendar?: Resolver<ResolversTypes['LeaveCalendar'], ParentType, ContextType, RequireFields<QueryCalendarArgs, 'from' | 'to'>>;
  calendarFeeds?: Resolver<Array<ResolversTypes['CalendarFeed']>, ParentType, ContextType>;
  contract?: Resolver<Maybe<ResolversTypes['EventContract']>, ParentType, ContextType, RequireFields<QueryContractArgs, 'name'>>;
  contractCheck?: Resolver<ResolversTypes['EventContractCheck'], ParentType, ContextType>;
  contractUsage?: Resolver<Array<ResolversTypes['EventContractUsage']>, ParentType, ContextType, Partial<QueryContractUsageArgs>>;
  contractWarnings?: Resolver<Array<ResolversTypes['EventContractWarning']>, ParentType, ContextType>;
  contracts?: Resolver<Array<ResolversTypes['EventContract']>, ParentType, ContextType>;
  countries?: Resolver<Array<ResolversTypes['NamedPlace']>, ParentType, ContextType, RequireFields<QueryCountriesArgs, 'language'>>;
  eventDeadLetters?: Resolver<Array<ResolversTypes['EventDeadLetter']>, ParentType, ContextType, Partial<QueryEventDeadLettersArgs>>;
  eventFlow?: Resolver<ResolversTypes['EventFlow'], ParentType, ContextType>;
  eventLog?: Resolver<Array<ResolversTypes['ArchivedEvent']>, ParentType, ContextType, Partial<QueryEventLogArgs>>;
  eventLogRewrites?: Resolver<Array<ResolversTypes['EventLogRewrite']>, ParentType, ContextType>;
  eventReplay?: Resolver<ResolversTypes['EventReplay'], ParentType, ContextType, RequireFields<QueryEventReplayArgs, 'id'>>;
  eventReplays?: Resolver<Array<ResolversTypes['EventReplay']>, ParentType, ContextType>;
  eventStory?: Resolver<Maybe<ResolversTypes['EventStory']>, ParentType, ContextType, RequireFields<QueryEventStoryArgs, 'eventId'>>;
  eventSubscription?: Resolver<ResolversTypes['EventSubscription'], ParentType, ContextType, RequireFields<QueryEventSubscriptionArgs, 'name'>>;
  eventSubscriptions?: Resolver<Array<ResolversTypes['EventSubscription']>, ParentType, ContextType>;
  eventTokens?: Resolver<Array<ResolversTypes['EventToken']>, ParentType, ContextType>;
  freeDays?: Resolver<Array<ResolversTypes['FreeDay']>, ParentType, ContextType, RequireFields<QueryFreeDaysArgs, 'from' | 'until'>>;
  getVacationRequest?: Resolver<Maybe<ResolversTypes['VacationRequest']>, ParentType, ContextType, RequireFields<QueryGetVacationRequestArgs, 'id'>>;
  groupRules?: Resolver<Array<ResolversTypes['GroupRule']>, ParentType, ContextType>;
  holidaysOfYear?: Resolver<Array<ResolversTypes['HolidayOfYear']>, ParentType, ContextType, RequireFields<QueryHolidaysOfYearArgs, 'year'>>;
  houseSettings?: Resolver<ResolversTypes['HouseSettings'], ParentType, ContextType>;
  invitation?: Resolver<Maybe<ResolversTypes['InvitedPerson']>, ParentType, ContextType, RequireFields<QueryInvitationArgs, 'token'>>;
  liabilityReport?: Resolver<ResolversTypes['LiabilityReport'], ParentType, ContextType, RequireFields<QueryLiabilityReportArgs, 'leaveType'>>;
  listNotifications?: Resolver<ResolversTypes['NotificationConnection'], ParentType, ContextType, Partial<QueryListNotificationsArgs>>;
  listPeople?: Resolver<ResolversTypes['PersonConnection'], ParentType, ContextType, Partial<QueryListPeopleArgs>>;
  listTeams?: Resolver<ResolversTypes['TeamConnection'], ParentType, ContextType, Partial<QueryListTeamsArgs>>;
  listVacationRequests?: Resolver<Maybe<ResolversTypes['ModelVacationRequestConnection']>, ParentType, ContextType, RequireFields<QueryListVacationRequestsArgs, 'sortedBy' | 'waitsForMe'>>;
  me?: Resolver<Maybe<ResolversTypes['Me']>, ParentType, ContextType>;
  operatorSettings?: Resolver<ResolversTypes['OperatorSettings'], ParentType, ContextType>;
  personDetails?: Resolver<Maybe<ResolversTypes['PersonDetails']>, ParentType, ContextType, RequireFields<QueryPersonDetailsArgs, 'username'>>;
  previewHouseChange?: Resolver<ResolversTypes['HousePreview'], ParentType, ContextType, RequireFields<QueryPreviewHouseChangeArgs, 'change'>>;
  previewLeave?: Resolver<ResolversTypes['LeavePreview'], ParentType, ContextType, RequireFields<QueryPreviewLeaveArgs, 'input'>>;
  regions?: Resolver<Array<ResolversTypes['NamedPlace']>, ParentType, ContextType, RequireFields<QueryRegionsArgs, 'country' | 'language'>>;
  rehearsal?: Resolver<Maybe<ResolversTypes['Rehearsal']>, ParentType, ContextType>;
  reportChoices?: Resolver<ResolversTypes['ReportChoices'], ParentType, ContextType>;
  requestStory?: Resolver<Array<ResolversTypes['StoryStep']>, ParentType, ContextType, RequireFields<QueryRequestStoryArgs, 'id'>>;
  serviceMap?: Resolver<ResolversTypes['ServiceMap'], ParentType, ContextType, Partial<QueryServiceMapArgs>>;
  stormingBoard?: Resolver<ResolversTypes['StormingBoard'], ParentType, ContextType>;
  team?: Resolver<Maybe<ResolversTypes['Team']>, ParentType, ContextType, RequireFields<QueryTeamArgs, 'id'>>;
  trace?: Resolver<Maybe<ResolversTypes['Trace']>, ParentType, ContextType, RequireFields<QueryTraceArgs, 'traceId'>>;
  traces?: Resolver<ResolversTypes['TracePage'], ParentType, ContextType, Partial<QueryTracesArgs>>;
};

export type RehearsalResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Rehearsal'] = ResolversParentTypes['Rehearsal']> = {
  against?: Resolver<ResolversTypes['RehearsalBaseline'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['AWSDate'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  policies?: Resolver<Array<ResolversTypes['JSON']>, ParentType, ContextType>;
  progress?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  report?: Resolver<Maybe<ResolversTypes['RehearsalReport']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['RehearsalState'], ParentType, ContextType>;
  until?: Resolver<ResolversTypes['AWSDate'], ParentType, ContextType>;
};

export type RehearsalReportResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['RehearsalReport'] = ResolversParentTypes['RehearsalReport']> = {
  after?: Resolver<ResolversTypes['OutcomeCounts'], ParentType, ContextType>;
  before?: Resolver<ResolversTypes['OutcomeCounts'], ParentType, ContextType>;
  byMonth?: Resolver<Array<ResolversTypes['RehearsedMonth']>, ParentType, ContextType>;
  byTeam?: Resolver<Array<ResolversTypes['RehearsedTeam']>, ParentType, ContextType>;
  changeCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  changes?: Resolver<Array<ResolversTypes['RehearsedChange']>, ParentType, ContextType, Partial<RehearsalReportChangesArgs>>;
  requests?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RehearsedChangeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['RehearsedChange'] = ResolversParentTypes['RehearsedChange']> = {
  after?: Resolver<ResolversTypes['LeaveOutcome'], ParentType, ContextType>;
  askedOn?: Resolver<ResolversTypes['AWSDate'], ParentType, ContextType>;
  because?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  becauseBefore?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  before?: Resolver<ResolversTypes['LeaveOutcome'], ParentType, ContextType>;
  endDate?: Resolver<ResolversTypes['AWSDate'], ParentType, ContextType>;
  leaveType?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  really?: Resolver<ResolversTypes['ReallyEnded'], ParentType, ContextType>;
  requester?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  startDate?: Resolver<ResolversTypes['AWSDate'], ParentType, ContextType>;
  team?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  vacationRequestId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type RehearsedMonthResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['RehearsedMonth'] = ResolversParentTypes['RehearsedMonth']> = {
  after?: Resolver<ResolversTypes['OutcomeCounts'], ParentType, ContextType>;
  before?: Resolver<ResolversTypes['OutcomeCounts'], ParentType, ContextType>;
  month?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RehearsedTeamResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['RehearsedTeam'] = ResolversParentTypes['RehearsedTeam']> = {
  after?: Resolver<ResolversTypes['OutcomeCounts'], ParentType, ContextType>;
  before?: Resolver<ResolversTypes['OutcomeCounts'], ParentType, ContextType>;
  team?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type ReportChoicesResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ReportChoices'] = ResolversParentTypes['ReportChoices']> = {
  leaveTypes?: Resolver<Array<ResolversTypes['CalendarLeaveType']>, ParentType, ContextType>;
  limited?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  teams?: Resolver<Array<ResolversTypes['CalendarTeam']>, ParentType, ContextType>;
  withoutTeam?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ServiceEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ServiceEdge'] = ResolversParentTypes['ServiceEdge']> = {
  calls?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  failures?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ServiceMapResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ServiceMap'] = ResolversParentTypes['ServiceMap']> = {
  edges?: Resolver<Array<ResolversTypes['ServiceEdge']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['AWSDateTime'], ParentType, ContextType>;
  isCut?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ServiceNode']>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes['AWSDateTime'], ParentType, ContextType>;
};

export type ServiceNodeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ServiceNode'] = ResolversParentTypes['ServiceNode']> = {
  calls?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  failures?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ServiceKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  p50?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  p95?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type StormingArrowResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['StormingArrow'] = ResolversParentTypes['StormingArrow']> = {
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes['StormingName'], ParentType, ContextType>;
  verb?: Resolver<ResolversTypes['StormingVerb'], ParentType, ContextType>;
};

export type StormingBoardResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['StormingBoard'] = ResolversParentTypes['StormingBoard']> = {
  height?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  sections?: Resolver<Array<ResolversTypes['StormingSection']>, ParentType, ContextType>;
  spots?: Resolver<Array<ResolversTypes['StormingSpot']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  width?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type StormingNameResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['StormingName'] = ResolversParentTypes['StormingName']> = {
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['StormingKind'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type StormingSectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['StormingSection'] = ResolversParentTypes['StormingSection']> = {
  stickers?: Resolver<Array<ResolversTypes['StormingSticker']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type StormingSpotResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['StormingSpot'] = ResolversParentTypes['StormingSpot']> = {
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  height?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  isCopy?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['StormingKind'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  width?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  x?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  y?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type StormingStickerResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['StormingSticker'] = ResolversParentTypes['StormingSticker']> = {
  arrows?: Resolver<Array<ResolversTypes['StormingArrow']>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['StormingKind'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lastSeen?: Resolver<Maybe<ResolversTypes['AWSDateTime']>, ParentType, ContextType>;
};

export type StoryStepResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['StoryStep'] = ResolversParentTypes['StoryStep']> = {
  actor?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  approvalStatus?: Resolver<ResolversTypes['ApprovalStatus'], ParentType, ContextType>;
  approvedBefore?: Resolver<Maybe<ResolversTypes['ApprovedBefore']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['AWSDateTime'], ParentType, ContextType>;
  concerns?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  days?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  daysBefore?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  endDate?: Resolver<ResolversTypes['AWSDate'], ParentType, ContextType>;
  endsAt?: Resolver<ResolversTypes['EndsAt'], ParentType, ContextType>;
  eventId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  startDate?: Resolver<ResolversTypes['AWSDate'], ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['StartsAt'], ParentType, ContextType>;
  traceparent?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  onDeleteVacationRequest?: SubscriptionResolver<Maybe<ResolversTypes['VacationRequest']>, "onDeleteVacationRequest", ParentType, ContextType>;
  onLiveUpdate?: SubscriptionResolver<ResolversTypes['LiveUpdate'], "onLiveUpdate", ParentType, ContextType>;
  onVacationRequestNotification?: SubscriptionResolver<Maybe<ResolversTypes['VacationRequest']>, "onVacationRequestNotification", ParentType, ContextType, Partial<SubscriptionOnVacationRequestNotificationArgs>>;
};

export type TeamResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Team'] = ResolversParentTypes['Team']> = {
  awayToday?: Resolver<Array<ResolversTypes['Person']>, ParentType, ContextType>;
  decidesToday?: Resolver<Array<ResolversTypes['DecidingStage']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  memberCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  members?: Resolver<Array<ResolversTypes['Person']>, ParentType, ContextType, Partial<TeamMembersArgs>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  stages?: Resolver<Array<ResolversTypes['TeamStage']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  waiting?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TeamApproverResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['TeamApprover'] = ResolversParentTypes['TeamApprover']> = {
  deputy?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  username?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TeamConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['TeamConnection'] = ResolversParentTypes['TeamConnection']> = {
  items?: Resolver<Array<ResolversTypes['Team']>, ParentType, ContextType>;
  nextToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type TeamLiabilityResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['TeamLiability'] = ResolversParentTypes['TeamLiability']> = {
  entitled?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  left?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  overdrawn?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  pending?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  people?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  taken?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  team?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type TeamStageResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['TeamStage'] = ResolversParentTypes['TeamStage']> = {
  approvers?: Resolver<Array<ResolversTypes['TeamApprover']>, ParentType, ContextType>;
};

export type TraceResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Trace'] = ResolversParentTypes['Trace']> = {
  duration?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  isCut?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  spans?: Resolver<Array<ResolversTypes['TraceSpan']>, ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['AWSDateTime'], ParentType, ContextType>;
  traceId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type TracePageResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['TracePage'] = ResolversParentTypes['TracePage']> = {
  items?: Resolver<Array<ResolversTypes['TraceSummary']>, ParentType, ContextType>;
  names?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  nextToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type TraceSpanResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['TraceSpan'] = ResolversParentTypes['TraceSpan']> = {
  attributes?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  duration?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  eventId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  failed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['TraceSpanKind'], ParentType, ContextType>;
  links?: Resolver<Array<ResolversTypes['TraceSpanLink']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  parentId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  spanId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  startedAfter?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type TraceSpanLinkResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['TraceSpanLink'] = ResolversParentTypes['TraceSpanLink']> = {
  spanId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  traceId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type TraceSummaryResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['TraceSummary'] = ResolversParentTypes['TraceSummary']> = {
  duration?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  failures?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  spans?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['AWSDateTime'], ParentType, ContextType>;
  traceId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type VacationRequestResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['VacationRequest'] = ResolversParentTypes['VacationRequest']> = {
  allowedActions?: Resolver<Array<ResolversTypes['VacationRequestAction']>, ParentType, ContextType>;
  approvalStatus?: Resolver<ResolversTypes['ApprovalStatus'], ParentType, ContextType>;
  approvedBefore?: Resolver<Maybe<ResolversTypes['ApprovedBefore']>, ParentType, ContextType>;
  approvedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  approver?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  category?: Resolver<ResolversTypes['DisclosedCategory'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['AWSDateTime'], ParentType, ContextType>;
  days?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  documentNeeded?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  documentReceivedAt?: Resolver<Maybe<ResolversTypes['AWSDateTime']>, ParentType, ContextType>;
  endDate?: Resolver<ResolversTypes['AWSDate'], ParentType, ContextType>;
  endorsedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endsAt?: Resolver<ResolversTypes['EndsAt'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  leaveType?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rejectionReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  requester?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  startDate?: Resolver<ResolversTypes['AWSDate'], ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['StartsAt'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['AWSDateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type VacationRequestChangeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['VacationRequestChange'] = ResolversParentTypes['VacationRequestChange']> = {
  vacationRequest?: Resolver<ResolversTypes['VacationRequest'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VacationRequestDeletionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['VacationRequestDeletion'] = ResolversParentTypes['VacationRequestDeletion']> = {
  vacationRequest?: Resolver<ResolversTypes['VacationRequest'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WorkPlaceResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['WorkPlace'] = ResolversParentTypes['WorkPlace']> = {
  country?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['AWSDate'], ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type WorkScheduleResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['WorkSchedule'] = ResolversParentTypes['WorkSchedule']> = {
  from?: Resolver<ResolversTypes['AWSDate'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['AWSDate']>, ParentType, ContextType>;
  week?: Resolver<Array<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = ApiContext> = {
  AWSDate?: GraphQLScalarType;
  AWSDateTime?: GraphQLScalarType;
  AbsenceFigure?: AbsenceFigureResolvers<ContextType>;
  AddedPerson?: AddedPersonResolvers<ContextType>;
  AgreedAllowance?: AgreedAllowanceResolvers<ContextType>;
  ApprovedBefore?: ApprovedBeforeResolvers<ContextType>;
  ArchivedEvent?: ArchivedEventResolvers<ContextType>;
  AuditEntry?: AuditEntryResolvers<ContextType>;
  AuditPage?: AuditPageResolvers<ContextType>;
  Balance?: BalanceResolvers<ContextType>;
  BalanceAdjustment?: BalanceAdjustmentResolvers<ContextType>;
  BalanceFigure?: BalanceFigureResolvers<ContextType>;
  BalanceReport?: BalanceReportResolvers<ContextType>;
  Branding?: BrandingResolvers<ContextType>;
  BucketBalance?: BucketBalanceResolvers<ContextType>;
  CalendarAbsence?: CalendarAbsenceResolvers<ContextType>;
  CalendarFeed?: CalendarFeedResolvers<ContextType>;
  CalendarFeedAddress?: CalendarFeedAddressResolvers<ContextType>;
  CalendarHoliday?: CalendarHolidayResolvers<ContextType>;
  CalendarLeaveType?: CalendarLeaveTypeResolvers<ContextType>;
  CalendarPerson?: CalendarPersonResolvers<ContextType>;
  CalendarPlace?: CalendarPlaceResolvers<ContextType>;
  CalendarSchedule?: CalendarScheduleResolvers<ContextType>;
  CalendarTeam?: CalendarTeamResolvers<ContextType>;
  CalendarWeek?: CalendarWeekResolvers<ContextType>;
  CompanyHoliday?: CompanyHolidayResolvers<ContextType>;
  CostChange?: CostChangeResolvers<ContextType>;
  CostOfDay?: CostOfDayResolvers<ContextType>;
  DamagedEvent?: DamagedEventResolvers<ContextType>;
  DecidingStage?: DecidingStageResolvers<ContextType>;
  ErasedPerson?: ErasedPersonResolvers<ContextType>;
  EventActivity?: EventActivityResolvers<ContextType>;
  EventContract?: EventContractResolvers<ContextType>;
  EventContractCheck?: EventContractCheckResolvers<ContextType>;
  EventContractComparison?: EventContractComparisonResolvers<ContextType>;
  EventContractConsumer?: EventContractConsumerResolvers<ContextType>;
  EventContractDeprecation?: EventContractDeprecationResolvers<ContextType>;
  EventContractFinding?: EventContractFindingResolvers<ContextType>;
  EventContractRevision?: EventContractRevisionResolvers<ContextType>;
  EventContractRule?: EventContractRuleResolvers<ContextType>;
  EventContractUsage?: EventContractUsageResolvers<ContextType>;
  EventContractVersion?: EventContractVersionResolvers<ContextType>;
  EventContractWarning?: EventContractWarningResolvers<ContextType>;
  EventDeadLetter?: EventDeadLetterResolvers<ContextType>;
  EventDelivery?: EventDeliveryResolvers<ContextType>;
  EventField?: EventFieldResolvers<ContextType>;
  EventFieldDifference?: EventFieldDifferenceResolvers<ContextType>;
  EventFlow?: EventFlowResolvers<ContextType>;
  EventFlowArrow?: EventFlowArrowResolvers<ContextType>;
  EventFlowNode?: EventFlowNodeResolvers<ContextType>;
  EventInChain?: EventInChainResolvers<ContextType>;
  EventInVersion?: EventInVersionResolvers<ContextType>;
  EventIncompatibility?: EventIncompatibilityResolvers<ContextType>;
  EventLogRewrite?: EventLogRewriteResolvers<ContextType>;
  EventLogVerification?: EventLogVerificationResolvers<ContextType>;
  EventPatternSince?: EventPatternSinceResolvers<ContextType>;
  EventReplay?: EventReplayResolvers<ContextType>;
  EventRetryPolicy?: EventRetryPolicyResolvers<ContextType>;
  EventStory?: EventStoryResolvers<ContextType>;
  EventSubscription?: EventSubscriptionResolvers<ContextType>;
  EventSubscriptionSecret?: EventSubscriptionSecretResolvers<ContextType>;
  EventToken?: EventTokenResolvers<ContextType>;
  EventTokenPublishScope?: EventTokenPublishScopeResolvers<ContextType>;
  EventTokenSecret?: EventTokenSecretResolvers<ContextType>;
  ExpiringDays?: ExpiringDaysResolvers<ContextType>;
  ExpiringLeave?: ExpiringLeaveResolvers<ContextType>;
  FailedEventAttempt?: FailedEventAttemptResolvers<ContextType>;
  FreeDay?: FreeDayResolvers<ContextType>;
  GroupRule?: GroupRuleResolvers<ContextType>;
  GroupsChange?: GroupsChangeResolvers<ContextType>;
  HolidayOfYear?: HolidayOfYearResolvers<ContextType>;
  HouseChange?: HouseChangeResolvers<ContextType>;
  HouseLeaveType?: HouseLeaveTypeResolvers<ContextType>;
  HousePreview?: HousePreviewResolvers<ContextType>;
  HouseRules?: HouseRulesResolvers<ContextType>;
  HouseSettings?: HouseSettingsResolvers<ContextType>;
  HouseTeam?: HouseTeamResolvers<ContextType>;
  InvitedPerson?: InvitedPersonResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  LeaveBucket?: LeaveBucketResolvers<ContextType>;
  LeaveCalendar?: LeaveCalendarResolvers<ContextType>;
  LeaveCarryOver?: LeaveCarryOverResolvers<ContextType>;
  LeaveEntitlement?: LeaveEntitlementResolvers<ContextType>;
  LeavePreview?: LeavePreviewResolvers<ContextType>;
  LeaveYear?: LeaveYearResolvers<ContextType>;
  LeaveYearRule?: LeaveYearRuleResolvers<ContextType>;
  LedgerLine?: LedgerLineResolvers<ContextType>;
  LiabilityReport?: LiabilityReportResolvers<ContextType>;
  LimitedLeaveType?: LimitedLeaveTypeResolvers<ContextType>;
  LiveUpdate?: LiveUpdateResolvers<ContextType>;
  Long?: GraphQLScalarType;
  Me?: MeResolvers<ContextType>;
  ModelVacationRequestConnection?: ModelVacationRequestConnectionResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NamedPlace?: NamedPlaceResolvers<ContextType>;
  Notification?: NotificationResolvers<ContextType>;
  NotificationArrival?: NotificationArrivalResolvers<ContextType>;
  NotificationConnection?: NotificationConnectionResolvers<ContextType>;
  NotificationFacts?: NotificationFactsResolvers<ContextType>;
  NotificationSetting?: NotificationSettingResolvers<ContextType>;
  OpenInvitation?: OpenInvitationResolvers<ContextType>;
  OperatorSettings?: OperatorSettingsResolvers<ContextType>;
  OutcomeCounts?: OutcomeCountsResolvers<ContextType>;
  OwnAllowance?: OwnAllowanceResolvers<ContextType>;
  OwnPlace?: OwnPlaceResolvers<ContextType>;
  OwnSchedule?: OwnScheduleResolvers<ContextType>;
  OwnTerms?: OwnTermsResolvers<ContextType>;
  PeopleChange?: PeopleChangeResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  PersonConnection?: PersonConnectionResolvers<ContextType>;
  PersonDetails?: PersonDetailsResolvers<ContextType>;
  PolicyAnswer?: PolicyAnswerResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Rehearsal?: RehearsalResolvers<ContextType>;
  RehearsalReport?: RehearsalReportResolvers<ContextType>;
  RehearsedChange?: RehearsedChangeResolvers<ContextType>;
  RehearsedMonth?: RehearsedMonthResolvers<ContextType>;
  RehearsedTeam?: RehearsedTeamResolvers<ContextType>;
  ReportChoices?: ReportChoicesResolvers<ContextType>;
  ServiceEdge?: ServiceEdgeResolvers<ContextType>;
  ServiceMap?: ServiceMapResolvers<ContextType>;
  ServiceNode?: ServiceNodeResolvers<ContextType>;
  StormingArrow?: StormingArrowResolvers<ContextType>;
  StormingBoard?: StormingBoardResolvers<ContextType>;
  StormingName?: StormingNameResolvers<ContextType>;
  StormingSection?: StormingSectionResolvers<ContextType>;
  StormingSpot?: StormingSpotResolvers<ContextType>;
  StormingSticker?: StormingStickerResolvers<ContextType>;
  StoryStep?: StoryStepResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  Team?: TeamResolvers<ContextType>;
  TeamApprover?: TeamApproverResolvers<ContextType>;
  TeamConnection?: TeamConnectionResolvers<ContextType>;
  TeamLiability?: TeamLiabilityResolvers<ContextType>;
  TeamStage?: TeamStageResolvers<ContextType>;
  Trace?: TraceResolvers<ContextType>;
  TracePage?: TracePageResolvers<ContextType>;
  TraceSpan?: TraceSpanResolvers<ContextType>;
  TraceSpanLink?: TraceSpanLinkResolvers<ContextType>;
  TraceSummary?: TraceSummaryResolvers<ContextType>;
  VacationRequest?: VacationRequestResolvers<ContextType>;
  VacationRequestChange?: VacationRequestChangeResolvers<ContextType>;
  VacationRequestDeletion?: VacationRequestDeletionResolvers<ContextType>;
  WorkPlace?: WorkPlaceResolvers<ContextType>;
  WorkSchedule?: WorkScheduleResolvers<ContextType>;
};

