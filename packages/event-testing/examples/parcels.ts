import { callConsumer, type EnvelopeOf } from '@vacation-tracker/event-bus/consumer'
import { defineEvent } from '@vacation-tracker/event-contracts'
import { Type } from 'typebox'

export const ParcelMoved = defineEvent({
  ...{ name: 'ParcelMoved', source: 'Parcels', owner: 'Dispatch', audience: 'external', groupBy: 'parcelId' },
  meaning: 'A parcel is at its next stop.',
  schema: Type.Object(
    {
      parcelId: Type.String({ minLength: 1 }),
      step: Type.Integer({ minimum: 0 }),
      city: Type.String({ maxLength: 40 }),
      remark: Type.Optional(Type.String()),
    },
    { additionalProperties: false },
  ),
  examples: [{ parcelId: '4711', step: 1, city: 'Bonn' }],
})

/** Where the parcels are: the board in the hall. */
export class Board {
  readonly places = new Map<string, string>()

  async take({ detail }: EnvelopeOf<typeof ParcelMoved>): Promise<void> {
    if (detail.city === 'Atlantis') throw new Error('There is no such place.')
    this.places.set(detail.parcelId, detail.city)
  }
}

/** The same as a consumer of a bus. */
export function boardConsumer(board: Board) {
  return callConsumer({ name: 'board', on: [ParcelMoved], call: (event) => board.take(event) })
}
