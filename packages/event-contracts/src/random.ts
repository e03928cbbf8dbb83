/** Numbers as if by chance, the same for the same seed. */
export type Random = {
  /** A whole number from 0 to below `limit`. */
  below(limit: number): number
  /** True once in so many times. */
  oneIn(times: number): boolean
  /** One of a list, which has at least one. */
  pick<Item>(items: readonly [Item, ...Item[]] | readonly Item[]): Item
}

/** A generator of the mulberry32 kind, begun by a text. */
export function randomOf(seed: string): Random {
  let state = 2_166_136_261
  for (const character of seed) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 16_777_619)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    below,
    oneIn: (times) => below(times) === 0,
    pick: (items) => items[below(items.length)] as (typeof items)[number],
  }
}
