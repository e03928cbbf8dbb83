import type { EnvelopeOf } from '@vacation-tracker/event-bus/consumer'
import type { VacationRequest } from '@vacation-tracker/leave'
import type { TeamNotified } from '@vacation-tracker/vacation-events/notification'
import type { GroupsAssigned } from '@vacation-tracker/vacation-events/people'
import type { SubscriptionResolvers } from '../generated/schema.ts'
import { type HouseEvent, isAboutHouse, isAboutPeople, type LiveEvent, type PeopleEvent } from '../live-hub.ts'
import { allow, ownName } from './query.ts'

type RequestEvent = Exclude<
  LiveEvent,
  EnvelopeOf<typeof TeamNotified> | EnvelopeOf<typeof GroupsAssigned> | PeopleEvent | HouseEvent
>

export const Subscription: SubscriptionResolvers = {
  onVacationRequestNotification: {
    subscribe: (_root, { owner }, context) => {
      allow(context, 'READ_REQUESTS')
      return context.live.watch((event) => {
        if (!isAboutRequest(event) || isDeletion(event) || (owner && event.detail.owner !== owner)) return undefined
        return { onVacationRequestNotification: requestIn(event) }
      }, context.stillSignedIn)
    },
  },

  onDeleteVacationRequest: {
    subscribe: (_root, _args, context) => {
      allow(context, 'READ_REQUESTS')
      return context.live.watch((event) => {
        return isAboutRequest(event) && isDeletion(event) ? { onDeleteVacationRequest: requestIn(event) } : undefined
      }, context.stillSignedIn)
    },
  },

  onLiveUpdate: {
    subscribe: (_root, _args, context) => {
      const username = ownName(context)
      return context.live.watch((event) => {
        const update = liveUpdate(event, username)
        return update && { onLiveUpdate: update }
      }, context.stillSignedIn)
    },
  },
}

function liveUpdate(event: LiveEvent, username: string) {
  if (event['detail-type'] === 'TeamNotified') {
    const concerned = event.detail.notifications.some(({ recipient }) => recipient === username)
    return concerned ? { __typename: 'NotificationArrival' as const } : undefined
  }
  if (event['detail-type'] === 'GroupsAssigned') {
    const { groups } = event.detail
    return event.detail.username === username ? { __typename: 'GroupsChange' as const, groups } : undefined
  }
  if (isAboutPeople(event)) return peopleChange(event)
  if (isAboutHouse(event)) return { __typename: 'HouseChange' as const, what: event['detail-type'] }
  const __typename = isDeletion(event) ? ('VacationRequestDeletion' as const) : ('VacationRequestChange' as const)
  return { __typename, vacationRequest: requestIn(event) }
}

/** Whom it is about and nothing else: what may be seen of it is told to who asks. */
function peopleChange({ detail }: PeopleEvent) {
  const __typename = 'PeopleChange' as const
  return 'username' in detail ? { __typename, username: detail.username } : { __typename, team: detail.id }
}

function isAboutRequest(event: LiveEvent): event is RequestEvent {
  const isAboutOneself = event['detail-type'] === 'TeamNotified' || event['detail-type'] === 'GroupsAssigned'
  return !isAboutOneself && !isAboutPeople(event) && !isAboutHouse(event)
}

function isDeletion(event: RequestEvent): boolean {
  return event['detail-type'] === 'VacationRequestCancelled'
}

/** The request after the event, without what the event says besides. */
function requestIn({ detail: { metadata: _metadata, ...told } }: RequestEvent): VacationRequest {
  if ('daysBefore' in told) {
    const { daysBefore, daysAfter, because, concerns, ...request } = told
    return request
  }
  if ('asked' in told) {
    const { waitingSince, asked, ...request } = told
    return request
  }
  return told
}
