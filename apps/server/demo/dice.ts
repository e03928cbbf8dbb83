/**
 * Chance that always falls the same way: the same seed gives the same throws, in any process and on any machine.
 *
 * A 32-bit counter whose values are mixed (SplitMix32), begun at the FNV-1a hash of the seed. It is for made-up data
 * only, never for secrets.
 */
export class Dice {
  #state: number

  constructor(seed: string) {
    let hash = 0x811c9dc5
    for (const character of seed) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
    this.#state = hash | 0
  }

  /** A number from 0 up to, but without, 1. */
  fraction(): number {
    this.#state = (this.#state + 0x9e3779b9) | 0
    let mixed = this.#state ^ (this.#state >>> 16)
    mixed = Math.imul(mixed, 0x21f0aaad)
    mixed ^= mixed >>> 15
    mixed = Math.imul(mixed, 0x735a2d97)
    mixed ^= mixed >>> 15
    return (mixed >>> 0) / 2 ** 32
  }

  /** True in `share` of the throws, from 0 to 1. */
  chance(share: number): boolean {
    return this.fraction() < share
  }

  /** A whole number, both ends included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.fraction() * (most - least + 1))
  }

  /** @throws RangeError when there is nothing to pick */
  pick<Item>(items: readonly Item[]): Item {
    for (const item of items.slice(Math.floor(this.fraction() * items.length))) return item
    throw new RangeError('There is nothing to pick.')
  }
}
