/**
 * Numbers from 0 (included) to 1 (excluded) that follow from what is given: the same today and tomorrow, in every process.
 * The text is hashed by FNV-1a; the numbers are those of mulberry32.
 */
export function dice(...from: readonly (string | number)[]): () => number {
  let state = 0x811c9dc5
  for (const character of from.join('/')) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A whole number from `least` to `most`, both included. */
export function between(least: number, most: number, random: () => number): number {
  return least + Math.floor(random() * (most - least + 1))
}

/** One of several. */
export function oneOf<Item>(items: readonly [Item, ...Item[]], random: () => number): Item {
  return items[Math.floor(random() * items.length)] ?? items[0]
}
