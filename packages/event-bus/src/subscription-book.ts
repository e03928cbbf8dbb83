import { sql } from 'kysely'
import type { Sql } from './driver.ts'
import { patternTypes } from './pattern/pattern.ts'
import { BusRequestError, longestBacklog, type Subscription, type SubscriptionStatus } from './subscription.ts'

type Row = {
  name: string
  kind: Subscription['kind']
  state: Subscription['state']
  reason: string | null
  patterns: string
  target: string
  transformer: string | null
  versions: string
  form: Subscription['form']
  ordered: number
  concurrency: number
  retry: string
  revision: number
  created_at: string
  updated_at: string
}

/** All subscriptions, by name. */
export async function listSubscriptions(db: Sql): Promise<Subscription[]> {
  const { rows } = await sql<Row>`select * from event_subscription order by name`.execute(db)
  return rows.map(fromRow)
}

export async function findSubscription(db: Sql, name: string): Promise<Subscription | undefined> {
  const { rows } = await sql<Row>`select * from event_subscription where name = ${name}`.execute(db)
  return rows.map(fromRow)[0]
}

/** @throws BusRequestError when there is none by that name */
export async function requireSubscription(db: Sql, name: string): Promise<Subscription> {
  const subscription = await findSubscription(db, name)
  if (subscription !== undefined) return subscription
  throw new BusRequestError('NOT_FOUND', `There is no subscription named ${JSON.stringify(name)}.`)
}

/** @throws BusRequestError when there is one by that name */
export async function addSubscription(tx: Sql, subscription: Subscription): Promise<void> {
  const { name, kind, state, reason, patterns, url, transformer, versions, form } = subscription
  const { ordered, concurrency, retry, createdAt } = subscription
  const { numAffectedRows } = await sql`insert into event_subscription
      (name, kind, state, reason, patterns, target, transformer, versions, form, ordered, concurrency, retry, revision,
        created_at, updated_at)
    values (${name}, ${kind}, ${state}, ${reason}, ${JSON.stringify(patterns)}, ${JSON.stringify({ url })},
      ${textOf(transformer)}, ${JSON.stringify(versions)}, ${form}, ${ordered ? 1 : 0}, ${concurrency},
      ${JSON.stringify(retry)}, 1, ${createdAt}, ${createdAt})
    on conflict (name) do nothing`.execute(tx)
  if (numAffectedRows === 1n) return
  throw new BusRequestError(
    'CONFLICT',
    `There is a subscription named ${name} already. Choose another name, or change that one.`,
  )
}

/** @throws BusRequestError when it has changed in the meantime, or is gone */
export async function saveSubscription(tx: Sql, before: Subscription, after: Subscription): Promise<void> {
  const { state, reason, patterns, url, transformer, versions, form, ordered, concurrency, retry, updatedAt } = after
  const { numAffectedRows } = await sql`update event_subscription set state = ${state}, reason = ${reason},
      patterns = ${JSON.stringify(patterns)}, target = ${JSON.stringify({ url })}, transformer = ${textOf(transformer)},
      versions = ${JSON.stringify(versions)}, form = ${form}, ordered = ${ordered ? 1 : 0}, concurrency = ${concurrency}, retry = ${JSON.stringify(retry)},
      revision = ${before.revision + 1}, updated_at = ${updatedAt}
    where name = ${before.name} and revision = ${before.revision}`.execute(tx)
  if (numAffectedRows === 1n) return
  throw new BusRequestError(
    'CONFLICT',
    `Subscription ${before.name} has been changed by somebody else. Look at it again.`,
  )
}

/** Removes a subscription with its place in the log, what waits for it, and its dead letters. */
export async function removeSubscription(tx: Sql, name: string): Promise<void> {
  // Those of replays begin with the name and an at sign, which no name contains.
  const own = sql`consumer = ${name} or substr(consumer, 1, ${name.length + 1}) = ${`${name}@`}`
  await sql`delete from event_delivery where ${own}`.execute(tx)
  await sql`delete from event_cursor where ${own}`.execute(tx)
  await sql`delete from event_webhook_secret where subscription = ${name}`.execute(tx)
  await sql`delete from event_subscription where name = ${name}`.execute(tx)
}

