import type { DayAway } from './facts.ts'
import type { PolicyCode, PolicyValues } from './verdict.ts'

/** What a rule finds: it is kept, or it is not, and then the requester can do this about it. */
export type Finding = {
  code: PolicyCode
  values: PolicyValues
  /** What is so, as a whole sentence. */
  sentence: string
  /** What the requester can do, as the first half of a sentence; only when the rule is not kept. */
  advice?: string
}

/** Sums of days are compared as if in the hands of somebody with a pencil: a billionth of a day is nothing. */
export function isMore(days: number, most: number): boolean {
  return days > most + 1e-9
}

/** As "1 day", "½ day", "2½ days", "8.33 days". */
export function sayDays(days: number): string {
  return `${sayNumber(days)} ${Math.abs(days) > 1 || days === 0 ? 'days' : 'day'}`
}

/** As "2½", or with two digits at most. */
export function sayNumber(days: number): string {
  const whole = Math.trunc(days)
  if (Math.abs(days - whole) !== 0.5) return String(Math.round(days * 100) / 100)
  return whole === 0 ? `${days < 0 ? '-' : ''}½` : `${whole}½`
}

/** As "On 2026-07-06", "On the morning of 2026-07-06". */
export function sayOn({ date, part }: DayAway): string {
  return part === 'DAY' ? `On ${date}` : `On the ${part.toLowerCase()} of ${date}`
}
