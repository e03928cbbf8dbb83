import type { Static, TSchema } from 'typebox'
import { Compile, type Validator } from 'typebox/compile'
import type { TLocalizedValidationError } from 'typebox/error'
import { Check } from 'typebox/schema'
import { recognizeUsualFormats } from './formats.ts'
import { hashOf } from './hash.ts'

recognizeUsualFormats()

/**
 * What a team states about an event before the first one is published. `schema` is both the JSON Schema 2020-12 that
 * other software reads and the source of the static type; a field says its unit there, as `unit: 'day'`.
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
  schema: Schema
  /** Events with the same value in this field are delivered in order. */
  groupBy: FieldOf<Schema>
  /** The fields that remain in the thin form: what the event is about, and what changed. All of them, unless said. */
  thin?: readonly FieldOf<Schema>[]
  /** Valid details; the first is the one that documentation shows. */
  examples: readonly [Static<Schema>, ...Static<Schema>[]]
}

/** A field of the detail. Of a schema that is not known any more, any name: so that any contract is an EventContract. */
export type FieldOf<Schema extends TSchema> = TSchema extends Schema ? string : string & keyof Static<Schema>

/**
 * One version of an event, with its compiled validator and all that came before it. Made by {@link defineEvent},
 * `nextVersion` or `reviseEvent`, once, when the program loads.
 */
export type EventContract<Name extends string = string, Schema extends TSchema = TSchema> = Omit<
  EventDefinition<Name, Schema>,
  'groupBy' | 'thin'
> & {
  /** Counted from 1. Another version may break who reads the one before, so both are published side by side. */
  version: number
  /** Counted from 0 within a version. A revision only adds; whoever reads the one before reads this one too. */
  revision: number
  groupBy: string
  thin: readonly string[] | undefined
  /** What is different from the one before, in a sentence. */
  changes: string | undefined
  /** The version or revision before this one. */
  previous: EventContract<Name> | undefined
  /** How a detail of the version before becomes one of this version, and back. A revision needs neither. */
  casts: Casts | undefined
  /** SHA-256 of everything that is published of it, as canonical JSON, in hex. */
  hash: string
  /** Whether a detail is valid. */
  accepts(detail: unknown): boolean
  /** What is wrong with a detail, a sentence per place; empty when it is valid. */
  problems(detail: unknown): string[]
}

/** Ways between a version and the one before it. Pure: the same detail always becomes the same. */
export type Casts = { up(older: object): object; down(newer: object): object }

/** The event that a contract describes: its name and its detail. */
export type EventOf<Contract> =
  Contract extends EventContract<infer Name, infer Schema> ? { type: Name; detail: Static<Schema> } : never

/** A contract that is wrong in itself: found when the program loads, never while it runs. */
export class ContractError extends Error {
  override name = 'ContractError'
}

/**
 * Makes the first version of a contract.
 *
 * @throws ContractError when an example does not fit the schema.
 * @example
 * const ParcelSent = defineEvent({
 *   name: 'ParcelSent', source: 'Parcels', owner: 'Dispatch', audience: 'external', groupBy: 'parcelId',
 *   meaning: 'A parcel has left the house.',
 *   schema: Type.Object({ parcelId: Type.String() }),
 *   examples: [{ parcelId: '4711' }],
 * })
 * ParcelSent.problems({}) // ['must have required properties parcelId']
 */
export function defineEvent<const Name extends string, Schema extends TSchema>(
  definition: EventDefinition<Name, Schema>,
): EventContract<Name, Schema> {
  const first = { version: 1, revision: 0, changes: undefined, previous: undefined, casts: undefined }
  return compileContract({ ...definition, thin: definition.thin, ...first })
}

/** A contract before its validator is compiled. */
export type ContractParts<Name extends string, Schema extends TSchema> = Omit<
  EventContract<Name, Schema>,
  'hash' | 'accepts' | 'problems'
>

/**
 * Makes the validator of a contract and holds its examples against it. It is compiled when the first detail comes: most
 * of the older versions never see one, and each takes a tenth of a megabyte.
 *
 * @throws ContractError when an example does not fit the schema
 */
export function compileContract<Name extends string, Schema extends TSchema>(
  parts: ContractParts<Name, Schema>,
): EventContract<Name, Schema> {
  let compiled: Validator | undefined
  const validator = () => {
    compiled ??= Compile(parts.schema)
    return compiled
  }
  const accepts = (detail: unknown): boolean => validator().Check(detail)
  const problems = (detail: unknown): string[] => (accepts(detail) ? [] : validator().Errors(detail).map(sentence))
  for (const example of parts.examples) {
    if (Check(parts.schema, example)) continue
    throw new ContractError(`An example of ${nameOf(parts)} is not valid: ${problems(example).join('; ')}.`)
  }
  return { ...parts, hash: hashOf(publishedPart(parts)), accepts, problems }
}

/** What is published of a contract, and frozen from then on. */
export function publishedPart(contract: ContractParts<string, TSchema>) {
  const { name, version, revision, source, owner, audience, meaning, groupBy, thin, schema, examples, changes } =
    contract
  return { name, version, revision, source, owner, audience, meaning, groupBy, thin, schema, examples, changes }
}

/** How people write a contract: `ParcelSent 2`, and `ParcelSent 2.1` for a revision. */
export function nameOf({ name, version, revision }: { name: string; version: number; revision: number }): string {
  return `${name} ${version}${revision > 0 ? `.${revision}` : ''}`
}

function sentence({ instancePath: path, keyword, message }: TLocalizedValidationError): string {
  // What TypeBox says of a field too many, "schema is false", only helps somebody who knows the schema by heart.
  const problem = keyword === 'boolean' ? 'is not a field of this event' : message
  return path === '' ? problem : `${path.slice(1).replaceAll('/', '.')} ${problem}`
}
