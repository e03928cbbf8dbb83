import { dayOf, daysBetween, daysLater, isDay } from './calendar.ts'
import { keyOf, type LifeStep, type Standing, type VersionKey } from './life-cycle.ts'
import type { Policy } from './policy.ts'
import type { ContractRegistry } from './registry.ts'
import { type DeclaredConsumer, readersOf, type Usage } from './usage.ts'

/** What somebody wants to happen to a version. */
export type LifeWish = VersionKey & { by: string } & (
    | { wish: 'publish'; stage: 'experimental' | 'active' }
    | { wish: 'activate' }
    /** Without `until` the grace is as short as the policy allows. */
    | { wish: 'deprecate'; until?: string; reason: string; useInstead?: string }
    | { wish: 'extend'; until: string; reason: string }
    | { wish: 'retire'; waiver?: { by: string; reason: string } }
  )

/** What is known when it is decided. */
export type LifeFacts = {
  registry: ContractRegistry
  policy: Policy
  /** The instant, ISO 8601 in UTC. */
  now: string
  /** Nothing where nobody has counted: then no version can be shown to be out of use. */
  usage: readonly Usage[] | undefined
  consumers: readonly DeclaredConsumer[]
}

export type LifeRefusalCode =
  | 'NO_SUCH_VERSION'
  | 'VERSION_SKIPPED'
  | 'ALREADY_PUBLISHED'
  | 'NOT_PUBLISHED'
  | 'WRONG_STAGE'
  | 'TOO_MANY_VERSIONS'
  | 'DATE_INVALID'
  | 'REASON_MISSING'
  | 'REPLACEMENT_INVALID'
  | 'GRACE_TOO_SHORT'
  | 'GRACE_SHORTENED'
  | 'GRACE_RUNS'
  | 'STILL_CONSUMED'
  | 'USAGE_UNKNOWN'
  | 'LAST_VERSION'

/** Why a step is not taken, and what to do: a value, never an exception. */
export type LifeRefusal = { code: LifeRefusalCode; message: string }

/** The step, ready for the ledger; or why not, and then nothing changes. */
export type LifeDecision = { step: LifeStep; refusal?: undefined } | { step?: undefined; refusal: LifeRefusal }

/**
 * Decides whether a version may take a step of its life. Pure: what it does not get, it does not know.
 *
 * @example
 * decideStep(facts, { wish: 'extend', name: 'ParcelSent', version: 1, until: '2027-03-31', reason: '…', by: 'jane' })
 */
export function decideStep(facts: LifeFacts, wish: LifeWish): LifeDecision {
  const { name, version, by } = wish
  const refusal = unknownVersion(facts, wish) ?? reasonAgainst(facts, wish)
  if (refusal !== undefined) return { refusal }
  return { step: { name, version, at: facts.now, by, ...partOf(facts, wish) } }
}

function reasonAgainst(facts: LifeFacts, wish: LifeWish): LifeRefusal | undefined {
  switch (wish.wish) {
    case 'publish':
      return againstPublishing(facts, wish)
    case 'activate':
      return notIn(facts, wish, ['experimental'], 'activated')
    case 'deprecate':
      return againstDeprecating(facts, wish)
    case 'extend':
      return againstExtending(facts, wish)
    case 'retire':
      return againstRetiring(facts, wish)
    default:
      return wish satisfies never
  }
}

type StepPart =
  | Pick<LifeStep & { step: 'published' }, 'step' | 'stage'>
  | Pick<LifeStep & { step: 'activated' }, 'step'>
  | Pick<LifeStep & { step: 'deprecated' }, 'step' | 'until' | 'reason' | 'useInstead'>
  | Pick<LifeStep & { step: 'extended' }, 'step' | 'until' | 'reason'>
  | Pick<LifeStep & { step: 'retired' }, 'step' | 'waiver'>

function partOf(facts: LifeFacts, wish: LifeWish): StepPart {
  switch (wish.wish) {
    case 'publish':
      return { step: 'published', stage: wish.stage }
    case 'activate':
      return { step: 'activated' }
    case 'deprecate': {
      const { reason, useInstead, until = shortestGrace(facts) } = wish
      return { step: 'deprecated', until, reason, ...(useInstead !== undefined && { useInstead }) }
    }
    case 'extend':
      return { step: 'extended', until: wish.until, reason: wish.reason }
    case 'retire':
      return { step: 'retired', ...(wish.waiver !== undefined && { waiver: wish.waiver }) }
    default:
      return wish satisfies never
  }
}

