import type { EventOf } from '@vacation-tracker/event-contracts'
import type { ContractDeprecationReminded } from '@vacation-tracker/vacation-events/contract-life'
import type { Reader } from '../store/profiles.ts'
import { sayDay, wordsFor } from './wording.ts'

type Reminded = EventOf<typeof ContractDeprecationReminded>['detail']

/** That a version ends, by when, what to read in its place, and who still reads it, to a reader; and the subject of its mail. */
export function endOfVersion({ subject, until, mark, useInstead, readers }: Reminded, reader: Reader) {
  const words = wordsFor(reader)
  const facts = { subject, until: sayDay(until, reader), hasEnded: mark === 100, useInstead, readers }
  return { subject: words.contractEndsSubject(facts), sentence: words.contractEnds(facts) }
}
