import type { Failure } from './failure.ts'
import { isClosing } from './failure.ts'
import type { Part } from './schema.ts'

/** What a finding is about. */
export type FindingKind =
  | 'required'
  | 'unknown-property'
  | 'type'
  | 'values'
  | 'range'
  | 'length'
  | 'pattern'
  | 'format'
  | 'items'
  | 'properties'
  | 'alternatives'
  | 'condition'
  | 'not-decided'

/** Which version reads events of the other: `backward`, the newer one does; `forward`, the older one. */
export type Direction = 'backward' | 'forward'

/** The kind of what a part demands. */
export function kindOf(part: Part): FindingKind {
  if (isClosing(part) && part.kind !== 'items' && part.kind !== 'item') return 'unknown-property'
  return kinds[part.kind]
}

const kinds: Record<Part['kind'], FindingKind> = {
  ...{ types: 'type', values: 'values', minimum: 'range', maximum: 'range', multipleOf: 'range' },
  ...{ minLength: 'length', maxLength: 'length', pattern: 'pattern', format: 'format' },
  ...{ minItems: 'items', maxItems: 'items', unique: 'items', item: 'items', items: 'items' },
  ...{ containsAtLeast: 'items', containsAtMost: 'items', required: 'required', property: 'properties' },
  ...{ minProperties: 'properties', maxProperties: 'properties', patternProperty: 'properties' },
  ...{ additional: 'properties', names: 'properties', dependent: 'condition', if: 'condition', not: 'alternatives' },
  ...{ all: 'alternatives', any: 'alternatives', one: 'alternatives', opaque: 'not-decided' },
}

/** Why an event of one version is refused by the other, in a sentence. */
export function reasonOf({ part, path }: Failure, direction: Direction): string {
  const [reader, writer] = direction === 'backward' ? ['newer', 'older'] : ['older', 'newer']
  const name = path.length === 0 ? 'The event' : `\`${path.at(-1) === '*' ? path.join('.') : path.at(-1)}\``
  return `${name} ${demandOf(part)} in the ${reader} version; events of the ${writer} version may ${offenceOf(part)}.`
}

function demandOf(part: Part): string {
  if (kindOf(part) === 'unknown-property')
    return part.kind === 'property' ? 'is not allowed' : 'may have no other properties'
  switch (part.kind) {
    case 'types':
      return part.types.size === 0 ? 'is not allowed' : `is of type ${[...part.types].join(' or ')}`
    case 'values':
      return part.values.length === 1
        ? `is always ${JSON.stringify(part.values[0])}`
        : `is one of ${listed(part.values)}`
    case 'minimum':
      return `is ${part.exclusive ? 'above' : 'at least'} ${part.value}`
    case 'maximum':
      return `is ${part.exclusive ? 'below' : 'at most'} ${part.value}`
    case 'multipleOf':
      return part.value === 1 ? 'is a whole number' : `is a multiple of ${part.value}`
    case 'minLength':
      return `has at least ${part.value} characters`
    case 'maxLength':
      return `has at most ${part.value} characters`
    case 'pattern':
      return `matches \`${part.source}\``
    case 'format':
      return `is of the format ${part.name}`
    case 'minItems':
      return `has at least ${part.value} items`
    case 'maxItems':
      return `has at most ${part.value} items`
    case 'unique':
      return 'has no item twice'
    case 'item':
    case 'items':
      return 'may have no more items'
    case 'containsAtLeast':
      return `has at least ${part.value} items of one kind`
    case 'containsAtMost':
      return `has at most ${part.value} items of one kind`
    case 'required':
      return 'is required'
    case 'minProperties':
      return `has at least ${part.value} properties`
    case 'maxProperties':
      return `has at most ${part.value} properties`
    case 'names':
      return 'has names of properties of one form'
    case 'dependent':
      return `says more where it has \`${part.name}\``
    case 'one':
      return 'is exactly one of several alternatives'
    case 'not':
      return 'is not of a form that is ruled out'
    default:
      return 'is one of several alternatives'
  }
}

function offenceOf(part: Part): string {
  if (kindOf(part) === 'unknown-property') return part.kind === 'property' ? 'have it' : 'have others'
  if (part.kind === 'required') return 'lack it'
  if (part.kind === 'types' && part.types.size > 0) return 'have another type there'
  if (part.kind === 'values') return 'have other values'
  if (part.kind === 'dependent') return 'not do so'
  return 'be different'
}

function listed(values: readonly unknown[]): string {
  const shown = values.slice(0, 8).map((value) => JSON.stringify(value))
  return values.length > 8 ? `${shown.join(', ')} and ${values.length - 8} more` : shown.join(', ')
}
