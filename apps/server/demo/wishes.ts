import {
  bridgeDays,
  isWorkday,
  type Stretch,
  schoolHolidays,
  workdayFrom,
  workdaysAfter,
  workdayUntil,
} from './calendar.ts'
import { Dice } from './dice.ts'
import { type Colleague, joinedOn } from './people.ts'
import { descriptions, type Occasion } from './words.ts'

/** Days that somebody would like to be away, or was, and the day on which they ask for it. */
export type Wish = Stretch & {
  owner: string
  occasion: Occasion | 'life'
  /** A leave type, by its id. */
  leaveType: string
  askedOn: Temporal.PlainDate
  description?: string | undefined
}

/** As many days as pass between joining and the first leave, at least. */
const firstDaysAtWork = 10

/** Whether one of the stretches shares a day with this one. */
export function isTaken(stretches: readonly Stretch[], { from, to }: Stretch): boolean {
  const before = Temporal.PlainDate.compare
  return stretches.some((other) => before(other.from, to) <= 0 && before(from, other.to) <= 0)
}

/**
 * What a person asks for in their years at the company, except on the days that are taken already, and as far as they may
 * have it. Each person throws dice of their own, so that a change for one leaves the others as they are.
 */
export function wishesOf(
  person: Colleague,
  today: Temporal.PlainDate,
  { taken, mayHave }: { taken: readonly Stretch[]; mayHave(wish: Wish): boolean },
): Wish[] {
  const dice = new Dice(person.username)
  const joined = joinedOn(person, today)
  const wishes: Wish[] = []
  for (let year = joined.year; year <= today.year + 1; year++) {
    for (const idea of ideasOf(person, year, dice)) {
      const told = wishes.flatMap(({ description }) => description ?? [])
      const wish = wishFor(person, idea, joined, told, dice)
      const isAskedYet = Temporal.PlainDate.compare(wish.askedOn, today) < 0
      const isBeforeJoining = Temporal.PlainDate.compare(wish.from, joined.add({ days: firstDaysAtWork })) < 0
      const isFree = isAskedYet && !isBeforeJoining && !isTaken([...taken, ...wishes], wish)
      if (isFree && mayHave(wish)) wishes.push(wish)
    }
  }
  return wishes
}

type Idea = Stretch & { occasion: Occasion }

/** A year as somebody plans it: the long leave first, then what fits around it. */
function ideasOf({ isParent, feast }: Colleague, year: number, dice: Dice): Idea[] {
  const closed = schoolHolidays(year)
  const on = (month: number, day: number) => new Temporal.PlainDate(year, month, day)
  const weeks = (occasion: Occasion, within: Stretch, days: number) => [{ occasion, ...weekIn(within, days, dice) }]
  const sometimes = (share: number, idea: () => Idea[]) => (dice.chance(share) ? idea() : [])
  return [
    ...weeks('summer', isParent ? closed.summer : { from: on(5, 22), to: on(9, 18) }, dice.pick([10, 10, 10, 15])),
    ...sometimes(0.75, () => [{ occasion: 'christmas', ...christmas(year, dice) }]),
    ...sometimes(isParent ? 0.7 : 0.35, () => weeks('autumn', isParent ? closed.autumn : yearFrom(on(9, 20), 60), 5)),
    ...sometimes(isParent ? 0.7 : 0.4, () => weeks('spring', isParent ? closed.spring : yearFrom(on(3, 1), 75), 5)),
    ...sometimes(0.25, () => weeks('winter', isParent ? closed.winter : yearFrom(on(1, 12), 50), dice.pick([4, 5]))),
    ...bridgeDays(year).flatMap((day) => sometimes(0.3, () => [{ occasion: 'bridge', from: day, to: day }])),
    ...(feast ? sometimes(0.85, () => freeDay('feast', on(feast.month, feast.day))) : []),
    ...repeat(dice.between(3, 5), () => [{ occasion: 'short', ...longWeekend(on(1, 1), dice) }]),
    ...repeat(dice.between(1, 4), () => [{ occasion: 'sick', ...illness(on(1, 1), dice) }]),
    ...sometimes(0.4, () => [{ occasion: 'training', ...course(on(1, 1), dice) }]),
    ...sometimes(0.15, () => freeDay('forgotten', on(1, 1).add({ days: dice.between(20, 330) }))),
  ]
}

