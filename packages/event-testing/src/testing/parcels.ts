import { defineEvent } from '@vacation-tracker/event-contracts'
import { nextVersion } from '@vacation-tracker/event-contracts/versions'
import { Type } from 'typebox'

const common = { source: 'Parcels', owner: 'Dispatch', audience: 'external', groupBy: 'parcelId' } as const

export const ParcelMoved1 = defineEvent({
  ...common,
  name: 'ParcelMoved',
  meaning: 'A parcel is at its next stop.',
  schema: Type.Object(
    { parcelId: Type.String({ minLength: 1 }), step: Type.Integer({ minimum: 0 }), note: Type.Optional(Type.String()) },
    { additionalProperties: false },
  ),
  examples: [{ parcelId: 'p', step: 1 }],
})

/** The newest version; it has a thin form. */
export const ParcelMoved = nextVersion(ParcelMoved1, {
  changes: 'It says on what it was moved.',
  thin: ['parcelId', 'step'],
  schema: Type.Object(
    {
      parcelId: Type.String({ minLength: 1 }),
      step: Type.Integer({ minimum: 0 }),
      note: Type.Optional(Type.String({ maxLength: 30 })),
      leg: Type.Enum(['ROAD', 'RAIL']),
      stops: Type.Optional(Type.Array(Type.Object({ city: Type.String({ maxLength: 20 }) }), { maxItems: 3 })),
    },
    { additionalProperties: false },
  ),
  examples: [{ parcelId: 'p', step: 1, leg: 'ROAD' }],
  up: ({ note, ...older }) => ({
    ...older,
    leg: 'ROAD' as const,
    ...(note !== undefined && { note: note.slice(0, 30) }),
  }),
  down: ({ leg: _, stops: __, ...older }) => older,
})

export const ParcelLost = defineEvent({
  ...common,
  name: 'ParcelLost',
  meaning: 'Nobody knows where a parcel is.',
  schema: Type.Object({ parcelId: Type.String({ minLength: 1 }) }, { additionalProperties: false }),
  examples: [{ parcelId: 'p' }],
})

export const parcelEvents = [ParcelMoved, ParcelLost]
