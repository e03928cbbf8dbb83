import { sayAmount } from '../dates/amounts.ts'
import { sayDate, spellDates } from '../dates/wording.ts'
import { speech } from '../words/speech.ts'

/**
 * A refusal in the person's language: what the rules say with its days and names, of other refusals what their code says,
 * and where there are no words for it the sentence that came with it, which is English.
 */
export function sayRefusal({ code, message }: { code: unknown; message: string }): string {
  const { refusals } = speech()
  const known = typeof code === 'string' && Object.hasOwn(refusals, code) ? refusals[code] : undefined
  return readRules(message) ?? known ?? spellDates(message)
}

/** What the rules have said, or a person, with days as people say them; that of the rules in the reader's language. */
export function sayReason(text: string): string {
  return readRules(text) ?? spellDates(text)
}

function readRules(text: string): string | undefined {
  return speech().readRules?.(text, { date: sayDate, amount: sayAmount })
}
