import { ParcelLost, ParcelMoved } from '../../src/testing/parcels.ts'
import { labelOf } from './consumers.ts'
import { violationsOfDeliveries } from './delivery-checks.ts'
import type { Evidence, LogEntry } from './evidence.ts'
import { type StartRecord, told } from './ledger.ts'
import { type Batch, consumerNames, failuresOf, isLostAt, planOf } from './plan.ts'

/** All that contradicts what the bus promises: what was told outside and planned, held against what is there. */
export function violationsOf(seed: number, starts: readonly StartRecord[], evidence: Evidence): string[] {
  const batches = starts.flatMap((_, start) => planOf(seed, start).publishers.flat())
  return [
    ...told('problem', ...starts).map(({ problem }) => `unexpected problem: ${problem}`),
    ...evidence.damage.map((each) => `damage: ${each}`),
    ...violationsOfAcknowledgements(batches, starts, evidence),
    ...violationsOfBatches(batches, evidence),
    ...violationsOfOrigin(seed, batches, evidence),
    ...violationsOfOrder(evidence),
    ...violationsOfReplays(starts, evidence),
    ...violationsOfDeliveries(seed, starts, evidence),
  ]
}

/** What was acknowledged is in the log: the same ids for the same events. */
function violationsOfAcknowledgements(batches: Batch[], starts: readonly StartRecord[], { log }: Evidence): string[] {
  const places = new Map(log.map((entry) => [entry.id, entry]))
  const planned = new Map(batches.map((batch) => [batch.name, batch]))
  return told('acknowledged', ...starts).flatMap(({ batch, ids }) => {
    const moves = planned.get(batch)?.moves ?? []
    const wrong = ids.filter((id, index) => {
      const entry = places.get(id)
      return entry?.parcelId !== moves[index]?.parcel || entry?.step !== moves[index]?.step
    })
    const lost = wrong.map((id) => `${id} of batch ${batch} was acknowledged and is not in the log as it was published`)
    return ids.length === moves.length ? lost : [...lost, `batch ${batch} was acknowledged in part`]
  })
}

/** A batch is there with its state and all of its events, or not at all; what was taken back is not there. */
function violationsOfBatches(batches: Batch[], { log, batches: states }: Evidence): string[] {
  const counts = Map.groupBy(log, labelOfEntry)
  return batches.flatMap(({ name, way, takenBack, moves }) => {
    const there = moves.filter((move) => counts.has(labelOfMove(move))).length
    const state = states.filter((each) => each === name).length
    const problems = there === 0 || there === moves.length ? [] : [`batch ${name} is there in part`]
    if (takenBack && there > 0) problems.push(`batch ${name} was taken back and is there`)
    if (state !== (way === 'state' && there > 0 ? 1 : 0)) problems.push(`batch ${name}: state and events come apart`)
    return problems
  })
}

/** Everything in the log was published, once: by a publisher, or by the consumer whose effect it is. */
function violationsOfOrigin(seed: number, batches: Batch[], { log }: Evidence): string[] {
  const planned = new Set(batches.flatMap(({ moves }) => moves.map(labelOfMove)))
  const moved = log.filter(({ type }) => type === ParcelMoved.name)
  const lost = Map.groupBy(
    log.filter(({ type }) => type === ParcelLost.name),
    ({ cause }) => cause,
  )
  const unknown = moved.filter((entry) => !planned.has(labelOfEntry(entry)))
  const repeated = [...Map.groupBy(log, labelOfEntry)].filter(([, entries]) => entries.length > 1)
  const consequences = moved.flatMap((entry) => {
    const isWanted =
      isLostAt(entry.step) && Number.isFinite(failuresOf(seed, consumerNames.effect, labelOfEntry(entry)))
    const found = lost.get(entry.id)?.length ?? 0
    lost.delete(entry.id)
    return found === (isWanted ? 1 : 0) ? [] : [`${found} events follow from event ${entry.seq}`]
  })
  return [
    ...unknown.map(({ seq }) => `event ${seq} was published by nobody`),
    ...[...lost.keys()].map((cause) => `events follow from ${cause}, which is not in the log`),
    ...repeated.map(([label, entries]) => `${label} is ${entries.length} times in the log`),
    ...consequences,
  ]
}

/** Each parcel has one publisher, who goes on when a batch is acknowledged; so its steps go up. */
function violationsOfOrder({ log }: Evidence): string[] {
  const moved = log.filter(({ type }) => type === ParcelMoved.name)
  return [...Map.groupBy(moved, ({ parcelId }) => parcelId)].flatMap(([parcel, entries]) =>
    entries.every(({ step }, index) => step > (entries[index - 1]?.step ?? -1))
      ? []
      : [`the steps of ${parcel} are not in order in the log`],
  )
}

/** What was begun is there, and has come to its end. */
function violationsOfReplays(starts: readonly StartRecord[], { replays, cursors }: Evidence): string[] {
  const there = new Set(replays.map(({ id }) => id))
  const lost = told('replaying', ...starts).filter(({ replay }) => !there.has(replay))
  const running = replays.filter(({ state }) => state !== 'done')
  const short = replays.flatMap(({ id, until, subscriptions }) =>
    subscriptions.flatMap((name) => {
      const position = cursors.find(({ delivery }) => delivery === `${name}@${id}`)?.position
      return position === until ? [] : [`the replay to ${name} has ended at ${position}, not at ${until}`]
    }),
  )
  return [
    ...lost.map(({ replay }) => `replay ${replay} was begun and is not there`),
    ...running.map(({ id, state }) => `replay ${id} is ${state}`),
    ...short,
  ]
}

function labelOfEntry({ type, parcelId, step }: LogEntry): string {
  return labelOf(type, { parcelId, step })
}

function labelOfMove({ parcel, step }: Batch['moves'][number]): string {
  return labelOf(ParcelMoved.name, { parcelId: parcel, step })
}
