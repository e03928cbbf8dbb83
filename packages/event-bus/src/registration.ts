import { type Kysely, sql, type Transaction } from 'kysely'
import type { Consumer } from './consumer.ts'
import type { Sql } from './driver.ts'
import { BusRequestError, type Subscription } from './subscription.ts'
import { addSubscription, findSubscription } from './subscription-book.ts'

/**
 * Writes the consumers of this program down as subscriptions, so that they are seen and paused like all others. What
 * they want is said by their code; only whether they are paused is remembered.
 */
export async function registerConsumers<DB>(
  db: Kysely<DB>,
  consumers: readonly Consumer<Transaction<DB>>[],
  now: string,
): Promise<void> {
  for (const consumer of consumers) {
    const wanted = subscriptionOf(consumer, now)
    const known = await findSubscription(db, consumer.name)
    if (known?.kind === 'webhook') {
      throw new Error(`A webhook is named ${consumer.name}, like a consumer of this program. Remove the webhook.`)
    }
    if (known !== undefined && saysOf(known) === saysOf(wanted)) continue
    await db.transaction().execute(async (tx) => {
      const isThere = await findSubscription(tx, consumer.name)
      if (isThere === undefined) {
        await sql`insert into event_cursor (consumer, position) values (${consumer.name}, 0)
          on conflict (consumer) do nothing`.execute(tx)
        return addUnlessThere(tx, wanted)
      }
      await sql`update event_subscription set patterns = ${JSON.stringify(wanted.patterns)},
        versions = ${JSON.stringify(wanted.versions)}, form = ${wanted.form}, retry = ${JSON.stringify(wanted.retry)}, revision = revision + 1, updated_at = ${now}
        where name = ${consumer.name}`.execute(tx)
    })
  }
}

/** Another process of this program may have been quicker; it wrote the same. */
async function addUnlessThere(tx: Sql, wanted: Subscription): Promise<void> {
  try {
    await addSubscription(tx, wanted)
  } catch (cause) {
    if (!(cause instanceof BusRequestError)) throw cause
  }
}

function subscriptionOf<Tx>({ name, types, versions, form, retry }: Consumer<Tx>, now: string): Subscription {
  const patterns = [{ from: 0, pattern: { 'detail-type': types } }]
  return {
    ...{ name, kind: 'consumer', state: 'enabled', reason: null, patterns, url: null, transformer: null },
    ...{ versions, form, ordered: true, concurrency: 1, retry, revision: 1, createdAt: now, updatedAt: now },
  }
}

function saysOf({ patterns, versions, form, retry }: Subscription): string {
  return JSON.stringify([patterns, versions, form, retry])
}
