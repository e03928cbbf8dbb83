import type { CompiledQuery, DialectAdapter, QueryExecutorProvider, QueryResult } from 'kysely'

/** Stands in a query for the value that comes when it is run. */
class Parameter {
  readonly name: string

  constructor(name: string) {
    this.name = name
  }
}

/**
 * A query that is built once for each database and then run with other values: for those that every request runs, where
 * building costs more than running.
 *
 * @param build makes the query, with `parameter(name)` in the place of each value
 *
 * @example
 *   const findParcel = prepared((db: Kysely<Tables>, parameter: ParametersOf<{ id: string }>) =>
 *     db.selectFrom('parcel').selectAll().where('id', '=', parameter('id')).compile(),
 *   )
 *   const { rows } = await findParcel(db, { id: '7' })
 */
export function prepared<Values extends object, Row, Db extends QueryExecutorProvider>(
  build: (db: Db, parameter: ParametersOf<Values>) => CompiledQuery<Row>,
): (db: Db, values: Values) => Promise<QueryResult<Row>> {
  // Connections and transactions of one database share its adapter.
  const templates = new WeakMap<DialectAdapter, CompiledQuery<Row>>()
  return (db, values) => {
    const executor = db.getExecutor()
    let template = templates.get(executor.adapter)
    if (template === undefined) {
      template = build(db, (name) => new Parameter(name) as Values[typeof name])
      templates.set(executor.adapter, template)
    }
    const parameters = template.parameters.map((parameter) =>
      parameter instanceof Parameter ? Reflect.get(values, parameter.name) : parameter,
    )
    return executor.executeQuery<Row>({ ...template, parameters })
  }
}

/** Gives the place of a named value in a prepared query. */
export type ParametersOf<Values extends object> = <Name extends keyof Values & string>(name: Name) => Values[Name]
