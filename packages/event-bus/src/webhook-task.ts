import type { EventEnvelope } from './envelope.ts'
import { compileInputTransformer } from './input-transformer.ts'
import { DeliveryError } from './retry.ts'
import type { Subscription } from './subscription.ts'
import { sendWebhook, type WebhookOptions } from './webhook/webhook.ts'

/** Posts events to the address of a subscription, signed, as it wants them written. */
export function postTo(
  { name, url, transformer }: Subscription,
  secrets: readonly string[],
  options: WebhookOptions,
): (event: EventEnvelope) => Promise<void> {
  const transform = transformer === null ? JSON.stringify : writing(name, transformer)
  return async (event) => {
    const { traceparent } = event.detail.metadata
    const message = { id: event.id, body: transform(event), traceparent }
    const result = await sendWebhook({ url: url ?? '', secrets }, message, options)
    if (result.outcome === 'delivered') return
    if (result.outcome !== 'retry') throw new DeliveryError(result.reason, { next: 'disable' })
    throw new DeliveryError(result.reason, { retryAfter: result.retryAfterMilliseconds ?? 0 })
  }
}

function writing(ruleName: string, transformer: unknown): (event: EventEnvelope) => string {
  const transform = compileInputTransformer(transformer)
  const ruleArn = `arn:aws:events:local:000000000000:rule/${ruleName}`
  return (event) => transform(event, { ruleName, ruleArn, ingestionTime: event.time })
}
