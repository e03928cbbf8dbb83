import { defineEvent, type EventContract } from '@vacation-tracker/event-contracts'
import type { AsyncApiInfo } from '@vacation-tracker/event-contracts/asyncapi'
import type { LifeStep } from '@vacation-tracker/event-contracts/life-cycle'
import { ContractRegistry } from '@vacation-tracker/event-contracts/registry'
import { nextVersion, reviseEvent } from '@vacation-tracker/event-contracts/versions'
import { Type } from 'typebox'
import { type CatalogueSubject, catalogueOf, type EventCatalogue } from '../catalogue.ts'

/** What somebody may have written to break out of any of the formats. */
export const hostile =
  '</code></pre><script>steal()</script> {steal()} | `x` [a](javascript:steal()) --- "\'>\n\n# Title\n```\n---\n'

const closed = { additionalProperties: false }
const common = { source: 'Parcels', owner: 'Dispatch', audience: 'external', groupBy: 'parcelId' } as const

const sent = defineEvent({
  ...{ ...common, name: 'ParcelSent', meaning: 'A parcel has left the house.', thin: ['parcelId'] },
  schema: Type.Object({ parcelId: Type.String(), kilograms: Type.Number({ unit: 'kilogram', minimum: 0 }) }, closed),
  examples: [{ parcelId: '4711', kilograms: 0.25 }],
})
const sentInGrams = nextVersion(sent, {
  changes: 'The weight is in grams.',
  schema: Type.Object({ parcelId: Type.String(), weight: Type.Integer({ unit: 'gram' }) }, closed),
  examples: [{ parcelId: '4711', weight: 250 }],
  up: ({ kilograms, ...same }) => ({ ...same, weight: kilograms * 1000 }),
  down: ({ weight, ...same }) => ({ ...same, kilograms: weight / 1000 }),
})
const ParcelSent = reviseEvent(sentInGrams, {
  changes: 'A parcel may be fragile.',
  schema: Type.Object(
    {
      parcelId: Type.String(),
      weight: Type.Integer({ unit: 'gram' }),
      handling: Type.Optional(Type.Enum(['FRAGILE', 'HEAVY'], { description: 'How it is to be carried.' })),
    },
    closed,
  ),
  examples: [{ parcelId: '4711', weight: 250, handling: 'FRAGILE' }],
})

const ParcelLost = defineEvent({
  ...{ ...common, audience: 'internal', name: 'ParcelLost', owner: 'Claims', meaning: 'Nobody knows where it is.' },
  schema: Type.Object({ parcelId: Type.String() }),
  examples: [{ parcelId: '4711' }],
})

/** It was published once. */
const ParcelTorn = defineEvent({
  ...{ ...common, name: 'ParcelTorn', meaning: 'A parcel has a hole.' },
  schema: Type.Object({ parcelId: Type.String() }),
  examples: [{ parcelId: '4711' }],
})

/** An event of which every text is somebody's attempt to break out. */
const Hostile = defineEvent({
  ...{ name: `../${hostile}`, source: hostile, owner: hostile, audience: 'external', groupBy: 'note' },
  meaning: hostile,
  schema: Type.Object({
    note: Type.String({ description: hostile, unit: hostile }),
    [hostile]: Type.Optional(Type.Literal(hostile)),
  }),
  examples: [{ note: hostile, [hostile]: hostile }],
})

const published = (name: string, version: number, at: string): LifeStep => {
  return { name, version, at: `${at}T09:00:00.000Z`, by: 'jane', step: 'published', stage: 'active' }
}
const ledger: LifeStep[] = [
  published('ParcelSent', 1, '2026-01-05'),
  published('ParcelLost', 1, '2026-02-05'),
  published('ParcelSent', 2, '2026-06-05'),
  published('ParcelTorn', 1, '2025-01-05'),
  { name: 'ParcelTorn', version: 1, at: '2026-01-15T09:00:00.000Z', by: 'jane', step: 'retired' },
  {
    ...{ name: 'ParcelSent', version: 1, at: '2026-07-01T09:00:00.000Z', by: 'jane', step: 'deprecated' },
    ...{ until: '2026-12-31', reason: 'Weights are in grams now.', useInstead: 'ParcelSent 2' },
  },
]

const about: AsyncApiInfo = {
  ...{
    title: 'Parcels',
    version: '1.0.0',
    description: 'What happens to parcels.',
    baseUrl: 'https://parcels.example',
  },
  contact: { name: 'Dispatch', url: 'https://parcels.example' },
  license: { name: 'MIT', url: 'https://opensource.org/license/mit' },
}

/** Parcels, of which three events are known, with those who read them. */
export function parcels(...more: readonly EventContract[]): CatalogueSubject {
  const reads = [
    { name: 'ParcelSent', version: 2 },
    { name: 'ParcelSent', version: 1 },
  ]
  return {
    about,
    registry: new ContractRegistry([ParcelSent, ParcelLost, ParcelTorn, ...more], ledger),
    publishers: [{ name: 'send', publishes: ['ParcelSent'] }],
    consumers: [
      { name: 'track', source: 'Parcels', reads },
      { name: 'insure', source: 'Insurance', reads: [{ name: 'ParcelLost', version: 1 }] },
    ],
  }
}

export function catalogueOfParcels(): EventCatalogue {
  return catalogueOf(parcels())
}

export function hostileCatalogue(): EventCatalogue {
  const { about: usual, ...subject } = parcels(Hostile)
  const consumers = [{ name: hostile, source: hostile, reads: [{ name: Hostile.name, version: 1 }] }]
  const publishers = [{ name: hostile, publishes: [Hostile.name] }]
  return catalogueOf({ ...subject, consumers, publishers, about: { ...usual, title: hostile, description: hostile } })
}
