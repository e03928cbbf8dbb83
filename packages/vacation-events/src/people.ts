import { defineEvent } from '@vacation-tracker/event-contracts'
import { reviseEvent } from '@vacation-tracker/event-contracts/versions'
import { type Static, Type } from 'typebox'
import { source } from './source.ts'

/** What a person may do. Groups do not include each other. */
export const groups = ['SUBMITTER', 'APPROVER', 'DEVELOPER', 'ADMIN'] as const
export type Group = (typeof groups)[number]

const common = { source, owner: 'People team', groupBy: 'username' } as const

const UserRegisteredSchema = Type.Object(
  {
    userId: Type.String({ minLength: 1 }),
    username: Type.String({ minLength: 1, description: 'Unique, lower case.' }),
    name: Type.String({ description: 'As the person writes it.' }),
    emailDomain: Type.String({ description: 'The part of the e-mail address after the @, lower case.' }),
    timeZone: Type.String({ description: 'IANA name; decides which day is today for this person.' }),
    registeredAt: Type.String({ format: 'date-time' }),
  },
  { additionalProperties: false },
)
export type UserRegisteredDetail = Static<typeof UserRegisteredSchema>

export const UserRegistered = defineEvent({
  ...common,
  name: 'UserRegistered',
  audience: 'external',
  meaning: 'Somebody has an account now; their groups are not assigned yet.',
  thin: ['userId', 'username'],
  schema: UserRegisteredSchema,
  examples: [
    {
      userId: 'Zk3q1bD0',
      username: 'johndoe',
      name: 'John Doe',
      emailDomain: 'example.com',
      timeZone: 'Europe/Berlin',
      registeredAt: '2026-05-13T10:20:00.000Z',
    },
  ],
})

const groupsAssigned = <const Known extends string>(known: readonly Known[]) =>
  Type.Object(
    {
      username: Type.String({ minLength: 1 }),
      groups: Type.Array(Type.Enum([...known]), { uniqueItems: true }),
      reason: Type.String({ minLength: 1, description: 'Which rule or person assigned them.' }),
    },
    { additionalProperties: false },
  )

const GroupsAssigned1 = defineEvent({
  ...common,
  name: 'GroupsAssigned',
  audience: 'external',
  meaning: 'A person has these groups from now on, and no others.',
  thin: ['username', 'groups'],
  schema: groupsAssigned(['SUBMITTER', 'APPROVER', 'ADMIN']),
  examples: [{ username: 'johndoe', groups: ['SUBMITTER'], reason: 'Everybody who registers may ask for leave.' }],
})

export const GroupsAssigned = reviseEvent(GroupsAssigned1, {
  changes: 'There is a group for developers.',
  schema: groupsAssigned(groups),
  examples: [
    ...GroupsAssigned1.examples,
    { username: 'janedoe', groups: ['SUBMITTER', 'DEVELOPER'], reason: 'ada assigned them.' },
  ],
})
