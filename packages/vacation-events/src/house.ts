import { defineEvent } from '@vacation-tracker/event-contracts'
import { type Static, Type } from 'typebox'
import { source } from './source.ts'
import { categories } from './vacation-request.ts'
import { workingWeek } from './working-week.ts'

/** What the house decides for everybody: kinds of leave, holidays, policies, leave years. */
const common = { source, owner: 'People team', audience: 'external' } as const
const closed = { additionalProperties: false }
const id = Type.String({ minLength: 1, maxLength: 64 })
const date = (description: string) => Type.String({ format: 'date', description })
const dayOfYear = (description: string) => Type.String({ pattern: '^(0[1-9]|1[0-2])-[0-3][0-9]$', description })

/** How a part of a year's allowance is rounded. */
export const roundings = [
  'EXACT',
  'HALF_DAY_UP',
  'HALF_DAY_NEAREST',
  'WHOLE_DAY_UP',
  'WHOLE_DAY_NEAREST',
  'STATUTORY',
] as const

const EntitlementSchema = Type.Object(
  {
    kind: Type.Enum(['UNLIMITED', 'FIXED', 'MONTHLY'], { description: 'MONTHLY earns a twelfth with every month.' }),
    days: Type.Optional(Type.Number({ minimum: 0, maximum: 366, unit: 'day', description: 'Days of a leave year.' })),
    rounding: Type.Optional(Type.Enum([...roundings])),
    carryOver: Type.Optional(
      Type.Object(
        {
          most: Type.Optional(Type.Number({ minimum: 0, maximum: 366, unit: 'day' })),
          lastDay: Type.Optional(dayOfYear('The last day on which carried days can be taken.')),
        },
        closed,
      ),
    ),
  },
  closed,
)

export const LeaveTypeDefined = defineEvent({
  ...common,
  name: 'LeaveTypeDefined',
  meaning: 'The house has this kind of leave from now on, with these rules.',
  groupBy: 'id',
  thin: ['id', 'name'],
  schema: Type.Object(
    {
      id,
      name: Type.String({ minLength: 1, maxLength: 80 }),
      category: Type.Enum([...categories], { description: 'What it is by law.' }),
      entitlement: EntitlementSchema,
      needsDocument: Type.Boolean({ description: 'Whether a document, such as a doctor’s note, is asked for.' }),
      color: Type.String({ description: 'The name of its colour in calendars.' }),
    },
    closed,
  ),
  examples: [
    {
      id: 'annual-leave',
      name: 'Annual leave',
      category: 'ANNUAL_LEAVE',
      entitlement: { kind: 'FIXED', days: 25, rounding: 'HALF_DAY_UP', carryOver: { most: 5, lastDay: '03-31' } },
      needsDocument: false,
      color: 'purple',
    },
    {
      id: 'sick-leave',
      name: 'Sick leave',
      category: 'SICK_LEAVE',
      entitlement: { kind: 'UNLIMITED' },
      needsDocument: true,
      color: 'rose',
    },
  ],
})

export const LeaveTypeRetired = defineEvent({
  ...common,
  name: 'LeaveTypeRetired',
  meaning: 'Nobody can ask for this kind of leave any more; what was asked for stays.',
  groupBy: 'id',
  schema: Type.Object({ id }, closed),
  examples: [{ id: 'study-leave' }],
})

export const HolidayDeclared = defineEvent({
  ...common,
  name: 'HolidayDeclared',
  meaning: 'The company gives this day off, or closes on it, once or every year.',
  groupBy: 'id',
  thin: ['id', 'date', 'name'],
  schema: Type.Object(
    {
      id,
      date: date('The day; of one that comes every year, the first.'),
      yearly: Type.Boolean({ description: 'Whether it comes on this day of every year from then on.' }),
      name: Type.String({ minLength: 1, maxLength: 80 }),
      kind: Type.Enum(['COMPANY', 'CLOSURE'], { description: 'A day given off, or one on which nobody can work.' }),
      free: Type.Enum(['DAY', 'MORNING', 'AFTERNOON'], { description: 'The part of the day that is free.' }),
      country: Type.Optional(Type.String({ description: 'ISO 3166-1; only for people there.' })),
      region: Type.Optional(Type.String({ description: 'As date-holidays names the regions of the country.' })),
    },
    closed,
  ),
  examples: [
    {
      id: 'christmas-eve',
      date: '2026-12-24',
      yearly: true,
      name: 'Christmas Eve',
      kind: 'COMPANY',
      free: 'AFTERNOON',
      country: 'DE',
    },
  ],
})

export const HolidayCancelled = defineEvent({
  ...common,
  name: 'HolidayCancelled',
  meaning: 'A day that the company gave off is a usual one again.',
  groupBy: 'id',
  schema: Type.Object({ id }, closed),
  examples: [{ id: 'christmas-eve' }],
})

