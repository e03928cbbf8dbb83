import { type Span, SpanKind, SpanStatusCode, type Tracer } from '@opentelemetry/api'
import type { EventEnvelope } from './envelope.ts'
import { compileInputTransformer } from './input-transformer.ts'
import { DeliveryError } from './retry.ts'
import type { Subscription } from './subscription.ts'
import { inSpan } from './tracing/span.ts'
import { activeSpanContext, isSampled, traceparentOf } from './tracing/trace-context.ts'
import { sendWebhook, type WebhookMessage, type WebhookOptions, type WebhookResult } from './webhook/webhook.ts'

/** Posts events to the address of a subscription, signed, as it wants them written. */
export function postTo(
  { name, url, transformer }: Subscription,
  secrets: readonly string[],
  { webhooks, tracer }: { webhooks: WebhookOptions; tracer: Tracer },
): (event: EventEnvelope) => Promise<void> {
  const transform = transformer === null ? JSON.stringify : writing(name, transformer)
  const target = { url: url ?? '', secrets }
  return async (event) => {
    const { traceparent } = event.detail.metadata
    const message = { id: event.id, body: transform(event), traceparent }
    const result = await inPostSpan(tracer, target.url, message, (told) => sendWebhook(target, told, webhooks))
    if (result.outcome === 'delivered') return
    if (result.outcome !== 'retry') throw new DeliveryError(result.reason, { next: 'disable' })
    throw new DeliveryError(result.reason, { retryAfter: result.retryAfterMilliseconds ?? 0 })
  }
}

/** Sends it as a span of its own, which the receiver is told of: what it does because of that belongs below. */
function inPostSpan(
  tracer: Tracer,
  url: string,
  message: WebhookMessage,
  send: (message: WebhookMessage) => Promise<WebhookResult>,
): Promise<WebhookResult> {
  const active = activeSpanContext()
  if (active === undefined || !isSampled(active)) return send(message)
  // The path and the query of a webhook are often its secret.
  const { hostname = '' } = URL.parse(url) ?? {}
  const attributes = { 'http.request.method': 'POST', 'server.address': hostname }
  return inSpan(tracer, { name: 'POST', kind: SpanKind.CLIENT, attributes }, async (span) => {
    const result = await send({ ...message, traceparent: traceparentOf(span.spanContext()) })
    describe(span, result)
    return result
  })
}

function describe(span: Span, result: WebhookResult): void {
  if (result.outcome === 'delivered') span.setAttribute('http.response.status_code', result.status)
  else span.setStatus({ code: SpanStatusCode.ERROR, message: result.reason })
}

function writing(ruleName: string, transformer: unknown): (event: EventEnvelope) => string {
  const transform = compileInputTransformer(transformer)
  const ruleArn = `arn:aws:events:local:000000000000:rule/${ruleName}`
  return (event) => transform(event, { ruleName, ruleArn, ingestionTime: event.time })
}
