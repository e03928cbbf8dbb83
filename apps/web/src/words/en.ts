import { words as controls } from '../controls/words.en.ts'
import { words as dates } from '../dates/words.en.ts'
import { words as vacations } from '../vacations/words.en.ts'

/** English, by room. What other languages say is held against it. */
export const messages = { controls, dates, vacations }

/** The server's sentences are English already, and know more than a code. */
export const refusals: Readonly<Record<string, string>> = {}
