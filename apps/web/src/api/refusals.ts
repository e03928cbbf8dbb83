import { speech } from '../words/speech.ts'

/**
 * A refusal in the person's language where it has words for the code, otherwise the sentence that came with it, which
 * is English.
 */
export function sayRefusal({ code, message }: { code: unknown; message: string }): string {
  const { refusals } = speech()
  return typeof code === 'string' && Object.hasOwn(refusals, code) ? (refusals[code] ?? message) : message
}
