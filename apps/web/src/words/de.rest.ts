import { words as audit } from '../audit/words.de.ts'
import { words as bus } from '../bus/words.de.ts'
import { words as calendar } from '../calendar/words.de.ts'
import { words as contracts } from '../contracts/words.de.ts'
import { words as erasure } from '../erasure/words.de.ts'
import { words as events } from '../events/words.de.ts'
import { words as flow } from '../flow/words.de.ts'
import { words as imports } from '../imports/words.de.ts'
import { words as people } from '../people/words.de.ts'
import { words as person } from '../person/words.de.ts'
import { words as policies } from '../policies/words.de.ts'
import { words as profile } from '../profile/words.de.ts'
import { words as reports } from '../reports/words.de.ts'
import { words as settings } from '../settings/words.de.ts'
import { words as storming } from '../storming/words.de.ts'
import { words as stream } from '../stream/words.de.ts'
import { words as teams } from '../teams/words.de.ts'
import { words as traces } from '../traces/words.de.ts'
import type { messages as english } from './en.rest.ts'
import type { Translation } from './translation.ts'

/** German for all other pages, by room. */
export const messages = {
  audit,
  bus,
  calendar,
  contracts,
  erasure,
  events,
  flow,
  imports,
  people,
  person,
  policies,
  profile,
  reports,
  settings,
  storming,
  stream,
  teams,
  traces,
} satisfies Translation<typeof english>
