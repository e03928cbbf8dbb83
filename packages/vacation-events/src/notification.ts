import { defineEvent } from '@vacation-tracker/event-contracts'
import { nextVersion } from '@vacation-tracker/event-contracts/versions'
import { Type } from 'typebox'
import { source } from './source.ts'

/** Why somebody was told about a request in the first version. */
const firstKinds = [
  'REQUEST_AWAITS_APPROVAL',
  'REQUEST_REJECTED_BY_SYSTEM',
  'REQUEST_APPROVED',
  'REQUEST_DENIED',
  'REQUEST_CANCELLED',
  'TEAMMATE_AWAY',
] as const

/** Why somebody is told about a request. */
export const notificationKinds = [...firstKinds, 'REQUEST_ENDORSED', 'REQUEST_ESCALATED', 'REQUEST_REASSESSED'] as const
export type NotificationKind = (typeof notificationKinds)[number]

const uuid = () => Type.String({ format: 'uuid' })

function schemaOf<const Kinds extends readonly string[]>(kinds: Kinds) {
  return Type.Object(
    {
      vacationRequestId: uuid(),
      notifications: Type.Array(
        Type.Object(
          {
            id: uuid(),
            recipient: Type.String({ minLength: 1, description: 'Username of the person who is told.' }),
            kind: Type.Enum([...kinds] as Kinds[number][]),
            message: Type.String({ minLength: 1, description: 'What happened, in a sentence.' }),
          },
          { additionalProperties: false },
        ),
        { minItems: 1 },
      ),
    },
    { additionalProperties: false },
  )
}

const approved = {
  id: '0d4f9b7c-53c1-4c0e-8a53-0b0d8a0f6c11',
  recipient: 'johndoe',
  kind: 'REQUEST_APPROVED',
  message: 'Jane Roe approved your annual leave from 2026-07-06 to 2026-07-10.',
} as const
const vacationRequestId = '58aa24fa-872b-4649-ae12-84cfa23e1933'

const TeamNotified1 = defineEvent({
  name: 'TeamNotified',
  source,
  owner: 'Leave team',
  audience: 'internal',
  meaning: 'These people have a new notification about a request; their browsers and mailboxes are to show it.',
  groupBy: 'vacationRequestId',
  thin: ['vacationRequestId'],
  schema: schemaOf(firstKinds),
  examples: [{ vacationRequestId, notifications: [approved] }],
})
export const TeamNotified = nextVersion(TeamNotified1, {
  changes: 'People are told of more: of a first yes, of a long wait, and of leave that costs something else now.',
  schema: schemaOf(notificationKinds),
  examples: [
    { vacationRequestId, notifications: [approved] },
    {
      vacationRequestId,
      notifications: [
        {
          ...approved,
          kind: 'REQUEST_REASSESSED',
          message: 'Your annual leave from 2026-07-06 to 2026-07-10 costs 4 days now, not 5.',
        },
      ],
    },
  ],
  up: (first: { vacationRequestId: string; notifications: Told<(typeof firstKinds)[number]>[] }) => first,
  down: ({ notifications, ...same }: { vacationRequestId: string; notifications: Told<NotificationKind>[] }) => ({
    ...same,
    notifications: notifications.map((told) => ({ ...told, kind: firstKindFor(told.kind) })),
  }),
})

type Told<Kind> = { id: string; recipient: string; kind: Kind; message: string }

/** Readers of the first version get the nearest that they know: that somebody should look at the request. */
function firstKindFor(kind: NotificationKind): (typeof firstKinds)[number] {
  return firstKinds.find((first) => first === kind) ?? 'REQUEST_AWAITS_APPROVAL'
}
