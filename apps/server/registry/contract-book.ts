import type { ContractRegistry } from '@vacation-tracker/event-contracts/registry'
import type { DeclaredConsumer } from '@vacation-tracker/event-contracts/usage'
import { contractsState, listSteps } from '../store/contract-steps.ts'
import type { Database } from '../store/database.ts'
import { listRegistered } from '../store/registered-contracts.ts'
import { chainsOf } from './registered-chain.ts'

/**
 * Keeps the registry of this process as the database says: which contracts other teams have registered, and what has
 * happened to all versions. Other servers on the same database do the same.
 */
export class ContractBook {
  readonly registry: ContractRegistry
  readonly consumers: readonly DeclaredConsumer[]
  readonly #db: Database
  readonly #ownNames: ReadonlySet<string>
  #seen = { steps: 0, registered: 0 }
  #refreshing: Promise<void> = Promise.resolve()

  /**
   * @param registry with the contracts that are in the code
   * @param consumers who reads what, by the code
   */
  constructor(db: Database, registry: ContractRegistry, consumers: readonly DeclaredConsumer[]) {
    this.#db = db
    this.consumers = consumers
    this.registry = registry
    this.#ownNames = new Set(registry.newest.map(({ name }) => name))
  }

  /** Whether the code of this product defines the event. */
  isOwn(name: string): boolean {
    return this.#ownNames.has(name)
  }

  /** Looks for what is new. One after another, so that an older look never comes last. */
  refresh(): Promise<void> {
    const refreshing = this.#refreshing.then(() => this.#read())
    this.#refreshing = refreshing.catch(() => {})
    return refreshing
  }

  async #read(): Promise<void> {
    const state = await contractsState(this.#db)
    if (state.registered !== this.#seen.registered) {
      for (const newest of chainsOf(await listRegistered(this.#db))) {
        if (!this.isOwn(newest.name)) this.registry.put(newest)
      }
    }
    if (state.steps !== this.#seen.steps) this.registry.goBy(await listSteps(this.#db))
    this.#seen = state
  }
}
