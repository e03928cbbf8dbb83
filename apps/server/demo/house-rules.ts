import type { CompanyHoliday, HouseLeaveType, HouseRules } from '@vacation-tracker/leave/house'
import { standardHouse } from '@vacation-tracker/leave/house'
import type { Policy } from '@vacation-tracker/leave/policy/policy'
import { workdaysAfter } from './calendar.ts'

/** What Sunnyside has decided for everybody. */
export const rules: HouseRules = {
  ...standardHouse.rules,
  name: 'Sunnyside',
  accent: 'amber',
  country: 'DE',
  region: 'BE',
  sickDaysGivenBack: true,
}

/** Days of annual leave in a year, of who works from Monday to Friday. */
export const annualDays = 28

/** What Sunnyside has defined otherwise than the standard house, or besides. */
export const leaveTypes: readonly Omit<HouseLeaveType, 'isRetired'>[] = [
  {
    id: 'annual-leave',
    name: 'Annual leave',
    category: 'ANNUAL_LEAVE',
    entitlement: {
      kind: 'FIXED',
      days: annualDays,
      rounding: 'HALF_DAY_UP',
      carryOver: { most: 5, lastDay: '03-31' },
    },
    needsDocument: false,
    color: 'amber',
  },
  {
    id: 'public-holidays',
    name: 'Feast of one’s own',
    category: 'PUBLIC_HOLIDAYS',
    entitlement: { kind: 'FIXED', days: 2, rounding: 'WHOLE_DAY_UP' },
    needsDocument: false,
    color: 'pink',
  },
  {
    id: 'training',
    name: 'Training',
    category: 'ANNUAL_LEAVE',
    entitlement: { kind: 'FIXED', days: 5, rounding: 'HALF_DAY_UP' },
    needsDocument: false,
    color: 'green',
  },
  {
    id: 'unpaid-leave',
    name: 'Unpaid leave',
    category: 'ANNUAL_LEAVE',
    entitlement: { kind: 'UNLIMITED' },
    needsDocument: false,
    color: 'slate',
  },
]

/** Half days of every year, since before anybody's leave is told. */
export const halfHolidays: readonly CompanyHoliday[] = [
  { id: 'christmas-eve', name: 'Christmas Eve', date: '2020-12-24', yearly: true, kind: 'COMPANY', free: 'AFTERNOON' },
  { id: 'new-years-eve', name: 'New Year’s Eve', date: '2020-12-31', yearly: true, kind: 'COMPANY', free: 'AFTERNOON' },
]

/** Days before Founders’ Day on which it is declared: when some have asked for leave on it already. */
const declaredBefore = 60

/**
 * Sunnyside’s birthday, on a Friday in July, of the last year in which it has been declared by now, and the day on which
 * that was done. It is kept once only.
 */
export function foundersDay(today: Temporal.PlainDate): { holiday: CompanyHoliday; declaredOn: Temporal.PlainDate } {
  const inYear = (year: number) => {
    const middle = new Temporal.PlainDate(year, 7, 20)
    const friday = middle.subtract({ days: (middle.dayOfWeek + 2) % 7 })
    return { friday, declaredOn: workdaysAfter(friday.subtract({ days: declaredBefore }), 1) }
  }
  const { friday, declaredOn } =
    [today.year, today.year - 1].map(inYear).find((day) => Temporal.PlainDate.compare(day.declaredOn, today) < 0) ??
    inYear(today.year - 1)
  const day = { name: 'Founders’ Day', date: friday.toString(), yearly: false } as const
  return { holiday: { id: 'founders-day', ...day, kind: 'CLOSURE', free: 'DAY' }, declaredOn }
}

/** Leave below so many days is approved at once in these teams. */
export const automatic = { belowDays: 1.5, teams: ['engineering', 'design', 'finance-people'] }

/**
 * The policies of Sunnyside, with the teams that it has. Only days that one has not got are refused: where another rule is
 * not kept, a person decides.
 *
 * @param teamIds by their keys
 */
export function policies(teamIds: ReadonlyMap<string, string>): Policy[] {
  const annual = ['annual-leave']
  const all = [
    policy('quota', 'No more days than there are', {}, { kind: 'QUOTA', otherwise: 'REFUSE' }),
    policy(
      'notice',
      'Two weeks’ notice',
      { leaveTypes: annual },
      { kind: 'MINIMUM_NOTICE', days: 14, otherwise: 'ASK' },
    ),
    policy(
      'half-of-customer-care',
      'Half of Customer Care is here',
      { leaveTypes: annual, teams: ['customer-care'] },
      { kind: 'MOST_AWAY', share: 0.5, otherwise: 'ASK' },
    ),
    policy(
      'operations-cover',
      'Somebody has the keys',
      { leaveTypes: annual, teams: ['operations'] },
      { kind: 'COVER', oneOf: ['ada', 'dariush'], otherwise: 'ASK' },
    ),
    policy(
      'annual-accounts',
      'Annual accounts',
      { leaveTypes: annual, teams: ['finance-people'] },
      {
        kind: 'BLACKOUT',
        from: '2021-01-07',
        until: '2021-01-20',
        name: 'Annual accounts',
        yearly: true,
        otherwise: 'ASK',
      },
    ),
    policy(
      'probation',
      'Five days in the first half year',
      { leaveTypes: annual },
      { kind: 'PROBATION', months: 6, upToDays: 5, otherwise: 'ASK' },
    ),
    policy(
      'doctors-note',
      'A doctor’s note from the third day',
      { leaveTypes: ['sick-leave'] },
      { kind: 'DOCUMENT', fromDays: 3, otherwise: 'ASK' },
    ),
    policy(
      'short-leave',
      'A day off needs no approval',
      { leaveTypes: annual, teams: automatic.teams },
      { kind: 'AUTO_APPROVE', belowDays: automatic.belowDays },
    ),
    policy('escalation', 'An answer within a week', {}, { kind: 'ESCALATION', afterDays: 5 }),
  ]
  return all.flatMap((each) => {
    if (each.teams === 'ALL') return [each]
    const teams = each.teams.flatMap((key) => teamIds.get(key) ?? [])
    return teams.length === 0 ? [] : [{ ...each, teams }]
  })
}

function policy(
  id: string,
  name: string,
  { leaveTypes = 'ALL', teams = 'ALL' }: Partial<Pick<Policy, 'leaveTypes' | 'teams'>>,
  rule: Policy['rule'],
): Policy {
  return { id, name, leaveTypes, teams, rule }
}
