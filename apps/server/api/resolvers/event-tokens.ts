import type { TokenScopes } from '../../accounts/api-token.ts'
import { createApiToken } from '../../commands/create-api-token.ts'
import { revokeApiToken } from '../../commands/revoke-api-token.ts'
import { listApiTokens } from '../../store/api-tokens.ts'
import { done } from '../errors.ts'
import type {
  CreateEventTokenInput,
  EventTokenResolvers,
  MutationResolvers,
  QueryResolvers,
} from '../generated/schema.ts'
import { mayAdminister } from './event-access.ts'

/** Which programs have access to the events. */
export const EventTokenQuery: Pick<QueryResolvers, 'eventTokens'> = {
  eventTokens: (_root, _args, context) => {
    mayAdminister(context)
    return listApiTokens(context.workplace.db)
  },
}

/** Giving programs access, and taking it away. */
export const EventTokenMutation: Pick<MutationResolvers, 'createEventToken' | 'revokeEventToken'> = {
  createEventToken: async (_root, { input }, { workplace, actor }) => {
    const { name, expiresAt } = input
    return done(await createApiToken(workplace, { name, scopes: scopesOf(input), expiresAt }, actor))
  },

  revokeEventToken: async (_root, { id }, { workplace, actor }) => done(await revokeApiToken(workplace, id, actor)),
}

export const EventToken: EventTokenResolvers = {
  publish: ({ scopes }) => scopes.publish.map(({ source, types }) => ({ source, types: listed(types) })),
  registerSources: ({ scopes }) => scopes.register?.sources ?? [],
  readTypes: ({ scopes }) => (scopes.read === null ? [] : listed(scopes.read.types)),
}

type Types = string[] | '*'

function scopesOf({ publish, readTypes, registerSources }: CreateEventTokenInput): TokenScopes {
  return {
    publish: (publish ?? []).map(({ source, types }) => ({ source, types: unlisted(types) })),
    read: readTypes?.length ? { types: unlisted(readTypes) } : null,
    ...(registerSources?.length && { register: { sources: registerSources } }),
  }
}

const listed = (types: Types): string[] => (types === '*' ? ['*'] : types)
const unlisted = (types: string[]): Types => (types.includes('*') ? '*' : types)
