import { type ParametersOf, prepared } from '@vacation-tracker/event-bus/prepared'
import type { Tx } from './database.ts'

/** A mark that is another one when the house has decided something, or something else is agreed with a person. */
export async function factsVersion(tx: Tx, username: string): Promise<string> {
  const [row] = (await selectVersions(tx, { username })).rows
  return `${row?.house ?? ''} ${row?.terms ?? ''}`
}

const selectVersions = prepared((tx: Tx, parameter: ParametersOf<{ username: string }>) =>
  tx
    .selectFrom('house')
    .leftJoin('person', (join) => join.on('person.username', '=', parameter('username')))
    .select(['house.version as house', 'person.terms_version as terms'])
    .compile(),
)
