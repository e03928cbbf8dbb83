import type { Group } from '../generated/graphql.ts'
import { translator } from '../words/speech.ts'

/** The groups, from what everybody does to what few do. */
export const groups: readonly Group[] = ['SUBMITTER', 'APPROVER', 'DEVELOPER', 'ADMIN']

export function sayGroups(of: readonly Group[]): string {
  const say = translator('people')
  const names = groups.filter((group) => of.includes(group)).map((group) => say(`group.${group}`))
  return names.length > 0 ? names.join(', ') : say('noGroup')
}

/** With a group put in or taken out, in the usual order. */
export function withGroup(of: readonly Group[], group: Group, isIn: boolean): Group[] {
  return groups.filter((one) => (one === group ? isIn : of.includes(one)))
}
