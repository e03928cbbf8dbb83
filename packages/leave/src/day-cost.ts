import { dateOf, dayNumberOf, weekdayOf } from './calendar-date.ts'
import { type Holiday, placeOn } from './holiday.ts'
import type { PersonCalendar } from './person-calendar.ts'
import { type Refusal, refuse } from './refusal.ts'
import { type Stretch, sayStretch } from './stretch.ts'
import { type Share, weekOn } from './working-week.ts'

/**
 * Why a day costs what it costs. A whole day: WORKING_DAY. Half a day, because no more is asked, worked, or left by a half
 * holiday: HALF_REQUESTED, HALF_WORKING_DAY, HALF_HOLIDAY. Nothing, because what is asked is free anyway: HOLIDAY, DAY_OFF,
 * NO_SCHEDULE, or because the person is ill then: SICK.
 */
export type DayReason =
  | 'WORKING_DAY'
  | 'HALF_REQUESTED'
  | 'HALF_WORKING_DAY'
  | 'HALF_HOLIDAY'
  | 'HOLIDAY'
  | 'DAY_OFF'
  | 'NO_SCHEDULE'
  | 'SICK'

/** What one day of a leave costs. The holiday is named even where the day is off for another reason as well. */
export type DayCost = { date: string; days: Share; reason: DayReason; holiday?: Holiday }

/** What a leave costs, in days of leave by the half day, and each of its calendar days. */
export type LeaveCost = { days: number; byDay: DayCost[] }

/**
 * What a leave costs somebody: of each day the least of what is asked, what is scheduled, and what a holiday leaves. So
 * half a day asked on a half working day is half a day (our choice: never a quarter), and a schedule does not tell which
 * half of a half day is worked, so either may be asked. Days of `sickLeave` cost nothing, by the half day.
 *
 * @example
 * costOf(
 *   { startDate: '2026-07-03', endDate: '2026-07-06', startsAt: 'NOON', endsAt: 'EVENING' },
 *   { schedules: [{ from: '2020-01-01', week: mondayToFriday }], places: [] },
 * ).days // 1.5
 */
export function costOf(stretch: Stretch, calendar: PersonCalendar, sickLeave: readonly Stretch[] = []): LeaveCost {
  const byDay: DayCost[] = []
  let days = 0
  const last = dayNumberOf(stretch.endDate)
  for (let day = dayNumberOf(stretch.startDate); day <= last; day++) {
    const cost = costOfDay(dateOf(day), weekdayOf(day), stretch, calendar, sickLeave)
    byDay.push(cost)
    days += cost.days
  }
  return { days, byDay }
}

/** Refuses leave that costs nothing, and says why it would. Source: our choice, so that nobody waits for nothing. */
export function refusalForCost(stretch: Stretch, { days, byDay }: LeaveCost): Refusal | undefined {
  if (days > 0) return undefined
  const unscheduled = byDay.find(({ reason }) => reason === 'NO_SCHEDULE')
  if (unscheduled !== undefined) {
    return refuse(
      'COSTS_NOTHING',
      `There is no working schedule for ${unscheduled.date}, so nobody can tell what the leave costs. Ask an administrator to enter one.`,
    )
  }
  const holidays = new Set(
    byDay.flatMap(({ reason, holiday }) => (reason === 'HOLIDAY' && holiday ? [holiday.name] : [])),
  )
  const why = holidays.size === 0 ? 'there is no work then' : `there is no work then (${[...holidays].join(', ')})`
  return refuse('COSTS_NOTHING', `No leave is needed ${sayStretch(stretch)}: ${why}. Choose days of work.`)
}

/** Which halves of a day are meant. */
type Halves = { morning: boolean; afternoon: boolean }

function costOfDay(
  date: string,
  weekday: number,
  stretch: Stretch,
  { schedules, places }: PersonCalendar,
  sickLeave: readonly Stretch[],
): DayCost {
  const holiday = placeOn(places, date)?.holidays.on(date)
  const day = (days: Share, reason: DayReason): DayCost =>
    holiday === undefined ? { date, days, reason } : { date, days, reason, holiday }

  const week = weekOn(schedules, date)
  if (week === undefined) return day(0, 'NO_SCHEDULE')
  const scheduled = week[weekday] ?? 0
  if (scheduled === 0) return day(0, 'DAY_OFF')

  const asked = halvesOn(date, stretch)
  const worked = without(asked, holiday === undefined ? none : freed[holiday.free])
  if (shareOf(worked) === 0) return day(0, 'HOLIDAY')
  const well = sickLeave.reduce((left, sick) => without(left, halvesOn(date, sick)), worked)
  if (shareOf(well) === 0) return day(0, 'SICK')

  if (scheduled === 1 && shareOf(well) === 1) return day(1, 'WORKING_DAY')
  if (shareOf(asked) < 1) return day(0.5, 'HALF_REQUESTED')
  if (scheduled < 1) return day(0.5, 'HALF_WORKING_DAY')
  return day(0.5, shareOf(worked) < 1 ? 'HALF_HOLIDAY' : 'SICK')
}

const none: Halves = { morning: false, afternoon: false }
const both: Halves = { morning: true, afternoon: true }
const freed: Record<Holiday['free'], Halves> = {
  DAY: both,
  MORNING: { morning: true, afternoon: false },
  AFTERNOON: { morning: false, afternoon: true },
}

function halvesOn(date: string, { startDate, endDate, startsAt, endsAt }: Stretch): Halves {
  if (date < startDate || date > endDate) return none
  return {
    morning: date > startDate || startsAt === 'MORNING',
    afternoon: date < endDate || endsAt === 'EVENING',
  }
}

function without(halves: Halves, gone: Halves): Halves {
  return { morning: halves.morning && !gone.morning, afternoon: halves.afternoon && !gone.afternoon }
}

function shareOf({ morning, afternoon }: Halves): Share {
  if (morning && afternoon) return 1
  return morning || afternoon ? 0.5 : 0
}
