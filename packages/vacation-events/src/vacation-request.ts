import { defineEvent } from '@vacation-tracker/event-contracts'
import { type Static, Type } from 'typebox'
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

const request = {
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

const RequestSchema = Type.Object(request, { additionalProperties: false })
const ReasonedSchema = Type.Object(
  { ...request, rejectionReason: Type.String({ minLength: 1, maxLength: 1000 }) },
  { additionalProperties: false },
)
const ApprovedSchema = Type.Object(
  { ...request, approvedBy: Type.String({ minLength: 1 }) },
  { additionalProperties: false },
)

/** A vacation request as every event about it carries it: the whole fact after the event (a fat event). */
export type VacationRequestDetail = Static<typeof RequestSchema>

const example: VacationRequestDetail = {
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
}

const common = { source, owner: 'Leave team', audience: 'external', version: 1, groupBy: 'id' } as const

export const VacationRequestSubmitted = defineEvent({
  ...common,
  name: 'VacationRequestSubmitted',
  meaning: 'Somebody has asked for leave; nobody has looked at it yet.',
  schema: RequestSchema,
  example,
})

export const VacationRequestAmended = defineEvent({
  ...common,
  name: 'VacationRequestAmended',
  meaning: 'The owner has changed a request that was still pending; it is validated again.',
  schema: RequestSchema,
  example: { ...example, endDate: '2026-07-11', updatedAt: '2026-05-13T11:00:00.000Z', version: 3 },
})

export const VacationRequestValidated = defineEvent({
  ...common,
  name: 'VacationRequestValidated',
  meaning: 'The request keeps the rules; an approver has to decide.',
  schema: RequestSchema,
  example: { ...example, approvalStatus: 'PENDING_APPROVAL', version: 2 },
})

export const VacationRequestRejectedBySystem = defineEvent({
  ...common,
  name: 'VacationRequestRejectedBySystem',
  meaning: 'A rule refuses the request; the reason says which.',
  schema: ReasonedSchema,
  example: {
    ...example,
    approvalStatus: 'REJECTED_BY_SYSTEM',
    rejectionReason: 'It overlaps your leave from 2026-07-08 to 2026-07-09.',
    version: 2,
  },
})

export const VacationRequestApproved = defineEvent({
  ...common,
  name: 'VacationRequestApproved',
  meaning: 'An approver has said yes; the person will be away.',
  schema: ApprovedSchema,
  example: { ...example, approvalStatus: 'APPROVED', approvedBy: 'janeroe', version: 3 },
})

export const VacationRequestDenied = defineEvent({
  ...common,
  name: 'VacationRequestDenied',
  meaning: 'An approver has said no, with a reason.',
  schema: ReasonedSchema,
  example: { ...example, approvalStatus: 'DENIED', rejectionReason: 'The release is that week.', version: 3 },
})

export const VacationRequestCancelled = defineEvent({
  ...common,
  name: 'VacationRequestCancelled',
  meaning: 'The request has been withdrawn or deleted and no longer counts; it is told as it last was.',
  schema: RequestSchema,
  example: { ...example, approvalStatus: 'PENDING_APPROVAL', version: 3 },
})
