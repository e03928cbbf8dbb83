import { isTimeZone } from '../clock.ts'
import { isStorableText } from '../store/storable-text.ts'

/** What is wrong with what somebody says about themselves. */
export type FieldProblem = {
  code: 'NAME_INVALID' | 'PHONE_NUMBER_INVALID' | 'TIME_ZONE_INVALID' | 'EMAIL_INVALID'
  message: string
}

const phonePattern = /^\+?[0-9 ()/.-]{5,25}$/
/** Of what stands around an @ only a mail server can say more. */
const emailPattern = /^[^\s@"<>]{1,64}@[^\s@"<>]+\.[^\s@"<>]+$/

/** A name is any text that can be read on one line, in any script. */
export function nameProblem(name: unknown): FieldProblem | undefined {
  const isName = typeof name === 'string' && name.trim() !== '' && name.length <= 100 && !/\p{Cc}/u.test(name)
  if (isName) return undefined
  return { code: 'NAME_INVALID', message: 'Say what you are called: a name of 1 to 100 characters.' }
}

export function phoneProblem(phoneNumber: unknown): FieldProblem | undefined {
  if (!isGiven(phoneNumber) || (typeof phoneNumber === 'string' && phonePattern.test(phoneNumber))) return undefined
  const message = 'Write the phone number with digits, spaces and a + in front, such as +49 711 123456.'
  return { code: 'PHONE_NUMBER_INVALID', message }
}

export function timeZoneProblem(timeZone: unknown): FieldProblem | undefined {
  if (!isGiven(timeZone) || (typeof timeZone === 'string' && isTimeZone(timeZone))) return undefined
  const message = `“${timeZone}” is not a time zone. Write it like Europe/Berlin.`
  return { code: 'TIME_ZONE_INVALID', message }
}

export function emailProblem(email: string): FieldProblem | undefined {
  if (email.length <= 254 && emailPattern.test(email) && isStorableText(email)) return undefined
  return { code: 'EMAIL_INVALID', message: 'Write the address like jane@example.com.' }
}

function isGiven(field: unknown): boolean {
  return field !== undefined && field !== null && field !== ''
}