/** The types of event that a subscription looks at, as far as its patterns name them. */
export function typesOf({ patterns }: Pick<Subscription, 'patterns'>): readonly string[] | undefined {
  const types = patterns.map(({ pattern }) => patternTypes(pattern))
  return types.some((each) => each === undefined) ? undefined : [...new Set(types.flatMap((each) => each ?? []))]
}

/** How a subscription gets on. */
export async function statusOf(db: Sql, subscription: Subscription): Promise<SubscriptionStatus> {
  const { name } = subscription
  const { rows: cursors } = await sql<{ position: number; handled: number }>`
    select position, handled from event_cursor where consumer = ${name}`.execute(db)
  const { position = 0, handled = 0 } = cursors[0] ?? {}
  const { rows: counts } = await sql<{ state: 'waiting' | 'dead'; count: number }>`
    select state, count(*) as count from event_delivery where consumer = ${name} group by state`.execute(db)
  const countOf = (state: 'waiting' | 'dead') => Number(counts.find((row) => row.state === state)?.count ?? 0)
  const types = typesOf(subscription)
  const { rows } = await sql<{ backlog: number; since: string | null }>`
    select count(*) as backlog, min(time) as since from (
    select type, time from event_log where seq > ${position} order by seq limit ${longestBacklog}) as ahead
    where ${types === undefined ? sql`true` : sql`type in (${sql.join(types)})`}`.execute(db)
  const backlog = Number(rows[0]?.backlog ?? 0)
  const behindSince = rows[0]?.since ?? null
  return {
    ...subscription,
    position,
    handled,
    backlog,
    behindSince,
    waiting: countOf('waiting'),
    dead: countOf('dead'),
  }
}

/** The secrets of webhooks that are valid at an instant (milliseconds), by subscription; the newest first. */
export async function listSecrets(db: Sql, now: number): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ subscription: string; secret: string }>`
    select subscription, secret from event_webhook_secret where expires_at is null or expires_at > ${now}
    order by created_at desc`.execute(db)
  const bySubscription = Map.groupBy(rows, ({ subscription }) => subscription)
  return new Map([...bySubscription].map(([name, own]) => [name, own.map(({ secret }) => secret)]))
}

/** Adds a secret; those there are expire at an instant (milliseconds), unless they do so earlier. */
export async function addSecret(
  tx: Sql,
  { name, secret, now, othersExpireAt }: { name: string; secret: string; now: number; othersExpireAt: number },
): Promise<void> {
  await sql`delete from event_webhook_secret where subscription = ${name} and expires_at <= ${now}`.execute(tx)
  await sql`update event_webhook_secret set expires_at = ${othersExpireAt}
    where subscription = ${name} and (expires_at is null or expires_at > ${othersExpireAt})`.execute(tx)
  await sql`insert into event_webhook_secret (subscription, secret, created_at, expires_at)
    values (${name}, ${secret}, ${now}, null)`.execute(tx)
}

function fromRow(row: Row): Subscription {
  return {
    name: row.name,
    kind: row.kind,
    state: row.state,
    reason: row.reason,
    patterns: JSON.parse(row.patterns),
    url: JSON.parse(row.target).url,
    transformer: row.transformer === null ? null : JSON.parse(row.transformer),
    versions: JSON.parse(row.versions),
    form: row.form,
    ordered: row.ordered === 1,
    concurrency: row.concurrency,
    retry: JSON.parse(row.retry),
    revision: row.revision,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}

function textOf(transformer: unknown): string | null {
  return transformer === undefined || transformer === null ? null : JSON.stringify(transformer)
}
