import { randomUUIDv7 } from 'node:crypto'
import { type Actor, refusalFor } from '@vacation-tracker/leave/permissions'
import { type ApiToken, areScopes, hashOf, makeToken } from '../accounts/api-token.ts'
import { timestamp } from '../clock.ts'
import { type Outcome, type Refusal, refuse } from '../refusal.ts'
import { addApiToken } from '../store/api-tokens.ts'
import { isStorableText } from '../store/storable-text.ts'
import { command } from './command.ts'
import { inTransaction, type Workplace } from './transaction.ts'

const longestName = 80

/** What an administrator says of a new token. Its scopes come from outside and are checked here. */
export type TokenWish = { name: string; scopes: unknown; expiresAt?: string | null | undefined }

/** An administrator gives a program access to the events. The token itself is told here, and never again. */
export const createApiToken = command(
  'createApiToken',
  [],
  async (
    workplace: Workplace,
    { name, scopes, expiresAt = null }: TokenWish,
    actor: Actor,
  ): Promise<Outcome<{ token: ApiToken; secret: string }>> => {
    const refusal = refusalFor(actor, 'ADMINISTER_EVENTS') ?? refusalOf(name, expiresAt, workplace.clock.now())
    if (refusal !== undefined) return { refusal }
    if (!areScopes(scopes)) {
      const form = '{ publish: [{ source, types }], read: { types }, register: { sources } }'
      return { refusal: refuse('API_TOKEN_INVALID', `The scopes are written like ${form}; types are a list, or "*".`) }
    }
    const secret = makeToken()
    const token: ApiToken = {
      ...{ id: randomUUIDv7(), name: name.trim(), scopes },
      createdBy: actor.kind === 'person' ? actor.username : actor.kind,
      createdAt: timestamp(workplace.clock.now()),
      expiresAt: expiresAt === null ? null : new Date(expiresAt).toISOString(),
      ...{ lastUsedAt: null, revokedAt: null },
    }
    await inTransaction(workplace, (tx) => addApiToken(tx, token, hashOf(secret)))
    return { done: { token, secret } }
  },
)

function refusalOf(name: string, expiresAt: string | null, now: Temporal.Instant): Refusal | undefined {
  const tidy = name.trim()
  if (tidy === '' || tidy.length > longestName || !isStorableText(tidy)) {
    return refuse('API_TOKEN_INVALID', `A token has a name of 1 to ${longestName} characters, to be known by.`)
  }
  if (expiresAt === null) return undefined
  const instant = Date.parse(expiresAt)
  if (Number.isNaN(instant))
    return refuse('API_TOKEN_INVALID', `"${expiresAt}" is no instant. Write it like 2027-01-31T00:00:00Z.`)
  return instant > now.epochMilliseconds ? undefined : refuse('API_TOKEN_INVALID', 'A token expires in the future.')
}
