import { refusalFor } from '@vacation-tracker/leave/permissions'
import { type ApiToken, hashOf, tokenPrefix } from '../../accounts/api-token.ts'
import type { SessionReader } from '../../accounts/session.ts'
import type { Workplace } from '../../commands/transaction.ts'
import { findApiTokenByHash, noteUse } from '../../store/api-tokens.ts'

/** Who is at a door of the event bus, and what they may. */
export type EventAccess = {
  /** As events name it: `token:payroll`, or a username. */
  actor: string
  /** Whether they may publish anything at all. */
  publishes: boolean
  mayPublish(source: string, type: string): boolean
  /** Whether they may register contracts of events from this source. */
  mayRegister(source: string): boolean
  /** The types that they may read: all, or some; none when it is empty. */
  readable: '*' | readonly string[]
  /**
   * When a program was given its token, ISO 8601 in UTC: it gets the versions that were active then. Nothing for people
   * of the product, who also see what does not leave it, as it is stored.
   */
  outsideSince: string | undefined
}

/** Somebody who may not enter: a status, a code and a sentence. */
export type Denial = { status: 401 | 403; code: string; message: string }

/** Finds out who sends a request. Asked again, it tells of what was revoked meanwhile. */
export type Doorkeeper = (headers: Headers) => Promise<EventAccess | Denial>

/** Programs come with a token, developers and administrators with their session. */
export function doorkeeper({ db, clock }: Pick<Workplace, 'db' | 'clock'>, readSession: SessionReader): Doorkeeper {
  return async (headers) => {
    const token = headers.get('authorization')?.match(/^Bearer +(vt_\S+)$/i)?.[1]
    if (token === undefined) return accessOfPerson(await readSession(headers))
    const known = await findApiTokenByHash(db, hashOf(token))
    const now = clock.now()
    const denial = denialOf(known, now)
    if (denial !== undefined || known === undefined) return denial ?? unknownToken
    await noteUse(db, known, now)
    return accessOfToken(known)
  }
}

const unknownToken: Denial = {
  status: 401,
  code: 'UNAUTHENTICATED',
  message: `This token is not known here. An administrator makes tokens; they begin with ${tokenPrefix}.`,
}

function denialOf(token: (ApiToken & { isOrphaned: boolean }) | undefined, now: Temporal.Instant): Denial | undefined {
  const deny = (message: string): Denial => ({ status: 401, code: 'UNAUTHENTICATED', message })
  if (token === undefined) return unknownToken
  if (token.revokedAt !== null)
    return deny(`The token ${token.name} has been revoked. Ask an administrator for another.`)
  if (token.expiresAt !== null && Date.parse(token.expiresAt) <= now.epochMilliseconds) {
    return deny(`The token ${token.name} has expired. Ask an administrator for another.`)
  }
  if (token.isOrphaned) {
    return deny(
      `${token.createdBy}, who made the token ${token.name}, is deactivated. Ask an administrator for another.`,
    )
  }
  return undefined
}

function accessOfToken({ name, scopes, createdAt }: ApiToken): EventAccess {
  return {
    actor: `token:${name}`,
    publishes: scopes.publish.length > 0,
    mayPublish: (source, type) =>
      scopes.publish.some((each) => each.source === source && (each.types === '*' || each.types.includes(type))),
    mayRegister: (source) => scopes.register?.sources.includes(source) ?? false,
    readable: scopes.read?.types ?? [],
    outsideSince: createdAt,
  }
}

function accessOfPerson(person: Awaited<ReturnType<SessionReader>>): EventAccess | Denial {
  const refusal = refusalFor(person, 'READ_EVENTS')
  if (refusal?.code === 'UNAUTHENTICATED') {
    return {
      status: 401,
      code: refusal.code,
      message: 'Send a token as Authorization: Bearer vt_…, or sign in as a developer or an administrator.',
    }
  }
  if (refusal !== undefined || person.kind !== 'person') {
    return {
      status: 403,
      code: 'FORBIDDEN',
      message: 'Events are for programs with a token, for developers and administrators.',
    }
  }
  const publishes = refusalFor(person, 'ADMINISTER_EVENTS') === undefined
  const may = { mayPublish: () => publishes, mayRegister: () => publishes, readable: '*' } as const
  return { actor: person.username, publishes, ...may, outsideSince: undefined }
}
