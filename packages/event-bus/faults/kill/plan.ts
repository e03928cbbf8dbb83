import { between, dice, oneOf } from './dice.ts'

/** A batch that a publisher publishes in one go. */
export type Batch = {
  name: string
  /** `state` publishes in a transaction that also writes state; `each` is a batch of which what is valid is published. */
  way: 'state' | 'each'
  /** Whether the transaction is taken back after it has published; then nothing of it may ever be seen. */
  takenBack: boolean
  /** Whether something that its contract refuses is among it. */
  withInvalid: boolean
  moves: { parcel: string; step: number }[]
  /** Milliseconds that the publisher waits before. */
  pause: number
  /** A replay that is asked for when the batch is acknowledged. */
  replay: { subscriptions: string[]; eventsPerSecond?: number } | undefined
}

/** What one start of the worker does. */
export type StartPlan = {
  /** One list for each publisher; publishers work at the same time, each on parcels of its own. */
  publishers: Batch[][]
  /** Milliseconds that pass in a turn of the event loop. */
  turn: number
  pollEvery: number
  /** Pages in the write-ahead log after which SQLite copies them into the database. */
  checkpointAfter: number
}

/** Steps of a start are counted from here on, so that those of a parcel go up over all starts. */
const stepsOfStart = 10_000

/** Those who get the events: one whose effect is in the database, one who calls outside. */
export const consumerNames = { effect: 'sorter', call: 'courier' } as const

/** Attempts that a delivery gets after the first one. */
export const retries = 2

/** What a start of the worker does, as it follows from the seed. */
export function planOf(seed: number, start: number): StartPlan {
  const random = dice('plan', seed, start)
  return {
    publishers: Array.from({ length: between(1, 3, random) }, (_, who) => batchesOf(who, start, random)),
    turn: oneOf([1, 3, 10], random),
    pollEvery: oneOf([20, 1_000], random),
    checkpointAfter: oneOf([1, 20, 4_000], random),
  }
}

/** Where the worker is killed: at so manieth boundary of those whose name has this in it. */
export type Kill = { among: string; count: number }

/** Kinds of boundaries that are few beside all the others, so that each is hit often enough. */
const kinds = [
  'publishing',
  'commit',
  'release',
  'call',
  'handled',
  'event_log',
  'event_delivery',
  'event_replay',
] as const

/** The kills of the worker, one for each of its starts but the last, as they follow from the seed. */
export function killsOf(seed: number): Kill[] {
  const random = dice('kills', seed)
  return Array.from({ length: between(1, 4, random) }, () => {
    const among = oneOf(['', 'publishing', oneOf(kinds, random)], random)
    const most = among === '' ? oneOf([60, 400, 2_500], random) : oneOf([4, 20, 80], random)
    return { among, count: between(1, most, random) }
  })
}

/** How often the delivery of an event fails before it comes through; for ever, if it is never to. */
export function failuresOf(seed: number, consumer: string, event: string): number {
  const random = dice('fate', seed, consumer, event)()
  if (random < 0.04) return Number.POSITIVE_INFINITY
  if (random < 0.08) return retries
  return random < 0.15 ? 1 : 0
}

/** Whether somebody has to be told that a parcel is lost. */
export function isLostAt(step: number): boolean {
  return step % 7 === 0
}

function batchesOf(who: number, start: number, random: () => number): Batch[] {
  let step = start * stepsOfStart
  return Array.from({ length: between(1, 5, random) }, (_, index) => {
    const way = oneOf(['state', 'each'] as const, random)
    // Now and then more than one statement takes.
    const size = random() < 0.03 ? 110 : between(1, 5, random)
    return {
      name: `${start}-${who}-${index}`,
      way,
      takenBack: way === 'state' && random() < 0.15,
      withInvalid: way === 'each' && random() < 0.3,
      moves: Array.from({ length: size }, () => ({ parcel: `p${who}${between(0, 1, random)}`, step: step++ })),
      pause: between(0, 60, random),
      replay: random() < 0.2 ? replayOf(random) : undefined,
    }
  })
}

function replayOf(random: () => number): NonNullable<Batch['replay']> {
  const { effect, call } = consumerNames
  const subscriptions = oneOf([[effect, call], [effect], [call]], random)
  return { subscriptions, ...(random() < 0.3 && { eventsPerSecond: between(50, 500, random) }) }
}
