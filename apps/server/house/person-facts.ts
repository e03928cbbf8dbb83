import type { Booking } from '@vacation-tracker/leave/booking'
import type { PersonCalendar } from '@vacation-tracker/leave/person-calendar'
import type { PersonFacts } from '@vacation-tracker/leave/person-facts'
import type { Terms, TermsWithAdjustments } from '@vacation-tracker/leave/terms'
import type { KnownHouse } from './house-book.ts'

/** The days on which somebody works: by their own terms, and by those of the house where they have none. */
export async function calendarOf(known: KnownHouse, { schedules, places }: Terms): Promise<PersonCalendar> {
  const { week, country, region, leaveYears } = known.house.rules
  const always = leaveYears[0]?.from ?? '1970-01-01'
  const own = places.length > 0 ? places : [{ from: always, country, region }]
  return {
    schedules: schedules.length > 0 ? schedules : [{ from: always, week }],
    places: await Promise.all(
      own.map(async ({ from, ...place }) => ({ from, holidays: await known.holidaysAt(place) })),
    ),
  }
}

/** All that the balances of a person depend on. */
export async function factsOf(
  known: KnownHouse,
  person: { username: string; terms: TermsWithAdjustments; bookings: readonly Booking[] },
): Promise<PersonFacts> {
  const { username, terms, bookings } = person
  const { leaveYears, sickDaysGivenBack } = known.house.rules
  return {
    username,
    employment: terms.employment,
    ...(terms.trackedFrom !== undefined && { trackedFrom: terms.trackedFrom }),
    calendar: await calendarOf(known, terms),
    leaveYears,
    leaveTypes: known.house.leaveTypes,
    sickDaysGivenBack,
    allowances: terms.allowances,
    adjustments: terms.adjustments,
    bookings,
  }
}
