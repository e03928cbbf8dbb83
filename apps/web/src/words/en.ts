import { words as accounts } from '../accounts/words.en.ts'
import { words as api } from '../api/words.en.ts'
import { words as asking } from '../asking/words.en.ts'
import { words as controls } from '../controls/words.en.ts'
import { words as dates } from '../dates/words.en.ts'
import { words as frame } from '../frame/words.en.ts'
import { words as notifications } from '../notifications/words.en.ts'
import { words as people } from '../people/words.en.ts'
import { words as profile } from '../profile/words.en.ts'
import { words as vacations } from '../vacations/words.en.ts'

/** English, by room. What other languages say is held against it. */
export const messages = { accounts, api, asking, controls, dates, frame, notifications, people, profile, vacations }

/** The server's sentences are English already, and know more than a code. */
export const refusals: Readonly<Record<string, string>> = {}
