import { context, isSpanContextValid, type Link, type Span, SpanKind, type Tracer, trace } from '@opentelemetry/api'
import type { Provenance } from '../seal.ts'
import { fail, inSpan } from './span.ts'
import { activeSpanContext, below, isSampled, spanContextOf, traceparentOf } from './trace-context.ts'

/** As many events of one publication as have a span each; of more, the sending is what they are created in. */
const mostCreations = 32

type Created = { id: string }

/**
 * The spans of one publication: `create` for each event, whose context is what its envelope carries, and `send`, in which
 * they are written to the log. Source: OpenTelemetry's semantic conventions for messaging, "Message creation context as
 * parent of Process span".
 */
export class Publication {
  readonly #tracer: Tracer
  readonly #creations: Link[] = []
  readonly #whole: Span | undefined

  constructor(tracer: Tracer, events: number) {
    this.#tracer = tracer
    const active = activeSpanContext()
    if (events <= mostCreations || (active && !isSampled(active))) return
    this.#whole = tracer.startSpan(sendName, { kind: SpanKind.PRODUCER, attributes: sending(events) })
  }

  /** @param make makes the event; it is given what its envelope is to name as `traceparent` */
  create<Made extends Created>(type: string, provenance: Provenance, make: (traceparent?: string) => Made): Made {
    const origin = originOf(provenance) ?? this.#whole?.spanContext()
    // Of what is not kept nothing is measured, and what follows belongs to it as well.
    if (origin && (!isSampled(origin) || this.#whole !== undefined)) return make(traceparentOf(origin))
    const span = this.#tracer.startSpan(
      `create ${type}`,
      { kind: SpanKind.PRODUCER, attributes: about('create', type) },
      origin === activeSpanContext() ? context.active() : below(origin),
    )
    try {
      const own = span.spanContext()
      // Without a provider there are no traces.
      if (!isSpanContextValid(own)) return make()
      const made = make(traceparentOf(own))
      span.setAttribute('messaging.message.id', made.id)
      this.#creations.push({ context: own })
      return made
    } catch (error) {
      fail(span, error)
      throw error
    } finally {
      span.end()
    }
  }

  /** Writes what has been created. */
  async send<Result>(write: () => Promise<Result>): Promise<Result> {
    if (this.#whole !== undefined) return this.#sendWhole(this.#whole, write)
    const [first] = this.#creations
    if (first === undefined || !isSampled(first.context)) return write()
    const attributes = sending(this.#creations.length)
    const choice = { name: sendName, kind: SpanKind.CLIENT, attributes, links: this.#creations }
    return inSpan(this.#tracer, activeSpanContext() ? choice : { ...choice, below: below(first.context) }, write)
  }

  async #sendWhole<Result>(whole: Span, write: () => Promise<Result>): Promise<Result> {
    try {
      return await context.with(trace.setSpan(context.active(), whole), write)
    } catch (error) {
      fail(whole, error)
      throw error
    } finally {
      whole.end()
    }
  }
}

const sendName = 'send event log'

function sending(events: number) {
  return { ...about('send', 'event log'), 'messaging.batch.message_count': events }
}

function about(operation: 'create' | 'send', destination: string) {
  return {
    'messaging.system': 'event_bus',
    'messaging.operation.type': operation,
    'messaging.operation.name': operation,
    'messaging.destination.name': destination,
  }
}

/** What an event is a part of: what it says itself, what is going on, or what its cause was a part of. */
function originOf({ traceparent, cause }: Provenance) {
  return spanContextOf(traceparent) ?? activeSpanContext() ?? spanContextOf(cause?.detail.metadata.traceparent)
}
