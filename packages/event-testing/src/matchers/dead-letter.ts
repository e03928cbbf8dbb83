import type { DeadLetter } from '@vacation-tracker/event-bus/dead-letters'
import { type Asked, expectationOf, type Where } from '../expectation.ts'
import { printed } from '../printed.ts'
import type { MatcherResult } from './result.ts'

/** Which dead letter: of which event, and after which error at last. Any, where nothing is said. */
export type DeadLetterChoice<Wanted> = { event?: Wanted; where?: Where<Wanted>; error?: string | RegExp }

type Holder = { deadLetters(subscription: string): Promise<readonly DeadLetter[]> }

/** Whether a subscription has given up an event. Wait for it first by `spy.waitForDeadLetter`, if it is still tried. */
export async function toHaveDeadLetter<Wanted extends Asked>(
  received: unknown,
  subscription: string,
  { event, where, error }: DeadLetterChoice<Wanted> = {},
): Promise<MatcherResult> {
  if (!isHolder(received)) throw new TypeError('Expect this of a spy.')
  const letters = await received.deadLetters(subscription)
  const expectation = event === undefined ? undefined : expectationOf(event, where)
  const found = letters.some(
    (letter) =>
      (expectation === undefined || (letter.event !== null && expectation.accepts(letter.event))) &&
      (error === undefined || lastError(letter).search(error) >= 0),
  )
  const wanted = `a dead letter${expectation === undefined ? '' : ` of ${expectation.name}`}${error === undefined ? '' : ` with the error ${printed(error)}`}`
  return {
    pass: found,
    message: () =>
      found
        ? `${subscription} has ${wanted}.`
        : [
            `${subscription} does not have ${wanted}. It has ${letters.length} dead letters.`,
            ...letters.map(line),
          ].join('\n'),
  }
}

function line(letter: DeadLetter): string {
  const { event, position, attempts, stored } = letter
  const name = event === null ? printed(stored) : `${event['detail-type']} ${printed(event.detail)}`
  return `  - place ${position}, after ${attempts} attempts: ${lastError(letter)}: ${name}`
}

function lastError({ history }: DeadLetter): string {
  return history.at(-1)?.error ?? ''
}

function isHolder(received: unknown): received is Holder {
  return typeof Object(received).deadLetters === 'function'
}
