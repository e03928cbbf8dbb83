import type { EventContract } from '@vacation-tracker/event-contracts'
import { type VacationEvent, vacationEvents } from './events.ts'

const byName = new Map<string, EventContract>(vacationEvents.map((contract) => [contract.name, contract]))

/** An event of this product with the contract that it is published under, as the bus takes it. */
export function underContract({ type, detail }: VacationEvent): { contract: EventContract; detail: object } {
  const contract = byName.get(type)
  if (contract === undefined) throw new Error(`${type} is missing in the list of all events.`)
  return { contract, detail }
}
