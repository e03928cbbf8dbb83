import { defineEvent } from '@vacation-tracker/event-contracts'
import { ContractRegistry } from '@vacation-tracker/event-contracts/registry'
import { Type } from 'typebox'
import type { Fact, Provenance } from '../seal.ts'

const schema = Type.Object(
  { parcelId: Type.String({ minLength: 1 }), step: Type.Integer() },
  { additionalProperties: false },
)

const common = {
  source: 'Parcels',
  owner: 'Dispatch',
  audience: 'external',
  groupBy: 'parcelId',
  schema,
  examples: [{ parcelId: 'p', step: 1 }],
} as const

/** Two events of a business that has nothing to do with any product. A parcel is a group. */
export const ParcelMoved = defineEvent({ ...common, name: 'ParcelMoved', meaning: 'A parcel is at its next stop.' })
export const ParcelLost = defineEvent({ ...common, name: 'ParcelLost', meaning: 'Nobody knows where a parcel is.' })

export const parcelEvents = [ParcelMoved, ParcelLost] as const

/** A registry of their contracts, all active. */
export function parcelContracts(): ContractRegistry {
  return new ContractRegistry(parcelEvents)
}

/** A parcel has made a step. */
export function moved(parcelId: string, step: number): Fact {
  return { contract: ParcelMoved, detail: { parcelId, step } }
}

export function lost(parcelId: string, step: number): Fact {
  return { contract: ParcelLost, detail: { parcelId, step } }
}

export const byDispatch: Provenance = { actor: 'dispatch', time: '2026-11-23T10:00:00.000Z' }
