import type { Static, TSchema } from 'typebox'
import { Check } from 'typebox/schema'
import { ContractError, compileContract, type EventContract, type EventDefinition, nameOf } from './contract.ts'

type Changes<Schema extends TSchema> = Pick<EventDefinition<string, Schema>, 'schema' | 'examples'> &
  Partial<Pick<EventDefinition<string, Schema>, 'owner' | 'meaning' | 'audience' | 'groupBy' | 'thin'>> & {
    /** What is different, in a sentence. */
    changes: string
  }

/**
 * Makes the next version of an event: one that may break who reads the version before. Both are published for as long
 * as both are supported, so it says how a detail becomes one of the other version.
 *
 * @throws ContractError when an example does not fit the schema, or does not survive the way down
 * @example
 * const ParcelSent2 = nextVersion(ParcelSent, {
 *   changes: 'The weight is in grams.',
 *   schema: Type.Object({ parcelId: Type.String(), weight: Type.Integer({ unit: 'gram' }) }),
 *   examples: [{ parcelId: '4711', weight: 250 }],
 *   up: ({ kilograms, ...same }) => ({ ...same, weight: kilograms * 1000 }),
 *   down: ({ weight, ...same }) => ({ ...same, kilograms: weight / 1000 }),
 * })
 */
export function nextVersion<Name extends string, Older extends TSchema, Schema extends TSchema>(
  previous: EventContract<Name, Older>,
  next: Changes<Schema> & {
    up(older: Static<Older>): Static<Schema>
    down(newer: Static<Schema>): Static<Older>
  },
): EventContract<Name, Schema> {
  const { up, down, ...changes } = next
  const casts = {
    up: (older: object) => Object(up(older as Static<Older>)),
    down: (newer: object) => Object(down(newer as Static<Schema>)),
  }
  const contract = follow(previous, changes, { version: previous.version + 1, revision: 0, casts })
  for (const example of contract.examples) {
    const older = down(example)
    if (Check(previous.schema, older)) continue
    const problems = previous.problems(older).join('; ')
    throw new ContractError(
      `An example of ${nameOf(contract)} is not valid as ${nameOf(previous)}: ${problems}. Correct \`down\`.`,
    )
  }
  return contract
}

/**
 * Makes a revision of a version: one that only adds, so that whoever reads the one before can read this one, and what
 * was published before is valid still.
 *
 * @throws ContractError when an example does not fit the schema
 */
export function reviseEvent<Name extends string, Older extends TSchema, Schema extends TSchema>(
  previous: EventContract<Name, Older>,
  next: Changes<Schema>,
): EventContract<Name, Schema> {
  const { version, revision } = previous
  return follow(previous, next, { version, revision: revision + 1, casts: undefined })
}

function follow<Name extends string, Schema extends TSchema>(
  previous: EventContract<Name>,
  changes: Changes<Schema>,
  place: Pick<EventContract, 'version' | 'revision' | 'casts'>,
): EventContract<Name, Schema> {
  const { name, source, owner, audience, meaning, groupBy, thin } = previous
  return compileContract({
    ...{ name, source, owner, audience, meaning, groupBy, thin },
    ...changes,
    ...place,
    previous,
  })
}

/** All versions and revisions of an event, oldest first. */
export function historyOf(contract: EventContract): EventContract[] {
  const history: EventContract[] = []
  for (let each: EventContract | undefined = contract; each !== undefined; each = each.previous) history.push(each)
  return history.reverse()
}

/** The versions of an event, oldest first, each at its latest revision. */
export function versionsOf(contract: EventContract): EventContract[] {
  const versions = new Map(historyOf(contract).map((each) => [each.version, each]))
  return [...versions.values()]
}

/** Writes a detail of one version as another version writes it. */
export type Converter = (detail: object, from: number, to: number) => object

/**
 * Makes the converter between all versions of an event.
 *
 * @param newest the newest contract of the event, which knows the way through all versions
 * @returns a function that throws a ContractError when there is no such version
 */
export function converterOf(newest: EventContract): Converter {
  // The first contract of a version has the way from the version before; its revisions have none of their own.
  const history = historyOf(newest)
  const casts = history.flatMap((each) => each.casts ?? [])
  // Of what was fetched the first versions may be missing.
  const first = history[0]?.version ?? 1
  return (detail, from, to) => {
    for (const version of [from, to]) {
      if (version >= first && version <= newest.version && Number.isInteger(version)) continue
      throw new ContractError(`There is no version ${version} of ${newest.name}.`)
    }
    return from < to
      ? casts.slice(from - first, to - first).reduce((older, { up }) => up(older), detail)
      : casts.slice(to - first, from - first).reduceRight((newer, { down }) => down(newer), detail)
  }
}

/** The EventBridge pattern that exactly the events of this version match. */
export function patternOf({ name, source, version }: Pick<EventContract, 'name' | 'source' | 'version'>) {
  return { source: [source], 'detail-type': [name], detail: { metadata: { schemaVersion: [version] } } }
}

/** The thin form of a detail: what the event is about and what changed. The whole detail, unless the contract says. */
export function thinFormOf({ thin }: Pick<EventContract, 'thin'>, detail: object): object {
  if (thin === undefined) return detail
  return Object.fromEntries(Object.entries(detail).filter(([field]) => thin.includes(field)))
}
