import { refusalFor } from '@vacation-tracker/leave/permissions'
import { eventStory } from '../../queries/event-story.ts'
import { isStorableText } from '../../store/storable-text.ts'
import { stopAt } from '../errors.ts'
import type {
  EventDeliveryResolvers,
  EventDeliveryState,
  EventInChainResolvers,
  EventInVersionResolvers,
  QueryResolvers,
} from '../generated/schema.ts'
import { stageNames } from './catalogue.ts'
import { failedAttempts } from './event-types.ts'

/** What has become of one fact. */
export const EventStoryQuery: Pick<QueryResolvers, 'eventStory'> = {
  eventStory: async (_root, { eventId }, { actor, workplace }) => {
    stopAt(refusalFor(actor, 'READ_EVENTS'))
    return (isStorableText(eventId) && (await eventStory(workplace, eventId))) || null
  },
}

export const EventInVersion: EventInVersionResolvers = {
  version: ({ contract }) => contract.version,
  stage: ({ contract }, _args, { workplace }) => stageNames[workplace.contracts.registry.standing(contract).stage],
}

const deliveryStates = {
  pending: 'PENDING',
  delivered: 'DELIVERED',
  waiting: 'WAITING',
  dead: 'DEAD',
} as const satisfies Record<string, EventDeliveryState>

export const EventDelivery: EventDeliveryResolvers = {
  state: ({ state }) => deliveryStates[state],
  nextAttemptAt: ({ nextAttemptAt }) => (nextAttemptAt === null ? null : new Date(nextAttemptAt).toISOString()),
  history: ({ history }) => failedAttempts(history),
}

export const EventInChain: EventInChainResolvers = {
  eventId: ({ event }) => event.detail.metadata.eventId,
  type: ({ event }) => event['detail-type'],
  time: ({ event }) => event.time,
  actor: ({ event }) => event.detail.metadata.actor,
}
