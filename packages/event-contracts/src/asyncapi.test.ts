import { Parser } from '@asyncapi/parser'
import { Type } from 'typebox'
import { Compile } from 'typebox/schema'
import { describe, expect, test } from 'vitest'
import { type AsyncApiInfo, asyncApiOf } from './asyncapi.ts'
import { defineEvent } from './contract.ts'
import type { LifeStep } from './life-cycle.ts'
import { ContractRegistry } from './registry.ts'
import { nextVersion } from './versions.ts'

const common = { source: 'Parcels', owner: 'Dispatch', groupBy: 'parcelId' } as const
const closed = { additionalProperties: false }

const ParcelSent1 = defineEvent({
  ...{ ...common, name: 'ParcelSent', audience: 'external', meaning: 'A parcel has left the house.' },
  schema: Type.Object({ parcelId: Type.String(), kilograms: Type.Number() }, closed),
  examples: [{ parcelId: '4711', kilograms: 0.25 }],
})
const ParcelSent = nextVersion(ParcelSent1, {
  changes: 'The weight is in grams.',
  schema: Type.Object({ parcelId: Type.String(), grams: Type.Integer({ unit: 'gram' }) }, closed),
  examples: [
    { parcelId: '4711', grams: 250 },
    { parcelId: '4712', grams: 1 },
  ],
  up: ({ kilograms, ...same }) => ({ ...same, grams: kilograms * 1000 }),
  down: ({ grams, ...same }) => ({ ...same, kilograms: grams / 1000 }),
})
const stop = {
  type: 'object',
  required: ['city'],
  properties: { city: { type: 'string' }, next: { $ref: '#/$defs/stop' } },
}
const ParcelRouted = defineEvent({
  ...{ ...common, name: 'ParcelRouted', audience: 'internal', meaning: 'The way of a parcel is known.' },
  schema: Type.Unsafe<{ parcelId: string; first: { city: string } }>({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    required: ['parcelId', 'first'],
    properties: { parcelId: { type: 'string' }, first: { $ref: '#/$defs/stop' } },
    $defs: { stop },
  }),
  examples: [{ parcelId: '4711', first: { city: 'Ulm' } }],
})

const at = '2026-01-01T00:00:00.000Z'
const published = (name: string, version: number): LifeStep => ({
  ...{ name, version, at, by: 'jane', step: 'published', stage: 'active' },
})
const ledger: LifeStep[] = [
  published('ParcelSent', 1),
  published('ParcelSent', 2),
  ...[{ ...published('ParcelSent', 1), step: 'deprecated' as const, until: '2026-06-30', reason: 'Grams are exact.' }],
]
const registry = new ContractRegistry([ParcelSent, ParcelRouted], ledger)
const info: AsyncApiInfo = {
  title: 'Parcel Tracker',
  version: '1.0.0',
  description: 'Parcels and where they are.',
  contact: { name: 'Dispatch', url: 'https://parcels.example' },
  license: { name: 'MIT', url: 'https://opensource.org/license/mit' },
  baseUrl: 'https://parcels.example',
}

/** Milliseconds; the parser brings much with it, and reads that first. */
const slow = 60_000

async function parse(document: object) {
  const { document: parsed, diagnostics } = await new Parser().parse(JSON.stringify(document))
  return { parsed, diagnostics: diagnostics.map(({ message, path }) => `${path.join('/')}: ${message}`) }
}

describe('an AsyncAPI document', () => {
  test('is accepted by the parser of AsyncAPI without a remark', { timeout: slow }, async () => {
    const { parsed, diagnostics } = await parse(asyncApiOf(registry, info))
    expect(diagnostics).toEqual([])
    expect(
      parsed
        ?.channels()
        .all()
        .map((channel) => channel.address()),
    ).toEqual(['ParcelSent', 'ParcelRouted'])
    expect(parsed?.operations().filterBySend()).toHaveLength(6)
    expect(parsed?.operations().filterByReceive()).toHaveLength(2)
  })

  test('shows every supported version, with owner, stage and what has been announced', () => {
    const { components } = asyncApiOf(registry, info) as { components: { messages: Record<string, object> } }
    expect(Object.keys(components.messages)).toEqual(['ParcelSent.1', 'ParcelSent.2', 'ParcelRouted.1'])
    expect(components.messages['ParcelSent.1']).toMatchObject({
      'x-owner': 'Dispatch',
      'x-stage': 'deprecated',
      'x-hash': ParcelSent1.hash,
      'x-deprecation': { until: '2026-06-30', reason: 'Grams are exact.' },
    })
  })

  test('leaves out what has been retired, and what its reader may not know of', () => {
    const retired = new ContractRegistry([ParcelSent], [...ledger, { ...published('ParcelSent', 1), step: 'retired' }])
    const versions = asyncApiOf(retired, info) as { components: { messages: object } }
    expect(Object.keys(versions.components.messages)).toEqual(['ParcelSent.2'])
    const outside = asyncApiOf(registry, { ...info, includes: ({ audience }) => audience === 'external' })
    expect(Object.keys(Object(outside.channels))).toEqual(['ParcelSent'])
  })

  test('has examples that are valid, as the parser has put the schema together', { timeout: slow }, async () => {
    const { parsed } = await parse(asyncApiOf(registry, { ...info, includes: ({ name }) => name === 'ParcelSent' }))
    const messages = parsed?.messages().all() ?? []
    expect(messages).toHaveLength(2)
    for (const message of messages) {
      const payload = Compile(message.payload()?.json() ?? false)
      const examples = message
        .examples()
        .all()
        .map((example) => example.payload())
      expect(examples.map((example) => payload.Check(example))).toEqual(examples.map(() => true))
      expect(payload.Check({ ...Object(examples[0]), detail: { parcelId: 4711 } })).toBe(false)
    }
  })

  test('would be refused when it were wrong: the parser is awake', { timeout: slow }, async () => {
    const document = asyncApiOf(registry, info)
    expect((await parse({ ...document, channels: {} })).diagnostics).not.toEqual([])
  })
})
