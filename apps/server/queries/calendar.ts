import { dayNumberOf } from '@vacation-tracker/leave/calendar-date'
import type { CalendarWindow } from '@vacation-tracker/leave/calendar-window'
import { type Actor, mayKnowKind } from '@vacation-tracker/leave/permissions'
import { type PeopleFilter, peopleInOrder } from '../calendar/people-in-order.ts'
import { SharedDays } from '../calendar/shared-days.ts'
import type { Workplace } from '../commands/transaction.ts'
import { type Outcome, refuse } from '../refusal.ts'
import { type CalendarAbsenceRow, findAbsencesOf, findPeopleAt } from '../store/calendar.ts'
import { type Page, type PageRequest, toPage } from './page.ts'

/** As long as a calendar goes, in days: a year, and the weeks around it. */
const longestWindow = 400

/** Somebody on the calendar. `schedule` and `place` are ids of what they share with others. */
type CalendarPerson = {
  username: string
  name: string
  team: string | null
  schedule: string
  place: string
  absences: CalendarAbsence[]
}

/** Leave on the calendar; of what kind it is only for those who may know. */
type CalendarAbsence = Omit<CalendarAbsenceRow, 'leaveType' | 'owner'> & { leaveType: string | null }

/** Who is away when, and on which days nobody has to work. */
export type LeaveCalendar = Page<CalendarPerson> & {
  schedules: SharedDays['schedules']
  places: SharedDays['places']
  leaveTypes: { id: string; name: string; color: string }[]
  teams: { id: string; name: string }[]
}

/** The window of a calendar, or why there is none. */
export function windowOf({ from, to }: CalendarWindow): Outcome<CalendarWindow> {
  const days = dayNumberOf(to) - dayNumberOf(from) + 1
  if (days < 1) return { refusal: refuse('END_BEFORE_START', `${to} is before ${from}. Exchange the two days.`) }
  if (days <= longestWindow) return { done: { from, to } }
  const message = `From ${from} to ${to} it is ${days} days. Ask for at most ${longestWindow} days at once.`
  return { refusal: refuse('QUERY_TOO_LARGE', message) }
}

/** The calendar of a window, a page of people at a time: the viewer's team first, then by team and name. */
export async function readCalendar(
  { db, house }: Pick<Workplace, 'db' | 'house'>,
  window: CalendarWindow,
  filter: PeopleFilter,
  viewer: Actor & { kind: 'person' },
  page: PageRequest,
): Promise<Outcome<LeaveCalendar>> {
  const known = await house.read(db)
  const { teams, leaveTypes } = known.house
  const people = peopleInOrder(await findPeopleAt(db, window), teams, filter, viewer.username)
  const start = startOf(people, page)
  if (start.refusal !== undefined) return start
  const found = people.slice(start.done, start.done + page.limit + 1)
  const { items, nextToken } = toPage(found, page, ({ name, username }) => [name, username])
  const usernames = items.map(({ username }) => username)
  const absences = Map.groupBy(await findAbsencesOf(db, usernames, window), ({ owner }) => owner)
  const teamOf = new Map(teams.map((team) => [team.id, team]))
  const days = new SharedDays(known, window)
  const shown: CalendarPerson[] = []
  for (const person of items) {
    const { username, name, team_id: team } = person
    const knows = mayKnowKind(viewer, { username, team: teamOf.get(team ?? '') })
    const own = absences.get(username) ?? []
    shown.push({
      ...{ username, name, team },
      ...(await days.of(person)),
      absences: knows ? own : own.map((absence) => ({ ...absence, leaveType: null })),
    })
  }
  const named = new Set(shown.flatMap((person) => person.absences.map(({ leaveType }) => leaveType)))
  return {
    done: {
      items: shown,
      nextToken,
      ...{ schedules: days.schedules, places: days.places },
      leaveTypes: leaveTypes.filter(({ id }) => named.has(id)),
      teams: teams.map(({ id, name }) => ({ id, name })),
    },
  }
}

/** Where a page begins: after the last person of the one before. */
function startOf(people: readonly { username: string }[], { after }: PageRequest): Outcome<number> {
  if (after === undefined) return { done: 0 }
  const place = people.findIndex(({ username }) => username === after[1])
  if (place >= 0) return { done: place + 1 }
  const message = 'Who was last on the page before is not on this calendar any more. Begin again without nextToken.'
  return { refusal: refuse('TOKEN_INVALID', message) }
}
