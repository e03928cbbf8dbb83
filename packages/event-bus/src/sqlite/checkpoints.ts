import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { Worker } from 'node:worker_threads'

/** As many pages of the write-ahead log as may wait to be copied before the thread is told. */
const mostWaiting = 1_000

/** Milliseconds between two looks at how many there are. */
const lookEvery = 10

/**
 * Copies what is committed from the write-ahead log into the database file (a checkpoint) on a thread of its own: it
 * waits for the disk, and a publisher that did it in its commit would wait for tens of milliseconds, and everybody else
 * of the process with it.
 *
 * It runs ahead and nothing depends on it. SQLite makes its own checkpoint in the commit with which the log has become
 * long (`wal_autocheckpoint`), finds little left to do, and begins the log anew; without the thread it does all of it.
 * The thread is started when there is something to do for the first time, which most programs never see.
 */
export class Checkpoints {
  readonly #file: string
  readonly #lengths: StatementSync
  #nextLook = 0
  #thread: Worker | undefined
  #isCopying = false
  #hasFailed = false

  /** @param writer the handle that commits to the file */
  constructor(file: string, writer: DatabaseSync) {
    this.#file = file
    this.#lengths = writer.prepare('pragma wal_checkpoint(noop)')
  }

  /** Sees to it that what is waiting is copied. Cheap; to be called after each commit. */
  look(): void {
    const now = performance.now()
    if (this.#isCopying || this.#hasFailed || now < this.#nextLook) return
    this.#nextLook = now + lookEvery
    if (this.#waiting() < mostWaiting) return
    this.#isCopying = true
    this.#thread ??= this.#start()
    this.#thread.postMessage('copy')
  }

  /** Ends the thread, so that the writer is the last to close the file. */
  async close(): Promise<void> {
    const thread = this.#thread
    if (thread === undefined) return
    thread.ref()
    thread.postMessage('close')
    await new Promise((resolve) => thread.once('exit', resolve))
  }

  /** Pages that are in the log only. */
  #waiting(): number {
    try {
      const { log, checkpointed } = this.#lengths.get() ?? {}
      return Number(log) - Number(checkpointed)
    } catch {
      // The disk cannot be read. Whoever commits hears of it; what has been committed is.
      return 0
    }
  }

  #start(): Worker {
    const thread = new Worker(new URL('./checkpoint-thread.mjs', import.meta.url), { workerData: this.#file })
    thread.on('message', () => {
      this.#isCopying = false
    })
    // SQLite's own checkpoints are left.
    thread.on('error', () => {
      this.#hasFailed = true
    })
    thread.on('exit', () => {
      this.#thread = undefined
    })
    // A program that has nothing else to do may end.
    thread.unref()
    return thread
  }
}
