import type { RetryPolicy } from '../../retry.ts'

/** An event as the model remembers it. Its step is its own; its group is the parcel. */
export type Entry = { position: number; type: string; group: string; step: number }

/** An event that waits for its next attempt, or behind one that does. */
export type Waiting = { position: number; attempts: number; firstAt: number; nextAt: number }

/** What one subscription has got, live (the key is its name) or in a replay. Everything between two places concerns it. */
export type Line = {
  key: string
  subscription: string
  concerns(entry: Entry): boolean
  retry: RetryPolicy
  after: number
  until: number
  position: number
  /** Steps, in the order in which they were delivered. */
  delivered: number[]
  waiting: Waiting[]
  dead: { position: number; attempts: number }[]
  discarded: number[]
}

export type ReplayState = 'running' | 'paused' | 'cancelled' | 'done'
export type ModelReplay = { id: string; state: ReplayState; until: number }

/** What the bus should be like, in plain arrays. Time stands still but for {@link Model.now}. */
export type Model = {
  now: number
  log: Entry[]
  lines: Line[]
  paused: Set<string>
  replays: ModelReplay[]
  /** Which subscription fails on which step: `name step`. */
  poison: Set<string>
  nextStep: number
}

export function emptyModel(
  now: number,
  subscriptions: readonly { name: string; types: readonly string[]; retry: RetryPolicy }[],
): Model {
  const lines = subscriptions.map(({ name, types, retry }) =>
    newLine({
      key: name,
      subscription: name,
      retry,
      after: 0,
      until: Number.POSITIVE_INFINITY,
      concerns: ({ type }) => types.includes(type),
    }),
  )
  return { now, log: [], lines, paused: new Set(), replays: [], poison: new Set(), nextStep: 1 }
}

export function newLine(line: Pick<Line, 'key' | 'subscription' | 'concerns' | 'retry' | 'after' | 'until'>): Line {
  return { ...line, position: line.after, delivered: [], waiting: [], dead: [], discarded: [] }
}

export function replayOf(model: Model, line: Line): ModelReplay | undefined {
  return model.replays.find(({ id }) => line.key === `${line.subscription}@${id}`)
}

export function entryAt({ log }: Pick<Model, 'log'>, position: number): Entry {
  const entry = log.find((each) => each.position === position)
  if (entry === undefined) throw new Error(`The model has nothing at place ${position}.`)
  return entry
}

/** Whether a subscription fails on what is at a place. */
export function isPoison(model: Model, subscription: string, position: number): boolean {
  return model.poison.has(`${subscription} ${entryAt(model, position).step}`)
}

/** What concerns a line and is behind it. */
export function behindOf({ log }: Model, { after, position, concerns }: Line): Entry[] {
  return log.filter((entry) => entry.position > after && entry.position <= position && concerns(entry))
}

/** Both the model and the real thing. */
type Both<Part> = readonly [Model, Part]

/** From now on a subscription fails on a step, or does not any more. */
export function setPoison(
  [model, world]: Both<{ poison: Set<string> }>,
  name: string,
  step: number,
  isOne: boolean,
): void {
  for (const { poison } of [model, world]) {
    if (isOne) poison.add(`${name} ${step}`)
    else poison.delete(`${name} ${step}`)
  }
}

/** Moves the clock, to and fro. */
export function passTime(
  [model, { clock }]: Both<{ clock: { pass(milliseconds: number): void } }>,
  milliseconds: number,
): void {
  model.now += milliseconds
  clock.pass(milliseconds)
}