function unknownVersion({ registry }: LifeFacts, key: VersionKey): LifeRefusal | undefined {
  const versions = registry.versions(key.name)
  if (versions.some(({ version }) => version === key.version)) return undefined
  if (versions.length === 0) {
    return refuse('NO_SUCH_VERSION', `There is no event named ${key.name}. Define its contract first.`)
  }
  const known = versions.map(({ version }) => version).join(', ')
  const sentence = `There is no version ${key.version} of ${key.name}; there is ${known}.`
  const skips = key.version > versions.length + 1
  return refuse(skips ? 'VERSION_SKIPPED' : 'NO_SUCH_VERSION', `${sentence} Define its contract first.`)
}

function againstPublishing({ registry, policy }: LifeFacts, wish: VersionKey): LifeRefusal | undefined {
  const versions = registry.versions(wish.name)
  if (isPublished(registry, wish)) {
    return refuse('ALREADY_PUBLISHED', `${keyOf(wish)} is published already. A change to it needs a new version.`)
  }
  const skipped = versions.find((each) => each.version < wish.version && !isPublished(registry, each))
  if (skipped !== undefined) {
    return refuse('VERSION_SKIPPED', `${keyOf(skipped)} comes before ${keyOf(wish)}. Publish that first.`)
  }
  const live = versions.filter((each) => isPublished(registry, each) && registry.standing(each).stage !== 'retired')
  if (live.length < policy.supportedMajors) return undefined
  const names = live.map(keyOf).join(' and ')
  return refuse('TOO_MANY_VERSIONS', `${names} are published still. Retire the oldest before ${keyOf(wish)} comes.`)
}

function againstDeprecating(facts: LifeFacts, wish: LifeWish & { wish: 'deprecate' }): LifeRefusal | undefined {
  const { policy, now } = facts
  const { until = shortestGrace(facts) } = wish
  const standing = notIn(facts, wish, ['active', 'experimental'], 'deprecated')
  if (standing !== undefined) return standing
  if (wish.reason.trim() === '') return withoutReason(wish)
  if (!isDay(until)) return noDay(until)
  const grace = daysBetween(now, until)
  if (grace < policy.graceDays) {
    return refuse(
      'GRACE_TOO_SHORT',
      `${until} leaves ${keyOf(wish)} a grace of ${Math.max(grace, 0)} days; ${policy.graceDays} are promised. Name ${shortestGrace(facts)} or a later day.`,
    )
  }
  return againstReplacement(facts, wish)
}

function againstReplacement(
  { registry }: LifeFacts,
  wish: VersionKey & { useInstead?: string },
): LifeRefusal | undefined {
  const { useInstead } = wish
  if (useInstead === undefined || useInstead.trim() === '') {
    return refuse(
      'REPLACEMENT_INVALID',
      `Say what to read in place of ${keyOf(wish)}, such as "${wish.name} ${wish.version + 1}".`,
    )
  }
  const [name = '', version = ''] = useInstead.split(' ')
  const instead = registry.find({ name, version: Number(version) })
  if (instead === undefined || keyOf(instead) !== useInstead) {
    return refuse(
      'REPLACEMENT_INVALID',
      `${useInstead} is no version of an event. Name one, such as "${name || wish.name} 2".`,
    )
  }
  if (keyOf(instead) === keyOf(wish) || registry.standing(instead).stage !== 'active') {
    return refuse(
      'REPLACEMENT_INVALID',
      `${useInstead} cannot take the place of ${keyOf(wish)}: name another version, one that is active.`,
    )
  }
  return undefined
}

function againstExtending(facts: LifeFacts, wish: LifeWish & { wish: 'extend' }): LifeRefusal | undefined {
  const standing = notIn(facts, wish, ['deprecated'], 'extended')
  if (standing !== undefined) return standing
  if (wish.reason.trim() === '') return withoutReason(wish)
  if (!isDay(wish.until)) return noDay(wish.until)
  const { deprecation } = facts.registry.standing(wish)
  if (deprecation !== undefined && wish.until > deprecation.until) return undefined
  return refuse(
    'GRACE_SHORTENED',
    `The grace of ${keyOf(wish)} lasts until ${deprecation?.until}. It can be extended, never shortened: name a later day.`,
  )
}

