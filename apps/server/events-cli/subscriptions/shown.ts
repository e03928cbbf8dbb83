import type { SubscriptionStatus } from '@vacation-tracker/event-bus/subscription'
import { fields } from '../printing.ts'

/** A subscription for people. */
export function shown(subscription: SubscriptionStatus): string {
  const { name, kind, state, reason, url, patterns, transformer, versions, form, ordered, concurrency, retry } =
    subscription
  const { position, handled, backlog, waiting, dead, revision, createdAt, updatedAt } = subscription
  return fields({
    ...{ name, kind, state, reason, url, pattern: patterns.at(-1)?.pattern, transformer },
    ...{ versions: Object.keys(versions).length === 0 ? null : versions, form },
    ordered: ordered ? 'yes' : 'no',
    ...{ concurrency, attempts: 1 + retry.maximumRetryAttempts, 'tried for': `${retry.maximumEventAgeInSeconds} s` },
    ...{ position, handled, backlog, waiting, dead, revision, created: createdAt, updated: updatedAt },
  })
}
