import { numberFormat } from '../dates/formats.ts'

/**
 * How long something took, to three digits at most.
 *
 * @param milliseconds how long
 * @example
 * sayDuration(0.07) // '70 µs'
 * sayDuration(12.345) // '12.3 ms'
 * sayDuration(61_000) // '61 s'
 */
export function sayDuration(milliseconds: number): string {
  if (milliseconds < 1) return `${said(milliseconds * 1_000)} µs`
  return milliseconds < 1_000 ? `${said(milliseconds)} ms` : `${said(milliseconds / 1_000)} s`
}

function said(amount: number): string {
  const maximumFractionDigits = amount >= 100 ? 0 : amount >= 10 ? 1 : 2
  return numberFormat({ maximumFractionDigits }).format(amount)
}
