import { BusRequestError } from './subscription.ts'

/**
 * An instant in the form in which the log keeps it: ISO 8601 in UTC with milliseconds.
 *
 * @throws BusRequestError when the text is none
 */
export function instantOf(text: string): string {
  const milliseconds = Date.parse(text)
  if (!Number.isNaN(milliseconds)) return new Date(milliseconds).toISOString()
  throw new BusRequestError('INVALID', `"${text}" is no instant. Write it like 2026-11-23T09:00:00Z.`)
}
