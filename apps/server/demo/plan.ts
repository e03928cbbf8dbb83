import type { Category } from '@vacation-tracker/vacation-events/vacation-request'
import { teams, usernameOf } from './company.ts'
import { Dice } from './dice.ts'

/** What becomes of a request after it has been asked. */
export type Fate = 'APPROVE' | 'DENY' | 'AMEND' | 'CANCEL' | 'WAIT' | 'OVERLAP'

/** A request that somebody is going to make. Days are `YYYY-MM-DD`. */
export type PlannedRequest = {
  owner: string
  category: Category
  startDate: string
  endDate: string
  description: string
  askedOn: string
  decidedOn: string
  fate: Fate
  reason: string
}

const holidays = [
  'Two weeks by the sea',
  'Hiking in the Alps',
  'Visiting family',
  'Camping with the children',
  'Road trip',
  'At last: Lisbon',
] as const
const shortBreaks = ['Long weekend', 'Moving house', 'A friend’s wedding', 'Concert', 'Bridge day', ''] as const
const illnesses = ['Flu', 'A cold', 'Dentist', '', 'Migraine'] as const
const denials = [
  'The release is that week, and two of us are away already.',
  'Quarter-end closing needs everybody. Could you go a week later?',
  'The trade fair falls on these days.',
] as const

/** How far the demo goes back, and how far people plan ahead, in days. */
const past = 730
const ahead = 120

/** Everything that happens to leave at Sunnyside in the two years before a day. Always the same for the same day. */
export function planCompany(today: Temporal.PlainDate): PlannedRequest[] {
  const everybody = Object.values(teams).flat().map(usernameOf)
  return everybody.flatMap((owner, index) => planPerson(owner, index, today))
}

function planPerson(owner: string, index: number, today: Temporal.PlainDate): PlannedRequest[] {
  const dice = new Dice(1_000 + index)
  const plans: PlannedRequest[] = []
  const add = (
    category: Category,
    start: Temporal.PlainDate,
    days: number,
    description: string,
    notice: number,
    fate: Fate = usualFate(dice, category),
  ) => {
    const end = start.add({ days: days - 1 })
    const asked = category === 'SICK_LEAVE' ? officeDayFrom(end) : officeDayUntil(start.subtract({ days: notice }))
    if (daysBetween(today, start) > ahead || daysBetween(today, asked) > 0 || daysBetween(asked, today) > past) return
    const [startDate, endDate] = [start.toString(), end.toString()]
    if (plans.some((other) => startDate <= other.endDate && other.startDate <= endDate)) return
    const decidedOn = officeDayFrom(asked.add({ days: dice.between(1, 3) })).toString()
    plans.push({
      owner,
      category,
      startDate,
      endDate,
      description,
      askedOn: asked.toString(),
      decidedOn,
      fate,
      reason: dice.pick(denials),
    })
  }

  // A few are away today, and ten wait for an answer, whatever day it is.
  if (index % 9 === 4) add('ANNUAL_LEAVE', today.subtract({ days: index % 3 }), 8, dice.pick(holidays), 40, 'APPROVE')
  if (index % 4 === 1)
    add('ANNUAL_LEAVE', mondayOf(today.add({ days: 21 + index })), 5, dice.pick(holidays), 22 + index, 'WAIT')
  if (index === 6) add('PARENTAL_LEAVE', mondayOf(today.subtract({ days: 200 })), 61, 'Our second child', 90, 'APPROVE')
  if (index === 17) add('PATERNITY_LEAVE', mondayOf(today.subtract({ days: 320 })), 12, 'It is a girl', 60, 'APPROVE')
  if (index === 23) add('CARERS_LEAVE', mondayOf(today.subtract({ days: 90 })), 5, 'My mother needs me', 7, 'APPROVE')

  for (let year = today.year - 2; year <= today.year + 1; year++) {
    const day = (month: number, dayOfMonth: number) => Temporal.PlainDate.from({ year, month, day: dayOfMonth })
    add(
      'ANNUAL_LEAVE',
      mondayOf(day(dice.between(6, 8), dice.between(1, 28))),
      dice.pick([5, 12, 12, 19]),
      dice.pick(holidays),
      dice.between(40, 120),
    )
    if (dice.happens(0.7))
      add('ANNUAL_LEAVE', day(12, dice.between(22, 23)), dice.between(5, 10), 'Christmas', dice.between(30, 70))
    if (dice.happens(0.6))
      add(
        'ANNUAL_LEAVE',
        mondayOf(day(dice.between(3, 5), dice.between(1, 28))),
        5,
        'Easter with the children',
        dice.between(20, 60),
      )
    if (dice.happens(0.5))
      add('ANNUAL_LEAVE', mondayOf(day(10, dice.between(1, 28))), 5, dice.pick(holidays), dice.between(20, 60))
    for (let breaks = dice.between(1, 4); breaks > 0; breaks--) {
      add(
        'ANNUAL_LEAVE',
        fridayOf(day(dice.between(1, 12), dice.between(1, 28))),
        dice.pick([1, 1, 4]),
        dice.pick(shortBreaks),
        dice.between(6, 25),
      )
    }
    for (let illness = dice.between(0, 3); illness > 0; illness--) {
      add(
        'SICK_LEAVE',
        mondayOf(day(dice.between(1, 12), dice.between(1, 28))).add({ days: dice.between(0, 2) }),
        dice.between(1, 3),
        dice.pick(illnesses),
        0,
      )
    }
  }
  return [...plans, ...mistakes(plans, index)]
}

/** Now and then somebody asks twice for the same days; a rule notices. */
function mistakes(plans: readonly PlannedRequest[], index: number): PlannedRequest[] {
  const twice =
    index % 5 === 2 ? plans.find((plan) => plan.fate === 'APPROVE' && plan.category === 'ANNUAL_LEAVE') : undefined
  return twice === undefined
    ? []
    : [{ ...twice, endDate: twice.startDate, description: 'One day more', fate: 'OVERLAP' }]
}

function usualFate(dice: Dice, category: Category): Fate {
  if (category === 'SICK_LEAVE') return 'APPROVE'
  const roll = dice.roll()
  if (roll < 0.05) return 'DENY'
  if (roll < 0.09) return 'CANCEL'
  return roll < 0.14 ? 'AMEND' : 'APPROVE'
}

/** Leave is asked for and decided on Mondays and Thursdays, as good as any days. */
function officeDayUntil(day: Temporal.PlainDate): Temporal.PlainDate {
  return isOfficeDay(day) ? day : officeDayUntil(day.subtract({ days: 1 }))
}

function officeDayFrom(day: Temporal.PlainDate): Temporal.PlainDate {
  return isOfficeDay(day) ? day : officeDayFrom(day.add({ days: 1 }))
}

function isOfficeDay(day: Temporal.PlainDate): boolean {
  return day.dayOfWeek === 1 || day.dayOfWeek === 4
}

function mondayOf(day: Temporal.PlainDate): Temporal.PlainDate {
  return day.subtract({ days: day.dayOfWeek - 1 })
}

function fridayOf(day: Temporal.PlainDate): Temporal.PlainDate {
  return mondayOf(day).add({ days: 4 })
}

function daysBetween(from: Temporal.PlainDate, to: Temporal.PlainDate): number {
  return from.until(to).days
}
