import type { Compilable, CompiledQuery } from 'kysely'
import type { Database } from './database.ts'

/**
 * A query that is built once and then run with other values: for those that every request runs, where building costs
 * more than running.
 *
 * @param build makes the query from its one parameter, which it uses once
 */
export function prepared<Row>(
  db: Database,
  build: (parameter: string) => Compilable<Row>,
): (value: string) => Promise<Row[]> {
  const placeholder = 'placeholder'
  const template = build(placeholder).compile()
  if (template.parameters.filter((parameter) => parameter === placeholder).length !== 1) {
    throw new Error('A prepared query uses its parameter once.')
  }
  return async (value) => {
    const parameters = template.parameters.map((parameter) => (parameter === placeholder ? value : parameter))
    const query: CompiledQuery<Row> = { ...template, parameters }
    return (await db.executeQuery(query)).rows
  }
}
