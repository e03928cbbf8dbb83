import { entryAt, isPoison, type Line, type Model, replayOf, type Waiting } from './state.ts'

/** Lets everything happen that is due: what is in the log is delivered, what is to be tried again is. */
export function settle(model: Model): void {
  for (const line of model.lines) {
    const isMoving = (replayOf(model, line)?.state ?? 'running') === 'running'
    if (isMoving && !model.paused.has(line.subscription)) advance(model, line)
  }
  for (const replay of model.replays) {
    const own = model.lines.filter((line) => replayOf(model, line) === replay)
    const isOver = own.every(({ position, until, waiting }) => position >= until && waiting.length === 0)
    if (replay.state === 'running' && isOver) replay.state = 'done'
  }
}

function advance(model: Model, line: Line): void {
  const { now } = model
  for (const entry of model.log) {
    const { position } = entry
    if (position <= line.position || position > line.until) continue
    line.position = position
    if (!line.concerns(entry)) continue
    const first = { position, attempts: 0, firstAt: now, nextAt: now }
    const isBlocked = line.waiting.some((waiting) => entryAt(model, waiting.position).group === entry.group)
    if (isBlocked) line.waiting.push(first)
    else attempt(model, line, first)
  }
  for (let due = dueOf(model, line); due.length > 0; due = dueOf(model, line)) {
    for (const waiting of due) {
      line.waiting = line.waiting.filter((each) => each !== waiting)
      attempt(model, line, waiting)
    }
  }
}

/** The first waiting event of each group, if its time has come. */
function dueOf(model: Model, { waiting }: Line): Waiting[] {
  const byPlace = waiting.toSorted((one, other) => one.position - other.position)
  const groups = Map.groupBy(byPlace, ({ position }) => entryAt(model, position).group)
  return [...groups.values()].flatMap(([first]) => (first && first.nextAt <= model.now ? [first] : []))
}

function attempt(model: Model, line: Line, before: Waiting): void {
  const { now } = model
  const { position } = before
  if (!isPoison(model, line.subscription, position)) {
    line.delivered.push(entryAt(model, position).step)
    return
  }
  const attempts = before.attempts + 1
  const firstAt = before.attempts === 0 ? now : before.firstAt
  const { maximumRetryAttempts, maximumEventAgeInSeconds } = line.retry
  const isGivenUp = attempts > maximumRetryAttempts || now - firstAt > maximumEventAgeInSeconds * 1_000
  if (isGivenUp) line.dead.push({ position, attempts })
  else line.waiting.push({ position, attempts, firstAt, nextAt: now + pauseAfter(attempts) })
}

/** 150 ms and then twice as long each time: the middle of the range from which the pause is drawn. */
function pauseAfter(failures: number): number {
  return 75 * 2 ** failures
}
