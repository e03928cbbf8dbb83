import { Worker } from 'node:worker_threads'
import type { LifeStep } from '@vacation-tracker/event-contracts/life-cycle'
import type { StoreLocation } from '../store/database.ts'
import type { CheckTask, CheckWord } from './thread.ts'

/** What the twelve rules have found, and when. */
export type CheckResult = CheckWord & { checkedAt: string }

type Check = { result: Promise<CheckResult>; steps: number; began: number; thread: Worker }

/** Milliseconds for which a result is told again. What was counted changes with every delivery, and nothing hangs on it. */
const fresh = 60_000

/** Megabytes that a thread may take. */
const mostMemory = 500

/**
 * Where the contracts are held against the twelve rules: the same as `npm run contracts -- check`, by a thread, so that
 * nobody waits for it. Whoever asks meanwhile, or soon after, gets the same result; a step in the life of a version ends it.
 */
export class CheckRoom {
  readonly #env: Record<string, string>
  #last: Check | undefined

  constructor({ dataDir, databaseUrl }: StoreLocation) {
    this.#env = { DATA_DIR: dataDir, ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }) }
  }

  /**
   * @param ledger of the events that the code defines
   * @param now the instant, ISO 8601 in UTC
   * @throws what keeps the thread from its work
   */
  check(ledger: readonly LifeStep[], now: string): Promise<CheckResult> {
    const last = this.#last
    const age = last && Date.parse(now) - last.began
    if (last !== undefined && age !== undefined && age < fresh && last.steps === ledger.length) return last.result
    const check = this.#begin({ env: this.#env, ledger, now })
    this.#last = check
    check.result.catch(() => {
      if (this.#last === check) this.#last = undefined
    })
    return check.result
  }

  async close(): Promise<void> {
    await this.#last?.thread.terminate()
  }

  #begin(task: CheckTask): Check {
    const thread = new Worker(new URL('./thread.ts', import.meta.url), {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: mostMemory },
    })
    const { promise, resolve, reject } = Promise.withResolvers<CheckResult>()
    thread.once('message', (word: CheckWord) => resolve({ ...word, checkedAt: task.now }))
    thread.once('error', reject)
    thread.once('exit', () => reject(new Error('The check of the contracts ended without a result.')))
    return { result: promise, steps: task.ledger.length, began: Date.parse(task.now), thread }
  }
}
