import { APIError } from 'better-auth/api'
import { isStorableText } from '../store/storable-text.ts'
import { nameProblem, phoneProblem, timeZoneProblem } from './account-fields.ts'

/** Names that stand for somebody else in the log. */
const reservedUsernames = ['system', 'anonymous']

/**
 * Holds a registration against what we need besides what better-auth checks: a username, and a phone number and a time
 * zone that can be ones.
 *
 * @throws APIError 400 with a code and a sentence
 */
export function checkSignUp(body: unknown): void {
  const { username, name, phoneNumber, timeZone } = fieldsOf(body)
  if (typeof username !== 'string' || username === '') {
    refuse('USERNAME_MISSING', 'Choose a username: 3 to 30 letters, digits, dots or underscores.')
  }
  if (reservedUsernames.includes(String(username).toLowerCase())) {
    refuse('USERNAME_RESERVED', `“${username}” is taken by the product itself. Choose another username.`)
  }
  const problem = nameProblem(name) ?? phoneProblem(phoneNumber) ?? timeZoneProblem(timeZone)
  if (problem !== undefined) refuse(problem.code, problem.message)
}

/**
 * Keeps from the database what it cannot hold.
 *
 * @throws APIError 400 with a code and a sentence
 */
export function checkText(request: object): void {
  if (!isStorable(request)) refuse('TEXT_INVALID', 'Texts have no NUL characters.')
}

/** Keys are texts as well: what a form is asked for becomes a column or a lookup. */
function isStorable(value: unknown): boolean {
  if (typeof value === 'string') return isStorableText(value)
  if (typeof value !== 'object' || value === null) return true
  return Object.entries(value).every(([key, part]) => isStorableText(key) && isStorable(part))
}

function fieldsOf(body: unknown): Record<string, unknown> {
  return typeof body === 'object' && body !== null ? { ...body } : {}
}

function refuse(code: string, message: string): never {
  throw new APIError('BAD_REQUEST', { code, message })
}
