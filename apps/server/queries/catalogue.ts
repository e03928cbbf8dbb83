import type { EventContract } from '@vacation-tracker/event-contracts'
import { type Comparison, compareSchemas } from '@vacation-tracker/event-contracts/compatibility'
import { type SchemaChange, schemaChanges } from '@vacation-tracker/event-contracts/schema-changes'
import type { Workplace } from '../commands/transaction.ts'
import { listApiTokens } from '../store/api-tokens.ts'
import { declaredPublishers } from './declared-publishers.ts'

/** A consumer of one version of an event. */
export type ContractConsumer = {
  consumer: string
  version: number
  isDeclared: boolean
  /** ISO 8601 in UTC; null when it has not been given any yet. */
  firstSeen: string | null
  lastSeen: string | null
  deliveries: number
}

/** Who reads an event: what the code declares, and everybody who has been given it; by name, then by version. */
export async function consumersOf(
  { bus, contracts }: Pick<Workplace, 'bus' | 'contracts'>,
  name: string,
): Promise<ContractConsumer[]> {
  const consumers = new Map<string, ContractConsumer>()
  for (const { name: consumer, reads } of contracts.consumers) {
    for (const { version } of reads.filter((read) => read.name === name)) {
      const unseen = { firstSeen: null, lastSeen: null, deliveries: 0 }
      consumers.set(`${consumer} ${version}`, { consumer, version, isDeclared: true, ...unseen })
    }
  }
  for (const { type, version, consumer, ...seen } of await bus.usage.list()) {
    const key = `${consumer} ${version}`
    const isDeclared = consumers.has(key)
    if (type === name) consumers.set(key, { consumer, version, isDeclared, ...seen })
  }
  return [...consumers.entries()].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, consumer]) => consumer)
}

/**
 * Who publishes an event: commands and consumers of this product, by name, or the product where its code names none; and
 * programs, as far as their tokens let them.
 */
export async function producersOf(
  { db, bus, contracts, clock }: Pick<Workplace, 'db' | 'bus' | 'contracts' | 'clock'>,
  { name, source }: Pick<EventContract, 'name' | 'source'>,
): Promise<string[]> {
  const now = clock.now().epochMilliseconds
  const tokens = (await listApiTokens(db)).filter(
    ({ revokedAt, expiresAt, scopes }) =>
      revokedAt === null &&
      (expiresAt === null || Date.parse(expiresAt) > now) &&
      scopes.publish.some((scope) => scope.source === source && (scope.types === '*' || scope.types.includes(name))),
  )
  const own = declaredPublishers(bus.consumers)
    .filter(({ publishes }) => publishes.includes(name))
    .map((publisher) => publisher.name)
  if (own.length === 0 && contracts.isOwn(name)) own.push(source)
  return [...own.sort(), ...tokens.map((token) => `token:${token.name}`).sort()]
}

/** What is different from the version or revision before. */
export type ContractComparison = Comparison & { differences: readonly SchemaChange[] }

/** Comparing takes its time, and contracts never change: each is compared once, for as long as it is known here. */
const compared = new WeakMap<EventContract, ContractComparison>()

/** What is different from the version or revision before; nothing for the first one. */
export function comparisonWithBefore(contract: EventContract): ContractComparison | undefined {
  const { previous, schema } = contract
  if (previous === undefined) return undefined
  const known = compared.get(contract)
  if (known !== undefined) return known
  const differences = schemaChanges(previous.schema, schema)
  const comparison = { ...compareSchemas(previous.schema, schema), differences }
  compared.set(contract, comparison)
  return comparison
}
