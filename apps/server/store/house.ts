import { prepared } from '@vacation-tracker/event-bus/prepared'
import type { CompanyHoliday, HouseLeaveType, HouseRules, Team } from '@vacation-tracker/leave/house'
import type { Policy } from '@vacation-tracker/leave/policy/policy'
import { sql } from 'kysely'
import type { Database, Tx } from './database.ts'

/** What the house has decided, as far as it differs from the standard house. Lists are in their order. */
export type HouseRows = {
  rules: HouseRules | undefined
  leaveTypes: HouseLeaveType[]
  holidays: CompanyHoliday[]
  policies: Policy[]
  teams: Team[]
}

const selectVersion = prepared((db: Database | Tx) => db.selectFrom('house').select('version').compile())

/** Counts the changes of all that the house decides. */
export async function houseVersion(db: Database | Tx): Promise<number> {
  return Number((await selectVersion(db, {})).rows[0]?.version ?? 0)
}

/** Says that the house has decided something. Others that do the same wait until the transaction ends. */
export async function countHouseChange(tx: Tx): Promise<void> {
  await tx.updateTable('house').set({ version: sql`version + 1` }).execute()
}

/**
 * Keeps others from deciding for the house until the transaction ends, and tells its version, which stays as it is: what
 * is read then is what has been committed, so that whoever remembers it by its version remembers the truth, even after a
 * rollback.
 */
export async function lockHouse(tx: Tx): Promise<number> {
  await tx.updateTable('house').set({ version: sql`version` }).execute()
  return houseVersion(tx)
}

export async function readHouse(db: Database | Tx): Promise<HouseRows> {
  const { rules } = await db.selectFrom('house').select('rules').executeTakeFirstOrThrow()
  const leaveTypes = await db.selectFrom('leave_type').select('content').orderBy('position').orderBy('id').execute()
  const holidays = await db.selectFrom('company_holiday').select('content').orderBy('id').execute()
  const policies = await db.selectFrom('policy').select('content').orderBy('position').orderBy('id').execute()
  const teams = await db.selectFrom('team').selectAll().orderBy('name').execute()
  return {
    rules: rules === null ? undefined : parse<HouseRules>(rules),
    leaveTypes: leaveTypes.map(({ content }) => parse<HouseLeaveType>(content)),
    holidays: holidays.map(({ content }) => parse<CompanyHoliday>(content)),
    policies: policies.map(({ content }) => parse<Policy>(content)),
    teams: teams.map(({ id, name, stages }) => ({ id, name, stages: parse<Team['stages']>(stages) })),
  }
}

export async function saveHouseRules(tx: Tx, rules: HouseRules): Promise<void> {
  await tx
    .updateTable('house')
    .set({ rules: JSON.stringify(rules) })
    .execute()
}

/** Writes down all leave types in their order. None is ever deleted: past leave is of it. */
export async function saveLeaveTypes(tx: Tx, leaveTypes: readonly HouseLeaveType[]): Promise<void> {
  for (const [position, leaveType] of leaveTypes.entries()) {
    const content = JSON.stringify(leaveType)
    await tx
      .insertInto('leave_type')
      .values({ id: leaveType.id, position, content })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ position, content }))
      .execute()
  }
}

export async function saveCompanyHoliday(tx: Tx, holiday: CompanyHoliday): Promise<void> {
  const content = JSON.stringify(holiday)
  await tx
    .insertInto('company_holiday')
    .values({ id: holiday.id, content })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ content }))
    .execute()
}

export async function deleteCompanyHoliday(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('company_holiday').where('id', '=', id).execute()
}

/** Replaces all policies, in their order. */
export async function savePolicies(tx: Tx, policies: readonly Policy[]): Promise<void> {
  await tx.deleteFrom('policy').execute()
  if (policies.length === 0) return
  const rows = policies.map((policy, position) => ({ id: policy.id, position, content: JSON.stringify(policy) }))
  await tx.insertInto('policy').values(rows).execute()
}

export async function saveTeam(tx: Tx, { id, name, stages }: Team): Promise<void> {
  const content = { name, stages: JSON.stringify(stages) }
  await tx
    .insertInto('team')
    .values({ id, ...content })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ ...content, version: sql`team.version + 1` }))
    .execute()
}

/** How often a team has been changed; nothing when there is no such team. */
export async function teamVersion(tx: Tx, id: string): Promise<number | undefined> {
  const row = await tx.selectFrom('team').select('version').where('id', '=', id).executeTakeFirst()
  return row?.version
}

/** Its members are in no team then. */
export async function deleteTeam(tx: Tx, id: string): Promise<void> {
  await tx.updateTable('person').set({ team_id: null }).where('team_id', '=', id).execute()
  await tx.deleteFrom('team').where('id', '=', id).execute()
}

/** What we have written ourselves, so it is what it says. */
function parse<Value>(json: string): Value {
  return JSON.parse(json) as Value
}
