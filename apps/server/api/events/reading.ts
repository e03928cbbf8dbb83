import type { ArchivedEvent, ArchiveQuery } from '@vacation-tracker/event-bus/archive'
import type { Versions } from '@vacation-tracker/event-bus/form'
import { versionFor, whyNotOutside } from '@vacation-tracker/event-bus/outside'
import { BusRequestError } from '@vacation-tracker/event-bus/subscription'
import type { ContractRegistry } from '@vacation-tracker/event-contracts/registry'
import type { Workplace } from '../../commands/transaction.ts'
import type { EventAccess } from './access.ts'

/** Milliseconds after which a reader looks again, in case another process published and nobody said so. */
const lookAgainEvery = 500

/** What somebody wants of that which they may read. */
type Choice = { versions?: Versions; matches?: ((event: object) => boolean) | undefined }

/** Reads on in the log, as far as somebody may read it and in the versions that they read. Counts what programs are given. */
export class Reading {
  readonly #bus: Workplace['bus']
  readonly #access: EventAccess
  readonly #query: ArchiveQuery
  readonly #matches: ((event: object) => boolean) | undefined
  /** The place after which it goes on. */
  position: number

  /**
   * @param choice the versions that they ask for, by type, and which events of all they want, in those versions
   * @throws BusRequestError when a type or version is asked for that does not leave the product
   */
  constructor(
    bus: Workplace['bus'],
    access: EventAccess,
    query: ArchiveQuery,
    { versions: named = {}, matches }: Choice = {},
  ) {
    this.#bus = bus
    this.#access = access
    this.#matches = matches
    this.#query = { ...query, ...readableTypes(access, query), ...versionsFor(bus, access, named) }
    this.position = query.after ?? 0
    for (const [type, version] of Object.entries(named)) requireVersion(bus.contracts, access, type, version)
    for (const type of query.types ?? []) {
      const problem = access.outsideSince === undefined ? undefined : whyNotOutside(bus.contracts, type)
      if (problem !== undefined) throw new BusRequestError('INVALID', problem)
    }
  }

  /** The next events. The position moves past them, and past what is not to be read. */
  async next(limit: number): Promise<ArchivedEvent[]> {
    const { archive, usage } = this.#bus
    const { events: found, position } = await archive.page({ ...this.#query, after: this.position, limit })
    this.position = position
    const events = this.#matches === undefined ? found : found.filter(({ event }) => this.#matches?.(event))
    if (this.#access.outsideSince !== undefined) {
      usage.countMany(
        this.#access.actor,
        events.map(({ event }) => event),
      )
    }
    return events
  }

  /** The same; waits until there are some, for so many milliseconds at most, or until the signal is given. */
  async nextWithin(limit: number, patience: number, ended: AbortSignal): Promise<ArchivedEvent[]> {
    const deadline = performance.now() + patience
    for (;;) {
      const somethingNew = this.#wake(Math.min(lookAgainEvery, Math.max(0, deadline - performance.now())), ended)
      const before = this.position
      const events = await this.next(limit)
      // A page on which nothing was for this reader is no reason to wait.
      const mayGoOn = events.length === 0 && this.position > before && !ended.aborted
      if (mayGoOn) continue
      if (events.length > 0 || performance.now() >= deadline || ended.aborted) return events
      await somethingNew
    }
  }

  /** Resolves when something may be new; it listens from now on. */
  #wake(within: number, ended: AbortSignal): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>()
    const timer = setTimeout(resolve, within)
    const stop = this.#bus.hear(resolve)
    ended.addEventListener('abort', () => resolve(), { once: true })
    return promise.finally(() => {
      clearTimeout(timer)
      stop()
    })
  }
}

/** What does not leave the product is left out for those outside. */
function versionsFor(
  { contracts }: Workplace['bus'],
  { outsideSince: since }: EventAccess,
  versions: Versions,
): Pick<ArchiveQuery, 'versions'> {
  return { versions: since === undefined ? versions : (type) => versionFor(contracts, type, { versions, since }) }
}

/** @throws BusRequestError when they cannot read a type in a version */
export function requireVersion(
  contracts: ContractRegistry,
  { outsideSince }: EventAccess,
  type: string,
  version: number,
): void {
  const known = contracts.find({ name: type, version }) !== undefined
  const inside = known ? undefined : `There is no version ${version} of ${type}. Look at /api/contracts.`
  const problem = outsideSince === undefined ? inside : whyNotOutside(contracts, type, version)
  if (problem !== undefined) throw new BusRequestError('INVALID', problem)
}

function readableTypes({ readable }: EventAccess, { types }: ArchiveQuery): Pick<ArchiveQuery, 'types'> {
  if (readable === '*') return types === undefined ? {} : { types }
  return { types: types === undefined ? readable : types.filter((type) => readable.includes(type)) }
}
