import type { DayCost, LeaveCost } from './day-cost.ts'

/** A day of a leave that costs something else than before. */
export type ChangedDay = { before: DayCost; after: DayCost }

/** The days on which the cost of a leave differs, in their order, as far as both know of them. */
export function changedDays(before: LeaveCost, after: LeaveCost): ChangedDay[] {
  const known = new Map(before.byDay.map((day) => [day.date, day]))
  return after.byDay.flatMap((day): ChangedDay[] => {
    const then = known.get(day.date)
    return then === undefined || then.days === day.days ? [] : [{ before: then, after: day }]
  })
}

/**
 * Says of the days what is different about them, those of which the same is true in one sentence.
 *
 * @example
 * // 2026-07-08 is free now: Founders’ Day.
 * // 2026-07-03, 2026-07-10 and 2 more days are not working days any more.
 */
export function sayChangedDays(days: readonly ChangedDay[]): string {
  const bySentence = Map.groupBy(days, (day) => predicateOf(day).several)
  const sentences = [...bySentence.values()].map((alike) => {
    const [first] = alike
    if (first === undefined) return ''
    const { one, several } = predicateOf(first)
    return `${sayDates(alike.map(({ after }) => after.date))} ${alike.length === 1 ? one : several}.`
  })
  const more = sentences.length - mostSentences
  const told = sentences.slice(0, mostSentences).join(' ')
  return more > 0 ? `${told} Further days have changed as well.` : told
}

/** As many as somebody reads in a mail (our choice). */
const mostSentences = 4

/** As many dates as are told one by one (our choice). */
const mostDates = 3

function sayDates(dates: readonly string[]): string {
  const [last = '', ...others] = dates.toReversed()
  if (others.length === 0) return last
  if (dates.length <= mostDates) return `${others.reverse().join(', ')} and ${last}`
  return `${dates.slice(0, mostDates - 1).join(', ')} and ${dates.length - mostDates + 1} more days`
}

/** What is said of one day, and of several. */
type Predicate = { one: string; several: string }

function predicate(one: string, several = one): Predicate {
  return { one: `is ${one}`, several: `are ${several}` }
}

/** Why a day costs less now, or why it cost less before. */
function predicateOf({ before, after }: ChangedDay): Predicate {
  return after.days < before.days ? lessBecause(after) : noMoreThan(before)
}

function lessBecause({ reason, days, holiday }: DayCost): Predicate {
  const name = holiday === undefined ? '' : `: ${holiday.name}`
  switch (reason) {
    case 'HOLIDAY':
      return predicate(`free now${name}`)
    case 'HALF_HOLIDAY':
      return predicate(`half free now${name}`)
    case 'SICK':
      return predicate(days === 0 ? 'sick leave now' : 'half sick leave now')
    case 'NO_SCHEDULE':
      return predicate('without a working week now')
    case 'DAY_OFF':
      return predicate('not a working day any more', 'not working days any more')
    default:
      return predicate('half a working day now', 'half working days now')
  }
}

function noMoreThan({ reason, holiday }: DayCost): Predicate {
  const name = holiday === undefined ? '' : `: ${holiday.name}`
  switch (reason) {
    case 'HOLIDAY':
    case 'HALF_HOLIDAY':
      return predicate(`not free any more${name}`)
    case 'SICK':
      return predicate('not sick leave any more')
    case 'HALF_WORKING_DAY':
      return predicate('a whole working day now', 'whole working days now')
    default:
      return predicate('a working day now', 'working days now')
  }
}
