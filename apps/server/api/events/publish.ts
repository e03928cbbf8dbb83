import { publishingAs } from '@vacation-tracker/event-bus/publishers'
import type { Fact, Provenance } from '@vacation-tracker/event-bus/publishing'
import { spanContextOf, traceparentOf } from '@vacation-tracker/event-bus/trace-context'
import type { EventContract } from '@vacation-tracker/event-contracts'
import type { ContractRegistry } from '@vacation-tracker/event-contracts/registry'
import { timestamp } from '../../clock.ts'
import type { Workplace } from '../../commands/transaction.ts'
import type { Tracing } from '../../tracing/tracing.ts'
import type { Discovery } from '../contracts/discovery.ts'
import type { EventAccess } from './access.ts'

/** What came of one entry, as EventBridge's PutEvents tells it. */
export type EntryResult = { eventId: string } | { errorCode: string; errorMessage: string }

/** A batch that cannot be read at all. */
export class BatchError extends Error {
  override name = 'BatchError'
}

const mostEntries = 100

type Entry = { fact: Fact; provenance: Provenance }

type Malformed = EntryResult & { errorCode: string }

/**
 * Publishes the entries of a batch. The names of the fields are ours (`detail-type`) or those of PutEvents
 * (`DetailType`); what is wrong with one entry does not stop the others.
 *
 * @throws BatchError when the batch is none
 */
export async function publishBatch(
  body: unknown,
  access: EventAccess,
  { bus, clock, tracing }: Pick<Workplace, 'bus' | 'clock'> & { tracing: Tracing },
  discovery?: Discovery,
): Promise<EntryResult[]> {
  const entries = field(body, 'entries', 'Entries')
  if (!Array.isArray(entries) || entries.length === 0 || entries.length > mostEntries) {
    throw new BatchError(`Send { "entries": [ … ] } with 1 to ${mostEntries} entries.`)
  }
  const read = entries.map((entry) =>
    readEntry(entry, access, { contracts: bus.contracts, tracing, now: timestamp(clock.now()) }),
  )
  if (discovery !== undefined) noteUnknown(entries, access, bus.contracts, discovery)
  const good = read.flatMap((each) => ('errorCode' in each ? [] : [each]))
  const published = await publishingAs(access.actor, () => bus.publishEach(good))
  return read.map((each) => {
    if ('errorCode' in each) return each
    const result = published[good.indexOf(each)]
    if (result === undefined) throw new Error('The bus did not tell what came of an entry.')
    return 'id' in result ? { eventId: result.id } : malformed(result.problem)
  })
}

type Around = { contracts: ContractRegistry; tracing: Tracing; now: string }

function readEntry(entry: unknown, access: EventAccess, { contracts, tracing, now }: Around): Entry | Malformed {
  const source = field(entry, 'source', 'Source')
  const type = field(entry, 'detail-type', 'DetailType')
  const time = field(entry, 'time', 'Time') ?? now
  const traceparent = field(entry, 'traceparent', 'TraceParent')
  if (typeof source !== 'string' || typeof type !== 'string')
    return malformed('An entry has a source and a detail-type, both strings.')
  const newest = contracts.current(type)
  if (newest === undefined) return malformed(`There is no contract for ${type}.`)
  if (newest.source !== source) return malformed(`${type} comes from ${newest.source}, not from ${source}.`)
  if (!access.mayPublish(source, type)) {
    return { errorCode: 'NotAuthorized', errorMessage: `This token may not publish ${type} from ${source}.` }
  }
  const detail = readDetail(field(entry, 'detail', 'Detail'))
  if (detail === undefined) return malformed('The detail is an object, or the JSON text of one.')
  const contract = contractOf(contracts, type, field(entry, 'schema-version', 'SchemaVersion') ?? detail.version)
  if ('errorCode' in contract) return contract
  if (typeof time !== 'string' || Number.isNaN(Date.parse(time)))
    return malformed('The time is an instant like 2026-11-23T09:00:00Z.')
  const caller = typeof traceparent === 'string' ? spanContextOf(traceparent) : undefined
  if (traceparent !== undefined && caller === undefined) {
    return malformed('The traceparent is not one of W3C Trace Context.')
  }
  const provenance = {
    actor: access.actor,
    time: new Date(time).toISOString(),
    ...(caller && { traceparent: traceparentOf(tracing.admit(caller)) }),
  }
  return { fact: { contract, detail: detail.own }, provenance }
}

/** What nobody knows is refused all the same; what it looks like is kept for a proposal. */
function noteUnknown(entries: unknown[], access: EventAccess, contracts: ContractRegistry, discovery: Discovery): void {
  for (const entry of entries) {
    const source = field(entry, 'source', 'Source')
    const type = field(entry, 'detail-type', 'DetailType')
    const detail = readDetail(field(entry, 'detail', 'Detail'))
    if (typeof source !== 'string' || typeof type !== 'string' || detail === undefined) continue
    if (contracts.versions(type).length === 0 && access.publishes) discovery.note(source, type, detail.own)
  }
}

/** The contract that the entry says its detail keeps. */
function contractOf(contracts: ContractRegistry, type: string, version: unknown): EventContract | Malformed {
  const supported = contracts.supported(type)
  const contract = supported.find((each) => each.version === version)
  if (contract !== undefined) return contract
  const there = supported.map((each) => each.version).join(' and ')
  return version === undefined
    ? malformed(`Say which version of ${type} the detail is, as schema-version. There is ${there}.`)
    : malformed(`${type} is not published in version ${JSON.stringify(version)}. There is ${there}.`)
}

/** What the platform says of an event is not taken from outside, but for the version that the detail keeps. */
function readDetail(value: unknown): { own: object; version: unknown } | undefined {
  const detail = typeof value === 'string' ? parsed(value) : value
  if (typeof detail !== 'object' || detail === null || Array.isArray(detail)) return undefined
  const { metadata, ...own } = detail as { metadata?: unknown }
  return { own, version: field(metadata, 'schemaVersion', 'SchemaVersion') }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function malformed(errorMessage: string): Malformed {
  return { errorCode: 'MalformedDetail', errorMessage }
}

function field(of: unknown, ...names: string[]): unknown {
  if (typeof of !== 'object' || of === null) return undefined
  const name = names.find((each) => Object.hasOwn(of, each))
  return name === undefined ? undefined : Reflect.get(of, name)
}
