import { setImmediate as breathe, setTimeout as rest } from 'node:timers/promises'

/** Milliseconds between two passes that find a little work each, so that under load one pass finds more. */
const gathering = 5

/**
 * Runs passes one after another: when it is woken, when the last pass asked for another, and every `pollEvery`
 * milliseconds in case another process has work for it. A pass that throws is told and tried again.
 */
export class Loop {
  readonly #pass: () => Promise<number | undefined>
  readonly #pollEvery: number
  readonly #onError: (error: unknown) => void
  #woken = false
  #stopped = false
  #running: Promise<void> | undefined
  #timer: NodeJS.Timeout | undefined

  constructor(options: {
    /** Milliseconds until the next pass; 0 for at once, nothing for when woken. */
    pass: () => Promise<number | undefined>
    pollEvery: number
    onError: (error: unknown) => void
  }) {
    this.#pass = options.pass
    this.#pollEvery = options.pollEvery
    this.#onError = options.onError
  }

  wake(): void {
    this.#woken = true
    if (!this.#stopped) this.#running ??= this.#run()
  }

  /** Resolves when the pass that is under way has ended; there will be no other. */
  async stop(): Promise<void> {
    this.#stopped = true
    clearTimeout(this.#timer)
    await this.#running
  }

  async #run(): Promise<void> {
    clearTimeout(this.#timer)
    let pause: number | undefined = 0
    while (!this.#stopped && (this.#woken || pause === 0)) {
      this.#woken = false
      pause = await this.#pass().catch((error: unknown) => {
        this.#onError(error)
        return this.#pollEvery
      })
      // Others have work as well: requests that came in meanwhile go first.
      if (pause === undefined || pause > 0) await rest(gathering)
      else await breathe()
    }
    this.#running = undefined
    if (this.#stopped) return
    this.#timer = setTimeout(() => this.wake(), Math.min(pause ?? this.#pollEvery, this.#pollEvery))
    this.#timer.unref()
  }
}
