import { createHash, randomBytes } from 'node:crypto'
import { Type } from 'typebox'
import { Compile } from 'typebox/compile'

/** Which events a token may publish, read and register. `*` stands for all types. */
export type TokenScopes = {
  publish: { source: string; types: string[] | '*' }[]
  read: { types: string[] | '*' } | null
  /** The sources for which it may register contracts; none, when left out. */
  register?: { sources: string[] }
}

/** A token as its administrators see it; what it is itself is told once, when it is made. Instants are ISO 8601. */
export type ApiToken = {
  id: string
  name: string
  scopes: TokenScopes
  createdBy: string
  createdAt: string
  expiresAt: string | null
  lastUsedAt: string | null
  revokedAt: string | null
}

/** What a token begins with, so that it is known where it turns up. */
export const tokenPrefix = 'vt_'

/** A new secret of 256 bits. */
export function makeToken(): string {
  return tokenPrefix + randomBytes(32).toString('base64url')
}

/** What is kept of a token. It is random and long, so that a plain hash cannot be turned round. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

const types = Type.Union([
  Type.Literal('*'),
  Type.Array(Type.String({ minLength: 1, maxLength: 128 }), { maxItems: 100 }),
])
const scopesSchema = Compile(
  Type.Object(
    {
      publish: Type.Array(
        Type.Object({ source: Type.String({ minLength: 1, maxLength: 256 }), types }, { additionalProperties: false }),
        { maxItems: 20 },
      ),
      read: Type.Union([Type.Null(), Type.Object({ types }, { additionalProperties: false })]),
      register: Type.Optional(
        Type.Object(
          { sources: Type.Array(Type.String({ minLength: 1, maxLength: 256 }), { maxItems: 20 }) },
          { additionalProperties: false },
        ),
      ),
    },
    { additionalProperties: false },
  ),
)

/** Whether something says what a token may. */
export function areScopes(value: unknown): value is TokenScopes {
  return scopesSchema.Check(value)
}
