import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { VacationRequest as RequestModel } from '@vacation-tracker/leave';
import type { Person as PersonModel } from '../../store/people.ts';
import type { Me as MeModel } from '../../queries/me.ts';
import type { Arrival } from '../arrival.ts';
import type { SubscriptionStatus } from '@vacation-tracker/event-bus/subscription';
import type { ReplayStatus } from '@vacation-tracker/event-bus/replay';
import type { DeadLetter } from '@vacation-tracker/event-bus/dead-letters';
import type { Deprecation as DeprecationModel } from '@vacation-tracker/event-contracts/life-cycle';
import type { EventContract as ContractModel } from '@vacation-tracker/event-contracts';
import type { TypedBalance } from '../../queries/balances.ts';
import type { LedgerLine as LedgerLineModel } from '@vacation-tracker/leave/ledger-line';
import type { DraftPreview } from '../../queries/leave-preview.ts';
import type { StoryStep as StoryStepModel } from '../../queries/request-story.ts';
import type { ApiToken } from '../../accounts/api-token.ts';
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

export type BucketBalance = {
  __typename?: 'BucketBalance';
  bucket: LeaveBucket;
  days: Scalars['Float']['output'];
};

export type Category =
  | 'ADOPTIVE_LEAVE'
  | 'ANNUAL_LEAVE'
  | 'CARERS_LEAVE'
  | 'PARENTAL_LEAVE'
  | 'PATERNITY_LEAVE'
  | 'PUBLIC_HOLIDAYS'
  | 'SICK_LEAVE';

