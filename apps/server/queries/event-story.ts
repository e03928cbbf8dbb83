import type { ArchivedEvent } from '@vacation-tracker/event-bus/archive'
import { derivedId } from '@vacation-tracker/event-bus/derived-id'
import type { EventEnvelope } from '@vacation-tracker/event-bus/envelope'
import type { Fate } from '@vacation-tracker/event-bus/fates'
import type { EventContract } from '@vacation-tracker/event-contracts'
import type { Workplace } from '../commands/transaction.ts'

/** A fact as one of its versions writes it; nothing where it cannot be made, with the reason. */
export type InVersion = { contract: EventContract; event: EventEnvelope | null; problem: string | null }

/** An event and the `eventId` of the one that it follows from, as far as that is in the chain. */
export type InChain = ArchivedEvent & { cause: string | null }

/** What has become of a fact. */
export type EventStory = ArchivedEvent & {
  versions: InVersion[]
  deliveries: Fate[]
  /** What has the same correlation, in the order of the log. */
  chain: InChain[]
  isChainCut: boolean
}

/** As many events of a chain as are told. */
const longestChain = 200

/** As much of the log behind the first event of a chain as is looked through for the others: no index finds them. */
const lookedThrough = 50_000

/** What has become of a fact, by its `eventId`; nothing when it is not in the log. */
export async function eventStory({ bus }: Pick<Workplace, 'bus'>, eventId: string): Promise<EventStory | undefined> {
  const { archive, contracts } = bus
  const archived = await archive.find(eventId)
  if (archived === undefined) return undefined
  const supported = contracts.supported(archived.event['detail-type'])
  const versions = await Promise.all(supported.map((contract) => inVersion(bus, archived, contract)))
  return { ...archived, versions, deliveries: await archive.fates(archived), ...(await chainOf(bus, archived)) }
}

async function inVersion(
  { archive }: Workplace['bus'],
  { event }: ArchivedEvent,
  contract: EventContract,
): Promise<InVersion> {
  const { name, version } = contract
  const made = await archive.find(event.id, { [name]: version })
  const problem = made === undefined ? `It cannot be made in version ${version}.` : null
  return { contract, event: made?.event ?? null, problem }
}

/** All that has the same correlation. It carries the id of the event that started it, so that is where it begins. */
async function chainOf(
  { archive, contracts }: Workplace['bus'],
  archived: ArchivedEvent,
): Promise<Pick<EventStory, 'chain' | 'isChainCut'>> {
  const { correlationId } = archived.event.detail.metadata
  const first = (await archive.find(correlationId)) ?? archived
  const before = Math.max(first.position + lookedThrough, archived.position + 1)
  const found = await archive.search({
    mentions: [{ field: 'correlationId', value: correlationId }],
    ...{ after: first.position - 1, before, limit: longestChain },
  })
  const chain = found.events.filter(({ event }) => event.detail.metadata.correlationId === correlationId).reverse()
  const isCut = found.before !== undefined || (await archive.head()) >= before
  const known = new Set(chain.map(({ position }) => position))
  const missing = [first, archived].filter(({ position }) => !known.has(position))
  const all = new Map([...chain, ...missing].map((each) => [each.position, each]))
  const inOrder = [...all.values()].sort((one, other) => one.position - other.position)
  const facts = factsByIds(contracts, inOrder)
  const withCause = (each: ArchivedEvent): InChain => {
    const { causationId } = each.event.detail.metadata
    return { ...each, cause: (causationId !== undefined && facts.get(causationId)) || null }
  }
  return { chain: inOrder.map(withCause), isChainCut: isCut }
}

/** Each fact by the ids that it has in its versions: whoever read another version than the stored one names that as cause. */
function factsByIds(contracts: Workplace['bus']['contracts'], events: readonly ArchivedEvent[]): Map<string, string> {
  const facts = new Map<string, string>()
  for (const { event } of events) {
    const { eventId } = event.detail.metadata
    facts.set(event.id, eventId)
    for (const { version } of contracts.versions(event['detail-type'])) facts.set(derivedId(eventId, version), eventId)
  }
  return facts
}
