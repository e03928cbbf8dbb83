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

/** As "On 2026-07-06", "On the morning of 2026-07-06". */
export function sayOn({ date, part }: DayAway): string {
  return part === 'DAY' ? `On ${date}` : `On the ${part.toLowerCase()} of ${date}`
}
