import { defineEvent } from '@vacation-tracker/event-contracts'
import { type Static, Type } from 'typebox'
import { source } from './source.ts'
import { workingWeek } from './working-week.ts'

const common = { source, owner: 'People team', audience: 'external', groupBy: 'username' } as const
const closed = { additionalProperties: false }
const username = Type.String({ minLength: 1, description: 'The person.' })
const date = (description: string) => Type.String({ format: 'date', description })

const TermsSchema = Type.Object(
  {
    username,
    startsOn: Type.Optional(date('The first day at work; absent: they have always been here.')),
    endsOn: Type.Optional(date('The last day at work; absent: nobody knows of one.')),
    schedules: Type.Array(
      Type.Object(
        {
          from: date('The first day on which it is valid.'),
          until: Type.Optional(date('The last one; absent: until the next, or for ever.')),
          week: workingWeek('How much is worked on each weekday, Monday first.'),
        },
        closed,
      ),
      { description: 'All working weeks, oldest first. None: as the house works.' },
    ),
    places: Type.Array(
      Type.Object(
        {
          from: date('The first day on which the person works there.'),
          country: Type.String({ minLength: 1, description: 'ISO 3166-1.' }),
          region: Type.Optional(Type.String({ description: 'As date-holidays names the regions of the country.' })),
        },
        closed,
      ),
      { description: 'Whose holidays count, oldest first. None: those of the house.' },
    ),
    allowances: Type.Array(
      Type.Object(
        {
          leaveType: Type.String({ minLength: 1 }),
          from: date('The first day on which it counts.'),
          days: Type.Number({ minimum: 0, maximum: 366, unit: 'day', description: 'Days of a leave year.' }),
        },
        closed,
      ),
      { description: 'The person’s own days a year, instead of those of the leave type.' },
    ),
  },
  closed,
)
/** What is agreed with a person, as far as leave depends on it. */
export type EmploymentTermsDetail = Static<typeof TermsSchema>

export const EmploymentTermsAgreed = defineEvent({
  ...common,
  name: 'EmploymentTermsAgreed',
  meaning: 'This is agreed with a person about days of work and days of leave, for all time.',
  thin: ['username'],
  schema: TermsSchema,
  examples: [
    {
      username: 'johndoe',
      startsOn: '2026-04-01',
      schedules: [{ from: '2026-04-01', week: [1, 1, 1, 1, 0.5, 0, 0] }],
      places: [{ from: '2026-04-01', country: 'DE', region: 'BW' }],
      allowances: [{ leaveType: 'annual-leave', from: '2026-04-01', days: 28 }],
    },
  ],
})

export const BalanceAdjusted = defineEvent({
  ...common,
  name: 'BalanceAdjusted',
  meaning: 'Somebody has given a person days of leave by hand, or taken some away.',
  thin: ['id', 'username', 'days'],
  schema: Type.Object(
    {
      id: Type.String({ format: 'uuid', description: 'The adjustment.' }),
      username,
      leaveType: Type.String({ minLength: 1 }),
      date: date('The day in whose leave year it counts.'),
      days: Type.Number({
        minimum: -366,
        maximum: 366,
        multipleOf: 0.5,
        unit: 'day',
        description: 'Below 0: taken away.',
      }),
      reason: Type.String({ minLength: 1, maxLength: 500, description: 'Why, in words.' }),
    },
    closed,
  ),
  examples: [
    {
      id: '0d4f9b7c-53c1-4c0e-8a53-0b0d8a0f6c11',
      username: 'johndoe',
      leaveType: 'annual-leave',
      date: '2026-05-13',
      days: 2,
      reason: 'Worked on two Saturdays.',
    },
  ],
})

export const PersonDeactivated = defineEvent({
  ...common,
  name: 'PersonDeactivated',
  meaning: 'A person does not use the product any more: they cannot sign in, and decide on nothing.',
  schema: Type.Object({ username, reason: Type.Optional(Type.String({ maxLength: 500 })) }, closed),
  examples: [{ username: 'johndoe', reason: 'Left the company.' }],
})

export const PersonReactivated = defineEvent({
  ...common,
  name: 'PersonReactivated',
  meaning: 'A person uses the product again.',
  schema: Type.Object({ username }, closed),
  examples: [{ username: 'johndoe' }],
})

export const PersonErased = defineEvent({
  ...common,
  name: 'PersonErased',
  meaning: 'All that could tell who a person was is gone; what they did stands under a made-up name.',
  schema: Type.Object({ username: Type.String({ minLength: 1, description: 'The made-up name.' }) }, closed),
  examples: [{ username: 'erased-7f3a2c' }],
})
