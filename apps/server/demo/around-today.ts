import type { Category } from '@vacation-tracker/vacation-events/vacation-request'
import { workdayFrom, workdaysAfter } from './calendar.ts'
import type { Wish } from './wishes.ts'

/** What is written down by hand: the turns in people's lives, and what one should find on any day. */
type FixedWish = Wish & { isPending: boolean }

type Line = [owner: string, category: Category, start: number, workdays: number, askedBefore: number, words?: string]

/** Leave of the rarer kinds. `start` is in days from today, `askedBefore` in days before the start. */
const turnsInLife: readonly Line[] = [
  ['freya', 'PARENTAL_LEAVE', -610, 85, 70, 'Parental leave with our daughter'],
  ['marcus', 'PATERNITY_LEAVE', -505, 10, 45, 'Our second one is due'],
  ['wanjiru', 'ADOPTIVE_LEAVE', -420, 40, 60, 'Welcoming our son'],
  ['jonas', 'PATERNITY_LEAVE', -300, 10, 40, 'Baby expected around these days'],
  ['dariush', 'CARERS_LEAVE', -215, 4, 3, 'My father comes out of hospital'],
  ['paula', 'CARERS_LEAVE', -120, 5, 2, 'Looking after my mother after her operation'],
  ['samuel', 'PARENTAL_LEAVE', -40, 80, 90, 'Parental leave, second half'],
]

/** People who are away today, and those who are soon. */
const nowAndSoon: readonly Line[] = [
  ['lucia', 'ANNUAL_LEAVE', -4, 10, 60, 'Two weeks in Lanzarote'],
  ['giulia', 'ANNUAL_LEAVE', -1, 5, 35, 'A week in the Dolomites'],
  ['katya', 'CARERS_LEAVE', -2, 6, 3, 'My grandmother moves in with us'],
  ['beatriz', 'ANNUAL_LEAVE', 4, 2, 20, 'Long weekend in Porto'],
  ['leon', 'ANNUAL_LEAVE', 9, 5, 30],
  ['hanna', 'ANNUAL_LEAVE', 15, 3, 25, 'Independence Day with the family'],
]

/** Asked so many workdays ago and not decided yet. `start` is in days from today. */
const undecided: readonly Line[] = [
  ['tomasz', 'ANNUAL_LEAVE', 47, 5, 3, 'Skiing in Zakopane'],
  ['kenji', 'ANNUAL_LEAVE', 19, 1, 1, 'Moving to the new flat'],
  ['mei', 'ANNUAL_LEAVE', 86, 15, 4, 'Lunar New Year with my family in Tainan'],
  ['malik', 'ANNUAL_LEAVE', 26, 3, 2, 'My brother visits from Atlanta'],
  ['clara', 'ANNUAL_LEAVE', 61, 5, 2, 'Skiing week with the children'],
  ['grace', 'ANNUAL_LEAVE', 12, 2, 1, 'Graduation of my sister'],
  ['declan', 'CARERS_LEAVE', 6, 3, 1, 'My son has an operation on his knee'],
  ['elif', 'ANNUAL_LEAVE', 40, 5, 3, 'Wedding in Izmir'],
  ['rosalind', 'ANNUAL_LEAVE', 33, 4, 2],
  ['ravi', 'ANNUAL_LEAVE', 54, 10, 4, 'Visiting my parents in Chennai'],
]

/** What is written down by hand, on the calendar that has this day as today. */
export function fixedWishes(today: Temporal.PlainDate): FixedWish[] {
  const yesterday = workdaysAfter(today, -1)
  const soFar = (day: Temporal.PlainDate) => (Temporal.PlainDate.compare(day, yesterday) > 0 ? yesterday : day)
  const line = ([owner, category, start, workdays, askedBefore, description]: Line, isPending: boolean): FixedWish => {
    const from = workdayFrom(today.add({ days: start }))
    const askedOn = isPending ? workdaysAfter(today, -askedBefore) : soFar(workdaysAfter(from, -askedBefore))
    return {
      owner,
      occasion: 'life',
      category,
      from,
      to: workdaysAfter(from, workdays - 1),
      askedOn,
      description,
      isPending,
    }
  }
  return [
    ...turnsInLife.map((entry) => line(entry, false)),
    ...nowAndSoon.map((entry) => line(entry, false)),
    ...undecided.map((entry) => line(entry, true)),
    sick('viktor', yesterday, workdaysAfter(yesterday, 2), yesterday, 'Flu, back when the fever is gone', false),
    sick('priya', workdaysAfter(today, -4), workdaysAfter(today, -3), yesterday, 'Stomach bug', true),
  ]
}

function sick(
  owner: string,
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
  askedOn: Temporal.PlainDate,
  description: string,
  isPending: boolean,
): FixedWish {
  return { owner, occasion: 'life', category: 'SICK_LEAVE', from, to, askedOn, description, isPending }
}
