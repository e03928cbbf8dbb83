import { ContractError, type EventContract, nameOf } from '@vacation-tracker/event-contracts'
import { growthProblems } from '@vacation-tracker/event-contracts/growth'
import { historyOf } from '@vacation-tracker/event-contracts/versions'
import type { RegistrationRefusal } from '../commands/register-contract.ts'
import { linkedTo } from './registered-chain.ts'
import type { Registration } from './registration.ts'

type Candidate = { contract: EventContract; isNew: boolean } | { refusal: RegistrationRefusal }

/**
 * The contract that a registration makes, after all that it must agree with: its place in the chain, the schema before
 * it, its examples and casts.
 *
 * @param newest the newest contract of the event, if there is one
 */
export function candidateOf(wish: Registration, newest: EventContract | undefined): Candidate {
  if (newest !== undefined && newest.source !== wish.source) {
    const message = `${wish.name} is an event of ${newest.source}. Give yours another name.`
    return refuse(409, 'NAME_TAKEN', message, '/name')
  }
  const known = newest && historyOf(newest).find((each) => nameOf(each) === nameOf(wish))
  const built = build(wish, known === undefined ? newest : known.previous)
  if ('refusal' in built) return built
  if (known !== undefined) {
    if (known.hash === built.hash) return { contract: known, isNew: false }
    const next = `version ${(newest?.version ?? 0) + 1}, or revision ${(newest?.revision ?? 0) + 1} of version ${newest?.version} if it only adds`
    const message = `${nameOf(known)} is published and stays as it is. Register ${next}.`
    return refuse(409, 'ALREADY_PUBLISHED', message, '/version')
  }
  const refusal = skipped(wish, newest) ?? notARevision(wish, newest) ?? badCasts(built)
  return refusal === undefined ? { contract: built, isNew: true } : { refusal }
}

function build(
  wish: Registration,
  previous: EventContract | undefined,
): EventContract | { refusal: RegistrationRefusal } {
  const { stage: _, casts, ...contract } = wish
  const { thin, changes, examples } = wish
  const [first, ...others] = examples
  try {
    const parts = { ...contract, thin, changes, examples: [first ?? {}, ...others] as const }
    return linkedTo(previous, { contract: parts, casts })
  } catch (cause) {
    if (!(cause instanceof ContractError)) throw cause
    return refuse(422, 'CONTRACT_INVALID', `${cause.message} Correct the example or the schema.`, '/examples')
  }
}

function skipped({ name, version, revision }: Registration, newest: EventContract | undefined) {
  const isNext =
    newest === undefined
      ? version === 1 && revision === 0
      : (version === newest.version + 1 && revision === 0) ||
        (version === newest.version && revision === newest.revision + 1)
  if (isNext) return undefined
  const wayOut =
    newest === undefined
      ? 'Begin with version 1.'
      : `The next is version ${newest.version + 1}, or revision ${newest.revision + 1} of version ${newest.version}.`
  const message = `${nameOf({ name, version, revision })} does not follow what is registered. ${wayOut}`
  return refuse(409, 'VERSION_SKIPPED', message, '/version').refusal
}

function notARevision(wish: Registration, newest: EventContract | undefined): RegistrationRefusal | undefined {
  if (newest === undefined || wish.revision === 0) return undefined
  if (wish.groupBy !== newest.groupBy) {
    return refuse(422, 'NOT_COMPATIBLE', 'A revision groups its events as before. Register a new version.', '/groupBy')
      .refusal
  }
  const problems = growthProblems(newest.schema, wish.schema).map(({ at, message }) => ({
    message: `This is more than a revision: ${message} Register it as version ${newest.version + 1}, with casts.`,
    place: `/schema${at}`,
  }))
  return problems.length === 0 ? undefined : { status: 422, code: 'NOT_COMPATIBLE', problems }
}

/** Every example must survive the way down, and those of the version before the way up. */
function badCasts(contract: EventContract): RegistrationRefusal | undefined {
  const { casts, previous } = contract
  if (casts === undefined || previous === undefined) return undefined
  for (const example of contract.examples) {
    const problems = previous.problems(casts.down(Object(example)))
    if (problems.length > 0) return uncastable('down', previous, problems)
  }
  for (const example of previous.examples) {
    const problems = contract.problems(casts.up(Object(example)))
    if (problems.length > 0) return uncastable('up', contract, problems)
  }
  return undefined
}

function uncastable(way: string, target: EventContract, problems: string[]): RegistrationRefusal {
  const message = `An example is not valid as ${nameOf(target)} after casts/${way}: ${problems.join('; ')}. Correct the casts.`
  return refuse(422, 'CASTS_INVALID', message, `/casts/${way}`).refusal
}

function refuse(status: RegistrationRefusal['status'], code: string, message: string, place: string) {
  return { refusal: { status, code, problems: [{ message, place }] } }
}
