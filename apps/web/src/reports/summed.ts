import { toHundredth } from '@vacation-tracker/leave/amount-of-days'
import type { AbsenceReportQuery } from '../generated/graphql.ts'

export type AbsenceFigure = AbsenceReportQuery['absenceReport'][number]

/** Days of leave under one head, such as a month: all of them, and those of each leave type by its id. */
export interface Sum {
  key: string
  days: number
  pending: number
  byType: ReadonlyMap<string, number>
}

/** Sums figures up under what `keyOf` tells of each, in the order in which the keys first come. */
export function summed(figures: readonly AbsenceFigure[], keyOf: (figure: AbsenceFigure) => string): Sum[] {
  return [...Map.groupBy(figures, keyOf)].map(([key, some]) => ({
    key,
    days: toHundredth(some.reduce((sum, { days }) => sum + days, 0)),
    pending: toHundredth(some.reduce((sum, { pending }) => sum + pending, 0)),
    byType: new Map(
      [...Map.groupBy(some, ({ leaveType }) => leaveType)].map(([type, own]) => [
        type,
        toHundredth(own.reduce((sum, { days }) => sum + days, 0)),
      ]),
    ),
  }))
}

/** What the days that are left would cost, rounded to whole units of money; nothing where no price is set. */
export function costOf(days: number, perDay: number | undefined): number | undefined {
  return perDay === undefined ? undefined : Math.round(days * perDay)
}

/** A price as somebody types it, with a point or a comma; nothing when it is none. */
export function priceIn(text: string): number | undefined {
  const price = Number(text.trim().replace(',', '.'))
  return text.trim() === '' || !Number.isFinite(price) || price < 0 ? undefined : price
}
