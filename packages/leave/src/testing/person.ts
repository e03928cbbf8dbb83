/** Somebody with a working week, holidays and leave, as most tests of balances need them. */
import type { Booking } from '../booking.ts'
import type { Holiday } from '../holiday.ts'
import { calendarOfHolidays } from '../holiday.ts'
import type { Entitlement, LeaveType } from '../leave-type.ts'
import type { PersonCalendar } from '../person-calendar.ts'
import type { PersonFacts } from '../person-facts.ts'
import type { Stretch } from '../stretch.ts'
import { mondayToFriday, type Schedule, type WorkingWeek } from '../working-week.ts'

export const everyDay: WorkingWeek = [1, 1, 1, 1, 1, 1, 1]

export const publicHoliday = (date: string, name: string, free: Holiday['free'] = 'DAY'): Holiday => ({
  date,
  name,
  kind: 'PUBLIC',
  free,
})

/** Whole days unless told. */
export const days = (startDate: string, endDate = startDate, noons: Partial<Stretch> = {}): Stretch => ({
  startDate,
  endDate,
  startsAt: 'MORNING',
  endsAt: 'EVENING',
  ...noons,
})

export const working = (week: WorkingWeek, from = '1970-01-01'): Schedule => ({ from, week })

export const calendarWith = (holidays: readonly Holiday[], schedules = [working(mondayToFriday)]): PersonCalendar => ({
  schedules,
  places: [{ from: '1970-01-01', holidays: calendarOfHolidays(holidays) }],
})

/** A type of annual leave, ANNUAL, of 20 days a year unless told. */
export const annualLeave = (entitlement: Partial<Entitlement & { kind: 'FIXED' }> = {}): LeaveType => ({
  id: 'ANNUAL',
  name: 'Annual leave',
  category: 'ANNUAL_LEAVE',
  needsDocument: false,
  entitlement: { kind: 'FIXED', days: 20, rounding: 'STATUTORY', ...entitlement },
})

export const sickLeave: LeaveType = {
  id: 'SICK',
  name: 'Sick leave',
  category: 'SICK_LEAVE',
  needsDocument: true,
  entitlement: { kind: 'UNLIMITED' },
}

/** John, who works every day of the week and has been here since 2026, unless told. */
export const john = (facts: Partial<PersonFacts> = {}): PersonFacts => ({
  username: 'john',
  employment: { from: '2026-01-01' },
  calendar: calendarWith([], [working(everyDay)]),
  leaveYears: [{ from: '1970-01-01', startsOn: '01-01' }],
  leaveTypes: [annualLeave(), sickLeave],
  allowances: [],
  adjustments: [],
  bookings: [],
  ...facts,
})

export const approved = (id: string, stretch: Stretch, leaveType = 'ANNUAL'): Booking => ({
  id,
  leaveType,
  status: 'APPROVED',
  ...stretch,
})

export const pending = (id: string, stretch: Stretch, leaveType = 'ANNUAL'): Booking => ({
  ...approved(id, stretch, leaveType),
  status: 'PENDING',
})
