import type { EventContract as Contract } from '@vacation-tracker/event-contracts'
import type { ProfileFinding } from '@vacation-tracker/event-contracts/value-profile'
import { activateContractVersion } from '../../commands/activate-contract-version.ts'
import { type Stepped, usageOf } from '../../commands/contract-step.ts'
import { deprecateContractVersion } from '../../commands/deprecate-contract-version.ts'
import { extendContractGrace } from '../../commands/extend-contract-grace.ts'
import { retireContractVersion } from '../../commands/retire-contract-version.ts'
import { type Outcome, refuse } from '../../refusal.ts'
import type { ApiContext } from '../context.ts'
import { done, toError } from '../errors.ts'
import type { EventContractWarningKind, MutationResolvers, QueryResolvers } from '../generated/schema.ts'
import { mayAdminister } from './event-access.ts'
import { given } from './given.ts'

/** Who reads which version, and what is amiss with their values. */
export const ContractQuery: Pick<QueryResolvers, 'contractUsage' | 'contractWarnings'> = {
  contractUsage: async (_root, { name }, context) => {
    mayAdminister(context)
    const usage = await usageOf(context.workplace.bus)
    return name ? usage.filter((each) => each.name === name) : usage
  },

  contractWarnings: async (_root, _args, context) => {
    mayAdminister(context)
    const warnings = await context.workplace.bus.profiles.warnings()
    return warnings.map(({ type: name, kind, comparedWith, since, ...same }) => ({
      ...{ ...same, name, kind: warningKinds[kind] },
      ...{ comparedWith: comparedWith ?? null, since: since ?? null },
    }))
  },
}

const warningKinds = {
  scale: 'SCALE',
  range: 'RANGE',
  absence: 'ABSENCE',
  cardinality: 'CARDINALITY',
} as const satisfies Record<ProfileFinding['kind'], EventContractWarningKind>

type ContractMutations = Pick<
  MutationResolvers,
  'activateContractVersion' | 'deprecateContractVersion' | 'extendContractGrace' | 'retireContractVersion'
>

/** The steps of a version's life. */
export const ContractMutation: ContractMutations = {
  activateContractVersion: async (_root, version, context) =>
    contractAfter(context, await activateContractVersion(context.workplace, version, context.actor)),

  deprecateContractVersion: async (_root, { input }, context) => {
    const { name, version, reason, ...rest } = input
    const wish = { name, version, reason, ...given(rest) }
    return contractAfter(context, await deprecateContractVersion(context.workplace, wish, context.actor))
  },

  extendContractGrace: async (_root, wish, context) =>
    contractAfter(context, await extendContractGrace(context.workplace, wish, context.actor)),

  retireContractVersion: async (_root, { name, version, waiver }, context) =>
    contractAfter(
      context,
      await retireContractVersion(context.workplace, { name, version, ...given({ waiver }) }, context.actor),
    ),
}

/** @throws GraphQLError when the step was refused */
function contractAfter({ workplace }: ApiContext, outcome: Outcome<Stepped>): Contract {
  const { name } = done(outcome)
  const newest = workplace.contracts.registry.versions(name).at(-1)
  if (newest === undefined) throw toError(refuse('NOT_FOUND', `There is no event named ${name}.`))
  return newest
}
