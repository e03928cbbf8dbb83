/** The languages that the app speaks, each named in itself. Its words are fetched when somebody reads it. */
export const languages = {
  en: { name: 'English', locale: 'en-GB', load: () => import('./en.ts') },
  de: { name: 'Deutsch', locale: 'de-DE', load: () => import('./de.ts') },
} as const

export type Language = keyof typeof languages

export const languageNames = Object.keys(languages).filter(isLanguage)

export function isLanguage(name: unknown): name is Language {
  return typeof name === 'string' && Object.hasOwn(languages, name)
}
