import { createTranslator } from 'use-intl'
import type { DateStyle } from './choice.ts'
import type { messages as english } from './en.ts'
import { type Language, languages } from './languages.ts'

type Messages = typeof english

declare module 'use-intl' {
  interface AppConfig {
    Messages: Messages
  }
}

/** What people can set about how the app speaks. */
export interface Manner {
  language: Language
  /** The reader's own kind of the language, such as `de-AT`: for dates and numbers. */
  locale: string
  dateStyle: DateStyle
}

/** How the app speaks at the moment. Never changed in place. */
export interface Speech extends Manner {
  messages: Messages
  /** The server's refusals in this language, by code. What is missing is told in the server's own sentence. */
  refusals: Readonly<Record<string, string>>
}

let current: Speech | undefined
let wanted: Manner | undefined
const listeners = new Set<() => void>()

/** Fetches the words and speaks so from then on. Rejects, and goes on as before, when they do not come. */
export async function speak(manner: Manner): Promise<void> {
  wanted = manner
  if (current && isSame(current, manner)) return
  const { messages, refusals } = await languages[manner.language].load()
  if (wanted !== manner) return
  // The same keys, as `Translation` sees to; that other words stand behind them is what a translation is.
  current = { ...manner, messages: messages as Messages, refusals }
  for (const listener of listeners) listener()
}

function isSame(one: Manner, other: Manner): boolean {
  return one.language === other.language && one.locale === other.locale && one.dateStyle === other.dateStyle
}

/** How the app speaks now. Needs `speak` to have run, which it has before the first render. */
export function speech(): Speech {
  if (!current) throw new Error('Nothing can be said yet: await speak(…) first.')
  return current
}

export function onSpeech(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/**
 * The words of a room, for what is told outside of a component: a toast, a check of a form. A component takes
 * `useTranslations` of use-intl, which draws it anew when the language changes.
 *
 * @example
 * translator('dates')('justNow') // 'just now'
 */
export function translator<Room extends keyof Messages>(room: Room) {
  const { locale, messages } = speech()
  return createTranslator<Messages, Room>({ locale, messages, namespace: room })
}
