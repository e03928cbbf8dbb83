import type { EventContract } from '@vacation-tracker/event-contracts'
import { type Random, randomOf } from '@vacation-tracker/event-contracts/random'
import { sampleEvents } from '@vacation-tracker/event-contracts/sample-events'
import { type Field, fieldsOf } from '@vacation-tracker/event-contracts/schema-fields'
import { edgeValues } from './edge-values.ts'
import { withoutField, withValue } from './field-place.ts'

/** A valid detail in which one field is at an edge. */
export type EdgeCase = {
  /** `note is empty` */
  what: string
  detail: object
}

/** As many details as are generated to find some in which a field is there. */
const trials = 40

/**
 * Details at the edges of a contract, one edge each, all valid: each listed value, each optional field absent, and for
 * each field the values of {@link edgeValues} that the contract takes.
 */
export function edgeCases(contract: EventContract, seed: string): EdgeCase[] {
  const random = randomOf(`${contract.name} ${contract.version} ${seed}`)
  const fields = [...fieldsOf(contract.schema).values()]
  const bases = basesOf(contract)
  return fields.flatMap((field) => casesOf(contract, field, bases, random))
}

/** What edges are put into: the fullest first, so that a field is there that seldom is. */
function basesOf(contract: EventContract): readonly object[] {
  return sampleEvents(contract, trials).toSorted((one, other) => sizeOf(other) - sizeOf(one))
}

function sizeOf(detail: object): number {
  return JSON.stringify(detail).length
}

function casesOf(contract: EventContract, field: Field, bases: readonly object[], random: Random): EdgeCase[] {
  const name = field.path.replaceAll('/', '.')
  const present = bases.find((base) => withoutField(base, field.path) !== undefined)
  const absent = bases.map((base) => withoutField(base, field.path)).find((detail) => contract.accepts(detail))
  const edges = edgeValues(field, contract.schema, random).flatMap(({ what, value }) => {
    const detail = bases
      .map((base) => withValue(base, field.path, value))
      .find((made) => made !== undefined && contract.accepts(made))
    return detail === undefined ? [] : [{ what: `${name} ${what}`, detail }]
  })
  return [
    ...(field.required || absent === undefined ? [] : [{ what: `${name} is not there`, detail: absent }]),
    ...(field.required || present === undefined
      ? []
      : [{ what: `${name} is there`, detail: structuredClone(present) }]),
    ...edges,
  ]
}
