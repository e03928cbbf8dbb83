/** People with any schedule, holidays, leave types and bookings, for laws that hold whatever these are. */
import fc from 'fast-check'
import type { Booking } from '../booking.ts'
import { dateOf, dayNumberOf } from '../calendar-date.ts'
import { calendarOfHolidays } from '../holiday.ts'
import type { Adjustment, Allowance, Entitlement, LeaveType, LeaveYearRule } from '../leave-type.ts'
import type { PersonCalendar } from '../person-calendar.ts'
import type { PersonFacts } from '../person-facts.ts'
import { isEmpty, type Stretch } from '../stretch.ts'
import type { Share, WorkingWeek } from '../working-week.ts'
import { annualLeave, sickLeave } from './person.ts'

/** A day within these four years. */
export const anyDay = fc.integer({ min: dayNumberOf('2024-01-01'), max: dayNumberOf('2027-12-31') }).map(dateOf)

const share = fc.constantFrom<Share>(0, 0.5, 1, 1, 1)
const week: fc.Arbitrary<WorkingWeek> = fc.tuple(share, share, share, share, share, share, share)

/** A leave of up to three weeks. */
export const anyLeave: fc.Arbitrary<Stretch> = fc
  .record({
    first: anyDay,
    length: fc.nat(20),
    startsAt: fc.constantFrom('MORNING' as const, 'NOON' as const),
    endsAt: fc.constantFrom('NOON' as const, 'EVENING' as const),
  })
  .map(({ first, length, ...noons }) => ({
    startDate: first,
    endDate: dateOf(dayNumberOf(first) + length),
    ...noons,
  }))
  .filter((stretch) => !isEmpty(stretch))

const anyHoliday = fc.record({
  date: anyDay,
  name: fc.constant('Feast'),
  kind: fc.constant('PUBLIC' as const),
  free: fc.constantFrom('DAY' as const, 'MORNING' as const, 'AFTERNOON' as const),
})

/** Two schedules with a gap now and then, and holidays. */
export const anyCalendar: fc.Arbitrary<PersonCalendar> = fc
  .record({
    weeks: fc.tuple(week, week),
    change: anyDay,
    gap: fc.nat(3),
    holidays: fc.array(anyHoliday, { maxLength: 40 }),
  })
  .map(({ weeks: [before, after], change, gap, holidays }) => ({
    schedules: [
      { from: '1970-01-01', until: change, week: before },
      { from: dateOf(dayNumberOf(change) + 1 + gap), week: after },
    ],
    places: [{ from: '1970-01-01', holidays: calendarOfHolidays(holidays) }],
  }))

const rounding = fc.constantFrom(
  'EXACT' as const,
  'HALF_DAY_UP' as const,
  'HALF_DAY_NEAREST' as const,
  'WHOLE_DAY_UP' as const,
  'WHOLE_DAY_NEAREST' as const,
  'STATUTORY' as const,
)

const carryOver = fc.record(
  { most: fc.nat(10), lastDay: fc.constantFrom('03-31', '06-30', '02-29', '12-31') },
  { requiredKeys: [] },
)

export const anyEntitlement: fc.Arbitrary<Entitlement & { kind: 'FIXED' | 'MONTHLY' }> = fc.record(
  {
    kind: fc.constantFrom('FIXED' as const, 'MONTHLY' as const),
    days: fc.nat(60).map((halves) => halves / 2),
    rounding,
    carryOver,
  },
  { requiredKeys: ['kind', 'days', 'rounding'] },
)

const anyRules: fc.Arbitrary<LeaveYearRule[]> = fc.constantFrom(
  [{ from: '2020-01-01', startsOn: '01-01' }],
  [{ from: '2020-01-01', startsOn: '04-01' }],
  [
    { from: '2020-01-01', startsOn: '01-01' },
    { from: '2026-01-02', startsOn: '04-01' },
  ],
)

const anyBooking: fc.Arbitrary<Omit<Booking, 'id'>> = fc
  .record({
    stretch: anyLeave,
    status: fc.constantFrom('PENDING' as const, 'APPROVED' as const),
    leaveType: fc.constantFrom('ANNUAL', 'ANNUAL', 'ANNUAL', 'SICK'),
    before: fc.option(anyLeave, { nil: undefined, freq: 8 }),
  })
  .map(({ stretch, before, ...booking }) => ({
    ...booking,
    ...stretch,
    ...(before !== undefined && booking.status === 'PENDING' ? { approvedBefore: before } : {}),
  }))

const anyAdjustment: fc.Arbitrary<Omit<Adjustment, 'id'>> = fc.record({
  leaveType: fc.constant('ANNUAL'),
  date: anyDay,
  days: fc.integer({ min: -8, max: 8 }).map((halves) => halves / 2),
  reason: fc.constant('By agreement.'),
})

const anyAllowance: fc.Arbitrary<Allowance> = fc.record({
  leaveType: fc.constant('ANNUAL'),
  from: anyDay,
  days: fc.integer({ min: 0, max: 35 }),
})

const numbered = <Item>(items: Item[], letter: string) =>
  items.map((item, number) => ({ ...item, id: `${letter}${number}` }))

/** Somebody with leave of the type ANNUAL, and now and then SICK. */
export const anyPerson: fc.Arbitrary<PersonFacts> = fc
  .record({
    from: fc.option(anyDay, { nil: undefined }),
    until: fc.option(anyDay, { nil: undefined, freq: 8 }),
    calendar: anyCalendar,
    leaveYears: anyRules,
    entitlement: anyEntitlement,
    sickDaysGivenBack: fc.boolean(),
    allowances: fc.array(anyAllowance, { maxLength: 2 }),
    adjustments: fc.array(anyAdjustment, { maxLength: 3 }),
    bookings: fc.array(anyBooking, { maxLength: 8 }),
  })
  .map(({ from, until, entitlement, adjustments, bookings, ...facts }) => {
    const annual: LeaveType = { ...annualLeave(), entitlement }
    return {
      username: 'john',
      employment: { ...(from !== undefined && { from }), ...(until !== undefined && { until }) },
      leaveTypes: [annual, sickLeave],
      adjustments: numbered(adjustments, 'adjustment'),
      bookings: numbered(bookings, 'request'),
      ...facts,
    }
  })
