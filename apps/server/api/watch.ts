/**
 * As many values as may wait for a browser that does not take them. One that falls further behind is cut off; it comes
 * back and fetches what is there.
 */
const longestQueue = 1_000

/** Milliseconds between two looks at whether the watcher may still watch. */
const checkEvery = 10_000

/** A queue that is read as an asynchronous iterator. It ends at once when either side has had enough. */
export class Watch<Value> implements AsyncIterableIterator<Value> {
  readonly #queue: Value[] = []
  readonly #onEnd: () => void
  readonly #check: NodeJS.Timeout
  #reader: ((result: IteratorResult<Value>) => void) | undefined
  #ended = false

  constructor(mayGoOn: () => Promise<boolean>, onEnd: () => void) {
    this.#onEnd = onEnd
    this.#check = setInterval(() => {
      mayGoOn().then(
        (yes) => yes || this.#end(),
        () => this.#end(),
      )
    }, checkEvery)
    this.#check.unref()
  }

  push(value: Value): void {
    if (this.#ended) return
    if (this.#reader !== undefined) {
      this.#reader({ value, done: false })
      this.#reader = undefined
    } else if (this.#queue.length < longestQueue) {
      this.#queue.push(value)
    } else {
      this.#end()
    }
  }

  next(): Promise<IteratorResult<Value>> {
    const value = this.#queue.shift()
    if (value !== undefined) return Promise.resolve({ value, done: false })
    if (this.#ended) return Promise.resolve({ value: undefined, done: true })
    return new Promise((resolve) => {
      this.#reader = resolve
    })
  }

  return(): Promise<IteratorResult<Value>> {
    this.#queue.length = 0
    this.#end()
    return Promise.resolve({ value: undefined, done: true })
  }

  [Symbol.asyncIterator](): AsyncIterableIterator<Value> {
    return this
  }

  #end(): void {
    if (this.#ended) return
    this.#ended = true
    clearInterval(this.#check)
    this.#reader?.({ value: undefined, done: true })
    this.#reader = undefined
    this.#onEnd()
  }
}
