import { expect, test } from 'vitest'
import { decideLanguage, localeOf } from './choice.ts'

test.each([
  ['the account comes first', { account: 'de', here: 'en', browser: ['en-GB'] }, 'de'],
  ['an account in a language that we do not speak says nothing', { account: 'tlh', here: 'de', browser: [] }, 'de'],
  ['then what was chosen here', { here: 'en', browser: ['de-DE'] }, 'en'],
  ['then the first of the browser that we speak', { account: null, browser: ['fr-FR', 'DE-at', 'en'] }, 'de'],
  ['then English', { browser: ['fr-FR', 'toString'] }, 'en'],
] as const)('%s', (_, wishes, language) => {
  expect(decideLanguage(wishes)).toBe(language)
})

test.each([
  ['en', ['de-DE', 'en-US', 'en-GB'], 'en-US'],
  ['en', ['en'], 'en'],
  ['en', ['en-US@posix'], 'en-US'],
  ['en', ['de-DE'], 'en-GB'],
  ['de', ['fr-CH', 'de-CH'], 'de-CH'],
  ['de', [], 'de-DE'],
] as const)('%s for a browser that asks for %j is %s', (language, browser, locale) => {
  expect(localeOf(language, browser)).toBe(locale)
})
