import { isLanguage, type Language, languages } from './languages.ts'

/** How dates are written: as the language has it, or by ISO 8601 everywhere. */
export type DateStyle = 'by language' | 'YYYY-MM-DD'

/** What a person has chosen; what is absent is left to us. */
export interface Choice {
  language?: Language
  dateStyle?: DateStyle
}

/** Everything that says which language somebody reads. */
export interface Wishes {
  /** What the account of the signed-in person says. */
  account?: string | null | undefined
  /** What was chosen in this browser. */
  here?: Language | undefined
  /** What the browser asks for, the dearest first: `navigator.languages`. */
  browser: readonly string[]
}

/** The language to speak: the account's, then what was chosen here, then the browser's first that we know, then English. */
export function decideLanguage({ account, here, browser }: Wishes): Language {
  if (isLanguage(account)) return account
  return here ?? browser.map((tag) => tag.toLowerCase().split('-')[0]).find(isLanguage) ?? 'en'
}

/**
 * The reader's own kind of a language: it decides the order of day and month and on which day a week begins. Some
 * browsers name what is no locale, such as `en-US@posix`; of that the part that is one counts.
 *
 * @example
 * localeOf('de', ['fr-CH', 'de-AT']) // 'de-AT'
 * localeOf('en', ['de-AT']) // 'en-GB'
 */
export function localeOf(language: Language, browser: readonly string[]): string {
  const tag = new RegExp(`^${language}(-[A-Z]{2})?(?![A-Za-z0-9-])`)
  return browser.map((name) => tag.exec(name)?.[0]).find((found) => found !== undefined) ?? languages[language].locale
}
