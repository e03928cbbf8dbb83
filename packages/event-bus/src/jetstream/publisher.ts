import { JetStreamApiCodes } from '@nats-io/jetstream'
import { createInbox, type Msg, type Subscription } from '@nats-io/transport-node'
import type { PageRow } from '../driver.ts'
import { type EventEnvelope, isCorrupt, openRecord } from '../envelope.ts'
import type { Session } from './session.ts'

/** A place in the log, and the sequence of its message in the stream. */
export type Place = { position: number; sequence: number }

/** As many messages, and as many characters, as are on their way before an answer. */
const mostOnTheWay = 1_024
const mostCharactersOnTheWay = 8 * 1024 * 1024

/** Milliseconds without any answer after which the server counts as gone. */
const patience = 5_000

/** Bytes that subject and headers take beside the group. */
const roomForHeaders = 1_024

/** Something is in the stream that this relay did not send: it has to look again where the stream ends. */
export class OutOfStepError extends Error {
  override name = 'OutOfStepError'
}

type Sent = { place: number; characters: number }

/** Sends events into the stream, many at once, each right behind the one before it; or it fails. */
export class Publisher {
  readonly #session: Session
  readonly #inbox: string
  readonly #answers: Subscription
  readonly #sent: (Sent | undefined)[] = new Array(mostOnTheWay).fill(undefined)
  /** Numbers of the next message to be sent, and of the next to be answered. */
  #next = 0
  #answered = 0
  #characters = 0
  #last: Place
  #acknowledged: Place
  #failure: unknown
  #waiting: { upTo: number; resolvers: PromiseWithResolvers<void> } | undefined
  #timer: NodeJS.Timeout | undefined

  /** @param end where the stream ends now */
  constructor(session: Session, end: Place) {
    this.#session = session
    this.#last = this.#acknowledged = end
    this.#inbox = createInbox()
    this.#answers = session.connection.subscribe(`${this.#inbox}.*`, {
      callback: (error, message) => (error ? this.#fail(error) : this.#hear(message)),
    })
    session.over.addEventListener('abort', this.#end)
    if (session.over.aborted) this.#end()
  }

  /** The place in the log of the last event that was sent. */
  get position(): number {
    return this.#last.position
  }

  /** What is in the stream for certain. */
  get acknowledged(): Place {
    return this.#acknowledged
  }

  /** Sends the next event. One that has to wait for room returns a promise. */
  send(row: PageRow): Promise<void> | undefined {
    if (this.#failure !== undefined) return Promise.reject(this.#failure)
    const { connection, messages, largestMessage } = this.#session
    const envelope = row.envelope ?? ''
    const outgoing = { row, follows: this.#last.position, ...labelOf({ ...row, envelope }) }
    const longest = (envelope.length + row.group_key.length * 3) * 3 + roomForHeaders
    const isWhole =
      outgoing.id !== undefined &&
      (longest <= largestMessage ||
        Buffer.byteLength(envelope) + row.group_key.length * 9 + roomForHeaders <= largestMessage)
    connection.publish(messages.subjectOf(outgoing), isWhole ? envelope : '', {
      headers: messages.headersOf(outgoing, this.#last.sequence, isWhole),
      reply: `${this.#inbox}.${this.#next}`,
    })
    this.#sent[this.#next % mostOnTheWay] = { place: row.seq, characters: envelope.length }
    this.#next++
    this.#characters += envelope.length
    this.#last = { position: row.seq, sequence: this.#last.sequence + 1 }
    this.#timer ??= setTimeout(this.#giveUp, patience).unref()
    const onTheWay = this.#next - this.#answered
    if (onTheWay < mostOnTheWay && this.#characters < mostCharactersOnTheWay) return undefined
    return this.#answeredUpTo(this.#next - onTheWay / 2)
  }

  /** Resolves when everything that was sent is in the stream. */
  async drain(): Promise<void> {
    await this.#answeredUpTo(this.#next)
  }

  close(): void {
    this.#fail(new Error('The relay has stopped.'))
  }

  #answeredUpTo(upTo: number): Promise<void> {
    if (this.#failure !== undefined) return Promise.reject(this.#failure)
    if (this.#answered >= upTo) return Promise.resolve()
    const resolvers = Promise.withResolvers<void>()
    this.#waiting = { upTo, resolvers }
    return resolvers.promise
  }

  #hear(message: Msg): void {
    const { stream } = this.#session
    if (this.#failure !== undefined) return
    if (message.headers?.code === 503) return void this.#fail(new Error(`The stream ${stream} is not there.`))
    const { error, seq, duplicate } = message.json<Answer>()
    const number = Number(message.subject.slice(this.#inbox.length + 1))
    const sent = this.#sent[number % mostOnTheWay]
    if (error?.err_code === JetStreamApiCodes.StreamWrongLastSequence) this.#fail(new OutOfStepError(error.description))
    else if (error) this.#fail(new Error(`The stream ${stream} does not take events: ${error.description}.`))
    else if (number !== this.#answered || !sent) this.#fail(new OutOfStepError('Answers came in another order.'))
    else this.#count(sent, duplicate ? this.#acknowledged.sequence : seq)
  }

  #count({ place, characters }: Sent, sequence: number): void {
    this.#answered++
    this.#characters -= characters
    this.#acknowledged = { position: place, sequence }
    this.#timer?.refresh()
    if (this.#answered === this.#next) {
      clearTimeout(this.#timer)
      this.#timer = undefined
    }
    if (this.#waiting === undefined || this.#answered < this.#waiting.upTo) return
    this.#waiting.resolvers.resolve()
    this.#waiting = undefined
  }

  readonly #giveUp = () => this.#fail(new Error(`NATS has not answered for ${patience} ms.`))

  readonly #end = () => this.#fail(new OutOfStepError('The connection with NATS has ended.'))

  #fail(error: unknown): void {
    if (this.#failure !== undefined) return
    this.#failure = error
    clearTimeout(this.#timer)
    this.#session.over.removeEventListener('abort', this.#end)
    if (!this.#answers.isClosed()) this.#answers.unsubscribe()
    this.#waiting?.resolvers.reject(error)
  }
}

/** What the server says to a message. */
type Answer = { error?: { err_code: number; description: string }; seq: number; duplicate?: boolean }

/** What a stream has to know of an event. Of one that is damaged, nothing: it is to be looked at in the log. */
function labelOf(row: PageRow & { envelope: string }): { id?: string; source?: string; type?: string } {
  const record = openRecord(row)
  if (isCorrupt(record)) return {}
  const { id, source, 'detail-type': type }: EventEnvelope = record.envelope
  return { id, source, type }
}
