import { type Context, context, type Span, SpanKind, type Tracer, trace } from '@opentelemetry/api'
import type { EventEnvelope } from '../envelope.ts'
import { fail } from './span.ts'
import { aboutEvent, below, isSampled, spanContextOf } from './trace-context.ts'

/** Who handles events, as spans name them, and the replay by which they come, if they come by one. */
export type Processor = { consumer: string; replay: string | undefined }

/**
 * Makes the `process` spans of one consumer: each in the trace of the event, and linked to its creation. A replay comes
 * long after, so what it brings is processed in traces of their own, with that link only.
 */
export class Processing {
  readonly #tracer: Tracer
  readonly #processor: Processor
  #held: { span: Span; endedAt: number }[] = []

  constructor(tracer: Tracer, processor: Processor) {
    this.#tracer = tracer
    this.#processor = processor
  }

  /** Handles an event. The attempt is over with it. */
  async calling(event: EventEnvelope, attempt: number, handle: () => Promise<void>): Promise<void> {
    const span = await this.#process(event, attempt, handle)
    span?.end()
  }

  /** Handles an event within a transaction: how that ends says what has come of it. */
  async within(event: EventEnvelope, attempt: number, handle: () => Promise<void>): Promise<void> {
    const span = await this.#process(event, attempt, handle)
    if (span !== undefined) this.#held.push({ span, endedAt: performance.now() })
  }

  /** The transaction has been committed. */
  keep(): void {
    for (const { span, endedAt } of this.#held.splice(0)) span.end(endedAt)
  }

  /** Another transaction begins; what was not kept has been rolled back, because of another event perhaps. */
  forget(): void {
    for (const { span, endedAt } of this.#held.splice(0)) {
      span.setAttribute('event_bus.rolled_back', true)
      span.end(endedAt)
    }
  }

  /** A failure ends its span here; of what is not kept there is none. */
  async #process(event: EventEnvelope, attempt: number, handle: () => Promise<void>): Promise<Span | undefined> {
    const { around, span } = this.#begin(event, attempt)
    try {
      await context.with(aboutEvent(around, event.detail.metadata.eventId), handle)
      return span
    } catch (error) {
      if (span !== undefined) fail(span, error)
      span?.end()
      throw error
    }
  }

  #begin(event: EventEnvelope, attempt: number): { around: Context; span: Span | undefined } {
    const { consumer, replay } = this.#processor
    const creation = spanContextOf(event.detail.metadata.traceparent)
    const origin = replay === undefined ? below(creation) : below(undefined)
    if (creation !== undefined && replay === undefined && !isSampled(creation))
      return { around: origin, span: undefined }
    const { eventId, correlationId } = event.detail.metadata
    const attributes = {
      'messaging.system': 'event_bus',
      'messaging.operation.type': 'process',
      'messaging.operation.name': 'process',
      'messaging.destination.name': event['detail-type'],
      'messaging.destination.subscription.name': consumer,
      'messaging.message.id': eventId,
      'messaging.message.conversation_id': correlationId,
      'event_bus.attempt': attempt,
      ...(replay !== undefined && { 'event_bus.replay': replay }),
    }
    const name = `process ${event['detail-type']} by ${consumer}`
    const links = creation === undefined ? [] : [{ context: creation }]
    const span = this.#tracer.startSpan(name, { kind: SpanKind.CONSUMER, attributes, links }, origin)
    return { around: trace.setSpan(origin, span), span }
  }
}
