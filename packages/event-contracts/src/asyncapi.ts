import type { EventContract } from './contract.ts'
import { embeddedSchema } from './embedded-schema.ts'
import { freeze } from './freeze.ts'
import { keyOf } from './life-cycle.ts'
import type { ContractRegistry } from './registry.ts'

/** What a document says of the program that it describes. */
export type AsyncApiInfo = {
  title: string
  /** The version of the program. */
  version: string
  description: string
  contact: { name: string; url: string }
  license: { name: string; url: string }
  /** Where it is reached: `https://leave.example.com`. */
  baseUrl: string
  /** Which events the reader may know of; all, unless said. */
  includes?: (contract: EventContract) => boolean
}

/** An AsyncAPI document, ready to be written as JSON. */
export type AsyncApiDocument = Record<string, unknown>

/**
 * Describes events as an AsyncAPI 3 document: a channel for each event, a message for each version that is supported, and
 * the ways in and out. `send` is what the program does: it sends events by pull, stream and webhook, and receives what
 * others publish.
 *
 * Source: AsyncAPI 3.1.0. A channel's address may be an event type.
 */
export function asyncApiOf(registry: ContractRegistry, info: AsyncApiInfo): AsyncApiDocument {
  const { title, version, description, contact, license, baseUrl, includes = () => true } = info
  const events = registry.newest
    .filter((contract) => includes(contract))
    .map((newest) => ({ newest, supported: registry.supported(newest.name) }))
    .filter(({ supported }) => supported.length > 0)
  const contracts = events.flatMap(({ supported }) => supported)
  return {
    asyncapi: '3.1.0',
    id: `urn:events:${encodeURIComponent(title)}`,
    info: { title, version, description, contact, license, tags: [{ name: 'events' }] },
    defaultContentType: 'application/json',
    servers: serversAt(new URL(baseUrl)),
    channels: Object.fromEntries(events.map(({ newest, supported }) => [newest.name, channelOf(newest, supported)])),
    operations: Object.fromEntries(events.flatMap(({ newest }) => operationsOf(newest))),
    components: {
      messages: Object.fromEntries(contracts.map((each) => [messageKey(each), messageOf(registry, each, baseUrl)])),
      schemas: {
        metadata,
        ...Object.fromEntries(contracts.map((each) => [messageKey(each), detailSchema(each)])),
      },
      operationTraits: traits,
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'A token that an administrator makes.' },
      },
    },
  }
}

function serversAt({ host, protocol }: URL) {
  const http = { host, protocol: protocol.slice(0, -1), security: [{ $ref: '#/components/securitySchemes/token' }] }
  return {
    http: { ...http, pathname: '/api/events', description: 'Publish by POST, pull by GET with a cursor.' },
    stream: { ...http, pathname: '/api/events/stream', description: 'Follow as Server-Sent Events.' },
    webhook: {
      host: '{receiver}',
      protocol: 'https',
      description: 'Your address, to which events are posted, signed by Standard Webhooks.',
      variables: { receiver: { description: 'The host that a subscription names.', default: 'receiver.example.com' } },
    },
  }
}

function channelOf({ name, source, owner, meaning, audience }: EventContract, supported: readonly EventContract[]) {
  return {
    address: name,
    title: name,
    summary: meaning,
    servers: ['http', 'stream', 'webhook'].map((server) => ({ $ref: `#/servers/${server}` })),
    messages: Object.fromEntries(
      supported.map((each) => [messageKey(each), { $ref: `#/components/messages/${messageKey(each)}` }]),
    ),
    'x-source': source,
    'x-owner': owner,
    'x-audience': audience,
  }
}

const sending = { pull: 'Fetch', stream: 'Follow', webhook: 'Be sent' } as const

function operationsOf({ name }: EventContract): [string, object][] {
  const channel = { $ref: `#/channels/${name}` }
  const trait = (way: string) => [{ $ref: `#/components/operationTraits/${way}` }]
  const sent = Object.entries(sending).map(([way, verb]): [string, object] => [
    `${way}${name}`,
    { action: 'send', channel, title: `${verb} ${name}`, traits: trait(way) },
  ])
  return [
    ...sent,
    [`publish${name}`, { action: 'receive', channel, title: `Publish ${name}`, traits: trait('publish') }],
  ]
}

