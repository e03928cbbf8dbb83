import { setImmediate as breathe } from 'node:timers/promises'
import { costOf } from '@vacation-tracker/leave/day-cost'
import type { House } from '@vacation-tracker/leave/house'
import type { PersonCalendar } from '@vacation-tracker/leave/person-calendar'
import type { Terms } from '@vacation-tracker/leave/terms'
import { listBookings } from '../store/bookings.ts'
import type { Database } from '../store/database.ts'
import { listTerms } from '../store/terms.ts'
import { KnownHouse } from './house-book.ts'
import { calendarOf } from './person-facts.ts'

/** Booked leave that would cost something else. */
export type CostChange = {
  vacationRequestId: string
  owner: string
  startDate: string
  endDate: string
  daysBefore: number
  daysAfter: number
}

/** What a decision of the house would do to booked leave: to how many requests, of how many people, and the first of them. */
export type HousePreview = { requests: number; people: number; first: CostChange[] }

/** As many as a page shows (our choice); who wants to know more has the count. */
const shownAtMost = 20

/** So many people are looked at before others get their turn: some milliseconds of work. */
const peopleAtOnce = 25

/**
 * Which booked leave would cost more or less if the house were like this. Looks only, and lets others do their work in
 * between. Those shown are the ones that begin first.
 */
export async function previewOf(db: Database, now: KnownHouse, house: House): Promise<HousePreview> {
  const then = new KnownHouse(now.version, house)
  const terms = [...(await listTerms(db))]
  const [before, after] = [calendarsOf(now), calendarsOf(then)]
  const first: CostChange[] = []
  let requests = 0
  let people = 0
  for (let from = 0; from < terms.length; from += peopleAtOnce) {
    const some = terms.slice(from, from + peopleAtOnce)
    const bookings = await listBookings(
      db,
      some.map(([username]) => username),
    )
    for (const [owner, agreed] of some) {
      const changes = await changesOf(bookings.get(owner) ?? [], await before(agreed), await after(agreed))
      requests += changes.length
      people += changes.length > 0 ? 1 : 0
      first.push(...changes.map((change) => ({ ...change, owner })))
    }
    first.sort((one, other) => (one.startDate < other.startDate ? -1 : 1)).splice(shownAtMost)
    await breathe()
  }
  return { requests, people, first }
}

async function changesOf(
  bookings: NonNullable<ReturnType<Awaited<ReturnType<typeof listBookings>>['get']>>,
  before: PersonCalendar,
  after: PersonCalendar,
): Promise<Omit<CostChange, 'owner'>[]> {
  return bookings.flatMap((booking) => {
    const [daysBefore, daysAfter] = [costOf(booking, before).days, costOf(booking, after).days]
    const { id: vacationRequestId, startDate, endDate } = booking
    return daysBefore === daysAfter ? [] : [{ vacationRequestId, startDate, endDate, daysBefore, daysAfter }]
  })
}

/** Most people have the terms of many others, and so the same calendar. */
function calendarsOf(known: KnownHouse): (terms: Terms) => Promise<PersonCalendar> {
  const calendars = new Map<string, Promise<PersonCalendar>>()
  return (terms) => {
    const key = JSON.stringify([terms.schedules, terms.places])
    const calendar = calendars.get(key) ?? calendarOf(known, terms)
    calendars.set(key, calendar)
    return calendar
  }
}
