import { ContractError, type EventContract } from './contract.ts'
import { keyOf, type LifeStep, type Standing, standingOf, standingsAfter, type VersionKey } from './life-cycle.ts'
import { type Converter, converterOf, historyOf, versionsOf } from './versions.ts'

type Entry = { newest: EventContract; versions: EventContract[]; convert: Converter }

/**
 * The contracts that a program knows, and how each version of them stands. What is published goes out in every version
 * that is supported: all that are not retired.
 */
export class ContractRegistry {
  readonly #entries = new Map<string, Entry>()
  #ledger: readonly LifeStep[]
  #standings: Map<string, Standing>
  #firstActive: ReadonlyMap<string, string>
  #supported = new Map<string, readonly EventContract[]>()

  /**
   * @param newest the newest contract of each event; it knows those before it
   * @param ledger all that has happened to them; without it every version is active
   * @throws ContractError when two have one name
   */
  constructor(newest: readonly EventContract[], ledger: readonly LifeStep[] = []) {
    this.#ledger = ledger
    this.#standings = standingsAfter(ledger)
    this.#firstActive = firstActiveIn(ledger)
    for (const contract of newest) {
      if (this.#entries.has(contract.name)) throw new ContractError(`There are two events named ${contract.name}.`)
      this.put(contract)
    }
  }

  /** The newest contract of each event, in the order in which they came. */
  get newest(): EventContract[] {
    return [...this.#entries.values()].map(({ newest }) => newest)
  }

  /** All that has happened to the versions, oldest first. */
  get ledger(): readonly LifeStep[] {
    return this.#ledger
  }

  /** Adds an event, or a newer contract of one that is here. */
  put(newest: EventContract): void {
    const versions = versionsOf(newest)
    this.#entries.set(newest.name, { newest, versions, convert: converterOf(newest) })
    this.#supported.delete(newest.name)
  }

  /** Takes a ledger that has grown elsewhere. */
  goBy(ledger: readonly LifeStep[]): void {
    this.#ledger = ledger
    this.#standings = standingsAfter(ledger)
    this.#firstActive = firstActiveIn(ledger)
    this.#supported.clear()
  }

  /** A version at its latest revision, whether it is supported or not. */
  find({ name, version }: VersionKey): EventContract | undefined {
    return this.#entries.get(name)?.versions.find((each) => each.version === version)
  }

  /** All versions of an event, oldest first, each at its latest revision. */
  versions(name: string): readonly EventContract[] {
    return this.#entries.get(name)?.versions ?? []
  }

  /** All versions and revisions of an event, oldest first. */
  history(name: string): EventContract[] {
    const newest = this.#entries.get(name)?.newest
    return newest === undefined ? [] : historyOf(newest)
  }

  /** The versions in which an event is published now, oldest first. */
  supported(name: string): readonly EventContract[] {
    const known = this.#supported.get(name)
    if (known !== undefined) return known
    const supported = this.versions(name).filter((contract) => this.standing(contract).stage !== 'retired')
    this.#supported.set(name, supported)
    return supported
  }

  /** The version in which an event is written down: the newest that is supported. */
  current(name: string): EventContract | undefined {
    return this.supported(name).at(-1)
  }

  standing(key: VersionKey): Standing {
    return this.#standings.get(keyOf(key)) ?? standingOf([], key)
  }

  /**
   * A detail of one version as another version writes it.
   *
   * @throws ContractError when there is no such event or version
   */
  convert(name: string, detail: object, from: number, to: number): object {
    const entry = this.#entries.get(name)
    if (entry === undefined) throw new ContractError(`There is no event named ${name}.`)
    return from === to ? detail : entry.convert(detail, from, to)
  }

  /**
   * The version that somebody reads who began at an instant and named none: the newest that was active then. Of an event
   * that came later, its first. So nobody's events change under their hands.
   *
   * @param began ISO 8601 in UTC
   */
  versionAsOf(name: string, began: string): EventContract | undefined {
    const supported = this.supported(name)
    const active = supported.filter((contract) => {
      // A version of which the ledger does not speak has always been active.
      const since = this.#firstActive.get(keyOf(contract)) ?? ''
      return this.standing(contract).stage !== 'experimental' && since <= began
    })
    return active.at(-1) ?? supported[0]
  }
}

/** When each version became active, by `NAME VERSION`; it may have been published as an experiment before. */
function firstActiveIn(ledger: readonly LifeStep[]): Map<string, string> {
  const first = new Map<string, string>()
  for (const step of ledger) {
    const becomesActive = step.step === 'activated' || (step.step === 'published' && step.stage === 'active')
    if (becomesActive && !first.has(keyOf(step))) first.set(keyOf(step), step.at)
  }
  return first
}
