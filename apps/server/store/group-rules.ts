import { type Group, groups as knownGroups } from '@vacation-tracker/vacation-events/people'
import type { Database, Tx } from './database.ts'

/** Which groups people get who register with an address of this domain. */
export type GroupRule = { domain: string; groups: Group[] }

export async function listGroupRules(db: Database | Tx): Promise<GroupRule[]> {
  const rows = await db.selectFrom('group_rule').selectAll().orderBy('domain').execute()
  return rows.map(({ domain, groups }) => ({ domain, groups: groupsIn(groups) }))
}

export async function replaceGroupRules(tx: Tx, rules: readonly GroupRule[]): Promise<void> {
  await tx.deleteFrom('group_rule').execute()
  if (rules.length === 0) return
  await tx
    .insertInto('group_rule')
    .values(rules.map(({ domain, groups }) => ({ domain, groups: JSON.stringify(groups) })))
    .execute()
}

function groupsIn(stored: string): Group[] {
  const named: unknown = JSON.parse(stored)
  return Array.isArray(named) ? knownGroups.filter((group) => named.includes(group)) : []
}
