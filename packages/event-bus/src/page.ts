import { type QueryResult, type RawBuilder, sql } from 'kysely'
import type { PageRow, Sql } from './driver.ts'
import { type ParametersOf, prepared } from './prepared.ts'

type Place = { after: number; limit: number }

/**
 * Reads the log page by page. The envelope of the wanted types only: the others need not be parsed, but their places
 * count. The query is built once for each list of types, which a reader keeps.
 *
 * @param extra what else to select
 */
export function pageReader<Extra>(extra: RawBuilder<unknown> = sql``) {
  const queries = new Map<
    readonly string[] | undefined,
    (db: Sql, place: Place) => Promise<QueryResult<PageRow & Extra>>
  >()
  return async (db: Sql, place: Place, types: readonly string[] | undefined): Promise<(PageRow & Extra)[]> => {
    const query = queries.get(types) ?? selecting<Extra>(types, extra)
    queries.set(types, query)
    return (await query(db, place)).rows
  }
}

function selecting<Extra>(types: readonly string[] | undefined, extra: RawBuilder<unknown>) {
  const envelope = types === undefined ? sql`envelope` : sql`${ofTypes(types)} as envelope`
  return prepared((db: Sql, parameter: ParametersOf<Place>) =>
    sql<PageRow & Extra>`select seq, type, group_key, checksum, ${envelope} ${extra}
      from event_log where seq > ${parameter('after')} order by seq limit ${parameter('limit')}`.compile(db),
  )
}

function ofTypes(types: readonly string[]): RawBuilder<unknown> {
  return types.length === 0 ? sql`null` : sql`case when type in (${sql.join(types)}) then envelope end`
}
