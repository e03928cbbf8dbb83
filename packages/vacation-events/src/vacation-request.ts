import { defineEvent } from '@vacation-tracker/event-contracts'
import { nextVersion, reviseEvent } from '@vacation-tracker/event-contracts/versions'
import { type Static, Type } from 'typebox'
import { endsAtValues, inWholeDays, startsAtValues, withoutHalfDays } from './half-days.ts'
import { source } from './source.ts'

/** The kinds of leave of the sample, in its order. */
export const categories = [
  'ANNUAL_LEAVE',
  'PUBLIC_HOLIDAYS',
  'SICK_LEAVE',
  'PATERNITY_LEAVE',
  'ADOPTIVE_LEAVE',
  'CARERS_LEAVE',
  'PARENTAL_LEAVE',
] as const
export type Category = (typeof categories)[number]

/** The life of a request: validated by the system, then decided by a person. */
export const approvalStatuses = [
  'PENDING_VALIDATION',
  'PENDING_APPROVAL',
  'REJECTED_BY_SYSTEM',
  'APPROVED',
  'DENIED',
] as const
export type ApprovalStatus = (typeof approvalStatuses)[number]

const closed = { additionalProperties: false }
const wholeDays = {
  id: Type.String({ format: 'uuid', description: 'The request.' }),
  category: Type.Enum([...categories]),
  description: Type.Optional(Type.String({ maxLength: 1000, description: 'What the requester wrote about it.' })),
  approvalStatus: Type.Enum([...approvalStatuses], { description: 'The status after this event.' }),
  startDate: Type.String({ format: 'date', description: 'First day of leave.' }),
  endDate: Type.String({ format: 'date', description: 'Last day of leave, included.' }),
  owner: Type.String({ minLength: 1, description: 'Username of the person who is away.' }),
  approvedBy: Type.Optional(Type.String({ description: 'Username of the approver who approved it.' })),
  rejectionReason: Type.Optional(Type.String({ maxLength: 1000, description: 'Why it was denied or rejected.' })),
  createdAt: Type.String({ format: 'date-time' }),
  updatedAt: Type.String({ format: 'date-time' }),
  version: Type.Integer({ minimum: 1, description: 'Counts the changes of this request, from 1.' }),
}
const halfDays = {
  ...wholeDays,
  startsAt: Type.Enum([...startsAtValues], { description: 'When on the first day the leave begins.' }),
  endsAt: Type.Enum([...endsAtValues], { description: 'When on the last day the leave ends.' }),
}
const leaveType = Type.Optional(
  Type.String({ minLength: 1, description: 'The kind of leave, by its id in the house.' }),
)
const days = Type.Optional(
  Type.Number({ minimum: 0, multipleOf: 0.5, unit: 'day', description: 'What it costs, once that is known.' }),
)
const endorsedBy = Type.Optional(
  Type.String({ minLength: 1, description: 'Of two approvers, the username of the first.' }),
)
const { category, description, startDate, endDate, startsAt, endsAt, approvedBy } = halfDays
const ApprovedBeforeSchema = Type.Object(
  { category, leaveType, description, startDate, endDate, startsAt, endsAt, days, endorsedBy, approvedBy },
  { ...closed, description: 'What has been approved, and stays so until the change that is asked for is decided.' },
)
const counted = {
  ...halfDays,
  leaveType,
  days,
  endorsedBy,
  documentReceivedAt: Type.Optional(
    Type.String({ format: 'date-time', description: 'When the document that may be asked for was handed in.' }),
  ),
  approvedBefore: Type.Optional(ApprovedBeforeSchema),
}
const denied = { rejectionReason: Type.String({ minLength: 1, maxLength: 1000 }) }
const approved = { approvedBy: Type.String({ minLength: 1 }) }

const HalfDaysSchema = Type.Object(halfDays, closed)
/** See {@link VacationRequestDetail}. */
export const RequestSchema = Type.Object(counted, closed)

/** A vacation request as every event about it carries it: the whole fact after the event (a fat event). */
export type VacationRequestDetail = Static<typeof RequestSchema>

/** Approved leave of which a change is asked for: it is told beside the new wish until that is decided. */
export type ApprovedBefore = Static<typeof ApprovedBeforeSchema>

const example = {
  id: '58aa24fa-872b-4649-ae12-84cfa23e1933',
  category: 'ANNUAL_LEAVE',
  description: 'A week by the sea',
  approvalStatus: 'PENDING_VALIDATION',
  startDate: '2026-07-06',
  endDate: '2026-07-10',
  owner: 'johndoe',
  createdAt: '2026-05-13T10:28:13.902Z',
  updatedAt: '2026-05-13T10:28:13.902Z',
  version: 1,
} as const

