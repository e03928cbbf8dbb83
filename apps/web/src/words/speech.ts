import type { Wording } from '@vacation-tracker/leave/german'
import { createTranslator } from 'use-intl'
import type { DateStyle } from './choice.ts'
import type { messages as rest } from './en.rest.ts'
import type { messages as first } from './en.ts'
import { type Language, languages } from './languages.ts'

type Messages = typeof first & typeof rest

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
  /** Whether the words of all pages are there, or only those of the first. */
  isWhole: boolean
  messages: Messages
  /** The server's refusals in this language, by code. What is missing is told in the server's own sentence. */
  refusals: Readonly<Record<string, string>>
  /** Says the English sentences of the rules in this language; nothing of a text that is not theirs. */
  readRules: ((text: string, wording: Wording) => string | undefined) | undefined
}

type Wanted = Manner & { isWhole: boolean }

let current: Speech | undefined
let wanted: Wanted | undefined
const listeners = new Set<() => void>()
/** Kept while the same is spoken: a long list says thousands of sentences, and making one of these costs as much as ten. */
const translators = new Map<keyof Messages, object>()

/** Fetches the words and speaks so from then on. Rejects, and goes on as before, when they do not come. */
export function speak({ language, locale, dateStyle }: Manner): Promise<void> {
  return turnTo({ language, locale, dateStyle, isWhole: wanted?.isWhole ?? false })
}

/** Fetches the words of the other pages as well; awaited before one of them is shown. */
export function speakOfEverything(): Promise<void> {
  return turnTo({ ...(wanted ?? speech()), isWhole: true })
}

async function turnTo(next: Wanted): Promise<void> {
  wanted = next
  if (current && isSame(current, next)) return
  const { first, rest } = languages[next.language]
  const [{ messages, refusals, readRules }, more] = await Promise.all([
    first(),
    next.isWhole ? rest() : undefined,
  ]).catch((error: unknown) => {
    if (wanted === next) wanted = current
    throw error
  })
  // Somebody wished for something else meanwhile.
  if (wanted !== next) return turnTo(wanted)
  // The keys of English, as `Translation` sees to; that other words stand behind them is what a translation is.
  current = { ...next, messages: { ...messages, ...more?.messages } as Messages, refusals, readRules }
  translators.clear()
  for (const listener of listeners) listener()
}

function isSame(one: Wanted, other: Wanted): boolean {
  const { language, locale, dateStyle, isWhole } = one
  return (
    language === other.language && locale === other.locale && dateStyle === other.dateStyle && isWhole === other.isWhole
  )
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
export function translator<Room extends keyof Messages>(room: Room): Translator<Room> {
  const known = translators.get(room) ?? translate(speech(), room)
  translators.set(room, known)
  // What stands under a room is its own translator; a map has no way of saying so.
  return known as Translator<Room>
}

type Translator<Room extends keyof Messages> = ReturnType<typeof translate<Room>>

function translate<Room extends keyof Messages>({ locale, messages }: Speech, room: Room) {
  return createTranslator<Messages, Room>({ locale, messages, namespace: room })
}
