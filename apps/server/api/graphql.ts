import { readFileSync } from 'node:fs'
import type { Tracer } from '@opentelemetry/api'
import { BusRequestError } from '@vacation-tracker/event-bus/subscription'
import { GraphQLError } from 'graphql'
import { createSchema, createYoga } from 'graphql-yoga'
import type { Logger } from 'pino'
import { ConcurrencyError } from '../store/vacation-requests.ts'
import type { ApiContext } from './context.ts'
import { limitOperations } from './limits.ts'
import { operationSpans } from './operation-spans.ts'
import { AuditEntry, AuditQuery } from './resolvers/audit.ts'
import { Balance, BalanceMutation, BalanceQuery, LeavePreview, LedgerLine, StoryStep } from './resolvers/balances.ts'
import { CalendarQuery } from './resolvers/calendar.ts'
import { CalendarFeedMutation, CalendarFeedQuery } from './resolvers/calendar-feeds.ts'
import {
  CatalogueQuery,
  EventContract,
  EventContractComparison,
  EventContractDeprecation,
  EventContractRevision,
  EventContractVersion,
} from './resolvers/catalogue.ts'
import { ContractCheckQuery } from './resolvers/contract-check.ts'
import { ContractMutation, ContractQuery } from './resolvers/contracts.ts'
import { EventFlowArrow, EventFlowNode, EventFlowQuery } from './resolvers/event-flow.ts'
import { EventMutation } from './resolvers/event-mutation.ts'
import { EventQuery } from './resolvers/event-query.ts'
import { EventDelivery, EventInChain, EventInVersion, EventStoryQuery } from './resolvers/event-story.ts'
import { EventToken, EventTokenMutation, EventTokenQuery } from './resolvers/event-tokens.ts'
import { EventDeadLetter, EventReplay, EventSubscription } from './resolvers/event-types.ts'
import { Mutation } from './resolvers/mutation.ts'
import { PeopleMutation, PeopleQuery, PersonDetails } from './resolvers/people.ts'
import { Me, PersonPicture, ProfileMutation, ProfileQuery } from './resolvers/profile.ts'
import { Query } from './resolvers/query.ts'
import {
  Rehearsal,
  RehearsalMutation,
  RehearsalQuery,
  RehearsalReport,
  RehearsedChange,
} from './resolvers/rehearsals.ts'
import { ReportQuery } from './resolvers/reports.ts'
import { CostChange, HouseSettings, LeaveEntitlement, SettingsQuery } from './resolvers/settings.ts'
import { SettingsMutation } from './resolvers/settings-mutation.ts'
import { StormingQuery } from './resolvers/storming.ts'
import { Subscription } from './resolvers/subscription.ts'
import { DecidingMe, DecidingStage, Team, TeamApprover, TeamMutation, TeamQuery } from './resolvers/teams.ts'
import { TraceQuery } from './resolvers/traces.ts'
import { ApprovedBefore, NotificationArrival, Person, VacationRequest } from './resolvers/types.ts'
import { AWSDate, AWSDateTime, JSONScalar, Long } from './scalars.ts'

const schema = createSchema<ApiContext>({
  typeDefs: readFileSync(new URL('./schema.graphql', import.meta.url), 'utf8'),
  resolvers: {
    Query: {
      ...Query,
      ...EventQuery,
      ...EventTokenQuery,
      ...CatalogueQuery,
      ...ContractQuery,
      ...ContractCheckQuery,
      ...EventStoryQuery,
      ...EventFlowQuery,
      ...StormingQuery,
      ...TraceQuery,
      ...SettingsQuery,
      ...RehearsalQuery,
      ...TeamQuery,
      ...PeopleQuery,
      ...CalendarQuery,
      ...CalendarFeedQuery,
      ...ReportQuery,
      ...AuditQuery,
      ...BalanceQuery,
      ...ProfileQuery,
    },
    Mutation: {
      ...Mutation,
      ...EventMutation,
      ...EventTokenMutation,
      ...ContractMutation,
      ...SettingsMutation,
      ...RehearsalMutation,
      ...TeamMutation,
      ...PeopleMutation,
      ...CalendarFeedMutation,
      ...BalanceMutation,
      ...ProfileMutation,
    },
    Subscription,
    ...{ AWSDate, AWSDateTime, JSON: JSONScalar, Long },
    ...{
      VacationRequest,
      ApprovedBefore,
      Person: { ...Person, ...PersonPicture },
      NotificationArrival,
      AuditEntry,
      Me: { ...Me, ...DecidingMe },
    },
    ...{ EventSubscription, EventReplay, EventDeadLetter, EventToken },
    ...{ Balance, LedgerLine, LeavePreview, StoryStep },
    ...{ HouseSettings, LeaveEntitlement, CostChange },
    ...{ Rehearsal, RehearsalReport, RehearsedChange },
    ...{ Team, TeamApprover, DecidingStage, PersonDetails },
    ...{ EventContract, EventContractVersion, EventContractDeprecation },
    ...{ EventContractRevision, EventContractComparison },
    ...{ EventInVersion, EventDelivery, EventInChain, EventFlowNode, EventFlowArrow },
  },
})

/** See {@link createGraphql}. */
export type Graphql = ReturnType<typeof createGraphql>

/** GraphQL over HTTP, and subscriptions over Server-Sent Events (the "distinct connections" mode of graphql-sse). */
export function createGraphql(log: Logger, tracer: Tracer) {
  return createYoga<ApiContext>({
    schema,
    graphqlEndpoint: '/graphql',
    graphiql: false,
    landingPage: false,
    batching: false,
    cors: false,
    logging: false,
    // The size is limited before; here it would be measured by streaming each body once more.
    maxRequestBodySize: false,
    plugins: [limitOperations(), operationSpans(tracer)],
    maskedErrors: {
      maskError(error) {
        const coded = isGraphQLError(error) ? withCode(error) : undefined
        if (coded !== undefined) return coded
        log.error({ err: error }, 'a resolver failed')
        return new GraphQLError('Something went wrong here. Nothing was changed; try again in a moment.', {
          ...(isGraphQLError(error) && { path: error.path, nodes: error.nodes }),
          extensions: { code: 'INTERNAL_SERVER_ERROR' },
        })
      },
    },
  })
}

/** Errors of ours and of GraphQL itself are told; each has a code. Anything else is nobody's business but the log's. */
function withCode(error: GraphQLError): GraphQLError | undefined {
  const cause = error.originalError
  if (cause instanceof ConcurrencyError) return coded(error, 'CHANGED_SINCE')
  if (cause instanceof BusRequestError) return coded(error, cause.code === 'INVALID' ? 'BAD_USER_INPUT' : cause.code)
  if (isGraphQLError(cause) && cause.extensions.code) return coded(error, cause.extensions.code)
  if (cause !== undefined && cause !== null && !isGraphQLError(cause)) return undefined
  return error.extensions.code ? error : coded(error, 'BAD_USER_INPUT')
}

function coded(error: GraphQLError, code: unknown): GraphQLError {
  const { nodes, source, positions, path, originalError, extensions, message } = error
  return new GraphQLError(message, {
    nodes: nodes ?? null,
    source: source ?? null,
    positions: positions ?? null,
    path: path ?? null,
    originalError: originalError ?? null,
    extensions: { ...extensions, code },
  })
}

/** By name rather than by class: libraries bring classes of their own, and they all mean this. */
function isGraphQLError(error: unknown): error is GraphQLError {
  return error instanceof Error && error.name === 'GraphQLError'
}
