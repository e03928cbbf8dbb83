import { refusals } from '../api/refusals.de.ts'
import { words as controls } from '../controls/words.de.ts'
import { words as dates } from '../dates/words.de.ts'
import { words as vacations } from '../vacations/words.de.ts'
import type { messages as english } from './en.ts'
import type { Translation } from './translation.ts'

/** German, by room. */
export const messages = { controls, dates, vacations } satisfies Translation<typeof english>

export { refusals }
