import { words as accounts } from '../accounts/words.en.ts'
import { words as api } from '../api/words.en.ts'
import { words as asking } from '../asking/words.en.ts'
import { words as balances } from '../balances/words.en.ts'
import { words as controls } from '../controls/words.en.ts'
import { words as dates } from '../dates/words.en.ts'
import { words as frame } from '../frame/words.en.ts'
import { words as notifications } from '../notifications/words.en.ts'
import { words as vacations } from '../vacations/words.en.ts'

/** English for the first page and what opens on it, by room. What other languages say is held against it. */
export const messages = { accounts, api, asking, balances, controls, dates, frame, notifications, vacations }

/** What the rules say is English already. */
export const readRules = undefined

/** The server's sentences are English already, and know more than a code. */
export const refusals: Readonly<Record<string, string>> = {}
