import { sayReason } from '../api/refusals.ts'
import { sayDayCount } from '../dates/amounts.ts'
import { sayLeave } from '../dates/wording.ts'
import type { AuditLogQuery } from '../generated/graphql.ts'
import { translator } from '../words/speech.ts'
import { words } from './words.en.ts'

export type AuditEntry = AuditLogQuery['auditLog']['items'][number]

type Told = keyof typeof words.event

/**
 * What happened, in a sentence. Of an event that we have no words for, such as one that another program has published, it
 * is its name.
 *
 * @example sayEvent(entry, '2026-11-25') // 'Ada Lindqvist approved the leave of Mei-Ling Tsao: Mon 21 Dec – Wed 23 Dec.'
 */
export function sayEvent(entry: AuditEntry, today: string): string {
  const say = translator('audit')
  const { type } = entry
  const actor = sayActor(entry)
  if (!isTold(type)) return say('other', { actor, type })
  const detail = detailOf(entry)
  const values = {
    actor,
    person: entry.personConcerned?.name ?? entry.person ?? '',
    what: sayWhat(detail, today),
    why: sayWhy(detail),
  }
  // A day may end with the point of an abbreviated month, which is the end of the sentence then as well.
  return say(`event.${type}`, values)
    .trim()
    .replace(/(?<!\.)\.\.(?!\.)/g, '.')
}

/** Who did it: a person by name, the system, or a program by that of its token. */
export function sayActor({ actor, actorPerson }: Pick<AuditEntry, 'actor' | 'actorPerson'>): string {
  const say = translator('audit')
  if (actorPerson) return actorPerson.name
  if (actor === 'system') return say('system')
  return actor.startsWith('token:') ? say('program', { name: actor.slice('token:'.length) }) : actor
}

function isTold(type: string): type is Told {
  return Object.hasOwn(words.event, type)
}

/** What the event tells, as far as sentences need it. */
type Detail = Record<string, unknown>

function detailOf({ event }: AuditEntry): Detail {
  const detail: unknown = Reflect.get(Object(event), 'detail')
  return { ...Object(detail) }
}

function sayWhat(detail: Detail, today: string): string {
  const { startDate, endDate, startsAt, endsAt, groups, days, event, version } = detail
  if (typeof startDate === 'string' && typeof endDate === 'string') {
    const halves = {
      startsAt: startsAt === 'NOON' ? ('NOON' as const) : ('MORNING' as const),
      endsAt: endsAt === 'NOON' ? ('NOON' as const) : ('EVENING' as const),
    }
    return sayLeave({ startDate, endDate, ...halves }, today)
  }
  if (Array.isArray(groups)) return groups.length === 0 ? '–' : groups.join(', ')
  if (typeof days === 'number') return sayDayCount(days)
  if (typeof event === 'string') return `${event} ${version}`
  for (const field of ['name', 'team', 'email', 'id']) {
    const text = detail[field]
    if (typeof text === 'string') return text
  }
  return '–'
}

function sayWhy(detail: Detail): string {
  const why = detail.rejectionReason ?? detail.because ?? detail.reason
  return typeof why === 'string' ? sayReason(why) : ''
}
