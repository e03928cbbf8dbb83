import { translator } from '../words/speech.ts'
import { numberFormat } from './formats.ts'

/** @example sayNumber(1234.5) // '1,234.5'; in German '1.234,5' */
export function sayNumber(number: number): string {
  return numberFormat().format(number)
}

/**
 * A number of days, halves as people write them, anything finer to the hundredth.
 *
 * @example
 * sayAmount(4.5) // '4½'
 * sayAmount(-0.5) // '−½'
 * sayAmount(2.25) // '2.25'; in German '2,25'
 */
export function sayAmount(days: number): string {
  const size = Math.abs(days)
  const whole = Math.trunc(size)
  const amount = size - whole === 0.5 ? `${whole === 0 ? '' : sayNumber(whole)}½` : toTheHundredth(size)
  return days < 0 && amount !== '0' ? `−${amount}` : amount
}

/** @example sayDayCount(4.5) // '4½ days'; sayDayCount(0.5) // '½ day'; in German '4½ Tage', '½ Tag' */
export function sayDayCount(days: number): string {
  return translator('dates')('days', amountOf(days))
}

/** Days from Monday to Friday: `4½ weekdays`. */
export function sayWeekdayCount(days: number): string {
  return translator('dates')('weekdays', amountOf(days))
}

/** What a sentence about days takes; half a day counts as one when it comes to its grammar, in English and in German. */
export function amountOf(days: number): { amount: string; count: number } {
  return { amount: sayAmount(days), count: Math.abs(days) === 0.5 ? 1 : Math.abs(days) }
}

function toTheHundredth(number: number): string {
  return numberFormat({ maximumFractionDigits: 2 }).format(number)
}