function wishFor(person: Colleague, idea: Idea, joined: Temporal.PlainDate, told: string[], dice: Dice): Wish {
  const { occasion } = idea
  const description =
    occasion === 'feast'
      ? person.feast?.name
      : dice.pick(descriptions[occasion].filter((words) => words === undefined || !told.includes(words)))
  return {
    ...idea,
    owner: person.username,
    leaveType: leaveTypeOf(occasion),
    description,
    askedOn: askedOn(idea, joined, dice),
  }
}

function leaveTypeOf(occasion: Occasion): string {
  if (occasion === 'sick') return 'sick-leave'
  if (occasion === 'feast') return 'public-holidays'
  return occasion === 'training' ? 'training' : 'annual-leave'
}

/** Long leave is asked for months ahead; illness is told on its first day, or when it is over. */
function askedOn({ occasion, from, to }: Idea, joined: Temporal.PlainDate, dice: Dice): Temporal.PlainDate {
  if (occasion === 'sick') return dice.chance(0.4) ? from : workdaysAfter(to, dice.between(1, 2))
  if (occasion === 'forgotten') return workdaysAfter(to, dice.between(1, 4))
  const ahead = {
    summer: [50, 150],
    christmas: [30, 95],
    winter: [25, 80],
    spring: [25, 80],
    autumn: [25, 80],
    short: [7, 30],
    bridge: [10, 60],
    feast: [10, 40],
    training: [30, 70],
  }
  const [least = 0, most = 0] = ahead[occasion]
  const planned = workdayUntil(from.subtract({ days: dice.between(least, most) }))
  const firstChance = workdaysAfter(joined, dice.between(1, 6))
  return Temporal.PlainDate.compare(planned, firstChance) < 0 ? firstChance : planned
}

/** Whole weeks that begin on a Monday within a stretch. */
function weekIn({ from, to }: Stretch, days: number, dice: Dice): Stretch {
  const latest = from.until(to.subtract({ days: Math.floor((days / 5) * 7) - 3 })).days
  const day = from.add({ days: dice.between(0, Math.max(0, latest)) })
  const monday = day.add({ days: (8 - day.dayOfWeek) % 7 })
  return trimmed(monday, monday.add({ days: Math.floor((days - 1) / 5) * 7 + ((days - 1) % 5) }))
}

function christmas(year: number, dice: Dice): Stretch {
  const first = new Temporal.PlainDate(year, 12, dice.pick([21, 22, 23, 24, 27]))
  const last = new Temporal.PlainDate(year, 12, 30).add({ days: dice.pick([0, 1, 3, 3, 7]) })
  return trimmed(first, last)
}

/** One or two days that touch a weekend. */
function longWeekend(newYear: Temporal.PlainDate, dice: Dice): Stretch {
  const day = newYear.add({ days: dice.between(14, 340) })
  const monday = day.subtract({ days: day.dayOfWeek - 1 })
  const [first, days] = dice.pick([
    [4, 0],
    [4, 0],
    [3, 1],
    [0, 0],
    [0, 1],
    [2, 0],
  ] as const)
  return trimmed(monday.add({ days: first }), monday.add({ days: first + days }))
}

/** Two or three days in the middle of a week. */
function course(newYear: Temporal.PlainDate, dice: Dice): Stretch {
  const day = newYear.add({ days: dice.between(30, 330) })
  const tuesday = day.subtract({ days: day.dayOfWeek - 2 })
  return trimmed(tuesday, tuesday.add({ days: dice.pick([1, 2]) }))
}

/** Mostly in winter. */
function illness(newYear: Temporal.PlainDate, dice: Dice): Stretch {
  const winter = dice.chance(0.6)
  const day = newYear.add({ days: winter ? dice.pick([0, 290]) + dice.between(8, 70) : dice.between(80, 290) })
  const from = workdayFrom(day)
  return { from, to: workdaysAfter(from, dice.pick([0, 0, 1, 1, 2, 3, 4])) }
}

function freeDay(occasion: Occasion, day: Temporal.PlainDate): Idea[] {
  return isWorkday(day) ? [{ occasion, from: day, to: day }] : []
}

function yearFrom(from: Temporal.PlainDate, days: number): Stretch {
  return { from, to: from.add({ days }) }
}

/** A stretch without free days at its ends; the nearest workday when it has nothing else. */
function trimmed(first: Temporal.PlainDate, last: Temporal.PlainDate): Stretch {
  const from = workdayFrom(first)
  const to = workdayUntil(last)
  return Temporal.PlainDate.compare(from, to) <= 0 ? { from, to } : { from, to: from }
}

function repeat(times: number, idea: () => Idea[]): Idea[] {
  return Array.from({ length: times }, idea).flat()
}