/** The same request, for examples of what else befalls it. */
export const requestExample = { ...example, startsAt: 'MORNING', endsAt: 'EVENING' } as const

const common = { source, owner: 'Leave team', audience: 'external', groupBy: 'id' } as const

/** What remains of any request in its thin form. */
const about = ['id', 'owner', 'approvalStatus', 'version'] as const

/** The second version of all events about a request, and its first revision. */
const second = {
  changes: 'Leave may begin at noon of its first day, and end at noon of its last.',
  up: inWholeDays,
  down: withoutHalfDays,
}
const revised = {
  changes:
    'It says which leave type of the house it is, what it costs, how far it has come, and, while a change of approved leave is undecided, what stays approved.',
}
const cost = { leaveType: 'annual-leave', days: 4.5 } as const

/** Leave of a week that was approved, before two days more were asked for. */
const approvedBefore = {
  category: 'ANNUAL_LEAVE',
  leaveType: 'annual-leave',
  startDate: '2026-07-06',
  endDate: '2026-07-10',
  startsAt: 'MORNING',
  endsAt: 'EVENING',
  days: 5,
  approvedBy: 'janeroe',
} as const
const longer = { leaveType: 'annual-leave', endDate: '2026-07-14', approvedBefore } as const
/** When a change is not approved, the leave stands as it was: what tells of the no has the status of what stands. */
const standsAgain = { ...cost, days: 5, approvalStatus: 'APPROVED', approvedBy: 'janeroe' } as const

const VacationRequestSubmitted1 = defineEvent({
  ...common,
  name: 'VacationRequestSubmitted',
  meaning: 'Somebody has asked for leave; nobody has looked at it yet.',
  thin: [...about, 'category', 'startDate', 'endDate'],
  schema: Type.Object(wholeDays, closed),
  examples: [example],
})
const VacationRequestSubmitted2 = nextVersion(VacationRequestSubmitted1, {
  ...second,
  schema: HalfDaysSchema,
  examples: [
    inWholeDays(VacationRequestSubmitted1.examples[0]),
    { ...VacationRequestSubmitted1.examples[0], startsAt: 'NOON', endsAt: 'EVENING' },
  ],
})
export const VacationRequestSubmitted = reviseEvent(VacationRequestSubmitted2, {
  ...revised,
  schema: RequestSchema,
  examples: [{ ...VacationRequestSubmitted2.examples[0], ...cost }, ...VacationRequestSubmitted2.examples],
})

const VacationRequestAmended1 = defineEvent({
  ...common,
  name: 'VacationRequestAmended',
  meaning: 'The owner has changed a request that was still pending; it is validated again.',
  thin: [...about, 'category', 'startDate', 'endDate', 'description'],
  schema: Type.Object(wholeDays, closed),
  examples: [{ ...example, endDate: '2026-07-11', updatedAt: '2026-05-13T11:00:00.000Z', version: 3 }],
})
const VacationRequestAmended2 = nextVersion(VacationRequestAmended1, {
  ...second,
  schema: HalfDaysSchema,
  examples: [
    inWholeDays(VacationRequestAmended1.examples[0]),
    { ...VacationRequestAmended1.examples[0], startsAt: 'NOON', endsAt: 'EVENING' },
  ],
})
export const VacationRequestAmended = reviseEvent(VacationRequestAmended2, {
  ...revised,
  schema: RequestSchema,
  examples: [
    { ...VacationRequestAmended2.examples[0], ...cost },
    { ...VacationRequestAmended2.examples[0], ...longer },
    ...VacationRequestAmended2.examples,
  ],
})

const VacationRequestValidated1 = defineEvent({
  ...common,
  name: 'VacationRequestValidated',
  meaning: 'The request keeps the rules; an approver has to decide.',
  thin: about,
  schema: Type.Object(wholeDays, closed),
  examples: [{ ...example, approvalStatus: 'PENDING_APPROVAL', version: 2 }],
})
const VacationRequestValidated2 = nextVersion(VacationRequestValidated1, {
  ...second,
  schema: HalfDaysSchema,
  examples: [
    inWholeDays(VacationRequestValidated1.examples[0]),
    { ...VacationRequestValidated1.examples[0], startsAt: 'NOON', endsAt: 'EVENING' },
  ],
})
export const VacationRequestValidated = reviseEvent(VacationRequestValidated2, {
  ...revised,
  schema: RequestSchema,
  examples: [{ ...VacationRequestValidated2.examples[0], ...cost }, ...VacationRequestValidated2.examples],
})

