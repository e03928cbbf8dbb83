import { randomUUIDv7 } from 'node:crypto'
import { Worker } from 'node:worker_threads'
import { type Outcome, refuse } from '../refusal.ts'
import type { StoreLocation } from '../store/database.ts'
import type { RehearsalReport } from './report.ts'
import type { ThreadTask, ThreadWord } from './thread.ts'
import type { RehearsalWish } from './wish.ts'

/** A rehearsal and how far it is. */
export type RehearsalStatus = {
  id: string
  state: 'RUNNING' | 'DONE' | 'CANCELLED' | 'FAILED'
  wish: RehearsalWish
  /** 0 to 1. */
  progress: number
  /** Once it is done. */
  report?: RehearsalReport
}

/** Megabytes that a thread may take: those of some million requests. */
const mostMemory = 1_500

/**
 * Where administrators rehearse policies, each one rehearsal at a time, and the last of each is kept until the next or until
 * the program ends. The work is done by threads, so that nobody waits for it.
 */
export class RehearsalRoom {
  readonly #location: StoreLocation
  readonly #onProblem: (error: unknown) => void
  readonly #last = new Map<string, { status: RehearsalStatus; thread: Worker }>()

  constructor(location: StoreLocation, onProblem: (error: unknown) => void) {
    this.#location = location
    this.#onProblem = onProblem
  }

  /** Begins a rehearsal for this administrator. */
  start(username: string, wish: RehearsalWish): Outcome<RehearsalStatus> {
    if (this.of(username)?.state === 'RUNNING') {
      return {
        refusal: refuse('REHEARSAL_RUNNING', 'Your last rehearsal is still running. Wait for it, or cancel it.'),
      }
    }
    const workerData: ThreadTask = { location: this.#location, wish }
    const thread = new Worker(new URL('./thread.ts', import.meta.url), {
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: mostMemory },
    })
    const status: RehearsalStatus = { id: randomUUIDv7(), state: 'RUNNING', wish, progress: 0 }
    this.#last.set(username, { status, thread })
    thread.on('message', (word: ThreadWord) => hear(status, word))
    thread.on('error', (error) => {
      if (status.state === 'RUNNING') status.state = 'FAILED'
      this.#onProblem(error)
    })
    thread.on('exit', () => {
      if (status.state === 'RUNNING') status.state = 'FAILED'
    })
    return { done: status }
  }

  /** The last rehearsal of this administrator. */
  of(username: string): RehearsalStatus | undefined {
    return this.#last.get(username)?.status
  }

  /** Ends it. What is done already stays so. */
  async cancel(username: string): Promise<RehearsalStatus | undefined> {
    const last = this.#last.get(username)
    if (last?.status.state === 'RUNNING') {
      last.status.state = 'CANCELLED'
      await last.thread.terminate()
    }
    return last?.status
  }

  async close(): Promise<void> {
    await Promise.all([...this.#last.keys()].map((username) => this.cancel(username)))
  }
}

function hear(status: RehearsalStatus, word: ThreadWord): void {
  if (status.state !== 'RUNNING') return
  if ('progress' in word) {
    status.progress = word.progress
    return
  }
  status.report = word.report
  status.progress = 1
  status.state = 'DONE'
}
