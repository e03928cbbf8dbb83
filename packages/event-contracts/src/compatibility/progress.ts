import type { Part, Schema } from './schema.ts'
import { SchemaError } from './schema-error.ts'

/**
 * A schema must not need itself to judge one and the same value, as nothing would ever come of it.
 *
 * @throws SchemaError
 */
export function checkProgress(schemas: Iterable<Schema>): void {
  const done = new Set<Schema>()
  const above = new Set<Schema>()
  const visit = (schema: Schema): void => {
    if (above.has(schema)) {
      throw new SchemaError(
        schema.at,
        'This schema refers to itself without end. Put a property or an item in between.',
      )
    }
    if (done.has(schema)) return
    above.add(schema)
    for (const part of schema.parts) for (const other of schemasBeside(part)) visit(other)
    above.delete(schema)
    done.add(schema)
  }
  for (const schema of schemas) visit(schema)
}

/** The schemas within a part that judge the same value. */
export function schemasBeside(part: Part): readonly Schema[] {
  switch (part.kind) {
    case 'all':
    case 'any':
    case 'one':
      return part.of
    case 'if':
      return [part.condition, part.yes, part.no]
    case 'not':
    case 'dependent':
      return [part.schema]
    default:
      return []
  }
}

/** All schemas within a part, whatever they judge. */
export function schemasOf(part: Part): readonly Schema[] {
  if (part.kind === 'dependent' || !('schema' in part)) return schemasBeside(part)
  return [part.schema]
}
