import type { Booking } from './booking.ts'
import { changedDays, sayChangedDays } from './changed-days.ts'
import type { LeaveCost } from './day-cost.ts'
import type { CompanyHoliday, House, HouseRules } from './house.ts'
import { type Stretch, sayStretch } from './stretch.ts'
import type { Terms } from './terms.ts'

/** What the cost of somebody's leave depends on. */
export type Situation = { house: House; terms: Terms; bookings: readonly Booking[] }

/** Something has changed that leave depends on. */
export type FactsChange = {
  /** Username of the only one whom it concerns; everybody, unless told. */
  owner?: string
  /** It concerns no day before this one, and none after that. */
  from?: string
  until?: string
  /** What has changed, in a sentence; `byDays` when the days say the same, and more precisely. */
  sentence: string
  byDays?: true
  /** How things were before, where that is known: as they are now, but for this change. */
  before?: (now: Situation) => Situation
}

/** The company gives a day off, or has moved it: the days of both concern it. */
export function holidayDeclared(holiday: CompanyHoliday, earlier: CompanyHoliday | undefined): FactsChange {
  return {
    ...spanOf(earlier === undefined ? [holiday] : [earlier, holiday]),
    sentence: earlier === undefined ? `${holiday.name} is a day off now.` : `${holiday.name} is another day off now.`,
    byDays: true,
    before: (now) => withHolidays(now, holiday.id, earlier),
  }
}

/** A day that the company gave off is a usual one again. Which one it was may not be known any more. */
export function holidayCancelled(id: string, earlier: CompanyHoliday | undefined): FactsChange {
  if (earlier === undefined) return { sentence: 'A day that was free is a usual one again.' }
  const before = (now: Situation) => withHolidays(now, id, earlier)
  return { ...spanOf([earlier]), sentence: `${earlier.name} is not a day off any more.`, byDays: true, before }
}

/** The house has other rules. */
export function houseRulesAdopted(earlier: HouseRules | undefined): FactsChange {
  const sentence = 'The house has new rules about days of work and holidays.'
  if (earlier === undefined) return { sentence }
  return { sentence, before: (now) => ({ ...now, house: { ...now.house, rules: earlier } }) }
}

/** Something else is agreed with a person. */
export function termsAgreed(owner: string, earlier: Terms | undefined): FactsChange {
  const change = { owner, sentence: 'Other days of work, or another place of work, have been agreed.' }
  return earlier === undefined ? change : { ...change, before: (now) => ({ ...now, terms: earlier }) }
}

/**
 * Leave has been approved, which may be sick leave during other leave, or be taken back by sick leave.
 *
 * @param earlier as it was approved before, where it is not the first time
 */
export function leaveApproved(owner: string, approved: Booking, earlier: Booking | undefined): FactsChange {
  const dates = [approved, earlier ?? approved].flatMap(({ startDate, endDate }) => [startDate, endDate]).sort()
  const [from = '', until = ''] = [dates.at(0), dates.at(-1)]
  return {
    ...{ owner, from, until },
    sentence: 'Days of sick leave do not count as other leave.',
    byDays: true,
    before: (now) => withBooking(now, earlier ?? { ...approved, status: 'PENDING' }),
  }
}

/** Approved leave stands again as it was. While a change of it was asked for, nobody has looked at it. */
export function leaveStandsAgain(owner: string, { startDate, endDate }: Stretch): FactsChange {
  const sentence = 'Days of work or holidays have changed while a change of it was asked for.'
  return { owner, from: startDate, until: endDate, sentence }
}

/** Approved sick leave has been taken back. */
export function sickLeaveCancelled(owner: string, cancelled: Booking): FactsChange {
  return {
    ...{ owner, from: cancelled.startDate, until: cancelled.endDate },
    sentence: `The sick leave ${sayStretch(cancelled)} has been taken back.`,
    before: (now) => withBooking(now, cancelled),
  }
}

/** Whether the change concerns any day of a leave. */
export function concerns({ from = '', until = '9999-12-31' }: FactsChange, leave: Stretch): boolean {
  return leave.startDate <= until && leave.endDate >= from
}

/**
 * Why leave costs something else now, in sentences; nothing when it is not because of this change.
 *
 * @param counted the days that it was last found to cost
 * @param before what it would cost without the change, if that is known
 */
export function explain(
  change: FactsChange,
  counted: number,
  { before, after }: { before: LeaveCost | undefined; after: LeaveCost },
): string | undefined {
  if (counted === after.days) return undefined
  if (before === undefined) return change.sentence
  const days = changedDays(before, after)
  if (days.length === 0) return undefined
  const sentences = [change.byDays ? '' : change.sentence, sayChangedDays(days)]
  // Another change, which has a word of its own to say, may have come before that was heard.
  if (before.days !== counted) sentences.push('Something else has changed as well.')
  return sentences.filter((sentence) => sentence !== '').join(' ')
}

function spanOf(holidays: readonly CompanyHoliday[]): Pick<FactsChange, 'from' | 'until'> {
  const dates = holidays.map(({ date }) => date).sort()
  const [from = '', until = ''] = [dates.at(0), dates.at(-1)]
  return holidays.some(({ yearly }) => yearly) ? { from } : { from, until }
}

function withHolidays(now: Situation, id: string, earlier: CompanyHoliday | undefined): Situation {
  const others = now.house.holidays.filter((holiday) => holiday.id !== id)
  return { ...now, house: { ...now.house, holidays: earlier === undefined ? others : [...others, earlier] } }
}

function withBooking(now: Situation, booking: Booking): Situation {
  return { ...now, bookings: [...now.bookings.filter(({ id }) => id !== booking.id), booking] }
}
