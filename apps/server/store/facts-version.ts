import { type ParametersOf, prepared } from '@vacation-tracker/event-bus/prepared'
import { type Terms, usualTerms } from '@vacation-tracker/leave/terms'
import type { Tx } from './database.ts'
import type { Person } from './people.ts'
import { termColumns, termsIn } from './terms.ts'

/** What a decision about somebody's leave depends on, as it is at one instant. */
export type OwnerFacts = {
  houseVersion: number
  /** Nothing when there is no such person. */
  person: Person | undefined
  /** The usual ones when there is no such person. */
  terms: Terms
  /** Another one when the house has decided something, or something else is agreed with the person. */
  mark: string
}

/** All at once: every decision needs it, and asking one after another would cost more than deciding. */
export async function findOwnerFacts(tx: Tx, username: string): Promise<OwnerFacts> {
  const [row] = (await selectFacts(tx, { username })).rows
  const houseVersion = Number(row?.house ?? 0)
  const mark = markOf(row)
  if (row === undefined || row.username === null) return { houseVersion, person: undefined, terms: usualTerms, mark }
  // A row of the join has all columns of the person, or none.
  const known = row as PersonColumns<typeof row>
  const { name, timeZone, teamId } = known
  return { houseVersion, person: { username, name, timeZone, teamId }, terms: termsIn(known), mark }
}

/** The mark as it is now; see {@link OwnerFacts}. */
export async function factsVersion(tx: Tx, username: string): Promise<string> {
  return markOf((await selectVersions(tx, { username })).rows[0])
}

function markOf(row: { house: number; version: number | null } | undefined): string {
  return `${row?.house ?? ''} ${row?.version ?? ''}`
}

/** Columns that are null where there is no person, and in which a person has something. */
type Required = 'name' | 'timeZone' | 'registered_at' | 'schedules' | 'places' | 'allowances'
type PersonColumns<Row> = { [Column in keyof Row]: Column extends Required ? NonNullable<Row[Column]> : Row[Column] }

const selectFacts = prepared((tx: Tx, parameter: ParametersOf<{ username: string }>) =>
  versionsOf(tx, parameter)
    .select(['person.name', 'person.time_zone as timeZone', 'person.team_id as teamId'])
    .select(termColumns)
    .compile(),
)

const selectVersions = prepared((tx: Tx, parameter: ParametersOf<{ username: string }>) =>
  versionsOf(tx, parameter).compile(),
)

function versionsOf(tx: Tx, parameter: ParametersOf<{ username: string }>) {
  return tx
    .selectFrom('house')
    .leftJoin('person', (join) => join.on('person.username', '=', parameter('username')))
    .select(['house.version as house', 'person.terms_version as version'])
}
