import { createHash } from 'node:crypto'

/** Names that Windows keeps for devices. Source: Microsoft, "Naming Files, Paths, and Namespaces". */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i

/**
 * What each of some names is called in a folder: itself where it can be, otherwise what is left of it and the beginning of
 * its hash. No two are alike, not even where capitals do not matter, and none leads out of the folder.
 */
export function fileNames(names: readonly string[]): Map<string, string> {
  const counts = Map.groupBy(names, (name) => name.toLowerCase())
  return new Map(
    names.map((name) => [name, isPlain(name) && counts.get(name.toLowerCase())?.length === 1 ? name : marked(name)]),
  )
}

function isPlain(name: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9-]{0,99}$/.test(name) && !reserved.test(name)
}

function marked(name: string): string {
  const rest = name.replaceAll(/[^A-Za-z0-9]+/g, '-').slice(0, 40)
  return `${rest}-${createHash('sha256').update(name).digest('hex').slice(0, 12)}`
}
