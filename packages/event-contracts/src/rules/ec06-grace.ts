import { keyOf } from '../life-cycle.ts'
import { isSigned } from '../review.ts'
import { refusedSteps, stepName } from './ledger-refusals.ts'
import { ruleOf } from './rule.ts'

/** Refusals that are about the grace of a version, and what to do about each. */
const mends: Readonly<Record<string, string>> = {
  GRACE_TOO_SHORT: 'Extend the grace to what is promised.',
  GRACE_SHORTENED: 'Take the step back: who has planned by the announced day is not surprised by an earlier one.',
  DATE_INVALID: 'Write the day as YYYY-MM-DD.',
  REASON_MISSING: 'Give the reason.',
  REPLACEMENT_INVALID: 'Name the version to read in its place as useInstead, or sign in the reviews why there is none.',
}

export const grace = ruleOf({
  code: 'EC06',
  title: 'A deprecated version has a grace that is long enough, may be extended, and is never shortened.',
  check: (subject) =>
    refusedSteps(subject).flatMap(({ step, refusal }) => {
      const mend = mends[refusal.code]
      if (mend === undefined || step.step === 'retired' || isSigned(subject.reviews, 'EC06', keyOf(step))) return []
      return [{ subject: keyOf(step), place: stepName(step), message: refusal.message, mend }]
    }),
})
