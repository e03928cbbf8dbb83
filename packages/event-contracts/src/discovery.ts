import Format from 'typebox/format'

/**
 * What a value is like, without the value: enough to propose a schema, too little to give away what somebody wrote. Only
 * words that look like constants (`IN_TRANSIT`) are kept as they are.
 */
export type Shape =
  | { kind: 'null' | 'boolean' | 'integer' | 'number' }
  | { kind: 'string'; format: TextFormat | undefined; word: string | undefined }
  | { kind: 'array'; items: Shape[] }
  | { kind: 'object'; fields: { [name: string]: Shape } }

type TextFormat = 'date' | 'date-time' | 'uuid' | 'email'

/** A contract that events suggest, in the form in which one is registered. What is known of nobody is left to fill in. */
export type ContractProposal = {
  name: string
  source: string
  groupBy: string | undefined
  schema: object
  examples: unknown[]
  /** How many events it is made of. */
  seen: number
}

/** Deeper and wider than this nothing is looked at. */
const deepest = 8
const mostFields = 200
const mostItems = 20

const formats: { format: TextFormat; fits(text: string): boolean; example: string }[] = [
  { format: 'date', fits: Format.IsDate, example: '2026-01-31' },
  { format: 'date-time', fits: Format.IsDateTime, example: '2026-01-31T09:30:00Z' },
  { format: 'uuid', fits: Format.IsUuid, example: '58aa24fa-872b-4649-ae12-84cfa23e1933' },
  { format: 'email', fits: Format.IsEmail, example: 'jane@example.com' },
]

/** As many texts as have to be seen, and as few different words among them, before they are taken for a list of values. */
const enoughTexts = 10
const mostWords = 6

/** What a value is like. */
export function shapeOf(value: unknown, depth = 0): Shape {
  if (value === null || depth > deepest) return { kind: 'null' }
  if (typeof value === 'boolean') return { kind: 'boolean' }
  if (typeof value === 'number') return { kind: Number.isInteger(value) ? 'integer' : 'number' }
  if (Array.isArray(value))
    return { kind: 'array', items: value.slice(0, mostItems).map((item) => shapeOf(item, depth + 1)) }
  if (typeof value === 'object') {
    const fields = Object.entries(value).slice(0, mostFields)
    return {
      kind: 'object',
      fields: Object.fromEntries(fields.map(([name, field]) => [name, shapeOf(field, depth + 1)])),
    }
  }
  const text = String(value)
  const known = text.length <= 320 ? formats.find(({ fits }) => fits(text)) : undefined
  const word = /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/.test(text) && text.length <= 40 ? text : undefined
  return { kind: 'string', format: known?.format, word }
}

/**
 * A contract that events of one type suggest: a field is required when all had it, has a format when all its texts had,
 * and is a list of values when many texts were few words.
 *
 * @param details the shapes of their details, one at least
 */
export function proposalOf(name: string, source: string, details: readonly Shape[]): ContractProposal {
  const schema = schemaOf(details)
  const names = Object.entries(Object(Object(schema).properties))
  const required: string[] = Object(schema).required ?? []
  const id = names.find(
    ([field, schema]) => required.includes(field) && Object(schema).type === 'string' && /id$/i.test(field),
  )
  return { name, source, groupBy: id?.[0] ?? required[0], schema, examples: [exampleOf(schema)], seen: details.length }
}

function schemaOf(shapes: readonly Shape[]): Record<string, unknown> {
  const kinds = new Set(shapes.map(({ kind }) => kind))
  // Whole numbers are numbers too.
  if (kinds.has('number')) kinds.delete('integer')
  const types = [...kinds].sort()
  return {
    ...(types.length > 0 && { type: types.length === 1 ? types[0] : types }),
    ...textPart(
      shapes.filter((shape) => shape.kind === 'string'),
      kinds.size === 1,
    ),
    ...arrayPart(shapes.filter((shape) => shape.kind === 'array')),
    ...objectPart(shapes.filter((shape) => shape.kind === 'object')),
  }
}

function textPart(texts: readonly (Shape & { kind: 'string' })[], areAll: boolean): object {
  const [first] = texts
  if (first === undefined) return {}
  if (first.format !== undefined && texts.every(({ format }) => format === first.format))
    return { format: first.format }
  const words = [...new Set(texts.flatMap(({ word }) => word ?? []))].sort()
  const areWords = texts.every(({ word }) => word !== undefined) && words.length <= mostWords
  // Beside another type, a list of texts would forbid that.
  return areAll && areWords && texts.length >= enoughTexts ? { enum: words } : {}
}

function arrayPart(arrays: readonly (Shape & { kind: 'array' })[]): object {
  const items = arrays.flatMap((array) => array.items)
  return items.length === 0 ? {} : { items: schemaOf(items) }
}

function objectPart(objects: readonly (Shape & { kind: 'object' })[]): object {
  if (objects.length === 0) return {}
  const names = [...new Set(objects.flatMap(({ fields }) => Object.keys(fields)))]
  const required = names.filter((name) => objects.every(({ fields }) => Object.hasOwn(fields, name)))
  const valuesOf = (name: string) =>
    objects.flatMap(({ fields }) => (Object.hasOwn(fields, name) ? (fields[name] ?? []) : []))
  const properties = Object.fromEntries(names.map((name) => [name, schemaOf(valuesOf(name))]))
  // Closed, so that a revision may add fields.
  return { additionalProperties: false, required, properties }
}

/** Something valid: nothing that anybody has sent. */
function exampleOf(schema: unknown): unknown {
  const { type, format, enum: values, items, properties } = Object(schema)
  if (Array.isArray(values)) return values[0]
  switch (Array.isArray(type) ? type.find((each) => each !== 'null') : type) {
    case 'string':
      return formats.find((each) => each.format === format)?.example ?? 'text'
    case 'integer':
      return 1
    case 'number':
      return 1.5
    case 'boolean':
      return true
    case 'array':
      return items === undefined ? [] : [exampleOf(items)]
    case 'object':
      return Object.fromEntries(Object.entries(Object(properties)).map(([name, each]) => [name, exampleOf(each)]))
    default:
      return null
  }
}