function againstRetiring(facts: LifeFacts, wish: LifeWish & { wish: 'retire' }): LifeRefusal | undefined {
  const { registry, now } = facts
  if (!isPublished(registry, wish)) return notPublished(wish)
  const { stage, deprecation } = registry.standing(wish)
  if (stage === 'retired') return refuse('WRONG_STAGE', `${keyOf(wish)} is retired already.`)
  // No waiver reaches the last version: who wants an event to end says so by taking it out of use first.
  const others = registry
    .supported(wish.name)
    .filter((each) => each.version !== wish.version && isPublished(registry, each))
  if (others.length === 0 && deprecation === undefined) {
    return refuse(
      'LAST_VERSION',
      `${keyOf(wish)} is the last version of ${wish.name}. Deprecate it first, so that its readers learn that it ends.`,
    )
  }
  if (wish.waiver !== undefined) return againstWaiver(wish.waiver)
  if (stage === 'active')
    return refuse('WRONG_STAGE', `${keyOf(wish)} is active. Deprecate it first, or waive that by name and reason.`)
  if (deprecation !== undefined && dayOf(now) <= deprecation.until) {
    return refuse(
      'GRACE_RUNS',
      `The grace of ${keyOf(wish)} lasts until ${deprecation.until}. Wait for that, or waive it by name and reason.`,
    )
  }
  return stillConsumed(facts, wish)
}

function againstWaiver({ by, reason }: { by: string; reason: string }): LifeRefusal | undefined {
  if (by.trim() !== '' && reason.trim() !== '') return undefined
  return refuse('REASON_MISSING', 'A waiver has the name of who answers for it, and a reason.')
}

/** Code that declares a version counts as well as who was seen to read it. */
function stillConsumed({ usage, consumers, policy, now }: LifeFacts, wish: VersionKey): LifeRefusal | undefined {
  const declared = consumers
    .filter(({ reads }) => reads.some((each) => keyOf(each) === keyOf(wish)))
    .map(({ name }) => `${name} (in code)`)
  if (usage === undefined && declared.length === 0) {
    return refuse(
      'USAGE_UNKNOWN',
      `Nobody has counted who reads ${keyOf(wish)}. Ask where the database is, or waive that by name and reason.`,
    )
  }
  const seen = readersOf(usage ?? [], wish, now, policy.usageDays)
  const readers = [...declared, ...seen.map(({ consumer, lastSeen }) => `${consumer} (last on ${dayOf(lastSeen)})`)]
  if (readers.length === 0) return undefined
  return refuse(
    'STILL_CONSUMED',
    `${keyOf(wish)} is read still: by ${readers.join(', ')}. Ask them to move on, extend its grace, or waive that by name and reason.`,
  )
}

function notIn(
  { registry }: LifeFacts,
  wish: VersionKey,
  stages: readonly Standing['stage'][],
  done: string,
): LifeRefusal | undefined {
  if (!isPublished(registry, wish)) return notPublished(wish)
  const { stage } = registry.standing(wish)
  if (stages.includes(stage)) return undefined
  return refuse('WRONG_STAGE', `${keyOf(wish)} is ${stage}; only what is ${stages.join(' or ')} can be ${done}.`)
}

function isPublished(registry: ContractRegistry, key: VersionKey): boolean {
  return registry.standing(key).publishedAt !== undefined
}

function notPublished(wish: VersionKey): LifeRefusal {
  return refuse('NOT_PUBLISHED', `${keyOf(wish)} is not published yet. Publish it first.`)
}

function withoutReason(wish: VersionKey): LifeRefusal {
  return refuse('REASON_MISSING', `Say why, for those who read ${keyOf(wish)}.`)
}

function noDay(until: string): LifeRefusal {
  return refuse('DATE_INVALID', `${JSON.stringify(until)} is no day. Write it as YYYY-MM-DD.`)
}

function shortestGrace({ now, policy }: LifeFacts): string {
  return daysLater(now, policy.graceDays)
}

function refuse(code: LifeRefusalCode, message: string): LifeRefusal {
  return { code, message }
}
