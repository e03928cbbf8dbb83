/** As many requests at once as make people wait: from here on they come first, and deliveries a little later. */
const many = 16

/** Counts the requests that are being answered. */
export class InFlight {
  #count = 0

  /** Counts a request until it is answered. */
  async during<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    this.#count++
    try {
      return await work()
    } finally {
      this.#count--
    }
  }

  get isCrowded(): boolean {
    return this.#count >= many
  }
}
