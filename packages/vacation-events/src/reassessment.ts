import { defineEvent } from '@vacation-tracker/event-contracts'
import { Type } from 'typebox'
import { source } from './source.ts'
import { RequestSchema, requestExample } from './vacation-request.ts'

/** What befalls a request between its moments of decision, or after them. */
const common = { source, owner: 'Leave team', audience: 'external', groupBy: 'id' } as const
const closed = { additionalProperties: false }
const days = (description: string) => Type.Number({ minimum: 0, multipleOf: 0.5, unit: 'day', description })

export const VacationRequestReassessed = defineEvent({
  ...common,
  name: 'VacationRequestReassessed',
  meaning: 'Something that leave depends on has changed, and this booked leave costs or means something else now.',
  thin: ['id', 'owner', 'daysBefore', 'daysAfter', 'because'],
  schema: Type.Object(
    {
      ...RequestSchema.properties,
      daysBefore: days('What it cost until now.'),
      daysAfter: days('What it costs now.'),
      because: Type.String({ minLength: 1, description: 'What has changed, in a sentence.' }),
      concerns: Type.Array(Type.String(), { description: 'What the policies have against it now, in sentences.' }),
    },
    closed,
  ),
  examples: [
    {
      ...requestExample,
      approvalStatus: 'APPROVED',
      approvedBy: 'janeroe',
      leaveType: 'annual-leave',
      days: 4,
      daysBefore: 5,
      daysAfter: 4,
      because: '2026-07-08 is a company holiday now: Founders’ Day.',
      concerns: [],
      version: 4,
    },
  ],
})

export const VacationRequestEndorsed = defineEvent({
  ...common,
  name: 'VacationRequestEndorsed',
  meaning: 'The first of two approvers has said yes; the second has to decide.',
  thin: ['id', 'owner', 'endorsedBy'],
  schema: Type.Object(
    { ...RequestSchema.properties, endorsedBy: Type.String({ minLength: 1, description: 'Username of the first.' }) },
    closed,
  ),
  examples: [{ ...requestExample, approvalStatus: 'PENDING_APPROVAL', days: 5, endorsedBy: 'janeroe', version: 3 }],
})

export const VacationRequestEscalated = defineEvent({
  ...common,
  name: 'VacationRequestEscalated',
  meaning: 'Nobody has decided on a request for too long; further people are asked.',
  thin: ['id', 'owner', 'asked'],
  schema: Type.Object(
    {
      ...RequestSchema.properties,
      waitingSince: Type.String({ format: 'date', description: 'The day on which it was asked for.' }),
      asked: Type.Array(Type.String({ minLength: 1 }), { description: 'Usernames of those who are asked now.' }),
    },
    closed,
  ),
  examples: [
    {
      ...requestExample,
      approvalStatus: 'PENDING_APPROVAL',
      days: 5,
      waitingSince: '2026-05-13',
      asked: ['janeroe'],
      version: 2,
    },
  ],
})

export const VacationRequestDocumented = defineEvent({
  ...common,
  name: 'VacationRequestDocumented',
  meaning: 'The document that was asked for, such as a doctor’s note, has been handed in.',
  thin: ['id', 'owner'],
  schema: Type.Object(
    {
      ...RequestSchema.properties,
      documentReceivedAt: Type.String({ format: 'date-time', description: 'When it was handed in.' }),
    },
    closed,
  ),
  examples: [
    {
      ...requestExample,
      category: 'SICK_LEAVE',
      approvalStatus: 'APPROVED',
      approvedBy: 'janeroe',
      documentReceivedAt: '2026-07-13T09:00:00.000Z',
      version: 4,
    },
  ],
})