export const PolicyAdopted = defineEvent({
  ...common,
  name: 'PolicyAdopted',
  meaning: 'Requests are held against this policy from now on.',
  groupBy: 'id',
  thin: ['id', 'name'],
  schema: Type.Object(
    {
      id,
      name: Type.String({ minLength: 1, maxLength: 120 }),
      leaveTypes: Type.Array(Type.String(), {
        description: 'The leave types that it is for; all when there are none.',
      }),
      teams: Type.Array(Type.String(), { description: 'The teams that it is for; all when there are none.' }),
      rule: Type.Unsafe<{ kind: string; [field: string]: unknown }>(
        Type.Object(
          {
            kind: Type.String({ minLength: 1, description: 'What kind of rule it is; the other fields depend on it.' }),
          },
          { additionalProperties: true, description: 'The rule with its numbers, as docs/policies.md lists them.' },
        ),
      ),
    },
    closed,
  ),
  examples: [
    {
      id: 'two-weeks-notice',
      name: 'Two weeks’ notice',
      leaveTypes: ['annual-leave'],
      teams: [],
      rule: { kind: 'MINIMUM_NOTICE', days: 14 },
    },
  ],
})

export const PolicyRemoved = defineEvent({
  ...common,
  name: 'PolicyRemoved',
  meaning: 'Requests are not held against this policy any more.',
  groupBy: 'id',
  schema: Type.Object({ id }, closed),
  examples: [{ id: 'two-weeks-notice' }],
})

const HouseRulesSchema = Type.Object(
  {
    house: Type.Literal('house', { description: 'There is one house.' }),
    name: Type.String({ minLength: 1, maxLength: 80, description: 'What the company calls itself.' }),
    accent: Type.String({ description: 'The colour of the brand, by name.' }),
    week: workingWeek('Who has no schedule of their own works like this.'),
    country: Type.Optional(Type.String({ description: 'ISO 3166-1; whose holidays count for who has no place.' })),
    region: Type.Optional(Type.String()),
    leaveYears: Type.Array(
      Type.Object(
        {
          from: date('From the first leave year on that begins on this day or later.'),
          startsOn: dayOfYear('The day on which leave years begin.'),
        },
        closed,
      ),
      { minItems: 1 },
    ),
    sickDaysGivenBack: Type.Boolean({ description: 'Whether who falls ill during leave gets those days back.' }),
  },
  closed,
)
/** What the house decides for everybody. */
export type HouseRulesDetail = Static<typeof HouseRulesSchema>

export const HouseRulesAdopted = defineEvent({
  ...common,
  name: 'HouseRulesAdopted',
  meaning: 'These rules of the house hold from now on.',
  groupBy: 'house',
  schema: HouseRulesSchema,
  examples: [
    {
      house: 'house',
      name: 'Sunnyside',
      accent: 'purple',
      week: [1, 1, 1, 1, 1, 0, 0],
      country: 'DE',
      region: 'BE',
      leaveYears: [{ from: '2026-01-01', startsOn: '01-01' }],
      sickDaysGivenBack: true,
    },
  ],
})

export const LogoAdopted = defineEvent({
  ...common,
  name: 'LogoAdopted',
  meaning: 'The house shows this logo from now on, or none of its own.',
  groupBy: 'house',
  schema: Type.Object(
    {
      house: Type.Literal('house', { description: 'There is one house.' }),
      logo: Type.Optional(
        Type.Object(
          {
            tag: Type.String({ minLength: 1, description: 'Made of its bytes, which are at `/api/house/logo`.' }),
            mediaType: Type.Enum(['image/png', 'image/jpeg', 'image/webp']),
          },
          { ...closed, description: 'Absent when the house has none of its own any more.' },
        ),
      ),
    },
    closed,
  ),
  examples: [{ house: 'house', logo: { tag: 'hq1Xb2v0ZkYw3c9d', mediaType: 'image/png' } }, { house: 'house' }],
})

const inOrder = (what: string) =>
  Type.Array(Type.String({ minLength: 1 }), {
    minItems: 1,
    description: `The ids of all ${what}, the first one first.`,
  })

export const LeaveTypesOrdered = defineEvent({
  ...common,
  name: 'LeaveTypesOrdered',
  meaning: 'Kinds of leave are offered in this order from now on.',
  groupBy: 'house',
  schema: Type.Object(
    { house: Type.Literal('house', { description: 'There is one house.' }), leaveTypes: inOrder('leave types') },
    closed,
  ),
  examples: [{ house: 'house', leaveTypes: ['annual-leave', 'sick-leave'] }],
})

export const PoliciesOrdered = defineEvent({
  ...common,
  name: 'PoliciesOrdered',
  meaning: 'Policies are listed, and answer, in this order from now on; what they decide stays the same.',
  groupBy: 'house',
  schema: Type.Object(
    { house: Type.Literal('house', { description: 'There is one house.' }), policies: inOrder('policies') },
    closed,
  ),
  examples: [{ house: 'house', policies: ['two-weeks-notice', 'quota'] }],
})
