/**
 * The languages that the app speaks, each named in itself. Its words are fetched when somebody reads it: those of the
 * first page, and the rest when another page is opened.
 */
export const languages = {
  en: { name: 'English', locale: 'en-GB', first: () => import('./en.ts'), rest: () => import('./en.rest.ts') },
  de: { name: 'Deutsch', locale: 'de-DE', first: () => import('./de.ts'), rest: () => import('./de.rest.ts') },
} as const

export type Language = keyof typeof languages

export const languageNames = Object.keys(languages).filter(isLanguage)

export function isLanguage(name: unknown): name is Language {
  return typeof name === 'string' && Object.hasOwn(languages, name)
}
