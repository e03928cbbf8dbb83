import { translator } from '../words/speech.ts'
import type { AccountField } from './refused-field.ts'

export type RegistrationFields = Record<AccountField, string>

/** How long a password has to be, in characters; the server says the same. */
export const leastPassword = 8
const mostPassword = 128

/** What is still wrong with a registration, by field and in words. The server has the last word. */
export function checkRegistration(fields: RegistrationFields): Partial<Record<AccountField, string>> {
  const say = translator('accounts')
  const found: Partial<Record<AccountField, string>> = {}
  if (!fields.name.trim()) found.name = say('nameMissing')
  const username = fields.username.trim()
  if (!username) found.username = say('usernameMissing')
  else if (!/^[a-zA-Z0-9_.]*$/.test(username)) found.username = say('usernameHasOthers')
  else if (username.length < 3 || username.length > 30) found.username = say('usernameLength')
  const email = fields.email.trim()
  if (!email) found.email = say('emailMissing')
  else if (!/^\S+@\S+\.\S+$/.test(email)) found.email = say('emailInvalid')
  const phone = fields.phoneNumber.trim()
  if (!phone) found.phoneNumber = say('phoneMissing')
  else if (!/^\+?[\d\s()/.-]{4,30}$/.test(phone)) {
    found.phoneNumber = say('phoneInvalid', { example: say('phoneExample') })
  }
  const password = checkPassword(fields.password)
  if (password) found.password = password
  return found
}

/** What is wrong with a new password, or nothing. */
export function checkPassword(password: string): string | undefined {
  const say = translator('accounts')
  if (!password) return say('newPasswordMissing')
  const missing = leastPassword - password.length
  if (missing > 0) return say('passwordTooShort', { least: leastPassword, missing })
  if (password.length > mostPassword) return say('passwordTooLong', { most: mostPassword })
  return undefined
}
