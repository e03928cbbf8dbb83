import { words as audit } from '../audit/words.en.ts'
import { words as bus } from '../bus/words.en.ts'
import { words as calendar } from '../calendar/words.en.ts'
import { words as contracts } from '../contracts/words.en.ts'
import { words as erasure } from '../erasure/words.en.ts'
import { words as events } from '../events/words.en.ts'
import { words as flow } from '../flow/words.en.ts'
import { words as imports } from '../imports/words.en.ts'
import { words as people } from '../people/words.en.ts'
import { words as person } from '../person/words.en.ts'
import { words as policies } from '../policies/words.en.ts'
import { words as profile } from '../profile/words.en.ts'
import { words as reports } from '../reports/words.en.ts'
import { words as settings } from '../settings/words.en.ts'
import { words as storming } from '../storming/words.en.ts'
import { words as stream } from '../stream/words.en.ts'
import { words as teams } from '../teams/words.en.ts'
import { words as traces } from '../traces/words.en.ts'

/** English for all other pages, by room. */
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
}