const text = { type: 'string' } as const
const traits = {
  pull: {
    summary: 'Fetch what is new, when it suits you, by a cursor.',
    bindings: {
      http: {
        method: 'GET',
        query: {
          type: 'object',
          properties: {
            after: { ...text, description: 'The cursor of the answer before.' },
            type: { ...text, description: 'The event; may be repeated.' },
            versions: { ...text, description: 'The version of each event, such as `ParcelSent:1,ParcelLost:2`.' },
            limit: { type: 'integer', minimum: 1, maximum: 1000 },
            wait: { type: 'integer', minimum: 0, maximum: 30, description: 'Seconds to wait for something new.' },
          },
        },
      },
    },
  },
  stream: { summary: 'Follow as Server-Sent Events, from now on.', bindings: { http: { method: 'GET' } } },
  webhook: { summary: 'Be sent what a pattern matches.', bindings: { http: { method: 'POST' } } },
  publish: { summary: 'Publish as an entry of a batch.', bindings: { http: { method: 'POST' } } },
} as const

function messageOf(registry: ContractRegistry, contract: EventContract, baseUrl: string) {
  const { name, version, revision, source, owner, meaning, changes, examples } = contract
  const { stage, deprecation } = registry.standing(contract)
  return {
    name: keyOf(contract),
    title: `${name}, version ${version}`,
    summary: meaning,
    ...(changes !== undefined && { description: changes }),
    contentType: 'application/json',
    ...(deprecation !== undefined && { tags: [{ name: 'deprecated', description: deprecation.reason }] }),
    externalDocs: { url: `${baseUrl}/api/contracts/${name}/${version}`, description: 'The contract.' },
    payload: {
      type: 'object',
      required: ['version', 'id', 'detail-type', 'source', 'account', 'time', 'region', 'resources', 'detail'],
      properties: {
        version: { const: '0', description: 'The version of the envelope: that of Amazon EventBridge.' },
        id: { ...text, format: 'uuid', description: 'The same whenever this form of the fact is delivered.' },
        'detail-type': { const: name },
        source: { const: source },
        account: text,
        time: { ...text, format: 'date-time', description: 'The instant of the fact.' },
        region: text,
        resources: { type: 'array', items: text },
        detail: { $ref: `#/components/schemas/${messageKey(contract)}` },
        'replay-name': { ...text, description: 'The replay that it comes from, if it comes from one.' },
      },
    },
    examples: examples.map((example, index) => ({
      name: `example${index + 1}`,
      payload: exampleEnvelope(contract, Object(example)),
    })),
    'x-owner': owner,
    'x-stage': stage,
    'x-version': version,
    'x-revision': revision,
    'x-hash': freeze(contract).hash,
    ...(deprecation !== undefined && { 'x-deprecation': deprecation }),
  }
}

/** The business says what `detail` is; the platform adds `metadata`, which a closed schema has to be told of. */
function detailSchema(contract: EventContract) {
  const schema = embeddedSchema(contract.schema, `#/components/schemas/${messageKey(contract)}`)
  const required = Array.isArray(schema.required) ? schema.required : []
  const properties = { ...Object(schema.properties), metadata: { $ref: '#/components/schemas/metadata' } }
  return { ...schema, type: 'object', required: [...required, 'metadata'], properties }
}

const metadata = {
  type: 'object',
  required: ['schemaVersion', 'eventId', 'correlationId', 'actor'],
  properties: {
    schemaVersion: { type: 'integer', minimum: 1, description: 'The version of the contract that `detail` keeps.' },
    eventId: { ...text, description: 'The fact; the same in all versions.' },
    correlationId: { ...text, description: 'The same for everything that follows from one act.' },
    causationId: { ...text, description: 'The event that this one follows from.' },
    traceparent: { ...text, description: 'W3C Trace Context.' },
    actor: { ...text, description: 'Who did it.' },
    deprecation: {
      type: 'object',
      description: 'That this version ends.',
      required: ['since', 'until'],
      properties: {
        since: { ...text, format: 'date-time' },
        until: { ...text, format: 'date', description: 'The last day of grace.' },
        useInstead: { ...text, description: 'What to read in its place.' },
      },
    },
  },
} as const

function exampleEnvelope({ name, source, version }: EventContract, detail: object) {
  const id = '0198c5a0-0000-7000-8000-000000000001'
  return {
    version: '0',
    id,
    'detail-type': name,
    source,
    account: '000000000000',
    time: '2026-01-31T09:30:00.000Z',
    region: 'local',
    resources: [],
    detail: { ...detail, metadata: { schemaVersion: version, eventId: id, correlationId: id, actor: 'johndoe' } },
  }
}

function messageKey({ name, version }: EventContract): string {
  return `${name}.${version}`
}
