import { type Kysely, sql } from 'kysely'
import type { EventBus } from '../../src/bus.ts'
import { byDispatch, moved, ParcelMoved } from '../../src/testing/parcels.ts'
import type { Fault, Tables } from './consumers.ts'
import { tell } from './ledger.ts'
import type { Batch } from './plan.ts'
import { pause } from './turns.ts'

type Means = {
  bus: EventBus<Tables>
  db: Kysely<Tables>
  fault: Fault | undefined
  /** Counts the publishings that have not been acknowledged or taken back yet. */
  underWay: { publishings: number }
}

/** Publishes what is planned: the publishers at the same time, each its batches one after another. */
export async function publishAll(publishers: Batch[][], means: Means): Promise<void> {
  await Promise.all(
    publishers.map(async (batches) => {
      for (const batch of batches) await publish(batch, means)
    }),
  )
}

async function publish(batch: Batch, means: Means): Promise<void> {
  await pause(batch.pause)
  means.underWay.publishings++
  const acknowledged = batch.way === 'state' ? await publishWithState(batch, means) : await publishEach(batch, means)
  means.underWay.publishings--
  if (!acknowledged || batch.replay === undefined) return
  await areRegistered(batch.replay.subscriptions, means.bus)
  const { id } = await means.bus.replays.start(batch.replay)
  tell({ says: 'replaying', replay: id })
}

async function publishWithState({ name, moves, takenBack }: Batch, { bus, db, fault }: Means): Promise<boolean> {
  const facts = moves.map(({ parcel, step }) => moved(parcel, step))
  const acknowledge = (ids: string[]) => tell({ says: 'acknowledged', batch: name, ids })
  try {
    const ids = await db.transaction().execute(async (tx) => {
      await sql`insert into batch (name) values (${name})`.execute(tx)
      const envelopes = await bus.publish(tx, facts, byDispatch)
      if (takenBack) throw new TakenBack()
      const written = envelopes.map(({ id }) => id)
      if (fault === 'acknowledges-early') acknowledge(written)
      return written
    })
    if (fault !== 'acknowledges-early') acknowledge(ids)
    bus.wake()
    return true
  } catch (cause) {
    if (cause instanceof TakenBack) return false
    throw cause
  }
}

async function publishEach({ name, moves, withInvalid }: Batch, { bus }: Means): Promise<boolean> {
  const facts = moves.map(({ parcel, step }) => moved(parcel, step))
  if (withInvalid) facts.splice(1, 0, { contract: ParcelMoved, detail: { parcelId: '', step: 0 } })
  const outcomes = await bus.publishEach(facts.map((fact) => ({ fact, provenance: byDispatch })))
  const ids = outcomes.flatMap((outcome) => ('id' in outcome ? [outcome.id] : []))
  tell({ says: 'acknowledged', batch: name, ids })
  return true
}

/** A bus that has just been started writes its consumers down beside the work. */
async function areRegistered(names: string[], bus: EventBus<Tables>): Promise<void> {
  const known = async () => new Set((await bus.subscriptions.list()).map(({ name }) => name))
  while (!new Set(names).isSubsetOf(await known())) await pause(1)
}

/** The business has changed its mind. */
class TakenBack extends Error {}
