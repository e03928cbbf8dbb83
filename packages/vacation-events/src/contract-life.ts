import { defineEvent } from '@vacation-tracker/event-contracts'
import { Type } from 'typebox'
import { source } from './source.ts'

/** What happens to the contracts of events, for those who read or publish them: of this product's, and of others'. */
const common = { source, owner: 'People team', audience: 'external', groupBy: 'subject' } as const
const closed = { additionalProperties: false }

const about = {
  subject: Type.String({ minLength: 1, description: 'The event and its version, as in “ParcelSent 2”.' }),
  event: Type.String({ minLength: 1, description: 'The event whose contract it is.' }),
  version: Type.Integer({ minimum: 1, description: 'The version of that event.' }),
  owner: Type.String({ minLength: 1, description: 'The team that answers for that event.' }),
}
const reason = Type.String({ minLength: 1, description: 'Why, in words.' })
const until = Type.String({ format: 'date', description: 'The last day of grace.' })
const useInstead = Type.Optional(Type.String({ description: 'What to read in its place, as in “ParcelSent 3”.' }))

const example = { subject: 'ParcelSent 1', event: 'ParcelSent', version: 1, owner: 'Dispatch' } as const

export const ContractVersionPublished = defineEvent({
  ...common,
  name: 'ContractVersionPublished',
  meaning: 'Events of this version are published from now on.',
  schema: Type.Object(
    {
      ...about,
      stage: Type.Enum(['experimental', 'active'], { description: 'Experiments do not leave the product.' }),
      hash: Type.String({ pattern: '^[0-9a-f]{64}$', description: 'SHA-256 of the contract as canonical JSON.' }),
    },
    closed,
  ),
  examples: [{ ...example, stage: 'active', hash: '5f'.repeat(32) }],
})

export const ContractVersionActivated = defineEvent({
  ...common,
  name: 'ContractVersionActivated',
  meaning: 'A version is no experiment any more; it is for everybody.',
  schema: Type.Object({ ...about, publishedAt: Type.String({ format: 'date-time' }) }, closed),
  examples: [{ ...example, publishedAt: '2026-05-13T10:28:13.902Z' }],
})

export const ContractVersionDeprecated = defineEvent({
  ...common,
  name: 'ContractVersionDeprecated',
  meaning: 'A version will end; whoever reads it has until the last day of grace to move on.',
  schema: Type.Object({ ...about, until, reason, useInstead }, closed),
  examples: [{ ...example, until: '2026-09-30', reason: 'Grams are exact.', useInstead: 'ParcelSent 2' }],
})

export const ContractGraceExtended = defineEvent({
  ...common,
  name: 'ContractGraceExtended',
  meaning: 'A version that will end does so later than was said.',
  schema: Type.Object(
    { ...about, until, previousUntil: Type.String({ format: 'date', description: 'What was said before.' }), reason },
    closed,
  ),
  examples: [{ ...example, until: '2026-12-31', previousUntil: '2026-09-30', reason: 'Payroll moves in winter.' }],
})

export const ContractVersionRetired = defineEvent({
  ...common,
  name: 'ContractVersionRetired',
  meaning: 'Events of this version are not published any more.',
  schema: Type.Object(
    {
      ...about,
      waiver: Type.Optional(
        Type.Object(
          { by: Type.String(), reason },
          { ...closed, description: 'On whose word it ended before its time.' },
        ),
      ),
    },
    closed,
  ),
  examples: [example],
})

/** How much of the grace has passed when those are told who still read a version, in per cent. */
const marks = [0, 50, 90, 100]

export const ContractDeprecationReminded = defineEvent({
  ...common,
  name: 'ContractDeprecationReminded',
  meaning: 'A part of the grace of a version has passed; those who still read it are told again.',
  schema: Type.Object(
    {
      ...about,
      mark: Type.Enum(marks, { description: 'How much of the grace has passed.', unit: 'percent' }),
      until,
      useInstead,
      readers: Type.Array(Type.String({ minLength: 1 }), {
        description: 'Who still reads it, as counted at delivery.',
      }),
    },
    closed,
  ),
  examples: [{ ...example, mark: 50, until: '2026-09-30', useInstead: 'ParcelSent 2', readers: ['token:payroll'] }],
})
