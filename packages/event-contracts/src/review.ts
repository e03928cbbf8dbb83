import { isDay } from './calendar.ts'
import { ContractError } from './contract.ts'

/** A signed reason for what a rule would refuse. It stands in a file that is reviewed like code. */
export type Review = {
  /** The rule that it is about: `EC03`. */
  rule: string
  /** What it is about: `ParcelSent 2`, or the names of the events that are alike. */
  subject: string | readonly string[]
  reason: string
  /** Who answers for it. */
  by: string
  /** The day, `YYYY-MM-DD`. */
  on: string
}

/** Whether somebody has signed for all of these subjects together. */
export function isSigned(reviews: readonly Review[], rule: string, ...subjects: readonly string[]): boolean {
  return reviews.some((review) => {
    const signed = [review.subject].flat()
    return review.rule === rule && subjects.every((subject) => signed.includes(subject))
  })
}

/**
 * Reads the signed reasons of a team.
 *
 * @param file how the file is called, for the sentence about what is wrong
 * @throws ContractError when one of them is not signed, or gives no reason
 */
export function readReviews(content: unknown, file: string): Review[] {
  if (!Array.isArray(content)) throw new ContractError(`${file} is no list of reviews. Write [] when there are none.`)
  return content.map((each, place) => {
    if (isReview(each)) return each
    throw new ContractError(
      `Review ${place + 1} in ${file} is not signed: it has a rule, a subject, a reason, by whom and on which day.`,
    )
  })
}

function isReview(value: unknown): value is Review {
  if (typeof value !== 'object' || value === null) return false
  if (!('rule' in value && 'subject' in value && 'reason' in value && 'by' in value && 'on' in value)) return false
  const { rule, subject, reason, by, on } = value
  const isText = (text: unknown) => typeof text === 'string' && text.trim() !== ''
  return [rule, reason, by, ...[subject].flat()].every(isText) && typeof on === 'string' && isDay(on)
}
