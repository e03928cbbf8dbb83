import type { Calendar } from './calendar-days.ts'
import type { GridRow } from './calendar-grid.tsx'

/** Stands for people in no team where a team is named. */
export const inNoTeam = '-'

/** Who is looked for: of one team, or in none, and with these words in the name. */
export interface RowFilter {
  team: string | undefined
  search: string
}

/** The rows of the people who are looked for, in the order in which they come, each team under its name. */
export function rowsOf({ items, teams }: Calendar, { team, search }: RowFilter, noTeam: string): GridRow[] {
  const names = new Map(teams.map(({ id, name }) => [id, name]))
  const words = search.toLocaleLowerCase().split(/\s+/).filter(Boolean)
  const rows: GridRow[] = []
  let last: string | undefined
  for (const person of items) {
    const own = person.team ?? inNoTeam
    if (team !== undefined && own !== team) continue
    const text = `${person.name} ${person.username}`.toLocaleLowerCase()
    if (!words.every((word) => text.includes(word))) continue
    if (own !== last) rows.push({ kind: 'team', id: own, name: names.get(own) ?? noTeam })
    rows.push({ kind: 'person', person })
    last = own
  }
  return rows
}
