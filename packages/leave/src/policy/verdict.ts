/** What one policy says to a request. */
export type PolicyAnswer = {
  /** The id of the policy, or one of `reservedIds` for what holds without a policy. */
  policy: string
  name: string
  answer: 'ALLOW' | 'REFUSE' | 'ASK'
  code: PolicyCode
  /** In English. What refuses or asks ends with what to do. */
  sentence: string
  /** What the sentence is made of, for other languages. */
  values: PolicyValues
}

/** What answers besides the policies, so that no policy can have such an id. */
export const reservedIds = ['OWN_LEAVE', 'NO_AUTOMATIC_APPROVAL'] as const

/** Dates are ISO 8601, days are numbers. */
export type PolicyValues = Readonly<Record<string, string | number | boolean | readonly string[]>>

/** What becomes of a request: approved at once, refused, or decided by a person. */
export type Outcome = 'APPROVE' | 'REFUSE' | 'ASK'

export type Verdict = { outcome: Outcome; answers: readonly PolicyAnswer[] }

/** One for each thing that a policy may find, with a sentence of its own. */
export type PolicyCode =
  | 'NO_OVERLAP'
  | 'OVERLAP'
  | 'ENOUGH_LEFT'
  | 'NOT_ENOUGH_LEFT'
  | 'NEEDED_LATER'
  | 'NOTICE_KEPT'
  | 'NOTICE_TOO_SHORT'
  | 'SHORT_ENOUGH'
  | 'STRETCH_TOO_LONG'
  | 'OUTSIDE_BLACKOUT'
  | 'IN_BLACKOUT'
  | 'ENOUGH_HERE'
  | 'TOO_MANY_AWAY'
  | 'COVERED'
  | 'NOT_COVERED'
  | 'PROBATION_OVER'
  | 'WITHIN_PROBATION_ALLOWANCE'
  | 'IN_PROBATION'
  | 'NO_DOCUMENT_NEEDED'
  | 'DOCUMENT_THERE'
  | 'DOCUMENT_MISSING'
  | 'AUTOMATIC'
  | 'TOO_MUCH_TO_BE_AUTOMATIC'
  | 'NO_AUTOMATIC_APPROVAL'