const VacationRequestRejectedBySystem1 = defineEvent({
  ...common,
  name: 'VacationRequestRejectedBySystem',
  meaning: 'A rule refuses the request; the reason says which.',
  thin: [...about, 'rejectionReason'],
  schema: Type.Object({ ...wholeDays, ...denied }, closed),
  examples: [
    {
      ...example,
      approvalStatus: 'REJECTED_BY_SYSTEM',
      rejectionReason: 'It overlaps your leave from 2026-07-08 to 2026-07-09.',
      version: 2,
    },
  ],
})
const VacationRequestRejectedBySystem2 = nextVersion(VacationRequestRejectedBySystem1, {
  ...second,
  schema: Type.Object({ ...halfDays, ...denied }, closed),
  examples: [
    inWholeDays(VacationRequestRejectedBySystem1.examples[0]),
    { ...VacationRequestRejectedBySystem1.examples[0], startsAt: 'NOON', endsAt: 'EVENING' },
  ],
})
export const VacationRequestRejectedBySystem = reviseEvent(VacationRequestRejectedBySystem2, {
  ...revised,
  schema: Type.Object({ ...counted, ...denied }, closed),
  examples: [
    { ...VacationRequestRejectedBySystem2.examples[0], ...cost },
    { ...VacationRequestRejectedBySystem2.examples[0], ...standsAgain },
    ...VacationRequestRejectedBySystem2.examples,
  ],
})

const VacationRequestApproved1 = defineEvent({
  ...common,
  name: 'VacationRequestApproved',
  meaning: 'An approver has said yes; the person will be away.',
  thin: [...about, 'approvedBy'],
  schema: Type.Object({ ...wholeDays, ...approved }, closed),
  examples: [{ ...example, approvalStatus: 'APPROVED', approvedBy: 'janeroe', version: 3 }],
})
const VacationRequestApproved2 = nextVersion(VacationRequestApproved1, {
  ...second,
  schema: Type.Object({ ...halfDays, ...approved }, closed),
  examples: [
    inWholeDays(VacationRequestApproved1.examples[0]),
    { ...VacationRequestApproved1.examples[0], startsAt: 'NOON', endsAt: 'EVENING' },
  ],
})
export const VacationRequestApproved = reviseEvent(VacationRequestApproved2, {
  ...revised,
  schema: Type.Object({ ...counted, ...approved }, closed),
  examples: [{ ...VacationRequestApproved2.examples[0], ...cost }, ...VacationRequestApproved2.examples],
})

const VacationRequestDenied1 = defineEvent({
  ...common,
  name: 'VacationRequestDenied',
  meaning: 'An approver has said no, with a reason.',
  thin: [...about, 'rejectionReason'],
  schema: Type.Object({ ...wholeDays, ...denied }, closed),
  examples: [{ ...example, approvalStatus: 'DENIED', rejectionReason: 'The release is that week.', version: 3 }],
})
const VacationRequestDenied2 = nextVersion(VacationRequestDenied1, {
  ...second,
  schema: Type.Object({ ...halfDays, ...denied }, closed),
  examples: [
    inWholeDays(VacationRequestDenied1.examples[0]),
    { ...VacationRequestDenied1.examples[0], startsAt: 'NOON', endsAt: 'EVENING' },
  ],
})
export const VacationRequestDenied = reviseEvent(VacationRequestDenied2, {
  ...revised,
  schema: Type.Object({ ...counted, ...denied }, closed),
  examples: [
    { ...VacationRequestDenied2.examples[0], ...cost },
    { ...VacationRequestDenied2.examples[0], ...standsAgain },
    ...VacationRequestDenied2.examples,
  ],
})

const VacationRequestCancelled1 = defineEvent({
  ...common,
  name: 'VacationRequestCancelled',
  meaning: 'The request has been withdrawn or deleted and no longer counts; it is told as it last was.',
  thin: about,
  schema: Type.Object(wholeDays, closed),
  examples: [{ ...example, approvalStatus: 'PENDING_APPROVAL', version: 3 }],
})
const VacationRequestCancelled2 = nextVersion(VacationRequestCancelled1, {
  ...second,
  schema: HalfDaysSchema,
  examples: [
    inWholeDays(VacationRequestCancelled1.examples[0]),
    { ...VacationRequestCancelled1.examples[0], startsAt: 'NOON', endsAt: 'EVENING' },
  ],
})
export const VacationRequestCancelled = reviseEvent(VacationRequestCancelled2, {
  ...revised,
  schema: RequestSchema,
  examples: [{ ...VacationRequestCancelled2.examples[0], ...cost }, ...VacationRequestCancelled2.examples],
})
