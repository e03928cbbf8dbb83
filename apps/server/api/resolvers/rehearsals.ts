import { startRehearsal } from '../../commands/start-rehearsal.ts'
import { refuse } from '../../refusal.ts'
import { done, stopAt } from '../errors.ts'
import type {
  MutationResolvers,
  QueryResolvers,
  RehearsalReportResolvers,
  RehearsalResolvers,
  RehearsedChangeResolvers,
} from '../generated/schema.ts'
import { allow, ownName } from './query.ts'

const usualLimit = 50
const largestLimit = 200

export const RehearsalQuery: Pick<QueryResolvers, 'rehearsal'> = {
  rehearsal: (_root, _args, context) => {
    allow(context, 'ADMINISTER_HOUSE')
    return context.rehearsals.of(ownName(context)) ?? null
  },
}

export const RehearsalMutation: Pick<MutationResolvers, 'startRehearsal' | 'cancelRehearsal'> = {
  startRehearsal: async (_root, { input }, { workplace, rehearsals, actor }) => {
    return done(await startRehearsal(workplace, rehearsals, { ...input, against: input.against ?? 'REALITY' }, actor))
  },

  cancelRehearsal: async (_root, _args, context) => {
    allow(context, 'ADMINISTER_HOUSE')
    return (await context.rehearsals.cancel(ownName(context))) ?? null
  },
}

export const Rehearsal: RehearsalResolvers = {
  from: ({ wish }) => wish.from,
  until: ({ wish }) => wish.until,
  against: ({ wish }) => wish.against,
  policies: ({ wish }) => [...wish.policies],
  report: ({ report }) => report ?? null,
}

export const RehearsalReport: RehearsalReportResolvers = {
  changes: ({ changes }, { after, limit }) => {
    const from = after ?? 0
    const count = limit ?? usualLimit
    const isRight = from >= 0 && count >= 1 && count <= largestLimit
    stopAt(isRight ? undefined : refuse('LIMIT_INVALID', `limit is a number from 1 to ${largestLimit}, not ${count}.`))
    return changes.slice(from, from + count)
  },
}

export const RehearsedChange: RehearsedChangeResolvers = {
  requester: async ({ owner }, _args, { people }) => (await people.load(owner)) ?? null,
}
