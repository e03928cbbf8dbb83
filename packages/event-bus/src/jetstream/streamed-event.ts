import type { StoredMsg } from '@nats-io/jetstream'
import { headers, type MsgHdrs } from '@nats-io/transport-node'
import type { PageRow } from '../driver.ts'

/** An event of the log as it comes out of a stream. */
export type StreamedEvent = {
  /** Its place in the log. */
  seq: number
  /** The place in the log that it follows: between the two there is no event. */
  follows: number
  type: string
  group_key: string
  checksum: number
  /** Absent when the event has to be read in the log itself: it is damaged there, or too large for NATS. */
  envelope: string | undefined
}

/** What is read of a message, however it was received. */
type Message = { subject: string; headers?: MsgHdrs | undefined; data: Uint8Array }

/** What is known of an event when it is published: the row of the log, and what its envelope says. */
export type Outgoing = { row: PageRow; follows: number; id?: string; source?: string; type?: string }

const positionHeader = 'Event-Position'
const followsHeader = 'Event-Follows'
const groupHeader = 'Event-Group'
const checksumHeader = 'Event-Checksum'
const inLogHeader = 'Event-In-Log'

/** Writes events of one log as messages, and reads them back. Messages of others are not taken for its own. */
export class EventMessages {
  readonly #subject: string
  readonly #log: string
  /** The types that subjects stand for; there are as many as contracts. */
  readonly #types = new Map<string, string>()

  /** @param log the identity of the log, `event_archive.log_id` */
  constructor(subject: string, log: string) {
    this.#subject = subject
    this.#log = `${log}-`
  }

  /** `events.<source>.<type>`; `events.unreadable` for what is damaged. */
  subjectOf({ source, type }: Outgoing): string {
    if (source === undefined || type === undefined) return `${this.#subject}.unreadable`
    return `${this.#subject}.${subjectToken(source)}.${subjectToken(type)}`
  }

  /** @param expected the sequence of the message before it: when another came between, the server refuses this one */
  headersOf({ row, follows, id }: Outgoing, expected: number, isWhole: boolean): MsgHdrs {
    const all = headers()
    // One whose envelope cannot be read has no id to go by.
    all.append('Nats-Msg-Id', id ?? `${this.#log}${row.seq}`)
    all.append('Nats-Expected-Last-Sequence', String(expected))
    all.append(positionHeader, `${this.#log}${row.seq}`)
    all.append(followsHeader, String(follows))
    if (!isWhole) all.append(inLogHeader, 'true')
    else {
      all.append(groupHeader, encodeURIComponent(row.group_key.toWellFormed()))
      all.append(checksumHeader, String(row.checksum))
    }
    return all
  }

  /** The event that a message brings; nothing when it brings none of this log. */
  read({ subject, headers: all, data }: Message): StreamedEvent | undefined {
    const position = all?.get(positionHeader)
    if (all === undefined || !position?.startsWith(this.#log)) return undefined
    const seq = Number(position.slice(this.#log.length))
    const follows = Number(all.get(followsHeader))
    const checksum = Number(all.get(checksumHeader))
    if (!Number.isSafeInteger(seq) || !Number.isSafeInteger(follows) || !Number.isSafeInteger(checksum))
      return undefined
    const isWhole = !all.has(inLogHeader)
    return {
      ...{ seq, follows, checksum },
      type: this.#typeOf(subject),
      group_key: decodeURIComponent(all.get(groupHeader)),
      envelope: isWhole ? Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString() : undefined,
    }
  }

  /** The same for a message that was asked for by its sequence. */
  readStored({ subject, header, data }: StoredMsg): StreamedEvent | undefined {
    return this.read({ subject, headers: header, data })
  }

  #typeOf(subject: string): string {
    const known = this.#types.get(subject)
    if (known !== undefined) return known
    const type = decodeURIComponent(subject.slice(subject.lastIndexOf('.') + 1))
    this.#types.set(subject, type)
    return type
  }
}

/** How an event stands to a reader that has come as far as a position. */
export function standingOf(event: StreamedEvent, position: number): 'seen' | 'next' | 'not next' {
  if (event.seq <= position) return 'seen'
  // Where something is missing in between, or this one cannot be read here, the log itself has it.
  return event.follows <= position && event.envelope !== undefined ? 'next' : 'not next'
}

/** As a reader of the log hands it on. */
export function pageRowOf(event: StreamedEvent, types: readonly string[] | undefined): PageRow {
  const { seq, group_key, checksum, type, envelope = null } = event
  return { seq, type, group_key, checksum, envelope: types === undefined || types.includes(type) ? envelope : null }
}

/** A part of a subject: dots separate parts, stars and angle brackets stand for others, and white space ends one. */
function subjectToken(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(/[.*]/g, (character) => (character === '.' ? '%2E' : '%2A'))
}
