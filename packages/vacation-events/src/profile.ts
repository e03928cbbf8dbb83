import { defineEvent } from '@vacation-tracker/event-contracts'
import { Type } from 'typebox'
import { source } from './source.ts'

/** What people do for themselves, and what the product does for each of them. */
const common = { source, owner: 'People team', groupBy: 'username' } as const
const closed = { additionalProperties: false }
const username = Type.String({ minLength: 1, description: 'The person.' })

export const ProfileRevised = defineEvent({
  ...common,
  name: 'ProfileRevised',
  audience: 'external',
  meaning: 'A person is called this from now on, and lives by this time zone.',
  thin: ['username'],
  schema: Type.Object(
    {
      username,
      name: Type.String({ minLength: 1, maxLength: 100, description: 'As the person writes it.' }),
      timeZone: Type.String({ minLength: 1, description: 'IANA name; decides which day is today for this person.' }),
    },
    closed,
  ),
  examples: [{ username: 'johndoe', name: 'John Q. Doe', timeZone: 'Europe/Berlin' }],
})

export const DailyDigestPrepared = defineEvent({
  ...common,
  name: 'DailyDigestPrepared',
  audience: 'internal',
  meaning: 'It is the hour of a person’s daily mail, and there is something to put into it.',
  schema: Type.Object(
    {
      username,
      date: Type.String({ format: 'date', description: 'The day on which it is, where the person lives.' }),
      waiting: Type.Array(Type.String({ format: 'uuid' }), {
        description: 'Requests that wait for the person’s decision, the oldest first.',
      }),
      notifications: Type.Array(Type.String({ format: 'uuid' }), {
        description: 'What the person wants to be told once a day, the oldest first.',
      }),
    },
    closed,
  ),
  examples: [
    {
      username: 'janeroe',
      date: '2026-05-14',
      waiting: ['58aa24fa-872b-4649-ae12-84cfa23e1933'],
      notifications: [],
    },
  ],
})

export const ExpiryReminded = defineEvent({
  ...common,
  name: 'ExpiryReminded',
  audience: 'external',
  meaning: 'Days of leave that a person has not booked will be gone soon, and they are told.',
  schema: Type.Object(
    {
      username,
      leaveType: Type.String({ minLength: 1, description: 'The kind of leave, by its id in the house.' }),
      days: Type.Number({ minimum: 0, unit: 'day', description: 'What will be gone.' }),
      lastDay: Type.String({ format: 'date', description: 'The last day on which it can be taken.' }),
      mark: Type.Integer({ minimum: 1, unit: 'day', description: 'How many days before, as was decided: 30 or 7.' }),
    },
    closed,
  ),
  examples: [{ username: 'johndoe', leaveType: 'annual-leave', days: 5, lastDay: '2027-03-31', mark: 30 }],
})
