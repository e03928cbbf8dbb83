import { toHundredth } from '@vacation-tracker/leave/amount-of-days'
import type { CalendarWindow } from '@vacation-tracker/leave/calendar-window'
import { chargesOf } from '@vacation-tracker/leave/charges'
import type { Workplace } from '../commands/transaction.ts'
import { factsOfAll, inSlices } from './everybody.ts'
import { peopleEver, type ReportAbout } from './report-people.ts'

/** Days of leave that one team took of one leave type in one month, `YYYY-MM`, by the half day. */
export type AbsenceFigure = {
  month: string
  team: string | null
  leaveType: string
  /** Approved. */
  days: number
  /** Asked for, and not decided yet. */
  pending: number
}

/**
 * How many days of leave were taken, by month, team and leave type, in that order: what each day costs counts, so a
 * holiday in a leave does not, nor a day given back by illness. People are counted in the team in which they are today.
 */
export async function absenceFigures(
  { db, house }: Pick<Workplace, 'db' | 'house'>,
  window: CalendarWindow,
  about: ReportAbout,
): Promise<AbsenceFigure[]> {
  const known = await house.read(db)
  const { from, to } = window
  const figures = new Map<string, AbsenceFigure>()
  for await (const some of inSlices(await peopleEver(db, known, about))) {
    const factsBy = await factsOfAll(db, known, some, window)
    for (const { username, team } of some) {
      const facts = factsBy.get(username)
      if (facts === undefined) continue
      for (const leaveType of new Set(facts.bookings.map((booking) => booking.leaveType))) {
        const type = facts.leaveTypes.find(({ id }) => id === leaveType)
        if (type === undefined) continue
        for (const { kind, date, days } of chargesOf(facts, type)) {
          if (date < from || date > to) continue
          const figure = figureIn(figures, date.slice(0, 7), team, leaveType)
          figure[kind === 'TAKEN' ? 'days' : 'pending'] += days
        }
      }
    }
  }
  return [...figures.values()].sort(inOrder).map((figure) => ({
    ...figure,
    days: toHundredth(figure.days),
    pending: toHundredth(figure.pending),
  }))
}

function figureIn(figures: Map<string, AbsenceFigure>, month: string, team: string | null, leaveType: string) {
  const key = JSON.stringify([month, team, leaveType])
  const figure = figures.get(key) ?? { month, team, leaveType, days: 0, pending: 0 }
  figures.set(key, figure)
  return figure
}

function inOrder(one: AbsenceFigure, other: AbsenceFigure): number {
  return keyOf(one) < keyOf(other) ? -1 : 1
}

function keyOf({ month, team, leaveType }: AbsenceFigure): string {
  return `${month} ${team ?? '\uffff'} ${leaveType}`
}
