import type { EventEnvelope } from '@vacation-tracker/event-bus/envelope'
import type { Rewording } from '@vacation-tracker/event-bus/rewriting'
import { source } from '@vacation-tracker/vacation-events/source'
import { type Identity, nothingLeft, unnaming } from './identity.ts'

/**
 * What in our own events names things, never people: a leave type may be called like a username. Everything else is held
 * against the person's names, also what an event of tomorrow adds.
 */
const namesThings: ReadonlySet<string> = new Set([
  'id',
  'vacationRequestId',
  'leaveType',
  'leaveTypes',
  'team',
  'teams',
  'kind',
  'category',
  'approvalStatus',
  'startsAt',
  'endsAt',
  'groups',
  'event',
  'subject',
  'useInstead',
  'stage',
  'hash',
  'color',
  'accent',
  'country',
  'region',
  'timeZone',
  'rounding',
])

type Fields = Record<string, unknown>

/** How the log, and what is kept beside it, is worded without a person. Figures, days and ids stay as they are. */
export function withoutPerson(identity: Identity): Rewording {
  const words = unnaming(identity)
  return {
    words,
    event: (envelope) => {
      const { metadata, ...fact } = envelope.detail
      const isOurs = envelope.source === source
      const cleared = isOurs ? clear(fact, identity) : fact
      const reworded = rewordFields(cleared, { identity, words, kept: isOurs ? namesThings : new Set() })
      const actor = metadata.actor === identity.username ? identity.pseudonym : metadata.actor
      const detail: EventEnvelope['detail'] = { ...reworded, metadata: { ...metadata, actor } }
      return { ...envelope, detail }
    },
  }
}

/** The same for what lies in a row as JSON. */
export function rewordValue(value: unknown, identity: Identity): unknown {
  return reword(value, { identity, words: unnaming(identity), kept: namesThings })
}

type How = { identity: Identity; words: (text: string) => string; kept: ReadonlySet<string> }

function rewordFields(fields: Fields, how: How): Fields {
  return Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [key, how.kept.has(key) ? value : reword(value, how)]),
  )
}

function reword(value: unknown, how: How): unknown {
  if (typeof value === 'string') return value === how.identity.username ? how.identity.pseudonym : how.words(value)
  if (Array.isArray(value)) return value.map((item) => reword(item, how))
  return typeof value === 'object' && value !== null ? rewordFields({ ...value }, how) : value
}

/** Takes away what was written about the person, whether it names them or not. */
function clear(fact: Fields, { username, pseudonym }: Identity): Fields {
  if (fact.owner === username) return clearRequest(fact)
  if (fact.username === username) {
    const told = { name: pseudonym, userId: pseudonym, emailDomain: 'erased.invalid', reason: nothingLeft }
    const present = Object.entries(told).filter(([key]) => fact[key] !== undefined)
    return { ...fact, ...Object.fromEntries(present) }
  }
  if (!Array.isArray(fact.notifications)) return fact
  return {
    ...fact,
    notifications: fact.notifications.map((told: Fields) =>
      told.recipient === username ? { ...told, message: nothingLeft } : told,
    ),
  }
}

function clearRequest({ description: _gone, ...all }: Fields): Fields {
  const request = isFields(all.approvedBefore) ? { ...all, approvedBefore: clearRequest(all.approvedBefore) } : all
  const left = { rejectionReason: nothingLeft, because: nothingLeft, concerns: [] }
  const present = Object.entries(left).filter(([key]) => request[key] !== undefined)
  return { ...request, ...Object.fromEntries(present) }
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
