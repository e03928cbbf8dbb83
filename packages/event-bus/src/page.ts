import { type RawBuilder, sql } from 'kysely'

/** Reads the envelope of the wanted types only: the others need not be parsed, but their places count. */
export function envelopeOf(types: readonly string[]): RawBuilder<unknown> {
  return sql`case when type in (${sql.join(types)}) then envelope end as envelope`
}
