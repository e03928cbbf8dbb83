import { BusRequestError } from '@vacation-tracker/event-bus/subscription'
import { refusalFor } from '@vacation-tracker/leave/permissions'
import { refuse } from '../../refusal.ts'
import { isStorableText } from '../../store/storable-text.ts'
import type { ApiContext } from '../context.ts'
import { stopAt, toError } from '../errors.ts'

/** @throws GraphQLError for everybody but administrators */
export function mayAdminister({ actor }: Pick<ApiContext, 'actor'>): void {
  stopAt(refusalFor(actor, 'ADMINISTER_EVENTS'))
}

/**
 * The event bus, for those who may administer it.
 *
 * @param parameters what they ask with: it must be such that every database can look for it
 */
export function busFor(context: ApiContext, parameters: object = {}): ApiContext['workplace']['bus'] {
  mayAdminister(context)
  if (isStorable(parameters, deepestText)) return context.workplace.bus
  throw new BusRequestError('INVALID', 'A text holds a NUL character, which databases do not keep. Leave it out.')
}

const usualLimit = 100
const largestLimit = 1_000

/** As many items as a list is to have. @throws GraphQLError when there cannot be so many */
export function limitOf(limit: number | null | undefined): number {
  const wanted = limit ?? usualLimit
  if (wanted >= 1 && wanted <= largestLimit) return wanted
  throw toError(refuse('LIMIT_INVALID', `limit is a number from 1 to ${largestLimit}, not ${wanted}.`))
}

/** Texts lie no deeper than in a list in an input. What is deeper is JSON, which is stored with its NULs escaped. */
const deepestText = 3

function isStorable(value: unknown, depth: number): boolean {
  if (typeof value === 'string') return isStorableText(value)
  if (typeof value !== 'object' || value === null || depth === 0) return true
  return Object.values(value).every((part) => isStorable(part, depth - 1))
}
