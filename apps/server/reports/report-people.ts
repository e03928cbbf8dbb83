import type { ReportScope } from '@vacation-tracker/leave/permissions'
import { peopleInOrder } from '../calendar/people-in-order.ts'
import type { KnownHouse } from '../house/house-book.ts'
import { type CalendarPersonRow, findPeopleAt } from '../store/calendar.ts'
import type { Database } from '../store/database.ts'
import type { ReportPerson } from './everybody.ts'

/** Whose figures a report is about: of the teams that the reader may see, all or one. */
export type ReportAbout = { scope: ReportScope; team?: string | undefined }

/** Those who work here on a day, by team and name. */
export async function peopleOn(
  db: Database,
  known: KnownHouse,
  day: string,
  about: ReportAbout,
): Promise<ReportPerson[]> {
  const people = await findPeopleAt(db, { from: day, to: day })
  return inReport(people, known, about)
}

/** Everybody who has ever worked here, by team and name: what they took stays in the figures of the past. */
export async function peopleEver(db: Database, known: KnownHouse, about: ReportAbout): Promise<ReportPerson[]> {
  const people = await db
    .selectFrom('person')
    .select(['username', 'name', 'team_id', 'starts_on', 'ends_on', 'schedules', 'places'])
    .execute()
  return inReport(people, known, about)
}

function inReport(people: CalendarPersonRow[], known: KnownHouse, { scope, team }: ReportAbout): ReportPerson[] {
  const visible = people.filter(({ team_id }) => scope === 'ALL' || scope.includes(team_id))
  return peopleInOrder(visible, known.house.teams, { team }, '').map(({ username, name, team_id }) => ({
    username,
    name,
    team: team_id,
  }))
}
