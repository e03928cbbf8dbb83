import { defineEvent } from '@vacation-tracker/event-contracts'
import { Type } from 'typebox'
import { source } from './source.ts'

/** Why somebody is told about a request. */
export const notificationKinds = [
  'REQUEST_AWAITS_APPROVAL',
  'REQUEST_REJECTED_BY_SYSTEM',
  'REQUEST_APPROVED',
  'REQUEST_DENIED',
  'REQUEST_CANCELLED',
  'TEAMMATE_AWAY',
] as const
export type NotificationKind = (typeof notificationKinds)[number]

const uuid = () => Type.String({ format: 'uuid' })

export const TeamNotified = defineEvent({
  name: 'TeamNotified',
  source,
  owner: 'Leave team',
  audience: 'internal',
  meaning: 'These people have a new notification about a request; their browsers and mailboxes are to show it.',
  groupBy: 'vacationRequestId',
  thin: ['vacationRequestId'],
  schema: Type.Object(
    {
      vacationRequestId: uuid(),
      notifications: Type.Array(
        Type.Object(
          {
            id: uuid(),
            recipient: Type.String({ minLength: 1, description: 'Username of the person who is told.' }),
            kind: Type.Enum([...notificationKinds]),
            message: Type.String({ minLength: 1, description: 'What happened, in a sentence.' }),
          },
          { additionalProperties: false },
        ),
        { minItems: 1 },
      ),
    },
    { additionalProperties: false },
  ),
  examples: [
    {
      vacationRequestId: '58aa24fa-872b-4649-ae12-84cfa23e1933',
      notifications: [
        {
          id: '0d4f9b7c-53c1-4c0e-8a53-0b0d8a0f6c11',
          recipient: 'johndoe',
          kind: 'REQUEST_APPROVED',
          message: 'Jane Roe approved your annual leave from 2026-07-06 to 2026-07-10.',
        },
      ],
    },
  ],
})
