import { refusalFor } from '@vacation-tracker/leave/permissions'
import { eventFlow } from '../../queries/event-flow.ts'
import { flowNodeId } from '../../queries/flow-sketch.ts'
import { stopAt } from '../errors.ts'
import type { EventFlowArrowResolvers, EventFlowNodeResolvers, QueryResolvers } from '../generated/schema.ts'

export const EventFlowQuery: Pick<QueryResolvers, 'eventFlow'> = {
  eventFlow: (_root, _args, { actor, workplace }) => {
    stopAt(refusalFor(actor, 'READ_EVENTS'))
    return eventFlow(workplace)
  },
}

export const EventFlowNode: EventFlowNodeResolvers = { id: flowNodeId }

export const EventFlowArrow: EventFlowArrowResolvers = {
  from: ({ from }) => flowNodeId(from),
  to: ({ to }) => flowNodeId(to),
  firstSeen: ({ sight }) => sight?.firstSeen ?? null,
  lastSeen: ({ sight }) => sight?.lastSeen ?? null,
  count: ({ sight }) => sight?.count ?? 0,
}
