import { workdayFrom, workdaysAfter } from './calendar.ts'
import type { Wish } from './wishes.ts'

/** What is written down by hand: the turns in people's lives, and what one should find on any day. */
export type FixedWish = Wish & { fate: Fate }

/**
 * What becomes of it: somebody decides, after more than a week perhaps; nobody has yet; or it is refused, because nobody
 * has so many days.
 */
type Fate = 'DECIDED' | 'DECIDED_LATE' | 'PENDING' | 'TOO_MUCH'

type Line = [owner: string, leaveType: string, start: number, workdays: number, askedBefore: number, words?: string]

/** Leave of the rarer kinds. `start` is in days from today, `askedBefore` in days before the start. */
const turnsInLife: readonly Line[] = [
  ['freya', 'parental-leave', -610, 85, 70, 'Parental leave with our daughter'],
  ['marcus', 'paternity-leave', -505, 10, 45, 'Our second one is due'],
  ['wanjiru', 'adoptive-leave', -420, 40, 60, 'Welcoming our son'],
  ['jonas', 'paternity-leave', -300, 10, 40, 'Baby expected around these days'],
  ['amira', 'unpaid-leave', -260, 15, 80, 'Three more weeks with my family in Tyre'],
  ['dariush', 'carers-leave', -215, 4, 3, 'My father comes out of hospital'],
  ['paula', 'carers-leave', -120, 5, 2, 'Looking after my mother after her operation'],
  ['katya', 'annual-leave', -100, 10, 60, 'Two weeks at the Black Sea'],
  ['samuel', 'parental-leave', -40, 80, 90, 'Parental leave, second half'],
]

/** People who are away today, and those who are soon. */
const nowAndSoon: readonly Line[] = [
  ['lucia', 'annual-leave', -4, 10, 60, 'Two weeks in Lanzarote'],
  ['giulia', 'annual-leave', -1, 5, 35, 'A week in the Dolomites'],
  ['katya', 'carers-leave', -2, 6, 3, 'My grandmother moves in with us'],
  ['beatriz', 'annual-leave', 4, 2, 20, 'Long weekend in Porto'],
  ['leon', 'annual-leave', 9, 5, 30],
  ['hanna', 'annual-leave', 15, 3, 25, 'Independence Day with the family'],
]

/** Asked so many workdays ago and not decided yet. `start` is in days from today. */
const undecided: readonly Line[] = [
  ['tomasz', 'annual-leave', 47, 5, 3, 'Skiing in Zakopane'],
  ['kenji', 'annual-leave', 19, 1, 1, 'Moving to the new flat'],
  ['mei', 'annual-leave', 86, 15, 4, 'Lunar New Year with my family in Tainan'],
  ['malik', 'annual-leave', 26, 3, 2, 'My brother visits from Atlanta'],
  ['clara', 'annual-leave', 61, 5, 2, 'Skiing week with the children'],
  ['grace', 'annual-leave', 12, 2, 1, 'Graduation of my sister'],
  ['declan', 'carers-leave', 6, 3, 1, 'My son has an operation on his knee'],
  ['elif', 'annual-leave', 40, 5, 3, 'Wedding in Izmir'],
  ['rosalind', 'annual-leave', 33, 4, 2],
  ['ravi', 'annual-leave', 54, 10, 4, 'Visiting my parents in Chennai'],
]

/** Asked long ago, and decided after it had gone on to others. */
const late: readonly Line[] = [['chidi', 'annual-leave', 25, 3, 16, 'Wedding of my cousin in Enugu']]

/** Waits so long that others are asked as well. */
const escalated: readonly Line[] = [['stefan', 'annual-leave', 38, 4, 7, 'Carnival in Kotor']]

/** Workdays that pass before somebody decides on what is late. */
export const lateBy = 8

/** What is written down by hand, on the calendar that has this day as today. */
export function fixedWishes(
  today: Temporal.PlainDate,
  isAtWork: (username: string, day: Temporal.PlainDate) => boolean,
): FixedWish[] {
  const yesterday = workdaysAfter(today, -1)
  const soFar = (day: Temporal.PlainDate) => (Temporal.PlainDate.compare(day, yesterday) > 0 ? yesterday : day)
  const line = ([owner, leaveType, start, workdays, askedBefore, description]: Line, fate: Fate): FixedWish => {
    const from = dayAtWork(owner, today.add({ days: start }))
    const askedOn = fate === 'DECIDED' ? soFar(workdaysAfter(from, -askedBefore)) : workdaysAfter(today, -askedBefore)
    const to = workdaysAfter(from, workdays - 1)
    return { owner, occasion: 'life', leaveType, from, to, askedOn, description, fate }
  }
  const sick = (owner: string, from: Temporal.PlainDate, to: Temporal.PlainDate, description: string, fate: Fate) => {
    const askedOn = from.until(yesterday).days > 20 ? from : yesterday
    return { owner, occasion: 'life' as const, leaveType: 'sick-leave', from, to, askedOn, description, fate }
  }
  function dayAtWork(owner: string, day: Temporal.PlainDate): Temporal.PlainDate {
    const workday = workdayFrom(day)
    return isAtWork(owner, workday) ? workday : dayAtWork(owner, workday.add({ days: 1 }))
  }
  const illness = dayAtWork('katya', today.subtract({ days: 97 }))
  const beforeYesterday = dayAtWork('priya', workdaysAfter(today, -4))
  return [
    ...[...turnsInLife, ...nowAndSoon].map((entry) => line(entry, 'DECIDED')),
    ...late.map((entry) => line(entry, 'DECIDED_LATE')),
    ...[...escalated, ...undecided].map((entry) => line(entry, 'PENDING')),
    line(tooMuch(today), 'TOO_MUCH'),
    // In the middle of her leave, which is given back to her.
    sick('katya', illness, workdaysAfter(illness, 2), 'Fever, of all weeks in this one', 'DECIDED'),
    sick('viktor', yesterday, workdaysAfter(yesterday, 2), 'Flu, back when the fever is gone', 'DECIDED'),
    sick('priya', beforeYesterday, workdaysAfter(beforeYesterday, 1), 'Stomach bug', 'PENDING'),
  ]
}

/** Eight weeks within one year, so that no carry-over makes them possible. */
function tooMuch(today: Temporal.PlainDate): Line {
  const day = today.add({ days: 75 })
  const end = day.add({ days: 65 })
  const start = end.year === day.year ? day : new Temporal.PlainDate(end.year, 1, 7)
  return ['elif', 'annual-leave', today.until(start).days, 40, 9, 'Eight weeks of Patagonia, at last']
}
