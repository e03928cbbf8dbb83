import { BusRequestError, readVersions, type StartPosition } from '@vacation-tracker/event-bus/subscription'
import type { CreateEventSubscriptionInput, EventForm, MutationResolvers } from '../generated/schema.ts'
import { busFor } from './event-access.ts'
import { given } from './given.ts'

type EventMutations = Pick<
  MutationResolvers,
  | 'createEventSubscription'
  | 'updateEventSubscription'
  | 'pauseEventSubscription'
  | 'resumeEventSubscription'
  | 'deleteEventSubscription'
  | 'rotateEventSubscriptionSecret'
  | 'redriveDeadLetter'
  | 'redriveDeadLetters'
  | 'discardDeadLetter'
  | 'startEventReplay'
  | 'pauseEventReplay'
  | 'resumeEventReplay'
  | 'cancelEventReplay'
  | 'verifyEventLog'
>

/** What administrators do with the event bus. */
export const EventMutation: EventMutations = {
  createEventSubscription: (_root, { input }, context) => {
    const { subscriptions } = busFor(context, input)
    const { name, pattern, url, transformer, ordered, concurrency, retry } = input
    return subscriptions.create({
      ...{ name, pattern, url },
      ...given({ transformer, ordered, concurrency, startFrom: startOf(input) }),
      ...formsOf(input),
      ...(retry && { retry: given(retry) }),
    })
  },

  updateEventSubscription: (_root, { input }, context) => {
    const { subscriptions } = busFor(context, input)
    const { name, pattern, url, transformer, ordered, concurrency, retry } = input
    return subscriptions.update(name, {
      ...given({ pattern, url, ordered, concurrency }),
      ...formsOf(input),
      // A null takes the transformer away; only an absent one leaves it as it is.
      ...(transformer !== undefined && { transformer }),
      ...(retry && { retry: given(retry) }),
    })
  },

  pauseEventSubscription: (_root, { name, reason }, context) => {
    return busFor(context, { name, reason }).subscriptions.pause(name, reason ?? null)
  },

  resumeEventSubscription: (_root, { name }, context) => busFor(context, { name }).subscriptions.resume(name),

  deleteEventSubscription: async (_root, { name }, context) => {
    await busFor(context, { name }).subscriptions.remove(name)
    return name
  },

  rotateEventSubscriptionSecret: async (_root, { name, overlapSeconds }, context) => {
    const { subscriptions } = busFor(context, { name })
    const secret = await subscriptions.rotateSecret(name, overlapOf(overlapSeconds))
    return { secret, subscription: await subscriptions.get(name) }
  },

  redriveDeadLetter: async (_root, { subscription, position }, context) => {
    await busFor(context, { subscription }).deadLetters.redrive(subscription, position)
    return true
  },

  redriveDeadLetters: (_root, { subscription }, context) => {
    return busFor(context, { subscription }).deadLetters.redriveAll(subscription)
  },

  discardDeadLetter: async (_root, { subscription, position }, context) => {
    await busFor(context, { subscription }).deadLetters.discard(subscription, position)
    return true
  },

  startEventReplay: (_root, { input }, context) => {
    const { replays } = busFor(context, input)
    const { subscriptions, ...range } = input
    return replays.start({ subscriptions, ...given(range) })
  },

  pauseEventReplay: (_root, { id }, context) => busFor(context, { id }).replays.pause(id),

  resumeEventReplay: (_root, { id }, context) => busFor(context, { id }).replays.resume(id),

  cancelEventReplay: (_root, { id }, context) => busFor(context, { id }).replays.cancel(id),

  verifyEventLog: (_root, _args, context) => busFor(context).archive.verify(),
}

/** In which versions, and how much of the fact. @throws BusRequestError when the versions are none */
function formsOf({ versions, form }: { versions?: unknown; form?: EventForm | null }) {
  return {
    ...(versions !== undefined && versions !== null && { versions: readVersions(versions) }),
    ...(form && { form: form === 'THIN' ? ('thin' as const) : ('fat' as const) }),
  }
}

function startOf({ startFrom, startTime }: CreateEventSubscriptionInput): StartPosition | undefined {
  if (!startTime) return startFrom ?? undefined
  if (startFrom) throw new BusRequestError('INVALID', 'Say where to start by startFrom or by startTime, not by both.')
  return { time: startTime }
}

const longestOverlap = 30 * 86_400

/** Milliseconds. @throws BusRequestError when an older secret cannot be valid for so long */
function overlapOf(seconds: number | null | undefined): number | undefined {
  if (seconds === null || seconds === undefined) return undefined
  if (seconds >= 0 && seconds <= longestOverlap) return seconds * 1_000
  throw new BusRequestError('INVALID', `overlapSeconds is a number from 0 to ${longestOverlap}, not ${seconds}.`)
}
