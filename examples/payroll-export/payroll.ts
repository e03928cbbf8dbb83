import { appendFileSync, existsSync, readFileSync } from 'node:fs'

/** What payroll reads of an event. It is there in every version and form, but for what may be missing. */
export type LeaveEvent = {
  'detail-type': string
  time: string
  detail: {
    id: string
    owner: string
    approvalStatus: string
    startDate?: string
    endDate?: string
    days?: number
    metadata: { eventId: string }
  }
}

/** A line of the export. Of several lines about one request the last one counts. */
export type Line = {
  /** The fact, the same in all versions: a line is written once for each. */
  eventId: string
  request: string
  person: string
  state: 'APPROVED' | 'CANCELLED'
  from: string | null
  to: string | null
  /** What the leave costs; null where the event does not say, as version 1 and the thin form do not. */
  days: number | null
  /** When it happened, not when we heard of it. */
  at: string
}

/** The export: a file of JSON lines, to which lines are only added. */
export class Payroll {
  readonly #file: string
  readonly #lines = new Map<string, Line>()

  constructor(file: string) {
    this.#file = file
    const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
    for (const line of text.split('\n').filter(Boolean)) this.#keep(JSON.parse(line))
  }

  /** Writes an event down, once. Whoever sends it again, or in another version, changes nothing. */
  take(event: LeaveEvent): void {
    const line = lineOf(event)
    if (line === undefined || this.#lines.has(line.eventId)) return
    appendFileSync(this.#file, `${JSON.stringify(line)}\n`)
    this.#keep(line)
  }

  get lines(): ReadonlyMap<string, Line> {
    return this.#lines
  }

  #keep(line: Line): void {
    this.#lines.set(line.eventId, line)
  }
}

function lineOf({ 'detail-type': type, time, detail }: LeaveEvent): Line | undefined {
  // Somebody who withdraws what nobody has approved yet is no matter of payroll.
  if (type === 'VacationRequestCancelled' && detail.approvalStatus !== 'APPROVED') return undefined
  return {
    eventId: detail.metadata.eventId,
    request: detail.id,
    person: detail.owner,
    state: type === 'VacationRequestCancelled' ? 'CANCELLED' : 'APPROVED',
    from: detail.startDate ?? null,
    to: detail.endDate ?? null,
    days: detail.days ?? null,
    at: time,
  }
}
