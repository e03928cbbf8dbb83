import type { Group } from '../generated/graphql.ts'

/** The groups, from what everybody does to what few do. */
export const groups: readonly { value: Group; words: string; meaning: string }[] = [
  { value: 'SUBMITTER', words: 'Submitter', meaning: 'asks for leave' },
  { value: 'APPROVER', words: 'Approver', meaning: 'decides on leave' },
  { value: 'ADMIN', words: 'Admin', meaning: 'assigns groups and sets the rules of the house' },
]

export function sayGroups(of: readonly Group[]): string {
  const words = groups.filter(({ value }) => of.includes(value)).map((group) => group.words)
  return words.length > 0 ? words.join(', ') : 'None yet'
}

/** With a group put in or taken out, in the usual order. */
export function withGroup(of: readonly Group[], group: Group, isIn: boolean): Group[] {
  return groups.map(({ value }) => value).filter((value) => (value === group ? isIn : of.includes(value)))
}
