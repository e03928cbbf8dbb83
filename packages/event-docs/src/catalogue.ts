import type { EventContract } from '@vacation-tracker/event-contracts'
import { type AsyncApiDocument, type AsyncApiInfo, asyncApiOf } from '@vacation-tracker/event-contracts/asyncapi'
import { type FieldRow, fieldTableOf } from '@vacation-tracker/event-contracts/field-table'
import { type FrozenContract, freeze } from '@vacation-tracker/event-contracts/freeze'
import type { Deprecation, Stage } from '@vacation-tracker/event-contracts/life-cycle'
import type { ContractRegistry } from '@vacation-tracker/event-contracts/registry'
import { type SchemaChange, schemaChanges } from '@vacation-tracker/event-contracts/schema-changes'
import type { DeclaredConsumer } from '@vacation-tracker/event-contracts/usage'
import { thinFormOf } from '@vacation-tracker/event-contracts/versions'
import { fileNames } from './file-names.ts'

/** What documents say of the events of a product: plain values, in an order that only changes with the events. */
export type EventCatalogue = {
  title: string
  description: string
  /** The version of the product. */
  version: string
  /** By name. */
  events: readonly DocumentedEvent[]
  asyncApi: AsyncApiDocument
}

export type DocumentedEvent = {
  name: string
  /** Its name as part of the name of a file: no other event has the same, whatever the file system does to case. */
  fileName: string
  /** The system that publishes it. */
  source: string
  owner: string
  meaning: string
  audience: EventContract['audience']
  groupBy: string
  /** As its newest version stands, but deprecated as soon as one of its versions is. */
  stage: Stage
  /** The newest first, each at its latest revision. */
  versions: readonly DocumentedVersion[]
  /** Everything that was different from one version or revision to the next, the newest first. */
  history: readonly DocumentedChange[]
  /** What within that system publishes it, as the code declares it, by name. */
  publishers: readonly string[]
  /** Those that the code declares, by name. */
  consumers: readonly DocumentedConsumer[]
}

export type DocumentedVersion = {
  version: number
  revision: number
  stage: Stage
  /** `YYYY-MM-DD` in UTC; nothing of a version that is only written yet. */
  publishedOn: string | undefined
  deprecation: Deprecation | undefined
  /** `YYYY-MM-DD` in UTC, when it is published no more. */
  retiredOn: string | undefined
  fields: readonly FieldRow[]
  /** Whether it has a thin form that is less than the whole. */
  hasThinForm: boolean
  examples: readonly { fat: object; thin: object }[]
  frozen: FrozenContract
}

export type DocumentedChange = {
  version: number
  revision: number
  publishedOn: string | undefined
  /** In a sentence of its owner; nothing for the first version. */
  changes: string | undefined
  differences: readonly SchemaChange[]
  frozen: FrozenContract
}

export type DocumentedConsumer = {
  name: string
  /** The product that it is a part of. */
  source: string
  versions: readonly number[]
}

/** What publishes events within a system: a command, say, or a consumer. */
export type DeclaredPublisher = { name: string; publishes: readonly string[] }

/** What a catalogue is made of. */
export type CatalogueSubject = {
  about: AsyncApiInfo
  registry: ContractRegistry
  consumers: readonly DeclaredConsumer[]
  /** None, unless the code declares any. */
  publishers?: readonly DeclaredPublisher[]
}

/** Gathers what documents say. What `about` does not include is left out everywhere. */
export function catalogueOf(subject: CatalogueSubject): EventCatalogue {
  const { about, registry } = subject
  const { title, description, version, includes = () => true } = about
  const shown = registry.newest.filter((contract) => includes(contract)).toSorted((one, other) => byName(one, other))
  const files = fileNames(shown.map(({ name }) => name))
  const events = shown.map((newest) => eventOf(newest, subject, files.get(newest.name) ?? newest.name))
  return { title, description, version, events, asyncApi: asyncApiOf(registry, about) }
}

function eventOf(
  { name, source, owner, meaning, audience, groupBy }: EventContract,
  { registry, consumers, publishers = [] }: CatalogueSubject,
  fileName: string,
): DocumentedEvent {
  const versions = registry.versions(name).map((contract) => versionOf(contract, registry))
  const history = registry.history(name).map((contract) => changeOf(contract, registry))
  return {
    ...{ name, fileName, source, owner, meaning, audience, groupBy },
    stage: versions.some(({ stage }) => stage === 'deprecated') ? 'deprecated' : (versions.at(-1)?.stage ?? 'active'),
    versions: versions.reverse(),
    history: history.reverse(),
    publishers: publishers
      .filter(({ publishes }) => publishes.includes(name))
      .map((publisher) => publisher.name)
      .sort(),
    consumers: consumers
      .map(({ reads, ...consumer }) => ({
        ...{ name: consumer.name, source: consumer.source },
        versions: reads.filter((read) => read.name === name).map((read) => read.version),
      }))
      .filter(({ versions: read }) => read.length > 0)
      .sort(byName),
  }
}

function versionOf(contract: EventContract, registry: ContractRegistry): DocumentedVersion {
  const { version, revision, thin, examples } = contract
  const { stage, publishedAt, since, deprecation } = registry.standing(contract)
  const fields = fieldTableOf(contract)
  return {
    ...{ version, revision, stage, deprecation, fields, publishedOn: publishedAt?.slice(0, 10) },
    retiredOn: stage === 'retired' ? since?.slice(0, 10) : undefined,
    hasThinForm: thin !== undefined && fields.some(({ isThin }) => !isThin),
    examples: examples.map((example) => ({ fat: Object(example), thin: thinFormOf(contract, Object(example)) })),
    frozen: freeze(contract),
  }
}

function changeOf(contract: EventContract, registry: ContractRegistry): DocumentedChange {
  const { version, revision, changes, previous, schema } = contract
  // The ledger knows when a version began; a revision comes with the code.
  const publishedAt = revision > 0 ? undefined : registry.standing(contract).publishedAt
  return {
    ...{ version, revision, changes, publishedOn: publishedAt?.slice(0, 10), frozen: freeze(contract) },
    differences: previous === undefined ? [] : schemaChanges(previous.schema, schema),
  }
}

/** By the code of the characters, which is the same everywhere. */
function byName({ name: one }: { name: string }, { name: other }: { name: string }): number {
  return one < other ? -1 : Number(one > other)
}
