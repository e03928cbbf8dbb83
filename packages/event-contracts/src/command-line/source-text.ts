/** A text as TypeScript writes it. */
export function textOf(text: string): string {
  return `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`
}

/** A JSON value as TypeScript writes it. */
export function literalOf(value: unknown): string {
  if (typeof value === 'string') return textOf(value)
  if (Array.isArray(value)) return `[${value.map(literalOf).join(', ')}]`
  if (Object.is(value, -0)) return '-0'
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  return braced(Object.entries(value).map(([name, each]) => `${keyOf(name)}: ${literalOf(each)}`))
}

/**
 * The TypeBox that makes a schema of the kind that discovery proposes: types, formats, listed texts, arrays and objects.
 */
export function typeBoxOf(schema: unknown): string {
  const { type, format, enum: words, items, properties, required } = Object(schema)
  if (Array.isArray(type)) {
    return `Type.Union([${type.map((each) => typeBoxOf({ ...Object(schema), type: each })).join(', ')}])`
  }
  switch (type) {
    case 'null':
      return 'Type.Null()'
    case 'boolean':
      return 'Type.Boolean()'
    case 'integer':
      return 'Type.Integer()'
    case 'number':
      return 'Type.Number()'
    case 'string':
      if (Array.isArray(words)) return `Type.Enum(${literalOf(words)})`
      return format === undefined ? 'Type.String()' : `Type.String({ format: ${textOf(format)} })`
    case 'array':
      return `Type.Array(${typeBoxOf(items)})`
    case 'object': {
      const fields = Object.entries(Object(properties)).map(([name, each]) => {
        const field = typeBoxOf(each)
        return `${keyOf(name)}: ${Object(required).includes?.(name) ? field : `Type.Optional(${field})`}`
      })
      return `Type.Object(${braced(fields)}, { additionalProperties: false })`
    }
    default:
      return 'Type.Unknown()'
  }
}

/** Computed where it is no plain name, so that `__proto__` is a field like another. */
function keyOf(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) && name !== '__proto__' ? name : `[${textOf(name)}]`
}

function braced(entries: readonly string[]): string {
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`
}
