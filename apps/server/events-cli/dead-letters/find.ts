import type { DeadLetter, DeadLetters } from '@vacation-tracker/event-bus/dead-letters'
import { CommandError } from '../command.ts'

/** At one place there are as many dead letters as subscriptions and replays gave the event up. */
const mostAtOnePlace = 1_000

/** @throws CommandError when there is none */
export async function findDeadLetter(
  deadLetters: DeadLetters,
  subscription: string,
  position: number,
): Promise<DeadLetter> {
  const nearby = await deadLetters.list({ subscription, after: position - 1, limit: mostAtOnePlace })
  const found = nearby.find((each) => each.position === position && each.subscription === subscription)
  if (found !== undefined) return found
  throw new CommandError(`${subscription} has no dead letter at place ${position}.`)
}
