import type { FieldRow } from '@vacation-tracker/event-contracts/field-table'

/** How people write a version: `Version 2`, and `Version 2.1` at its first revision. */
export function versionName({ version, revision }: { version: number; revision: number }): string {
  return `Version ${version}${revision > 0 ? `.${revision}` : ''}`
}

/**
 * What a schema says of a field beside its type and its meaning.
 *
 * @param code how a value or a keyword is shown
 */
export function factsOf<Shown>(field: FieldRow, code: (text: string) => Shown): { words: string; shown: Shown[] }[] {
  const { format, unit, constraints, values } = field
  return [
    ...(format === null ? [] : [{ words: 'format', shown: [code(format)] }]),
    ...(unit === null ? [] : [{ words: 'in', shown: [code(unit)] }]),
    ...constraints.map((each) => ({ words: '', shown: [code(each)] })),
    ...(values === null ? [] : [{ words: 'one of', shown: values.map(code) }]),
  ]
}
