import { compareSchemas, type Finding } from './compatibility/compare.ts'
import { schemaChanges } from './schema-changes.ts'

/** One way in which a schema does more than grow. */
export type GrowthProblem = {
  /** The field: `stops/*` + `/city`; empty for the event itself. */
  path: string
  /** Where the newer schema says so, as a JSON Pointer into it. */
  at: string
  /** A sentence for people. */
  message: string
}

/**
 * Why a schema is more than a revision of another. Within a version, optional fields and listed values are added and
 * nothing else: what was valid stays valid, which is proven, and readers keep finding all that they know. What cannot be
 * decided counts as a break.
 *
 * @throws SchemaError when one of them cannot be read
 */
export function growthProblems(older: unknown, newer: unknown): GrowthProblem[] {
  const refused = compareSchemas(older, newer)
    .findings.filter(({ direction }) => direction === 'backward')
    .map((finding) => ({ path: finding.path.slice(1), at: finding.at, message: withWitness(finding) }))
  const changed = schemaChanges(older, newer)
    .filter(({ isBreaking }) => isBreaking)
    .map(({ path, sentence }) => ({
      ...{ path, message: sentence },
      at: refused.find((other) => other.path === path)?.at ?? '',
    }))
  return [...changed, ...refused.filter(({ path }) => !changed.some((other) => other.path === path))]
}

/** Characters of an example; of a longer one its beginning will do. */
const longestExample = 300

function withWitness({ reason, witness }: Finding): string {
  if (witness === undefined) return reason
  const text = JSON.stringify(witness)
  return `${reason} An example: ${text.length > longestExample ? `${text.slice(0, longestExample)}…` : text}`
}
