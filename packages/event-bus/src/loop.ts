import { setImmediate as breathe, setTimeout as rest } from 'node:timers/promises'

/**
 * Milliseconds between two passes while the process has more urgent work. One pass then finds more, and what it finds
 * shares a transaction; somebody who clicks once does not notice.
 */
const gathering = 20

/** What a pass came to: whether it did any work, and in how many milliseconds there is more (nothing: when woken). */
export type PassResult = { worked: boolean; next?: number | undefined }

/** While the process has more urgent work, a loop rests this many times as long as its last pass took. */
const deference = 10

/** The longest such rest, in milliseconds: a pass that waited for a mail server must not hold up all that follows. */
const longestRest = 1_000

/**
 * Runs passes one after another: when it is woken, when the last pass asked for another, and every `pollEvery`
 * milliseconds in case another process has work for it. A pass that throws is told and tried again.
 */
export class Loop {
  readonly #pass: () => Promise<PassResult>
  readonly #pollEvery: number
  readonly #onError: (error: unknown) => void
  readonly #yields: () => boolean
  #woken = false
  #stopped = false
  #running: Promise<void> | undefined
  #timer: NodeJS.Timeout | undefined

  constructor(options: {
    pass: () => Promise<PassResult>
    pollEvery: number
    onError: (error: unknown) => void
    /** Whether the process has more urgent work now. */
    yields?: () => boolean
  }) {
    this.#pass = options.pass
    this.#pollEvery = options.pollEvery
    this.#onError = options.onError
    this.#yields = options.yields ?? (() => false)
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
    // Whoever woke us has something to finish: the answer to a request, say.
    await breathe()
    let next: number | undefined = 0
    while (!this.#stopped && (this.#woken || next === 0)) {
      this.#woken = false
      const began = performance.now()
      const result = await this.#pass().catch((error: unknown): PassResult => {
        this.#onError(error)
        return { worked: true, next: this.#pollEvery }
      })
      next = result.next
      if (this.#yields()) await rest(Math.min(longestRest, gathering + deference * (performance.now() - began)))
      else await breathe()
    }
    this.#running = undefined
    if (this.#stopped) return
    if (this.#woken) return this.wake()
    this.#timer = setTimeout(() => this.wake(), Math.min(next ?? this.#pollEvery, this.#pollEvery))
    this.#timer.unref()
  }
}
