import { setTimeout as rest } from 'node:timers/promises'
import type { ReplayStatus } from '@vacation-tracker/event-bus/replay'
import { percent } from '../printing.ts'
import { remark, type Terminal } from '../terminal.ts'

/** Milliseconds between two looks, and without any progress until it is said that there is none. */
const lookEvery = 250
const patience = 5_000

/** What tells of a replay. */
type Replays = { get(id: string): Promise<ReplayStatus> }

/** Shows how a replay gets on until it ends or the operator has seen enough; returns how it is then. */
export async function watchReplay(replays: Replays, begun: ReplayStatus, terminal: Terminal): Promise<ReplayStatus> {
  const interruption = terminal.interruption()
  const line = new ProgressLine(terminal)
  let replay = begun
  let movedAt = performance.now()
  let isWarned = false
  remark(terminal, `Replay ${replay.id}: places ${replay.after + 1} to ${replay.until}.`)
  while (isUnderWay(replay) && !interruption.aborted) {
    line.show(replay)
    await rest(lookEvery, undefined, { signal: interruption }).catch(() => {})
    const next = await replays.get(replay.id)
    if (saysOf(next) !== saysOf(replay)) movedAt = performance.now()
    else if (!isWarned && performance.now() - movedAt > patience) {
      isWarned = true
      line.end()
      remark(terminal, standstill(next))
    }
    replay = next
  }
  line.show(replay)
  line.end()
  if (isUnderWay(replay)) {
    remark(terminal, `Replay ${replay.id} goes on. Look at it with "replay show", end it with "replay cancel".`)
  }
  if (replay.state === 'cancelled') remark(terminal, `Replay ${replay.id} has been cancelled.`)
  return replay
}

function isUnderWay({ state }: ReplayStatus): boolean {
  return state === 'running' || state === 'paused'
}

function saysOf({ state, progress, handled, waiting, dead }: ReplayStatus): string {
  return JSON.stringify([state, progress, handled, waiting, dead])
}

function standstill({ state }: ReplayStatus): string {
  if (state === 'paused') return 'The replay is paused. It goes on with "replay resume".'
  return `Nothing has been delivered for ${patience / 1_000} seconds. It goes on when a server runs, its subscriptions are not paused, and their targets answer.`
}

/** One line that is written over where somebody watches; elsewhere a line for each tenth and each state. */
class ProgressLine {
  readonly #terminal: Terminal
  #last = ''
  #step = ''

  constructor(terminal: Terminal) {
    this.#terminal = terminal
  }

  show({ progress, handled, waiting, dead, state }: ReplayStatus): void {
    const text = `${percent(progress)}, ${handled} handled, ${waiting} waiting, ${dead} dead (${state})`
    const step = `${state} ${Math.floor(progress * 10)}`
    if (this.#terminal.isWatched) this.#terminal.errors.write(`\r${text.padEnd(this.#last.length)}`)
    else if (step !== this.#step) remark(this.#terminal, text)
    this.#last = text
    this.#step = step
  }

  end(): void {
    if (this.#terminal.isWatched) this.#terminal.errors.write('\n')
    this.#last = ''
  }
}
