/**
 * Days of leave are kept to the hundredth (our choice: a twelfth of a year's leave is no round number, and nobody reads
 * more digits). Always rounded when added, so that sums of them are equal, and not just nearly.
 */
export function toHundredth(days: number): number {
  const rounded = Math.round(days * 100) / 100
  // Nobody wants to read -0.
  return rounded === 0 ? 0 : rounded
}

/** The sum of some amounts of days, to the hundredth. */
export function sumOfDays(amounts: readonly number[]): number {
  return toHundredth(amounts.reduce((sum, days) => sum + days, 0))
}

/** An amount of days as a part of a sentence: `half a day`, `1 day`, `4.5 days`. */
export function sayDays(days: number): string {
  if (days === 0.5) return 'half a day'
  return days === 1 ? '1 day' : `${days} days`
}
