import type { Adjustment } from '@vacation-tracker/leave/leave-type'
import type { Terms } from '@vacation-tracker/leave/terms'
import { mondayToFriday, type Schedule, type WorkingWeek } from '@vacation-tracker/leave/working-week'
import { workdayFrom } from './calendar.ts'
import { Dice } from './dice.ts'
import { annualDays } from './house-rules.ts'
import { type Colleague, firstGeneration, joinedOn } from './people.ts'

/** Terms, and the day on which they are agreed. */
export type Agreement = { on: Temporal.PlainDate; terms: Terms }

/** Where people live who do not live in Berlin, by their time zone. */
const placesByTimeZone: Readonly<Record<string, { country: string; region?: string }>> = {
  'Europe/Amsterdam': { country: 'NL' },
  'Europe/Brussels': { country: 'BE' },
  'Europe/Budapest': { country: 'HU' },
  'Europe/Copenhagen': { country: 'DK' },
  'Europe/Dublin': { country: 'IE' },
  'Europe/Helsinki': { country: 'FI' },
  'Europe/Lisbon': { country: 'PT' },
  'Europe/London': { country: 'GB', region: 'ENG' },
  'Europe/Madrid': { country: 'ES', region: 'MD' },
  'Europe/Paris': { country: 'FR' },
  'Europe/Rome': { country: 'IT' },
  'Europe/Sofia': { country: 'BG' },
  'Europe/Warsaw': { country: 'PL' },
}

/** Who works less, or did: `since` or `until` the turn of the year before today. */
const partTime: readonly { username: string; week: WorkingWeek; part?: 'since' | 'until' }[] = [
  { username: 'clara', week: [1, 1, 0.5, 1, 0.5, 0, 0] },
  { username: 'paula', week: [1, 1, 1, 1, 0, 0, 0] },
  { username: 'stefan', week: [0, 1, 1, 1, 1, 0, 0] },
  { username: 'freya', week: [1, 1, 1, 0.5, 0, 0, 0], part: 'since' },
  { username: 'hanna', week: [1, 1, 1, 1, 0, 0, 0], part: 'until' },
]

/** Who has more days of annual leave than others, because they have been here for long. */
const ownDays: Readonly<Record<string, number>> = { wanjiru: 30, kenji: 30 }

/** What is agreed with somebody in the course of time: at first when they join, seen from today. */
export function agreementsWith(person: Colleague, today: Temporal.PlainDate): Agreement[] {
  const joined = joinedOn(person, today)
  const from = employedFrom(person, joined).toString()
  const place = placesByTimeZone[person.timeZone]
  const usual: Terms = {
    employment: { from },
    schedules: [],
    places: place ? [{ from, ...place }] : [],
    allowances: allowance(from, ownDays[person.username] ?? annualDays),
  }
  const own = partTime.find(({ username }) => username === person.username)
  if (own === undefined) return [{ on: joined, terms: usual }]
  const { week, part } = own
  const days = halfDaysOf(annualDays, week)
  if (part === undefined) {
    return [{ on: joined, terms: { ...usual, schedules: [{ from, week }], allowances: allowance(from, days) } }]
  }
  const newYear = new Temporal.PlainDate(today.year, 1, 1)
  const change = newYear.toString()
  const before: Schedule = { from, until: newYear.subtract({ days: 1 }).toString(), week: mondayToFriday }
  const [first, then] = part === 'since' ? [mondayToFriday, week] : [week, mondayToFriday]
  const [daysFirst, daysThen] = part === 'since' ? [annualDays, days] : [days, annualDays]
  const atFirst = { ...usual, schedules: [{ from, week: first }], allowances: allowance(from, daysFirst) }
  const changed: Terms = {
    ...usual,
    schedules: [
      { ...before, week: first },
      { from: change, week: then },
    ],
    allowances: [...allowance(from, daysFirst), { leaveType: 'annual-leave', from: change, days: daysThen }],
  }
  return [
    { on: joined, terms: atFirst },
    { on: workdayFrom(newYear.subtract({ days: 50 })), terms: changed },
  ]
}

/** Days given or taken by hand: who, how many days before today, and why. */
const handmade: readonly [username: string, days: number, before: number, reason: string][] = [
  ['kenji', 3, 726, 'Left over from before Vacation Tracker'],
  ['helga', 4.5, 726, 'Left over from before Vacation Tracker'],
  ['lucia', 2, 726, 'Left over from before Vacation Tracker'],
  ['oleksiy', 1, 251, 'Came in on the Saturday of the office move'],
  ['priya', 2, 160, 'Two weekends at the trade fair'],
  ['rosalind', -0.5, 92, 'A morning in spring was entered by mistake'],
  ['tomasz', 1, 31, 'A day on the house for ten years at Sunnyside'],
]

/** What is given or taken by hand, and the workday on which that is done. */
export function adjustments(
  today: Temporal.PlainDate,
): (Omit<Adjustment, 'id'> & { username: string; on: Temporal.PlainDate })[] {
  return handmade.map(([username, days, before, reason]) => {
    const on = workdayFrom(today.subtract({ days: before }))
    return { username, leaveType: 'annual-leave', date: on.toString(), days, reason, on }
  })
}

/** Who was there from the beginning has worked here for years. */
function employedFrom({ username, since }: Colleague, joined: Temporal.PlainDate): Temporal.PlainDate {
  if (since < firstGeneration) return joined
  const dice = new Dice(`${username} since`)
  const first = joined.subtract({ years: dice.between(1, 9), months: dice.between(0, 11) })
  return first.with({ day: dice.pick([1, 1, 1, 15]) })
}

function allowance(from: string, days: number): Terms['allowances'] {
  return days === annualDays ? [] : [{ leaveType: 'annual-leave', from, days }]
}

/** Of five days a week, as many as somebody works, rounded up by the half day. */
function halfDaysOf(days: number, week: WorkingWeek): number {
  const share = week.reduce((sum: number, part) => sum + part, 0) / 5
  return Math.ceil(days * share * 2) / 2
}
