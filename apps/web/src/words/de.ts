import { inGerman } from '@vacation-tracker/leave/german'
import { words as accounts } from '../accounts/words.de.ts'
import { refusals } from '../api/refusals.de.ts'
import { words as api } from '../api/words.de.ts'
import { words as asking } from '../asking/words.de.ts'
import { words as balances } from '../balances/words.de.ts'
import { words as controls } from '../controls/words.de.ts'
import { words as dates } from '../dates/words.de.ts'
import { words as frame } from '../frame/words.de.ts'
import { words as notifications } from '../notifications/words.de.ts'
import { words as vacations } from '../vacations/words.de.ts'
import type { messages as english } from './en.ts'
import type { Translation } from './translation.ts'

/** German for the first page and what opens on it, by room. */
export const messages = {
  accounts,
  api,
  asking,
  balances,
  controls,
  dates,
  frame,
  notifications,
  vacations,
} satisfies Translation<typeof english>

export { inGerman as readRules, refusals }
