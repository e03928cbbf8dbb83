import { useful } from './ec01-useful.ts'
import { stable } from './ec02-stable.ts'
import { noOverlap } from './ec03-no-overlap.ts'
import { tracked } from './ec04-tracked.ts'
import { fewVersions } from './ec05-few-versions.ts'
import { grace } from './ec06-grace.ts'
import { everyVersion } from './ec07-every-version.ts'
import { usageKnown } from './ec08-usage-known.ts'
import { neverBreak } from './ec09-never-break.ts'
import { latest } from './ec10-latest.ts'
import { sameMeaning } from './ec11-same-meaning.ts'
import { onlyGrows } from './ec12-only-grows.ts'
import type { CheckSubject, Finding, Rule } from './rule.ts'

/** The twelve rules, in their order. docs/contracts has a page on each. */
export const rules: readonly Rule[] = [
  useful,
  stable,
  noOverlap,
  tracked,
  fewVersions,
  grace,
  everyVersion,
  usageKnown,
  neverBreak,
  latest,
  sameMeaning,
  onlyGrows,
]

/** Holds contracts against all twelve rules. Empty when there is nothing to say. */
export function checkRules(subject: CheckSubject): Finding[] {
  return rules.flatMap((rule) => rule.check(subject))
}
