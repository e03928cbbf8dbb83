import { type Asked, expectationOf, type Where } from '../expectation.ts'
import { whatArrived } from '../nearest.ts'
import { heardBy } from './heard.ts'
import type { MatcherResult } from './result.ts'

type Choice<Wanted> = { where?: Where<Wanted> }

/** Whether an event has been published, once or more often. */
export async function toHavePublished<Wanted extends Asked>(
  received: unknown,
  event: Wanted,
  { where }: Choice<Wanted> = {},
): Promise<MatcherResult> {
  const events = await heardBy(received)
  const expectation = expectationOf(event, where)
  const found = events.filter(expectation.accepts)
  return {
    pass: found.length > 0,
    message: () =>
      found.length > 0
        ? `${expectation.name} was published, as ${found.map(({ id }) => id).join(' and ')}.`
        : `${expectation.name} was not published. ${whatArrived(expectation, events)}`,
  }
}

/** Whether an event has been published so many times, no more and no fewer. */
export async function toHavePublishedTimes<Wanted extends Asked>(
  received: unknown,
  event: Wanted,
  times: number,
  { where }: Choice<Wanted> = {},
): Promise<MatcherResult> {
  const events = await heardBy(received)
  const expectation = expectationOf(event, where)
  const found = events.filter(expectation.accepts).length
  return {
    pass: found === times,
    message: () =>
      found === times
        ? `${expectation.name} was published ${times} ${times === 1 ? 'time' : 'times'}.`
        : `${expectation.name} was published ${found} times, not ${times}. ${whatArrived(expectation, events)}`,
  }
}
