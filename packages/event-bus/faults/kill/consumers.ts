import { type Kysely, sql, type Transaction } from 'kysely'
import { type Consumer, callConsumer, effectConsumer } from '../../src/consumer.ts'
import type { EventEnvelope } from '../../src/envelope.ts'
import { replayKey } from '../../src/replay.ts'
import { ParcelMoved, parcelEvents } from '../../src/testing/parcels.ts'
import { between, dice } from './dice.ts'
import { type Message, tell } from './ledger.ts'
import { consumerNames, failuresOf, isLostAt, retries } from './plan.ts'
import { pause } from './turns.ts'

/** What the worker keeps beside the tables of the bus. */
export type Tables = {
  /** The effect: who was given which event. Nothing forbids that it is there twice; that is for the bus to see to. */
  handled: { place: number; delivery: string; id: string }
  /** The state that is written together with a batch. */
  batch: { name: string }
}

/** What is done wrong on purpose, to see that it is found. */
export type Fault = 'acknowledges-early' | 'effect-apart' | 'calls-late' | 'archives-replays' | 'damages-log'

type Around = {
  seed: number
  db: Kysely<Tables>
  fault: Fault | undefined
  reached(boundary: string): void
  /** Publishes what follows from an event. */
  publishLost(tx: Transaction<Tables>, event: EventEnvelope, detail: Detail): Promise<void>
}

type Detail = { parcelId: string; step: number }
type ParcelEvent = EventEnvelope<string, Detail>

const retry = { maximumRetryAttempts: retries, maximumEventAgeInSeconds: 86_400 }

/** One consumer that writes in the same database, and one that calls outside. Both fail where the plan says so. */
export function consumersOf(around: Around): Consumer<Transaction<Tables>>[] {
  const { effect, call } = consumerNames
  const sorter = effectConsumer({
    ...{ name: effect, on: parcelEvents, retry },
    effect: (event, tx: Transaction<Tables>) => sort(event, tx, around),
  })
  const apart = callConsumer({
    ...{ name: effect, on: parcelEvents, retry },
    call: (event) => around.db.transaction().execute((tx) => sort(event, tx, around)),
  })
  const courier = callConsumer({ name: call, on: [ParcelMoved], retry, call: (event) => send(event, around) })
  return [around.fault === 'effect-apart' ? apart : sorter, courier]
}

/** Names an event by what it says, which is the same in each run of a seed. Ids are not. */
export function labelOf(type: string, { parcelId, step }: Detail): string {
  return `${type} ${parcelId} ${step}`
}

async function sort(event: ParcelEvent, tx: Transaction<Tables>, around: Around): Promise<void> {
  const { effect } = consumerNames
  await sql`insert into handled (delivery, id) values (${deliveryOf(effect, event)}, ${event.id})`.execute(tx)
  const isNew = event['replay-name'] === undefined || around.fault === 'archives-replays'
  if (event['detail-type'] === ParcelMoved.name && isLostAt(event.detail.step) && isNew) {
    await around.publishLost(tx, event, event.detail)
  }
  await failByPlan(effect, event, tx, around)
}

async function send(event: ParcelEvent, around: Around): Promise<void> {
  const { call } = consumerNames
  const random = dice('call', around.seed, labelOf(event['detail-type'], event.detail))
  await pause(between(0, 30, random))
  await failByPlan(call, event, around.db, around)
  const message: Message = { says: 'called', delivery: deliveryOf(call, event), id: event.id }
  if (around.fault === 'calls-late') return void setTimeout(() => tell(message), 200)
  around.reached('before call')
  tell(message)
  around.reached('after call')
  await pause(between(0, 30, random))
}

/** Counts by what is on the disk, so that a kill does not change how often it fails. */
async function failByPlan(
  consumer: string,
  event: ParcelEvent,
  db: Kysely<Tables>,
  { seed }: { seed: number },
): Promise<void> {
  const { rows } = await sql<{ attempts: number }>`select attempts from event_delivery
    where consumer = ${deliveryOf(consumer, event)}
      and seq = (select seq from event_log where id = ${event.id})`.execute(db)
  const failures = failuresOf(seed, consumer, labelOf(event['detail-type'], event.detail))
  if ((rows[0]?.attempts ?? 0) < failures) throw new PlannedFailure('It fails by plan.')
}

function deliveryOf(consumer: string, event: EventEnvelope): string {
  const replay = event['replay-name']
  return replay === undefined ? consumer : replayKey(consumer, replay)
}

/** A failure that the plan wants. Any other is reported. */
export class PlannedFailure extends Error {}
