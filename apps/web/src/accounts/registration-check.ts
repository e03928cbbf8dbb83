import type { AccountField } from './refused-field.ts'

export type RegistrationFields = Record<AccountField, string>

/** What is still wrong with a registration, by field and in words. The server has the last word. */
export function checkRegistration(fields: RegistrationFields): Partial<Record<AccountField, string>> {
  const found: Partial<Record<AccountField, string>> = {}
  if (!fields.name.trim()) found.name = 'Enter your name, as colleagues know you.'
  const username = fields.username.trim()
  if (!username) found.username = 'Choose a username.'
  else if (!/^[a-zA-Z0-9_.]*$/.test(username)) found.username = 'Use letters, digits, dots and underscores only.'
  else if (username.length < 3 || username.length > 30) found.username = 'Use 3 to 30 characters.'
  if (!fields.email.trim()) found.email = 'Enter your e-mail address.'
  else if (!/^\S+@\S+\.\S+$/.test(fields.email.trim()))
    found.email = 'This is not an e-mail address; it looks like ada@example.com.'
  const phone = fields.phoneNumber.trim()
  if (!phone) found.phoneNumber = 'Enter your phone number.'
  else if (!/^\+?[\d\s()/.-]{4,30}$/.test(phone))
    found.phoneNumber = 'Use digits, with the country code: +44 20 7946 0000.'
  const password = checkPassword(fields.password)
  if (password) found.password = password
  return found
}

/** What is wrong with a new password, or nothing. */
export function checkPassword(password: string): string | undefined {
  if (!password) return 'Choose a password.'
  if (password.length < 8) return `Use at least 8 characters; ${8 - password.length} to go.`
  if (password.length > 128) return 'Use at most 128 characters.'
  return undefined
}
