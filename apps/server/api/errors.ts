import { GraphQLError } from 'graphql'
import type { Outcome, Refusal } from '../refusal.ts'

/** A refusal as the API tells it: a sentence, and a code under `extensions`. */
export function toError({ code, message }: Refusal): GraphQLError {
  return new GraphQLError(message, { extensions: { code } })
}

/** The value of an outcome. @throws GraphQLError when it was refused */
export function done<Value>(outcome: Outcome<Value>): Value {
  if (outcome.refusal !== undefined) throw toError(outcome.refusal)
  return outcome.done
}

/** Stops when there is a refusal. @throws GraphQLError of it */
export function stopAt(refusal: Refusal | undefined): void {
  if (refusal !== undefined) throw toError(refusal)
}
