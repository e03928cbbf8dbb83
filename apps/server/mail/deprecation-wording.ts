import type { EventOf } from '@vacation-tracker/event-contracts'
import type { ContractDeprecationReminded } from '@vacation-tracker/vacation-events/contract-life'

type Reminded = EventOf<typeof ContractDeprecationReminded>['detail']

/** That a version ends, by when, what to read in its place, and who still reads it. */
export function endOfVersion({ subject, until, mark, useInstead, readers }: Reminded): string {
  const when = mark === 100 ? `The grace of ${subject} has ended on ${until}` : `${subject} ends after ${until}`
  const instead = useInstead === undefined ? '' : `; read ${useInstead} in its place`
  const still = readers.length === 0 ? 'Nobody reads it any more.' : `It is still read by ${readers.join(', ')}.`
  return `${when}${instead}. ${still}`
}
