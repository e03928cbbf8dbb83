/** Milliseconds of a window, and as many events of a type as are all looked at in one. */
const window = 100
const wholeWindow = 64

/**
 * Chooses the events that are looked at: of each type the first {@link wholeWindow} in every {@link window} milliseconds,
 * and of those that follow in it the n-th with the chance of {@link wholeWindow} to n. A few hundred of ten thousand, from
 * the whole window.
 */
export class Sampling {
  readonly #random: () => number
  readonly #counts = new Map<string, number>()
  #end = 0

  constructor(random: () => number) {
    this.#random = random
  }

  /** @param now milliseconds since 1970 */
  takes(type: string, now: number): boolean {
    if (now >= this.#end || now < this.#end - window) {
      this.#counts.clear()
      this.#end = now + window
    }
    const count = (this.#counts.get(type) ?? 0) + 1
    this.#counts.set(type, count)
    return count <= wholeWindow || this.#random() * count < wholeWindow
  }
}
