/** As many requests at once as make people wait: from here on they come first, and deliveries a little later. */
const many = 16

/** Milliseconds for which it stays crowded: requests that share a commit are answered together, and come back. */
const lasting = 50

/** Knows whether many requests are being answered. */
export class InFlight {
  #count = 0
  #crowdedUntil = 0

  /** Counts a request until it is answered. */
  async during<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    this.#count++
    if (this.#count >= many) this.#crowdedUntil = performance.now() + lasting
    try {
      return await work()
    } finally {
      this.#count--
    }
  }

  get isCrowded(): boolean {
    return performance.now() < this.#crowdedUntil
  }
}
