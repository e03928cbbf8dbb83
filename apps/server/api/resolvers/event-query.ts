import type { QueryResolvers } from '../generated/schema.ts'
import { busFor, limitOf } from './event-access.ts'
import { given } from './given.ts'

type EventQueries = Pick<
  QueryResolvers,
  'eventSubscriptions' | 'eventSubscription' | 'eventDeadLetters' | 'eventReplays' | 'eventReplay' | 'eventLog'
>

/** What administrators see of the event bus. */
export const EventQuery: EventQueries = {
  eventSubscriptions: (_root, _args, context) => busFor(context).subscriptions.list(),

  eventSubscription: (_root, { name }, context) => busFor(context, { name }).subscriptions.get(name),

  eventDeadLetters: (_root, { subscription, after, limit }, context) => {
    const { deadLetters } = busFor(context, { subscription })
    return deadLetters.list({ ...given({ subscription, after }), limit: limitOf(limit) })
  },

  eventReplays: (_root, _args, context) => busFor(context).replays.list(),

  eventReplay: (_root, { id }, context) => busFor(context, { id }).replays.get(id),

  eventLog: (_root, { filter, after, limit }, context) => {
    const { archive } = busFor(context, { filter })
    return archive.read({ ...given({ ...filter, after }), limit: limitOf(limit) })
  },
}
