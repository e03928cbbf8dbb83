import type { EventContract as Contract } from '@vacation-tracker/event-contracts'
import type { Verdict } from '@vacation-tracker/event-contracts/compatibility'
import { fieldTableOf } from '@vacation-tracker/event-contracts/field-table'
import type { Stage } from '@vacation-tracker/event-contracts/life-cycle'
import { refusalFor } from '@vacation-tracker/leave/permissions'
import { comparisonWithBefore, consumersOf, producersOf } from '../../queries/catalogue.ts'
import { refuse } from '../../refusal.ts'
import type { ApiContext } from '../context.ts'
import { stopAt, toError } from '../errors.ts'
import type {
  EventCompatibility,
  EventContractComparisonResolvers,
  EventContractDeprecationResolvers,
  EventContractResolvers,
  EventContractRevisionResolvers,
  EventContractStage,
  EventContractVersionResolvers,
  QueryResolvers,
} from '../generated/schema.ts'

/** What events there are. */
export const CatalogueQuery: Pick<QueryResolvers, 'contracts' | 'contract'> = {
  contracts: (_root, _args, context) => {
    const mayKnow = knownTo(context)
    return context.workplace.contracts.registry.newest.filter(mayKnow)
  },

  contract: (_root, { name }, context) => {
    const mayKnow = knownTo(context)
    const contract = context.workplace.contracts.registry.versions(name).at(-1)
    return contract !== undefined && mayKnow(contract) ? contract : null
  },
}

/**
 * Which contracts somebody may know of: all that leave the product, and the others if they may read events.
 *
 * @throws GraphQLError for those who are not signed in
 */
function knownTo({ actor }: ApiContext): (contract: Pick<Contract, 'audience'>) => boolean {
  stopAt(refusalFor(actor, 'READ_CATALOGUE'))
  const isReader = refusalFor(actor, 'READ_EVENTS') === undefined
  return ({ audience }) => isReader || audience === 'external'
}

export const EventContract: EventContractResolvers = {
  audience: ({ audience }) => (audience === 'internal' ? 'INTERNAL' : 'EXTERNAL'),
  versions: ({ name }, _args, { workplace }) => [...workplace.contracts.registry.versions(name)],
  history: ({ name }, _args, { workplace }) => workplace.contracts.registry.history(name),
  producers: (contract, _args, { workplace }) => producersOf(workplace, contract),
  consumers: ({ name }, _args, { workplace }) => consumersOf(workplace, name),
  activity: ({ name, source }, { days }, { workplace: { bus, clock } }) =>
    bus.archive.activity({ type: name, source }, lastDays(clock.now(), daysOf(days))),
}

const usualDays = 30
const mostDays = 90

/** @throws GraphQLError when there cannot be so many */
function daysOf(days: number | null | undefined): number {
  const wanted = days ?? usualDays
  if (wanted >= 1 && wanted <= mostDays) return wanted
  throw toError(refuse('LIMIT_INVALID', `days is a number from 1 to ${mostDays}, not ${wanted}.`))
}

/** The last days in UTC, the oldest first; the last one is today. */
function lastDays(now: Temporal.Instant, count: number): string[] {
  const today = now.toZonedDateTimeISO('UTC').toPlainDate()
  return Array.from({ length: count }, (_, place) => today.subtract({ days: count - 1 - place }).toString())
}

export const EventContractRevision: EventContractRevisionResolvers = {
  publishedAt: (contract, _args, { workplace }) =>
    contract.revision > 0 ? null : (workplace.contracts.registry.standing(contract).publishedAt ?? null),
  changes: ({ changes }) => changes ?? null,
  comparison: (contract) => comparisonWithBefore(contract) ?? null,
}

const compatibilities = {
  safe: 'SAFE',
  breaking: 'BREAKING',
  undecided: 'UNDECIDED',
} as const satisfies Record<Verdict, EventCompatibility>

export const EventContractComparison: EventContractComparisonResolvers = {
  backward: ({ backward }) => compatibilities[backward],
  forward: ({ forward }) => compatibilities[forward],
  differences: ({ differences }) => [...differences],
  findings: ({ findings }) =>
    findings.map(({ direction, path, reason, witness }) => ({
      ...{ path, reason, witness },
      direction: direction === 'backward' ? 'BACKWARD' : 'FORWARD',
    })),
}

/** The stages as the API names them. */
export const stageNames = {
  experimental: 'EXPERIMENTAL',
  active: 'ACTIVE',
  deprecated: 'DEPRECATED',
  retired: 'RETIRED',
} as const satisfies Record<Stage, EventContractStage>

export const EventContractDeprecation: EventContractDeprecationResolvers = {
  useInstead: ({ useInstead }) => useInstead ?? null,
}

export const EventContractVersion: EventContractVersionResolvers = {
  stage: (contract, _args, { workplace }) => stageNames[workplace.contracts.registry.standing(contract).stage],
  publishedAt: (contract, _args, { workplace }) => workplace.contracts.registry.standing(contract).publishedAt ?? null,
  since: (contract, _args, { workplace }) => workplace.contracts.registry.standing(contract).since ?? null,
  deprecation: (contract, _args, { workplace }) => workplace.contracts.registry.standing(contract).deprecation ?? null,
  changes: ({ changes }) => changes ?? null,
  schema: ({ schema }) => schema,
  fields: (contract) => fieldTableOf(contract),
  thin: ({ thin }) => (thin === undefined ? null : [...thin]),
  examples: ({ examples }) => examples,
}
