import type { FrozenContract } from './freeze.ts'
import { isSchemaObject, resolveLocal, type SchemaObject } from './schema-fields.ts'

/** What types are made of: a contract of the code, or one that was fetched. */
export type TypedContract = Pick<FrozenContract, 'name' | 'version' | 'source' | 'meaning' | 'schema'>

/**
 * TypeScript for a program that reads these events: a type for each version, `NAME` for the newest of each, and
 * `AnyEvent` for them all. It needs nothing else and compiles under `strict`.
 *
 * @param contracts versions of events, each at one revision
 * @example
 * typesOf(contracts) // … export type ParcelSent2 = EventEnvelope<'ParcelSent', 2, { parcelId: string; grams: number }>
 */
export function typesOf(contracts: readonly TypedContract[]): string {
  const sorted = contracts.toSorted((one, other) =>
    one.name < other.name ? -1 : one.name > other.name ? 1 : one.version - other.version,
  )
  const names = Map.groupBy(sorted, ({ name }) => name)
  const newest = [...names].map(
    ([name, versions]) => `export type ${identifier(name)} = ${typeName(versions.at(-1) ?? { name, version: 1 })}`,
  )
  const all = sorted.map(typeName)
  return [
    '// Made of the contracts of a registry. Make it anew instead of editing it.',
    envelope,
    ...sorted.map(typeOfContract),
    ...newest,
    `/** Every event in every version; \`detail-type\` and \`schemaVersion\` tell them apart. */\nexport type AnyEvent = ${all.join(' | ') || 'never'}`,
  ]
    .join('\n\n')
    .concat('\n')
}

const envelope = `export type EventMetadata<Version extends number> = {
  schemaVersion: Version
  /** The fact; the same in all versions. */
  eventId: string
  correlationId: string
  causationId?: string
  traceparent?: string
  actor: string
  /** This version ends: read another one. */
  deprecation?: { since: string; until: string; useInstead?: string }
}

export type EventEnvelope<Type extends string, Version extends number, Detail> = {
  version: '0'
  id: string
  'detail-type': Type
  source: string
  account: string
  time: string
  region: string
  resources: string[]
  detail: Detail & { metadata: EventMetadata<Version> }
  'replay-name'?: string
}`

function typeOfContract(contract: TypedContract): string {
  const { name, version, meaning, schema } = contract
  const writer = new Writer(schema, typeName(contract))
  const detail = writer.typeOf(schema, '')
  const own = `export type ${typeName(contract)} = EventEnvelope<${JSON.stringify(name)}, ${version}, ${detail}>`
  return [...writer.named.values(), `${comment(meaning, '')}${own}`].join('\n\n')
}

/** Writes the types of one schema. What is referred to gets a name, so that recursion has an end. */
class Writer {
  readonly named = new Map<string, string>()
  readonly #root: unknown
  readonly #prefix: string

  constructor(root: unknown, prefix: string) {
    this.#root = root
    this.#prefix = prefix
  }

  typeOf(schema: unknown, indent: string): string {
    if (schema === false) return 'never'
    if (!isSchemaObject(schema)) return 'unknown'
    const parts = [
      ...(typeof schema.$ref === 'string' ? [this.#reference(schema.$ref)] : []),
      ...this.#own(schema, indent),
      ...listOf(schema.allOf).map((each) => this.typeOf(each, indent)),
      ...['anyOf', 'oneOf'].flatMap((word) => (Array.isArray(schema[word]) ? [this.#union(schema[word], indent)] : [])),
    ]
    const telling = [...new Set(parts)].filter((part) => part !== 'unknown')
    if (telling.length < 2) return telling[0] ?? 'unknown'
    return telling.map((part) => (/[|]/.test(part) ? `(${part})` : part)).join(' & ')
  }

  #own(schema: SchemaObject, indent: string): string[] {
    if ('const' in schema) return [literal(schema.const)]
    if (Array.isArray(schema.enum)) return [schema.enum.map(literal).join(' | ') || 'never']
    const types = listOf(schema.type)
    if (types.length > 0) return [[...new Set(types.map((type) => this.#basic(type, schema, indent)))].join(' | ')]
    return isSchemaObject(schema.properties) ? [this.#object(schema, indent)] : []
  }

  #basic(type: unknown, schema: SchemaObject, indent: string): string {
    switch (type) {
      case 'integer':
      case 'number':
        return 'number'
      case 'string':
      case 'boolean':
      case 'null':
        return type
      case 'array':
        return this.#array(schema, indent)
      case 'object':
        return this.#object(schema, indent)
      default:
        return 'unknown'
    }
  }

  #array({ prefixItems, items, minItems }: SchemaObject, indent: string): string {
    if (!Array.isArray(prefixItems)) return items === undefined ? 'unknown[]' : `(${this.typeOf(items, indent)})[]`
    const least = typeof minItems === 'number' ? minItems : 0
    const first = prefixItems.map((each, index) => `(${this.typeOf(each, indent)})${index < least ? '' : '?'}`)
    const rest = items === false ? [] : [`...(${this.typeOf(items, indent)})[]`]
    return `[${[...first, ...rest].join(', ')}]`
  }

  #object({ properties, required, additionalProperties }: SchemaObject, indent: string): string {
    const fields = isSchemaObject(properties) ? Object.entries(properties) : []
    const needed = listOf(required)
    if (fields.length === 0) {
      if (additionalProperties === false) return 'Record<string, never>'
      return isSchemaObject(additionalProperties)
        ? `Record<string, ${this.typeOf(additionalProperties, indent)}>`
        : 'Record<string, unknown>'
    }
    const deeper = `${indent}  `
    const lines = fields.map(([name, schema]) => {
      const says =
        isSchemaObject(schema) && typeof schema.description === 'string' ? comment(schema.description, deeper) : ''
      return `${says}${deeper}${key(name)}${needed.includes(name) ? '' : '?'}: ${this.typeOf(schema, deeper)}`
    })
    return `{\n${lines.join('\n')}\n${indent}}`
  }

  #union(alternatives: readonly unknown[], indent: string): string {
    return [...new Set(alternatives.map((each) => this.typeOf(each, indent)))].join(' | ') || 'never'
  }

  #reference(reference: string): string {
    const target = resolveLocal(reference, this.#root)
    if (target === undefined) return 'unknown'
    const name = `${this.#prefix}_${identifier(reference.split('/').at(-1) || 'Detail')}`
    if (!this.named.has(reference)) {
      this.named.set(reference, '')
      this.named.set(reference, `export type ${name} = ${this.typeOf(target, '')}`)
    }
    return name
  }
}

function typeName({ name, version }: Pick<TypedContract, 'name' | 'version'>): string {
  return `${identifier(name)}${version}`
}

function identifier(name: string): string {
  const letters = name.replace(/[^\p{L}\p{N}_$]/gu, '_')
  return /^\p{N}/u.test(letters) ? `_${letters}` : letters
}

function key(name: string): string {
  return /^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(name) ? name : JSON.stringify(name)
}

function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'undefined'
  return `{ ${Object.entries(value)
    .map(([name, each]) => `${key(name)}: ${literal(each)}`)
    .join('; ')} }`
}

function comment(text: string, indent: string): string {
  return `${indent}/** ${text.replaceAll('*/', '*\u200b/').replaceAll(/\s+/g, ' ')} */\n`
}

function listOf(value: unknown): unknown[] {
  if (value === undefined) return []
  return Array.isArray(value) ? value : [value]
}
