import { accepts } from './accepts.ts'
import { type Claim, claimsOf } from './claim.ts'
import { failuresOf } from './failure.ts'
import { Keys } from './key.ts'
import { type Literal, validAgainst } from './literal.ts'
import { schemasOf } from './progress.ts'
import { readSchema } from './read.ts'
import { type Direction, type FindingKind, kindOf, reasonOf } from './reason.ts'
import { escaped } from './references.ts'
import { isInSameWords } from './same-words.ts'
import type { Schema } from './schema.ts'
import { Search } from './search.ts'

/** Whether every event of one version is valid in the other. `undecided` counts as breaking wherever a choice is made. */
export type Verdict = 'safe' | 'breaking' | 'undecided'

/** One difference that breaks a reader, or might. */
export type Finding = {
  /** Where in the event, as a JSON Pointer; `*` stands for any item and for any property without a name, as in `/tags/*`. */
  path: string
  kind: FindingKind
  /** A sentence for people. */
  reason: string
  /** `backward`: the newer version refuses an event of the older one. `forward`: the other way round. */
  direction: Direction
  verdict: 'breaking' | 'undecided'
  /** Where the version that refuses says so, as a JSON Pointer into its schema. */
  at: string
  /** An event that is valid in one version and refused by the other. None where that is not decided. */
  witness?: unknown
}

/** What can be read by whom, and why not. */
export type Comparison = {
  /** Whether every event that is valid in the older version is valid in the newer one. */
  backward: Verdict
  /** Whether every event that is valid in the newer version is valid in the older one. */
  forward: Verdict
  findings: Finding[]
}

/**
 * Compares two JSON Schemas of any draft from 04 to 2020-12. `safe` is proven, `breaking` is shown by an event.
 * Formats count as assertions.
 *
 * @throws SchemaError when one of them cannot be read
 */
export function compareSchemas(older: unknown, newer: unknown): Comparison {
  return compareRead(read(older), read(newer))
}

/** A comparison of two of several versions, which are named by their places among them. */
export type PairComparison = Comparison & { older: number; newer: number }

/**
 * Compares each version with all that came before it, oldest first. A chain of versions is compatible with all readers in a
 * direction when every pair of it is; that each version goes with the one before is not enough.
 *
 * @throws SchemaError when one of them cannot be read
 */
export function compareAll(versions: readonly unknown[]): PairComparison[] {
  const all = versions.map(read)
  return all.flatMap((after, newer) =>
    all.slice(0, newer).map((before, older) => ({ older, newer, ...compareRead(before, after) })),
  )
}

/** A schema as somebody has written it, and as it was read. */
type Read = { written: unknown; schema: Schema }

function read(written: unknown): Read {
  return { written, schema: readSchema(written) }
}

function compareRead({ written: before, schema: older }: Read, { written: after, schema: newer }: Read): Comparison {
  const keys = new Keys()
  if (isInSameWords(before, after) || keys.of(older) === keys.of(newer)) {
    return { backward: 'safe', forward: 'safe', findings: [] }
  }
  const search = new Search(keys)
  const backward = findingsOf(older, newer, 'backward', keys, search)
  const forward = findingsOf(newer, older, 'forward', keys, search)
  return { backward: verdictOf(backward), forward: verdictOf(forward), findings: [...backward, ...forward] }
}

function verdictOf(findings: readonly Finding[]): Verdict {
  if (findings.some(({ verdict }) => verdict === 'breaking')) return 'breaking'
  return findings.length > 0 ? 'undecided' : 'safe'
}

/** Where events of the writer are refused by the reader. */
function findingsOf(writer: Schema, reader: Schema, direction: Direction, keys: Keys, search: Search): Finding[] {
  const claims = claimsOf(reader, writer, keys)
  const valid = validAgainst(writer)
  const findings = new Map<string, Finding>()
  // What is opaque in the writer might refuse the value.
  const isKnown = !holdsOpaque(writer)
  const isWitness = (value: unknown) => isKnown && accepts(writer, value) && !accepts(reader, value)
  for (const claim of claims) {
    const broken: Literal = { part: claim.part, holds: false }
    const outcome = search.find([...valid, broken])
    if (outcome.kind === 'none') continue
    const finding =
      outcome.kind === 'found' && isWitness(outcome.value)
        ? shown(claim, direction, clearest(claim, outcome.value))
        : undecided(claim, direction)
    const key = `${finding.path} ${finding.kind} ${finding.at}`
    if (!findings.has(key)) findings.set(key, finding)

    function clearest({ part }: Claim, first: unknown): unknown {
      const others = claims
        .filter((other) => other.part !== part)
        .map((other): Literal => ({ part: other.part, holds: true }))
      if (others.length === 0 || others.length > 100) return first
      const alone = search.find([...valid, broken, ...others])
      return alone.kind === 'found' && isWitness(alone.value) ? alone.value : first
    }
  }
  return [...findings.values()]
}

function shown({ whole: part, path }: Claim, direction: Direction, witness: unknown): Finding {
  const [failure = { part, path }] = failuresOf({ at: part.at, parts: [part] }, witness)
  return {
    path: pointer(failure.path),
    kind: kindOf(failure.part),
    reason: reasonOf(failure, direction),
    direction,
    verdict: 'breaking',
    at: failure.part.at,
    witness,
  }
}

function undecided({ whole: part, path }: Claim, direction: Direction): Finding {
  const [reader, writer] = direction === 'backward' ? ['newer', 'older'] : ['older', 'newer']
  const where = path.length === 0 ? 'the event' : `\`${path.at(-1)}\``
  return {
    path: pointer(path),
    kind: 'not-decided',
    reason: `It could not be decided whether the ${reader} version takes all that the ${writer} one allows in ${where}: ${part.at} says too much for that. Say it in simpler keywords, or publish a new version.`,
    direction,
    verdict: 'undecided',
    at: part.at,
  }
}

/** Whether something in a schema cannot be looked into. */
function holdsOpaque(schema: Schema, seen = new Set<Schema>()): boolean {
  if (seen.has(schema)) return false
  seen.add(schema)
  return schema.parts.some((part) => part.kind === 'opaque' || schemasOf(part).some((each) => holdsOpaque(each, seen)))
}

function pointer(path: readonly string[]): string {
  return path.map((name) => `/${escaped(name)}`).join('')
}
