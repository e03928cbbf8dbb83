/**
 * How a version lives: `experimental` events never leave the product that publishes them, `active` ones are for
 * everybody, `deprecated` ones are still published and will end, `retired` ones are published no more.
 */
export type Stage = 'experimental' | 'active' | 'deprecated' | 'retired'

/** A version of an event: what has a life. */
export type VersionKey = { name: string; version: number }

/** Something that happened to a version. The steps of all versions, in order, are the ledger of a registry. */
export type LifeStep = VersionKey & {
  /** The instant, ISO 8601 in UTC. */
  at: string
  /** Who did it. */
  by: string
} & (
    | { step: 'published'; stage: 'experimental' | 'active' }
    | { step: 'activated' }
    /** `until` is the last day of grace, `YYYY-MM-DD`. */
    | { step: 'deprecated'; until: string; reason: string; useInstead?: string }
    | { step: 'extended'; until: string; reason: string }
    /** Before its time, or while somebody still consumed it, only on somebody's word. */
    | { step: 'retired'; waiver?: { by: string; reason: string } }
  )

/** The end that has been announced for a version. */
export type Deprecation = {
  /** The instant, ISO 8601 in UTC. */
  since: string
  /** The last day of grace, `YYYY-MM-DD`. */
  until: string
  reason: string
  /** What to read in its place, such as `ParcelSent 2`. */
  useInstead: string | undefined
}

/** How a version is now. */
export type Standing = {
  stage: Stage
  /** When it was published, ISO 8601 in UTC; nothing for a version that is only written yet. */
  publishedAt: string | undefined
  /** When its present stage began. */
  since: string | undefined
  deprecation: Deprecation | undefined
}

/** A version of which the ledger does not speak is taken for active: it is being written, or has no life of its own. */
const unwritten: Standing = { stage: 'active', publishedAt: undefined, since: undefined, deprecation: undefined }

/** How each version is after all steps, by `NAME VERSION`. */
export function standingsAfter(ledger: readonly LifeStep[]): Map<string, Standing> {
  const standings = new Map<string, Standing>()
  for (const step of ledger) standings.set(keyOf(step), after(standings.get(keyOf(step)) ?? unwritten, step))
  return standings
}

/** How one version is after all steps. */
export function standingOf(ledger: readonly LifeStep[], key: VersionKey): Standing {
  return standingsAfter(ledger.filter((step) => keyOf(step) === keyOf(key))).get(keyOf(key)) ?? unwritten
}

/** What a version is found by in a map: `ParcelSent 2`. */
export function keyOf({ name, version }: VersionKey): string {
  return `${name} ${version}`
}

function after(before: Standing, step: LifeStep): Standing {
  const { at } = step
  switch (step.step) {
    case 'published':
      return { ...before, stage: step.stage, publishedAt: at, since: at }
    case 'activated':
      return { ...before, stage: 'active', since: at }
    case 'deprecated': {
      const { until, reason, useInstead } = step
      return { ...before, stage: 'deprecated', since: at, deprecation: { since: at, until, reason, useInstead } }
    }
    case 'extended':
      return { ...before, ...(before.deprecation && { deprecation: { ...before.deprecation, until: step.until } }) }
    case 'retired':
      return { ...before, stage: 'retired', since: at }
    default:
      return step satisfies never
  }
}