export type CostOfDay = {
  __typename?: 'CostOfDay';
  date: Scalars['AWSDate']['output'];
  /** 0, 0.5 or 1. */
  days: Scalars['Float']['output'];
  /** The holiday of that day, by name. */
  holiday?: Maybe<Scalars['String']['output']>;
  reason: DayReason;
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

/** When on its last day a leave ends. */
export type EndsAt =
  /** With the day. */
  | 'EVENING'
  /** At noon: the afternoon is worked. */
  | 'NOON';

export type ErasedPerson = {
  __typename?: 'ErasedPerson';
  /** Places of events that are damaged and may name the person: nobody can read or rewrite them. */
  damagedEvents: Array<Scalars['Long']['output']>;
  /** Whether nothing names them any more. What is left goes on by itself, every hour. */
  isComplete: Scalars['Boolean']['output'];
  /** What stands for the person from now on. */
  pseudonym: Scalars['String']['output'];
};

export type EventAudience =
  | 'EXTERNAL'
  /** It stays within the product. */
  | 'INTERNAL';

/** What an event is, in all its versions. `/api/contracts` serves the same to programs. */
export type EventContract = {
  __typename?: 'EventContract';
  audience: EventAudience;
  meaning: Scalars['String']['output'];
  name: Scalars['String']['output'];
  /** The team to ask. */
  owner: Scalars['String']['output'];
  source: Scalars['String']['output'];
  /** Oldest first, each at its latest revision. */
  versions: Array<EventContractVersion>;
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
  /** SHA-256 of what is published of it. */
  hash: Scalars['String']['output'];
  publishedAt?: Maybe<Scalars['AWSDateTime']['output']>;
  /** Counted from 0; a revision only adds. */
  revision: Scalars['Int']['output'];
  /** JSON Schema 2020-12. */
  schema: Scalars['JSON']['output'];
  stage: EventContractStage;
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

export type EventForm =
  /** The whole fact. */
  | 'FAT'
  /** What the event is about, and what changed. Patterns are matched on the whole fact all the same. */
  | 'THIN';

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

/** What a person may do. Everybody who is signed in may read. */
export type Group =
  /** Assigns groups and sets the rules of the house. */
  | 'ADMIN'
  /** Decides on leave. */
  | 'APPROVER'
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

export type LeaveYear = {
  __typename?: 'LeaveYear';
  from: Scalars['AWSDate']['output'];
  /** `2026`, or `2026/27`. */
  name: Scalars['String']['output'];
  until: Scalars['AWSDate']['output'];
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

export type LiveUpdate = GroupsChange | NotificationArrival | VacationRequestChange | VacationRequestDeletion;

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
  /** An experiment becomes a version for everybody. */
  activateContractVersion: EventContract;
  /** Sets a person's groups. For administrators. */
  assignGroups: Person;
  /** Ends it before its end. What has been delivered stays so. */
  cancelEventReplay: EventReplay;
  /**
   * Sends the viewer’s mails to another address, with which they also sign in from then on. It asks for the password; the
   * address of before gets a mail about it.
   */
  changeEmail: Me;
  /** Sets how the viewer is spoken to. What is left out stays. */
  chooseLanguage: Me;
  /** Sets by which ways the viewer is told of what. What is left out stays. */
  chooseNotifications: Me;
  /** Has events sent to a webhook from now on. For administrators, like all that follows. */
  createEventSubscription: EventSubscriptionSecret;
  /** Gives a program access to the events. */
  createEventToken: EventTokenSecret;
  /** Removes a webhook with everything that waits for it. Returns its name. */
  deleteEventSubscription: Scalars['String']['output'];
  /** Cancels a request. With a `condition` it is only deleted if the request meets it. */
  deleteVacationRequest?: Maybe<VacationRequest>;
  /** Announces the end of a version. Without `until`, the last day of grace, it is the earliest that is allowed. */
  deprecateContractVersion: EventContract;
  /** Throws a dead letter away. There is no way back. */
  discardDeadLetter: Scalars['Boolean']['output'];
  /**
   * Takes everything that tells who a person was out of the database and out of the event log, for good. What they did stands
   * under a made-up name. `confirmation` is the username once more. For administrators.
   */
  erasePerson: ErasedPerson;
  /** Gives those who read a version more time. A grace is never shortened. */
  extendContractGrace: EventContract;
  /** Marks the viewer's notifications as read: these, or all of them. Returns how many are still unread. */
  markNotificationsRead: Scalars['Int']['output'];
  pauseEventReplay: EventReplay;
  /** Keeps what is published for later. */
  pauseEventSubscription: EventSubscription;
  /** Says that the document that was asked for has come. For approvers and administrators. */
  recordDocument: VacationRequest;
  /** Tries a dead letter again, with as many attempts as a new event has. */
  redriveDeadLetter: Scalars['Boolean']['output'];
  /** Tries all dead letters of a subscription and its replays again. Returns how many there were. */
  redriveDeadLetters: Scalars['Long']['output'];
  resumeEventReplay: EventReplay;
  /** Goes on where it stopped. */
  resumeEventSubscription: EventSubscription;
  /** Ends a version. While its grace runs or somebody reads it, only with a `waiver`: a reason, for which the viewer answers. */
  retireContractVersion: EventContract;
  /** Changes what the viewer is called, how they are called up, and by which time zone they live. */
  reviseProfile: Me;
  /** Takes it away, at once and for good. Once more is no mistake. */
  revokeEventToken: EventToken;
  /** Gives a webhook a new secret. The older one signs as well for `overlapSeconds`: a day unless told, 30 days at most. */
  rotateEventSubscriptionSecret: EventSubscriptionSecret;
  /** Replaces the rules by e-mail domain. For administrators. */
  setGroupRules: Array<GroupRule>;
  /** Delivers a part of the log once more, to the subscriptions that are named. */
  startEventReplay: EventReplay;
  /** Asks for leave. `approvalStatus`, when sent, is PENDING_VALIDATION: the rules decide what comes next. */
  submitVacationRequest?: Maybe<VacationRequest>;
  /** Changes what is sent. A new pattern holds for what is published from now on. */
  updateEventSubscription: EventSubscription;
  /**
   * With `approvalStatus` APPROVED or DENIED: an approver's decision (DENIED needs `rejectionReason`).
   * Otherwise: the owner's amendment of a pending request, which is then validated again.
   */
  updateVacationRequest?: Maybe<VacationRequest>;
  /** Looks at the checksum of every event. Takes about a second for each 100,000 events. */
  verifyEventLog: EventLogVerification;
};


export type MutationActivateContractVersionArgs = {
  name: Scalars['String']['input'];
  version: Scalars['Int']['input'];
};


export type MutationAssignGroupsArgs = {
  input: AssignGroupsInput;
};


export type MutationCancelEventReplayArgs = {
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


export type MutationCreateEventSubscriptionArgs = {
  input: CreateEventSubscriptionInput;
};


export type MutationCreateEventTokenArgs = {
  input: CreateEventTokenInput;
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


export type MutationMarkNotificationsReadArgs = {
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
};


export type MutationPauseEventReplayArgs = {
  id: Scalars['ID']['input'];
};


export type MutationPauseEventSubscriptionArgs = {
  name: Scalars['String']['input'];
  reason?: InputMaybe<Scalars['String']['input']>;
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


export type MutationReviseProfileArgs = {
  input: ReviseProfileInput;
};


export type MutationRevokeEventTokenArgs = {
  id: Scalars['ID']['input'];
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


export type MutationSubmitVacationRequestArgs = {
  input: CreateVacationRequestInput;
};


export type MutationUpdateEventSubscriptionArgs = {
  input: UpdateEventSubscriptionInput;
};


export type MutationUpdateVacationRequestArgs = {
  input: UpdateVacationRequestInput;
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

export type OwnAllowance = {
  __typename?: 'OwnAllowance';
  /** Days of a leave year. */
  days: Scalars['Float']['output'];
  from: Scalars['AWSDate']['output'];
  /** The name of the kind of leave. */
  leaveType: Scalars['String']['output'];
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
  allowances: Array<OwnAllowance>;
  /** The last one; null when nobody knows of one. */
  endsOn?: Maybe<Scalars['AWSDate']['output']>;
  places: Array<OwnPlace>;
  schedules: Array<OwnSchedule>;
  /** The first day at work; null when they have always been here. */
  startsOn?: Maybe<Scalars['AWSDate']['output']>;
};

export type Person = {
  __typename?: 'Person';
  /** For the person and for administrators; null for others. */
  email?: Maybe<Scalars['String']['output']>;
  groups: Array<Group>;
  name: Scalars['String']['output'];
  /** Where the picture is; null without one. */
  picture?: Maybe<Scalars['String']['output']>;
  team?: Maybe<Scalars['String']['output']>;
  username: Scalars['String']['output'];
};

export type PersonConnection = {
  __typename?: 'PersonConnection';
  items: Array<Person>;
  nextToken?: Maybe<Scalars['String']['output']>;
};

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
  /**
   * What somebody has of each kind of leave, and why, on a day: past, present or to come. Today and the viewer's own, unless
   * told. Those of others are for approvers and administrators.
   */
  balances: Array<Balance>;
  /** Null when there is no such event. */
  contract?: Maybe<EventContract>;
  /** Who has been given which version of which event, as it was counted at delivery. */
  contractUsage: Array<EventContractUsage>;
  /** Fields whose values seem to mean something else than they did: in the version before, or some days ago. */
  contractWarnings: Array<EventContractWarning>;
  /** The contracts of all events, with the life of each version. */
  contracts: Array<EventContract>;
  /**
   * Events that were given up, by place: of one subscription and its replays, or of all. `limit` is 100 unless told, 1000 at
   * most. For the next page pass the last `position` as `after`.
   */
  eventDeadLetters: Array<EventDeadLetter>;
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
  /** The viewer's notifications, newest first. */
  listNotifications: NotificationConnection;
  /** Everybody, by name. For administrators. */
  listPeople: PersonConnection;
  /** Newest first. `limit` is 100 unless told, 1000 at most; pass `nextToken` back with the same filter for the next page. */
  listVacationRequests?: Maybe<ModelVacationRequestConnection>;
  /** The signed-in person; null when nobody is signed in. */
  me?: Maybe<Me>;
  /** What a leave would cost, what the house says to it, and what would be left: before anybody has asked for it. */
  previewLeave: LeavePreview;
  /** What has befallen a request since it was asked for, oldest first, deleted or not. */
  requestStory: Array<StoryStep>;
};


export type QueryBalancesArgs = {
  on?: InputMaybe<Scalars['AWSDate']['input']>;
  username?: InputMaybe<Scalars['String']['input']>;
};


export type QueryContractArgs = {
  name: Scalars['String']['input'];
};


export type QueryContractUsageArgs = {
  name?: InputMaybe<Scalars['String']['input']>;
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


export type QueryListNotificationsArgs = {
  limit?: InputMaybe<Scalars['Int']['input']>;
  nextToken?: InputMaybe<Scalars['String']['input']>;
};


export type QueryListPeopleArgs = {
  limit?: InputMaybe<Scalars['Int']['input']>;
  nextToken?: InputMaybe<Scalars['String']['input']>;
};


export type QueryListVacationRequestsArgs = {
  filter?: InputMaybe<ModelVacationRequestFilterInput>;
  limit?: InputMaybe<Scalars['Int']['input']>;
  nextToken?: InputMaybe<Scalars['String']['input']>;
};


export type QueryPreviewLeaveArgs = {
  input: LeavePreviewInput;
};


export type QueryRequestStoryArgs = {
  id: Scalars['ID']['input'];
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

export type StoryStep = {
  __typename?: 'StoryStep';
  /** Who did it; null when the product did it by its rules, or they are gone. */
  actor?: Maybe<Person>;
  /** The request after it. */
  approvalStatus: ApprovalStatus;
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

export type VacationRequest = {
  __typename?: 'VacationRequest';
  /** What the viewer may do with it now. */
  allowedActions: Array<VacationRequestAction>;
  approvalStatus: ApprovalStatus;
  /** Username of the approver who approved it. */
  approvedBy?: Maybe<Scalars['String']['output']>;
  category: Category;
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
  /** The kind of leave of the house, by its id. */
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
    | ( Arrival & { __typename: 'NotificationArrival' } )
    | ( Omit<VacationRequestChange, 'vacationRequest'> & { vacationRequest: _RefType['VacationRequest'] } & { __typename: 'VacationRequestChange' } )
    | ( Omit<VacationRequestDeletion, 'vacationRequest'> & { vacationRequest: _RefType['VacationRequest'] } & { __typename: 'VacationRequestDeletion' } )
  ;
};


/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AWSDate: ResolverTypeWrapper<Scalars['AWSDate']['output']>;
  AWSDateTime: ResolverTypeWrapper<Scalars['AWSDateTime']['output']>;
  ApprovalStatus: ApprovalStatus;
  ArchivedEvent: ResolverTypeWrapper<ArchivedEvent>;
  AssignGroupsInput: AssignGroupsInput;
  Balance: ResolverTypeWrapper<TypedBalance>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  BucketBalance: ResolverTypeWrapper<BucketBalance>;
  Category: Category;
  CostOfDay: ResolverTypeWrapper<CostOfDay>;
  CreateEventSubscriptionInput: CreateEventSubscriptionInput;
  CreateEventTokenInput: CreateEventTokenInput;
  CreateVacationRequestInput: CreateVacationRequestInput;
  DamagedEvent: ResolverTypeWrapper<DamagedEvent>;
  DateFormat: DateFormat;
  DayReason: DayReason;
  DeleteVacationRequestInput: DeleteVacationRequestInput;
  DeprecateContractVersionInput: DeprecateContractVersionInput;
  EndsAt: EndsAt;
  ErasedPerson: ResolverTypeWrapper<ErasedPerson>;
  EventAudience: EventAudience;
  EventContract: ResolverTypeWrapper<ContractModel>;
  EventContractDeprecation: ResolverTypeWrapper<DeprecationModel>;
  EventContractStage: EventContractStage;
  EventContractUsage: ResolverTypeWrapper<EventContractUsage>;
  EventContractVersion: ResolverTypeWrapper<ContractModel>;
  EventContractWarning: ResolverTypeWrapper<EventContractWarning>;
  EventContractWarningKind: EventContractWarningKind;
  EventDeadLetter: ResolverTypeWrapper<DeadLetter>;
  EventForm: EventForm;
  EventLogFilterInput: EventLogFilterInput;
  EventLogRewrite: ResolverTypeWrapper<EventLogRewrite>;
  EventLogVerification: ResolverTypeWrapper<EventLogVerification>;
  EventPatternSince: ResolverTypeWrapper<EventPatternSince>;
  EventReplay: ResolverTypeWrapper<ReplayStatus>;
  EventReplayState: EventReplayState;
  EventRetryPolicy: ResolverTypeWrapper<EventRetryPolicy>;
  EventRetryPolicyInput: EventRetryPolicyInput;
  EventStartPosition: EventStartPosition;
  EventSubscription: ResolverTypeWrapper<SubscriptionStatus>;
  EventSubscriptionKind: EventSubscriptionKind;
  EventSubscriptionSecret: ResolverTypeWrapper<Omit<EventSubscriptionSecret, 'subscription'> & { subscription: ResolversTypes['EventSubscription'] }>;
  EventSubscriptionState: EventSubscriptionState;
  EventToken: ResolverTypeWrapper<ApiToken>;
  EventTokenPublishScope: ResolverTypeWrapper<EventTokenPublishScope>;
  EventTokenPublishScopeInput: EventTokenPublishScopeInput;
  EventTokenSecret: ResolverTypeWrapper<Omit<EventTokenSecret, 'token'> & { token: ResolversTypes['EventToken'] }>;
  ExpiringDays: ResolverTypeWrapper<ExpiringDays>;
  FailedEventAttempt: ResolverTypeWrapper<FailedEventAttempt>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  FreeDay: ResolverTypeWrapper<FreeDay>;
  Group: Group;
  GroupRule: ResolverTypeWrapper<GroupRule>;
  GroupRuleInput: GroupRuleInput;
  GroupsChange: ResolverTypeWrapper<GroupsChange>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  LeaveBucket: ResolverTypeWrapper<LeaveBucket>;
  LeaveBucketKind: LeaveBucketKind;
  LeaveOutcome: LeaveOutcome;
  LeavePreview: ResolverTypeWrapper<DraftPreview>;
  LeavePreviewInput: LeavePreviewInput;
  LeaveYear: ResolverTypeWrapper<LeaveYear>;
  LedgerLine: ResolverTypeWrapper<LedgerLineModel>;
  LedgerLineKind: LedgerLineKind;
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
  Notification: ResolverTypeWrapper<NotificationModel>;
  NotificationArrival: ResolverTypeWrapper<Arrival>;
  NotificationConnection: ResolverTypeWrapper<Omit<NotificationConnection, 'items'> & { items: Array<ResolversTypes['Notification']> }>;
  NotificationFacts: ResolverTypeWrapper<NotificationFacts>;
  NotificationKind: NotificationKind;
  NotificationSetting: ResolverTypeWrapper<NotificationSetting>;
  NotificationSettingInput: NotificationSettingInput;
  OwnAllowance: ResolverTypeWrapper<OwnAllowance>;
  OwnPlace: ResolverTypeWrapper<OwnPlace>;
  OwnSchedule: ResolverTypeWrapper<OwnSchedule>;
  OwnTerms: ResolverTypeWrapper<OwnTerms>;
  Person: ResolverTypeWrapper<PersonModel>;
  PersonConnection: ResolverTypeWrapper<Omit<PersonConnection, 'items'> & { items: Array<ResolversTypes['Person']> }>;
  PolicyAnswer: ResolverTypeWrapper<PolicyAnswer>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ReviseProfileInput: ReviseProfileInput;
  StartEventReplayInput: StartEventReplayInput;
  StartsAt: StartsAt;
  StoryStep: ResolverTypeWrapper<StoryStepModel>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  UpdateEventSubscriptionInput: UpdateEventSubscriptionInput;
  UpdateVacationRequestInput: UpdateVacationRequestInput;
  VacationRequest: ResolverTypeWrapper<RequestModel>;
  VacationRequestAction: VacationRequestAction;
  VacationRequestChange: ResolverTypeWrapper<Omit<VacationRequestChange, 'vacationRequest'> & { vacationRequest: ResolversTypes['VacationRequest'] }>;
  VacationRequestDeletion: ResolverTypeWrapper<Omit<VacationRequestDeletion, 'vacationRequest'> & { vacationRequest: ResolversTypes['VacationRequest'] }>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AWSDate: Scalars['AWSDate']['output'];
  AWSDateTime: Scalars['AWSDateTime']['output'];
  ArchivedEvent: ArchivedEvent;
  AssignGroupsInput: AssignGroupsInput;
  Balance: TypedBalance;
  Boolean: Scalars['Boolean']['output'];
  BucketBalance: BucketBalance;
  CostOfDay: CostOfDay;
  CreateEventSubscriptionInput: CreateEventSubscriptionInput;
  CreateEventTokenInput: CreateEventTokenInput;
  CreateVacationRequestInput: CreateVacationRequestInput;
  DamagedEvent: DamagedEvent;
  DeleteVacationRequestInput: DeleteVacationRequestInput;
  DeprecateContractVersionInput: DeprecateContractVersionInput;
  ErasedPerson: ErasedPerson;
  EventContract: ContractModel;
  EventContractDeprecation: DeprecationModel;
  EventContractUsage: EventContractUsage;
  EventContractVersion: ContractModel;
  EventContractWarning: EventContractWarning;
  EventDeadLetter: DeadLetter;
  EventLogFilterInput: EventLogFilterInput;
  EventLogRewrite: EventLogRewrite;
  EventLogVerification: EventLogVerification;
  EventPatternSince: EventPatternSince;
  EventReplay: ReplayStatus;
  EventRetryPolicy: EventRetryPolicy;
  EventRetryPolicyInput: EventRetryPolicyInput;
  EventSubscription: SubscriptionStatus;
  EventSubscriptionSecret: Omit<EventSubscriptionSecret, 'subscription'> & { subscription: ResolversParentTypes['EventSubscription'] };
  EventToken: ApiToken;
  EventTokenPublishScope: EventTokenPublishScope;
  EventTokenPublishScopeInput: EventTokenPublishScopeInput;
  EventTokenSecret: Omit<EventTokenSecret, 'token'> & { token: ResolversParentTypes['EventToken'] };
  ExpiringDays: ExpiringDays;
  FailedEventAttempt: FailedEventAttempt;
  Float: Scalars['Float']['output'];
  FreeDay: FreeDay;
  GroupRule: GroupRule;
  GroupRuleInput: GroupRuleInput;
  GroupsChange: GroupsChange;
  ID: Scalars['ID']['output'];
  Int: Scalars['Int']['output'];
  JSON: Scalars['JSON']['output'];
  LeaveBucket: LeaveBucket;
  LeavePreview: DraftPreview;
  LeavePreviewInput: LeavePreviewInput;
  LeaveYear: LeaveYear;
  LedgerLine: LedgerLineModel;
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
  Notification: NotificationModel;
  NotificationArrival: Arrival;
  NotificationConnection: Omit<NotificationConnection, 'items'> & { items: Array<ResolversParentTypes['Notification']> };
  NotificationFacts: NotificationFacts;
  NotificationSetting: NotificationSetting;
  NotificationSettingInput: NotificationSettingInput;
  OwnAllowance: OwnAllowance;
  OwnPlace: OwnPlace;
  OwnSchedule: OwnSchedule;
  OwnTerms: OwnTerms;
  Person: PersonModel;
  PersonConnection: Omit<PersonConnection, 'items'> & { items: Array<ResolversParentTypes['Person']> };
  PolicyAnswer: PolicyAnswer;
  Query: Record<PropertyKey, never>;
  ReviseProfileInput: ReviseProfileInput;
  StartEventReplayInput: StartEventReplayInput;
  StoryStep: StoryStepModel;
  String: Scalars['String']['output'];
  Subscription: Record<PropertyKey, never>;
  UpdateEventSubscriptionInput: UpdateEventSubscriptionInput;
  UpdateVacationRequestInput: UpdateVacationRequestInput;
  VacationRequest: RequestModel;
  VacationRequestChange: Omit<VacationRequestChange, 'vacationRequest'> & { vacationRequest: ResolversParentTypes['VacationRequest'] };
  VacationRequestDeletion: Omit<VacationRequestDeletion, 'vacationRequest'> & { vacationRequest: ResolversParentTypes['VacationRequest'] };
};

export interface AwsDateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['AWSDate'], any> {
  name: 'AWSDate';
}

export interface AwsDateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['AWSDateTime'], any> {
  name: 'AWSDateTime';
}

export type ArchivedEventResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ArchivedEvent'] = ResolversParentTypes['ArchivedEvent']> = {
  event?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Long'], ParentType, ContextType>;
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

export type BucketBalanceResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['BucketBalance'] = ResolversParentTypes['BucketBalance']> = {
  bucket?: Resolver<ResolversTypes['LeaveBucket'], ParentType, ContextType>;
  days?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
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

export type ErasedPersonResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ErasedPerson'] = ResolversParentTypes['ErasedPerson']> = {
  damagedEvents?: Resolver<Array<ResolversTypes['Long']>, ParentType, ContextType>;
  isComplete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  pseudonym?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type EventContractResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['EventContract'] = ResolversParentTypes['EventContract']> = {
  audience?: Resolver<ResolversTypes['EventAudience'], ParentType, ContextType>;
  meaning?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  versions?: Resolver<Array<ResolversTypes['EventContractVersion']>, ParentType, ContextType>;
};

export type EventContractDeprecationResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['EventContractDeprecation'] = ResolversParentTypes['EventContractDeprecation']> = {
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['AWSDateTime'], ParentType, ContextType>;
  until?: Resolver<ResolversTypes['AWSDate'], ParentType, ContextType>;
  useInstead?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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
  hash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  publishedAt?: Resolver<Maybe<ResolversTypes['AWSDateTime']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  schema?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  stage?: Resolver<ResolversTypes['EventContractStage'], ParentType, ContextType>;
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

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type LeaveBucketResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['LeaveBucket'] = ResolversParentTypes['LeaveBucket']> = {
  kind?: Resolver<ResolversTypes['LeaveBucketKind'], ParentType, ContextType>;
  lastDay?: Resolver<Maybe<ResolversTypes['AWSDate']>, ParentType, ContextType>;
  year?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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

export type LedgerLineResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['LedgerLine'] = ResolversParentTypes['LedgerLine']> = {
  bucket?: Resolver<ResolversTypes['LeaveBucket'], ParentType, ContextType>;
  date?: Resolver<ResolversTypes['AWSDate'], ParentType, ContextType>;
  days?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  endDate?: Resolver<Maybe<ResolversTypes['AWSDate']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['LedgerLineKind'], ParentType, ContextType>;
  left?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  months?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  perYear?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  request?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  sentence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  startDate?: Resolver<Maybe<ResolversTypes['AWSDate']>, ParentType, ContextType>;
};

export type LiveUpdateResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['LiveUpdate'] = ResolversParentTypes['LiveUpdate']> = {
  __resolveType: TypeResolveFn<'GroupsChange' | 'NotificationArrival' | 'VacationRequestChange' | 'VacationRequestDeletion', ParentType, ContextType>;
};

export interface LongScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Long'], any> {
  name: 'Long';
}

export type MeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Me'] = ResolversParentTypes['Me']> = {
  approvalDigest?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  dateFormat?: Resolver<Maybe<ResolversTypes['DateFormat']>, ParentType, ContextType>;
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
  items?: Resolver<Array<Maybe<ResolversTypes['VacationRequest']>>, ParentType, ContextType>;
  nextToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  activateContractVersion?: Resolver<ResolversTypes['EventContract'], ParentType, ContextType, RequireFields<MutationActivateContractVersionArgs, 'name' | 'version'>>;
  assignGroups?: Resolver<ResolversTypes['Person'], ParentType, ContextType, RequireFields<MutationAssignGroupsArgs, 'input'>>;
  cancelEventReplay?: Resolver<ResolversTypes['EventReplay'], ParentType, ContextType, RequireFields<MutationCancelEventReplayArgs, 'id'>>;
  changeEmail?: Resolver<ResolversTypes['Me'], ParentType, ContextType, RequireFields<MutationChangeEmailArgs, 'email' | 'password'>>;
  chooseLanguage?: Resolver<ResolversTypes['Me'], ParentType, ContextType, Partial<MutationChooseLanguageArgs>>;
  chooseNotifications?: Resolver<ResolversTypes['Me'], ParentType, ContextType, Partial<MutationChooseNotificationsArgs>>;
  createEventSubscription?: Resolver<ResolversTypes['EventSubscriptionSecret'], ParentType, ContextType, RequireFields<MutationCreateEventSubscriptionArgs, 'input'>>;
  createEventToken?: Resolver<ResolversTypes['EventTokenSecret'], ParentType, ContextType, RequireFields<MutationCreateEventTokenArgs, 'input'>>;
  deleteEventSubscription?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<MutationDeleteEventSubscriptionArgs, 'name'>>;
  deleteVacationRequest?: Resolver<Maybe<ResolversTypes['VacationRequest']>, ParentType, ContextType, RequireFields<MutationDeleteVacationRequestArgs, 'input'>>;
  deprecateContractVersion?: Resolver<ResolversTypes['EventContract'], ParentType, ContextType, RequireFields<MutationDeprecateContractVersionArgs, 'input'>>;
  discardDeadLetter?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<MutationDiscardDeadLetterArgs, 'position' | 'subscription'>>;
  erasePerson?: Resolver<ResolversTypes['ErasedPerson'], ParentType, ContextType, RequireFields<MutationErasePersonArgs, 'confirmation' | 'username'>>;
  extendContractGrace?: Resolver<ResolversTypes['EventContract'], ParentType, ContextType, RequireFields<MutationExtendContractGraceArgs, 'name' | 'reason' | 'until' | 'version'>>;
  markNotificationsRead?: Resolver<ResolversTypes['Int'], ParentType, ContextType, Partial<MutationMarkNotificationsReadArgs>>;
  pauseEventReplay?: Resolver<ResolversTypes['EventReplay'], ParentType, ContextType, RequireFields<MutationPauseEventReplayArgs, 'id'>>;
  pauseEventSubscription?: Resolver<ResolversTypes['EventSubscription'], ParentType, ContextType, RequireFields<MutationPauseEventSubscriptionArgs, 'name'>>;
  recordDocument?: Resolver<ResolversTypes['VacationRequest'], ParentType, ContextType, RequireFields<MutationRecordDocumentArgs, 'id'>>;
  redriveDeadLetter?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<MutationRedriveDeadLetterArgs, 'position' | 'subscription'>>;
  redriveDeadLetters?: Resolver<ResolversTypes['Long'], ParentType, ContextType, RequireFields<MutationRedriveDeadLettersArgs, 'subscription'>>;
  resumeEventReplay?: Resolver<ResolversTypes['EventReplay'], ParentType, ContextType, RequireFields<MutationResumeEventReplayArgs, 'id'>>;
  resumeEventSubscription?: Resolver<ResolversTypes['EventSubscription'], ParentType, ContextType, RequireFields<MutationResumeEventSubscriptionArgs, 'name'>>;
  retireContractVersion?: Resolver<ResolversTypes['EventContract'], ParentType, ContextType, RequireFields<MutationRetireContractVersionArgs, 'name' | 'version'>>;
  reviseProfile?: Resolver<ResolversTypes['Me'], ParentType, ContextType, RequireFields<MutationReviseProfileArgs, 'input'>>;
  revokeEventToken?: Resolver<ResolversTypes['EventToken'], ParentType, ContextType, RequireFields<MutationRevokeEventTokenArgs, 'id'>>;
  rotateEventSubscriptionSecret?: Resolver<ResolversTypes['EventSubscriptionSecret'], ParentType, ContextType, RequireFields<MutationRotateEventSubscriptionSecretArgs, 'name'>>;
  setGroupRules?: Resolver<Array<ResolversTypes['GroupRule']>, ParentType, ContextType, RequireFields<MutationSetGroupRulesArgs, 'rules'>>;
  startEventReplay?: Resolver<ResolversTypes['EventReplay'], ParentType, ContextType, RequireFields<MutationStartEventReplayArgs, 'input'>>;
  submitVacationRequest?: Resolver<Maybe<ResolversTypes['VacationRequest']>, ParentType, ContextType, RequireFields<MutationSubmitVacationRequestArgs, 'input'>>;
  updateEventSubscription?: Resolver<ResolversTypes['EventSubscription'], ParentType, ContextType, RequireFields<MutationUpdateEventSubscriptionArgs, 'input'>>;
  updateVacationRequest?: Resolver<Maybe<ResolversTypes['VacationRequest']>, ParentType, ContextType, RequireFields<MutationUpdateVacationRequestArgs, 'input'>>;
  verifyEventLog?: Resolver<ResolversTypes['EventLogVerification'], ParentType, ContextType>;
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

export type OwnAllowanceResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['OwnAllowance'] = ResolversParentTypes['OwnAllowance']> = {
  days?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['AWSDate'], ParentType, ContextType>;
  leaveType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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
  allowances?: Resolver<Array<ResolversTypes['OwnAllowance']>, ParentType, ContextType>;
  endsOn?: Resolver<Maybe<ResolversTypes['AWSDate']>, ParentType, ContextType>;
  places?: Resolver<Array<ResolversTypes['OwnPlace']>, ParentType, ContextType>;
  schedules?: Resolver<Array<ResolversTypes['OwnSchedule']>, ParentType, ContextType>;
  startsOn?: Resolver<Maybe<ResolversTypes['AWSDate']>, ParentType, ContextType>;
};

export type PersonResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person']> = {
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['Group']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  picture?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  team?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  username?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PersonConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['PersonConnection'] = ResolversParentTypes['PersonConnection']> = {
  items?: Resolver<Array<ResolversTypes['Person']>, ParentType, ContextType>;
  nextToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PolicyAnswerResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['PolicyAnswer'] = ResolversParentTypes['PolicyAnswer']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  policy?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  sentence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  values?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  balances?: Resolver<Array<ResolversTypes['Balance']>, ParentType, ContextType, Partial<QueryBalancesArgs>>;
  contract?: Resolver<Maybe<ResolversTypes['EventContract']>, ParentType, ContextType, RequireFields<QueryContractArgs, 'name'>>;
  contractUsage?: Resolver<Array<ResolversTypes['EventContractUsage']>, ParentType, ContextType, Partial<QueryContractUsageArgs>>;
  contractWarnings?: Resolver<Array<ResolversTypes['EventContractWarning']>, ParentType, ContextType>;
  contracts?: Resolver<Array<ResolversTypes['EventContract']>, ParentType, ContextType>;
  eventDeadLetters?: Resolver<Array<ResolversTypes['EventDeadLetter']>, ParentType, ContextType, Partial<QueryEventDeadLettersArgs>>;
  eventLog?: Resolver<Array<ResolversTypes['ArchivedEvent']>, ParentType, ContextType, Partial<QueryEventLogArgs>>;
  eventLogRewrites?: Resolver<Array<ResolversTypes['EventLogRewrite']>, ParentType, ContextType>;
  eventReplay?: Resolver<ResolversTypes['EventReplay'], ParentType, ContextType, RequireFields<QueryEventReplayArgs, 'id'>>;
  eventReplays?: Resolver<Array<ResolversTypes['EventReplay']>, ParentType, ContextType>;
  eventSubscription?: Resolver<ResolversTypes['EventSubscription'], ParentType, ContextType, RequireFields<QueryEventSubscriptionArgs, 'name'>>;
  eventSubscriptions?: Resolver<Array<ResolversTypes['EventSubscription']>, ParentType, ContextType>;
  eventTokens?: Resolver<Array<ResolversTypes['EventToken']>, ParentType, ContextType>;
  freeDays?: Resolver<Array<ResolversTypes['FreeDay']>, ParentType, ContextType, RequireFields<QueryFreeDaysArgs, 'from' | 'until'>>;
  getVacationRequest?: Resolver<Maybe<ResolversTypes['VacationRequest']>, ParentType, ContextType, RequireFields<QueryGetVacationRequestArgs, 'id'>>;
  groupRules?: Resolver<Array<ResolversTypes['GroupRule']>, ParentType, ContextType>;
  listNotifications?: Resolver<ResolversTypes['NotificationConnection'], ParentType, ContextType, Partial<QueryListNotificationsArgs>>;
  listPeople?: Resolver<ResolversTypes['PersonConnection'], ParentType, ContextType, Partial<QueryListPeopleArgs>>;
  listVacationRequests?: Resolver<Maybe<ResolversTypes['ModelVacationRequestConnection']>, ParentType, ContextType, Partial<QueryListVacationRequestsArgs>>;
  me?: Resolver<Maybe<ResolversTypes['Me']>, ParentType, ContextType>;
  previewLeave?: Resolver<ResolversTypes['LeavePreview'], ParentType, ContextType, RequireFields<QueryPreviewLeaveArgs, 'input'>>;
  requestStory?: Resolver<Array<ResolversTypes['StoryStep']>, ParentType, ContextType, RequireFields<QueryRequestStoryArgs, 'id'>>;
};

export type StoryStepResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['StoryStep'] = ResolversParentTypes['StoryStep']> = {
  actor?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  approvalStatus?: Resolver<ResolversTypes['ApprovalStatus'], ParentType, ContextType>;
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

export type VacationRequestResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['VacationRequest'] = ResolversParentTypes['VacationRequest']> = {
  allowedActions?: Resolver<Array<ResolversTypes['VacationRequestAction']>, ParentType, ContextType>;
  approvalStatus?: Resolver<ResolversTypes['ApprovalStatus'], ParentType, ContextType>;
  approvedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  category?: Resolver<ResolversTypes['Category'], ParentType, ContextType>;
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

export type Resolvers<ContextType = ApiContext> = {
  AWSDate?: GraphQLScalarType;
  AWSDateTime?: GraphQLScalarType;
  ArchivedEvent?: ArchivedEventResolvers<ContextType>;
  Balance?: BalanceResolvers<ContextType>;
  BucketBalance?: BucketBalanceResolvers<ContextType>;
  CostOfDay?: CostOfDayResolvers<ContextType>;
  DamagedEvent?: DamagedEventResolvers<ContextType>;
  ErasedPerson?: ErasedPersonResolvers<ContextType>;
  EventContract?: EventContractResolvers<ContextType>;
  EventContractDeprecation?: EventContractDeprecationResolvers<ContextType>;
  EventContractUsage?: EventContractUsageResolvers<ContextType>;
  EventContractVersion?: EventContractVersionResolvers<ContextType>;
  EventContractWarning?: EventContractWarningResolvers<ContextType>;
  EventDeadLetter?: EventDeadLetterResolvers<ContextType>;
  EventLogRewrite?: EventLogRewriteResolvers<ContextType>;
  EventLogVerification?: EventLogVerificationResolvers<ContextType>;
  EventPatternSince?: EventPatternSinceResolvers<ContextType>;
  EventReplay?: EventReplayResolvers<ContextType>;
  EventRetryPolicy?: EventRetryPolicyResolvers<ContextType>;
  EventSubscription?: EventSubscriptionResolvers<ContextType>;
  EventSubscriptionSecret?: EventSubscriptionSecretResolvers<ContextType>;
  EventToken?: EventTokenResolvers<ContextType>;
  EventTokenPublishScope?: EventTokenPublishScopeResolvers<ContextType>;
  EventTokenSecret?: EventTokenSecretResolvers<ContextType>;
  ExpiringDays?: ExpiringDaysResolvers<ContextType>;
  FailedEventAttempt?: FailedEventAttemptResolvers<ContextType>;
  FreeDay?: FreeDayResolvers<ContextType>;
  GroupRule?: GroupRuleResolvers<ContextType>;
  GroupsChange?: GroupsChangeResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  LeaveBucket?: LeaveBucketResolvers<ContextType>;
  LeavePreview?: LeavePreviewResolvers<ContextType>;
  LeaveYear?: LeaveYearResolvers<ContextType>;
  LedgerLine?: LedgerLineResolvers<ContextType>;
  LiveUpdate?: LiveUpdateResolvers<ContextType>;
  Long?: GraphQLScalarType;
  Me?: MeResolvers<ContextType>;
  ModelVacationRequestConnection?: ModelVacationRequestConnectionResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Notification?: NotificationResolvers<ContextType>;
  NotificationArrival?: NotificationArrivalResolvers<ContextType>;
  NotificationConnection?: NotificationConnectionResolvers<ContextType>;
  NotificationFacts?: NotificationFactsResolvers<ContextType>;
  NotificationSetting?: NotificationSettingResolvers<ContextType>;
  OwnAllowance?: OwnAllowanceResolvers<ContextType>;
  OwnPlace?: OwnPlaceResolvers<ContextType>;
  OwnSchedule?: OwnScheduleResolvers<ContextType>;
  OwnTerms?: OwnTermsResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  PersonConnection?: PersonConnectionResolvers<ContextType>;
  PolicyAnswer?: PolicyAnswerResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  StoryStep?: StoryStepResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  VacationRequest?: VacationRequestResolvers<ContextType>;
  VacationRequestChange?: VacationRequestChangeResolvers<ContextType>;
  VacationRequestDeletion?: VacationRequestDeletionResolvers<ContextType>;
};

