import { APIError } from 'better-auth/api'
import { isTimeZone } from '../clock.ts'
import { isStorableText } from '../store/storable-text.ts'

/** Names that stand for somebody else in the log. */
const reservedUsernames = ['system', 'anonymous']

const phonePattern = /^\+?[0-9 ()/.-]{5,25}$/

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
  if (typeof name !== 'string' || name.trim() === '' || name.length > 100 || /\p{Cc}/u.test(name)) {
    refuse('NAME_INVALID', 'Say what you are called: a name of 1 to 100 characters.')
  }
  if (isGiven(phoneNumber) && !(typeof phoneNumber === 'string' && phonePattern.test(phoneNumber))) {
    refuse(
      'PHONE_NUMBER_INVALID',
      'Write the phone number with digits, spaces and a + in front, such as +49 711 123456.',
    )
  }
  if (isGiven(timeZone) && !(typeof timeZone === 'string' && isTimeZone(timeZone))) {
    refuse('TIME_ZONE_INVALID', `“${timeZone}” is not a time zone. Write it like Europe/Berlin.`)
  }
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

function isGiven(field: unknown): boolean {
  return field !== undefined && field !== null && field !== ''
}

function refuse(code: string, message: string): never {
  throw new APIError('BAD_REQUEST', { code, message })
}
