import type { Static, TSchema } from 'typebox'
import { Compile } from 'typebox/compile'
import type { TLocalizedValidationError } from 'typebox/error'

/**
 * What a team states about an event before the first one is published. `schema` is both the JSON Schema 2020-12 that
 * other software reads and the source of the static type.
 */
export type EventDefinition<Name extends string, Schema extends TSchema> = {
  /** A business fact in the past tense: `VacationRequestApproved`. */
  name: Name
  /** The system that publishes it, as EventBridge's `source`. */
  source: string
  /** The team to ask. */
  owner: string
  /** One sentence: what has happened when this event exists. */
  meaning: string
  /** `internal` events stay within the product, `external` ones are for everybody. */
  audience: 'internal' | 'external'
  /** Version of the schema, counted from 1. */
  version: number
  schema: Schema
  /** Events with the same value in this field are delivered in order. */
  groupBy: FieldOf<Schema>
  example: Static<Schema>
}

/** A field of the detail. Of a schema that is not known any more, any name: so that any contract is an EventContract. */
type FieldOf<Schema extends TSchema> = TSchema extends Schema ? string : string & keyof Static<Schema>

/** An event definition with its compiled validator. Made by {@link defineEvent}, once, when the program loads. */
export type EventContract<Name extends string = string, Schema extends TSchema = TSchema> = Omit<
  EventDefinition<Name, Schema>,
  'groupBy'
> & {
  groupBy: string
  /** What is wrong with a detail, a sentence per place; empty when it is valid. */
  problems(detail: unknown): string[]
}

/** The event that a contract describes: its name and its detail. */
export type EventOf<Contract> =
  Contract extends EventContract<infer Name, infer Schema> ? { type: Name; detail: Static<Schema> } : never

/** A contract that is wrong in itself: found when the program loads, never while it runs. */
export class ContractError extends Error {
  override name = 'ContractError'
}

/**
 * Makes a contract.
 *
 * @throws ContractError when the example does not fit the schema.
 * @example
 * const ParcelSent = defineEvent({
 *   name: 'ParcelSent', source: 'Parcels', owner: 'Dispatch', audience: 'external', version: 1, groupBy: 'parcelId',
 *   meaning: 'A parcel has left the house.',
 *   schema: Type.Object({ parcelId: Type.String() }),
 *   example: { parcelId: '4711' },
 * })
 * ParcelSent.problems({}) // ['must have required properties parcelId']
 */
export function defineEvent<const Name extends string, Schema extends TSchema>(
  definition: EventDefinition<Name, Schema>,
): EventContract<Name, Schema> {
  const validator = Compile(definition.schema)
  const problems = (detail: unknown): string[] =>
    validator.Check(detail) ? [] : validator.Errors(detail).map(sentence)
  const wrong = problems(definition.example)
  if (wrong.length > 0) throw new ContractError(`The example of ${definition.name} is not valid: ${wrong.join('; ')}.`)
  return { ...definition, problems }
}

function sentence({ instancePath: path, keyword, message }: TLocalizedValidationError): string {
  // What TypeBox says of a field too many, "schema is false", only helps somebody who knows the schema by heart.
  const problem = keyword === 'boolean' ? 'is not a field of this event' : message
  return path === '' ? problem : `${path.slice(1).replaceAll('/', '.')} ${problem}`
}
