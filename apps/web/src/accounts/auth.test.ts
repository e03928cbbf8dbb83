import { beforeEach, expect, test } from 'vitest'
import { speak } from '../words/speech.ts'
import { refusal } from './auth.ts'
import { refusedField } from './refused-field.ts'

beforeEach(() => speak({ language: 'en', locale: 'en-GB', dateStyle: 'by language' }))

const answer = (status: number, headers: Record<string, string> = {}) => ({ status, headers: new Headers(headers) })

test('a limit says how long to wait', () => {
  expect(refusal(answer(429, { 'x-retry-after': '7' }), '').message).toBe(
    'Too many attempts. Please try again in 7 seconds.',
  )
  expect(refusal(answer(429), '').message).toBe('Too many attempts. Please try again in a minute.')
})

test('a refusal is told in the language of the page, or as the server said it', async () => {
  await speak({ language: 'de', locale: 'de-DE', dateStyle: 'by language' })
  const told = (code: string) => refusal(answer(400), JSON.stringify({ code, message: 'No.' })).message
  expect(told('PASSWORD_TOO_SHORT')).toBe('Das Passwort ist zu kurz.')
  expect(told('toString')).toBe('No.')
})

test('an answer that is no JSON, from a proxy say, still becomes a sentence', () => {
  expect(refusal(answer(502), '<html>').message).toBe('The server could not do this. Please try again in a moment.')
})

test.each([
  ['USERNAME_IS_ALREADY_TAKEN_PLEASE_TRY_ANOTHER', 'username'],
  ['USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL', 'email'],
  ['PASSWORD_TOO_SHORT', 'password'],
  ['PHONE_NUMBER_INVALID', 'phoneNumber'],
  ['INVALID_USERNAME_OR_PASSWORD', undefined],
  ['INVALID_TOKEN', undefined],
])('%s belongs to %s', (code, field) => {
  expect(refusedField(refusal(answer(400), JSON.stringify({ code, message: 'No.' })))).toBe(field)
})
