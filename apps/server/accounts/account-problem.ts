import { isTimeZone } from '../clock.ts'
import { type Refusal, refuse } from '../refusal.ts'

/** Names that stand for somebody else in the log. */
const reservedUsernames = ['system', 'anonymous']

const phonePattern = /^\+?[0-9 ()/.-]{5,25}$/

/** Characters of a password, as better-auth is told as well. */
export const shortestPassword = 8
export const longestPassword = 128

/** Characters of a username, as better-auth is told as well. */
export const shortestUsername = 3
export const longestUsername = 30

/** What is wrong with what somebody is to be known by. Fields that are no texts are as good as missing. */
export function accountProblem({
  username,
  name,
  phoneNumber,
  timeZone,
}: Record<string, unknown>): Refusal | undefined {
  if (typeof username !== 'string' || username === '') {
    return refuse('USERNAME_MISSING', 'Choose a username: 3 to 30 letters, digits, dots or underscores.')
  }
  if (reservedUsernames.includes(username.toLowerCase())) {
    return refuse('USERNAME_RESERVED', `“${username}” is taken by the product itself. Choose another username.`)
  }
  return nameProblem(name) ?? phoneProblem(phoneNumber) ?? timeZoneProblem(timeZone)
}

/** A name is any text that can be read on one line, in any script. */
export function nameProblem(name: unknown): Refusal | undefined {
  const isName = typeof name === 'string' && name.trim() !== '' && name.length <= 100 && !/\p{Cc}/u.test(name)
  return isName ? undefined : refuse('NAME_INVALID', 'Say what you are called: a name of 1 to 100 characters.')
}

export function phoneProblem(phoneNumber: unknown): Refusal | undefined {
  if (!isGiven(phoneNumber) || (typeof phoneNumber === 'string' && phonePattern.test(phoneNumber))) return undefined
  return refuse(
    'PHONE_NUMBER_INVALID',
    'Write the phone number with digits, spaces and a + in front, such as +49 711 123456.',
  )
}

export function timeZoneProblem(timeZone: unknown): Refusal | undefined {
  if (!isGiven(timeZone) || (typeof timeZone === 'string' && isTimeZone(timeZone))) return undefined
  return refuse('TIME_ZONE_INVALID', `“${timeZone}” is not a time zone. Write it like Europe/Berlin.`)
}

/** What better-auth would say to a username, for those who are added without it. */
export function usernameProblem(username: string): Refusal | undefined {
  const isFine =
    username.length >= shortestUsername && username.length <= longestUsername && /^[a-zA-Z0-9_.]+$/.test(username)
  return isFine
    ? undefined
    : refuse('INVALID_USERNAME', `“${username}” is no username: use 3 to 30 letters, digits, dots or underscores.`)
}

/** Whether mail could reach somebody there; the rest only a mail shows. */
export function emailProblem(email: string): Refusal | undefined {
  const isFine = email.length <= 254 && /^[^\s@<>"(),:;\\[\]\p{Cc}]+@([a-z0-9-]+\.)+[a-z0-9-]{2,63}$/iu.test(email)
  return isFine ? undefined : refuse('INVALID_EMAIL', `“${email}” is no e-mail address; it looks like ada@example.com.`)
}

export function passwordProblem(password: string): Refusal | undefined {
  if (password.length < shortestPassword) {
    return refuse('PASSWORD_TOO_SHORT', `Choose a password of at least ${shortestPassword} characters.`)
  }
  if (password.length > longestPassword) {
    return refuse('PASSWORD_TOO_LONG', `Choose a password of at most ${longestPassword} characters.`)
  }
  return undefined
}

function isGiven(field: unknown): boolean {
  return field !== undefined && field !== null && field !== ''
}
