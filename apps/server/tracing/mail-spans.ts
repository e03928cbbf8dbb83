import { SpanKind, type Tracer } from '@opentelemetry/api'
import { inSpan } from '@vacation-tracker/event-bus/span'
import type { Mailer } from '../mail/mailer.ts'

/** A mailer whose sending is a span. To whom and what is nobody's business. */
export function tracedMailer(mailer: Mailer, tracer: Tracer): Mailer {
  const attributes = {
    'messaging.system': 'mail',
    'messaging.operation.type': 'send',
    'messaging.operation.name': 'send',
  }
  return {
    send: (mail) => inSpan(tracer, { name: 'send mail', kind: SpanKind.CLIENT, attributes }, () => mailer.send(mail)),
    close: () => mailer.close(),
  }
}
