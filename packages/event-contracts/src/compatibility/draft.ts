import { isRecord } from './json.ts'
import { SchemaError } from './schema-error.ts'

/** A draft of JSON Schema, in order: 04, 06, 07, 2019-09, 2020-12. `unsaid` reads the spellings of all of them. */
export type Draft = 4 | 6 | 7 | 2019 | 2020 | 'unsaid'

/** The first draft that knows a keyword, for those that draft 04 does not know. */
const since = new Map<string, number>([
  ...(['const', 'contains', 'propertyNames', '$id'] as const).map((keyword) => [keyword, 6] as const),
  ...(['if', 'then', 'else'] as const).map((keyword) => [keyword, 7] as const),
  ...(
    [
      ...['dependentRequired', 'dependentSchemas', 'minContains', 'maxContains', '$anchor'],
      ...['unevaluatedProperties', 'unevaluatedItems', '$recursiveRef'],
    ] as const
  ).map((keyword) => [keyword, 2019] as const),
  ...(['prefixItems', '$dynamicRef', '$dynamicAnchor'] as const).map((keyword) => [keyword, 2020] as const),
])

/** The draft that a schema names in `$schema`. */
export function draftOf(document: unknown): Draft {
  const named = isRecord(document) ? document.$schema : undefined
  if (typeof named !== 'string') return 'unsaid'
  if (named.includes('draft-03')) {
    throw new SchemaError(
      '/$schema',
      'Draft 03 is not read. Write the schema in draft 04 or a later one, best in 2020-12.',
    )
  }
  const found = /draft-0([467])|draft\/(2019|2020)/.exec(named)
  const year = found?.[1] ?? found?.[2]
  return year === undefined ? 'unsaid' : (Number(year) as Exclude<Draft, 'unsaid'>)
}

/** Whether a draft knows a keyword; others are annotations. */
export function knows(draft: Draft, keyword: string): boolean {
  return draft === 'unsaid' || draft >= (since.get(keyword) ?? 0)
}
