/** As many characters, from the lowest one on, as are found by their place in a row. */
const longestRow = 128

/**
 * What stands for each of some characters. They mostly lie close together, as digits do, and are then found by their
 * place in a row; the others are looked up.
 */
export class Characters<Item> {
  readonly #lowest: number
  readonly #row: readonly (Item | undefined)[]
  readonly #others: ReadonlyMap<number, Item> | undefined

  /** @param items by the code units of the characters */
  constructor(items: ReadonlyMap<number, Item>) {
    const codes = [...items.keys()]
    this.#lowest = codes.reduce((lowest, code) => Math.min(lowest, code), Number.POSITIVE_INFINITY)
    const near = codes.filter((code) => code < this.#lowest + longestRow)
    const length = near.reduce((longest, code) => Math.max(longest, code - this.#lowest + 1), 0)
    this.#row = Array.from({ length }, (_, place) => items.get(this.#lowest + place))
    if (near.length < codes.length) this.#others = items
  }

  /** What stands for a code unit; nothing for NaN, which is what there is behind the end of a text. */
  get(code: number): Item | undefined {
    const place = code - this.#lowest
    return place >= 0 && place < this.#row.length ? this.#row[place] : this.#others?.get(code)
  }
}
