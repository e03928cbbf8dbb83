import type { ArchivedEvent } from '@vacation-tracker/event-bus/archive'
import type { EventEnvelope } from '@vacation-tracker/event-bus/envelope'
import { TeamNotified } from '@vacation-tracker/vacation-events/notification'
import { timestamp } from '../clock.ts'
import type { Workplace } from '../commands/transaction.ts'
import { type Page, type PageRequest, tokenAfter } from './page.ts'

/** What is looked for in the log. Days are where the reader lives, both included. */
export type AuditFilter = {
  /** Username of who did it, or whom it is about. */
  person?: string
  /** Types of event. All but that people were told of something, unless said. */
  types?: readonly string[]
  /** What it is about: a vacation request, a team, a policy … by its id. */
  subject?: string
  from?: string
  to?: string
}

/** Something that happened: who did it, and whom or what it is about. */
export type AuditEntry = {
  position: number
  type: string
  time: string
  /** A username, `system`, or a program such as `token:payroll`. */
  actor: string
  /** Username of whom it is about. */
  person: string | null
  /** The vacation request that it is about. */
  request: string | null
  event: EventEnvelope
}

/** A page of the log, and the instant back to which it was looked through when that was not the end of it. */
export type AuditPage = Page<AuditEntry> & { lookedBackTo: string | null }

/** By which fields of events people are found. */
const peopleFields = ['actor', 'owner', 'username']

/** After it there is no day that an instant could be written for. */
const lastDay = '9999-12-31'

/**
 * What happened, the newest first, from the event log: everything that was ever done is an event. A search for something
 * rare looks at a part of the log at a time, so a page may be empty, and the next one not.
 */
export async function readAudit(
  { bus, contracts }: Pick<Workplace, 'bus' | 'contracts'>,
  { person, types, subject, from, to }: AuditFilter,
  timeZone: string,
  page: PageRequest,
): Promise<AuditPage> {
  const before = Number(page.after?.[0])
  const { events, before: next } = await bus.archive.search({
    limit: page.limit,
    types: types ?? everyday(contracts),
    ...(Number.isSafeInteger(before) && { before }),
    ...(subject !== undefined && { group: subject }),
    ...(person !== undefined && { mentions: peopleFields.map((field) => ({ field, value: person })) }),
    ...(from !== undefined && { from: startOf(from, timeZone) }),
    ...(to !== undefined && to < lastDay && { to: startOf(to, timeZone, 1) }),
  })
  if (next === undefined) return { items: events.map(entryOf), nextToken: null, lookedBackTo: null }
  const [last] = (await bus.archive.search({ before: next + 1, limit: 1 })).events
  const nextToken = tokenAfter(page, String(next))
  return { items: events.map(entryOf), nextToken, lookedBackTo: last?.event.time ?? null }
}

/** Without the news that people got: each follows from something that is there itself. */
function everyday({ registry }: Workplace['contracts']): string[] {
  return registry.newest.map(({ name }) => name).filter((name) => name !== TeamNotified.name)
}

function startOf(day: string, timeZone: string, daysLater = 0): string {
  const date = Temporal.PlainDate.from(day).add({ days: daysLater })
  return timestamp(date.toZonedDateTime(timeZone).toInstant())
}

function entryOf({ position, event }: ArchivedEvent): AuditEntry {
  const { detail, time, 'detail-type': type } = event
  const id = textIn(detail, 'id')
  return {
    position,
    type,
    time,
    actor: detail.metadata.actor,
    person: textIn(detail, 'owner') ?? textIn(detail, 'username'),
    request: type.startsWith('VacationRequest') && type !== 'VacationRequestCancelled' ? id : null,
    event,
  }
}

function textIn(detail: object, field: string): string | null {
  const value: unknown = Reflect.get(detail, field)
  return typeof value === 'string' ? value : null
}
