/** Characters as ranges of code points, both ends included, in order and apart. */
export type Characters = readonly (readonly [from: number, to: number])[]

const last = 0x10ffff

export const anyCharacter: Characters = [[0, last]]
export const digits: Characters = [[0x30, 0x39]]
export const wordCharacters: Characters = [...digits, [0x41, 0x5a], [0x5f, 0x5f], [0x61, 0x7a]]
const lineEnds: Characters = [[0xa, 0xa], [0xd, 0xd], [0x2028, 0x2029]] // biome-ignore format: a table
/** Source: ECMAScript, WhiteSpace and LineTerminator. */
export const whiteSpace: Characters = union([
  [[9, 0xd], [0x20, 0x20], [0xa0, 0xa0], [0x1680, 0x1680], [0x2000, 0x200a]], // biome-ignore format: a table
  [[0x202f, 0x202f], [0x205f, 0x205f], [0x3000, 0x3000], [0xfeff, 0xfeff]], // biome-ignore format: a table
  lineEnds,
])
export const notLineEnds = complement(lineEnds)

/** The characters that are in any of some sets. */
export function union(sets: readonly Characters[]): Characters {
  const merged: [number, number][] = []
  for (const [from, to] of sets.flat().sort(([one], [other]) => one - other)) {
    const before = merged.at(-1)
    if (before !== undefined && from <= before[1] + 1) before[1] = Math.max(before[1], to)
    else merged.push([from, to])
  }
  return merged
}

/** The characters that are not in a set. */
export function complement(set: Characters): Characters {
  const rest: [number, number][] = []
  let next = 0
  for (const [from, to] of set) {
    if (from > next) rest.push([next, from - 1])
    next = to + 1
  }
  if (next <= last) rest.push([next, last])
  return rest
}

const properties = new Map<string, Characters | undefined>()

/** The characters of a property such as `\p{Lu}`, as the running engine knows them; nothing when it does not. */
export function charactersOf(property: string): Characters | undefined {
  if (!properties.has(property)) properties.set(property, look(property))
  return properties.get(property)
}

function look(property: string): Characters | undefined {
  let pattern: RegExp
  try {
    pattern = new RegExp(`^\\p{${property}}$`, 'u')
  } catch {
    return undefined
  }
  const found: [number, number][] = []
  for (let code = 0; code <= last; code++) {
    if (!pattern.test(String.fromCodePoint(code))) continue
    const before = found.at(-1)
    if (before !== undefined && before[1] === code - 1) before[1] = code
    else found.push([code, code])
  }
  return found
}

/** A character of a range that people can read, where there is one; never half of a surrogate pair. */
export function readableOf(from: number, to: number): number | undefined {
  for (const preferred of 'a1A0Z9z-_. ,:') {
    const code = preferred.charCodeAt(0)
    if (code >= from && code <= to) return code
  }
  const printable = Math.max(from, 0x21)
  const code = printable <= to ? printable : from
  if (code < 0xd800 || code > 0xdfff) return code
  return to >= 0xe000 ? 0xe000 : undefined
}
