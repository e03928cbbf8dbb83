import { Type } from 'typebox'
import { describe, expect, test } from 'vitest'
import { defineEvent, publishedPart } from './contract.ts'
import { freeze, frozenFileName, isIntact } from './freeze.ts'
import { nextVersion, reviseEvent } from './versions.ts'

const stops: string[] = ['Ghent', 'Lille']

const definition = {
  name: 'ParcelSent',
  source: 'Parcels',
  owner: 'Dispatch',
  audience: 'external',
  meaning: 'A parcel has left the house.',
  groupBy: 'parcelId',
  schema: Type.Object({ parcelId: Type.String({ minLength: 1, maxLength: 12 }), stops: Type.Array(Type.String()) }),
  examples: [{ parcelId: '4711', stops }],
} as const
const frozen = freeze(defineEvent(definition))
const same = { schema: definition.schema, examples: definition.examples }
const second = { ...same, changes: 'Nothing.', up: (it: Parcel) => it, down: (it: Parcel) => it }
type Parcel = { parcelId: string; stops: string[] }

describe('a frozen contract', () => {
  test('is the contract as plain JSON, and lies in a file of its name and version', () => {
    const contract = defineEvent(definition)
    expect(JSON.parse(JSON.stringify(frozen))).toEqual({ ...publishedPart(contract), hash: frozen.hash })
    const revised = reviseEvent(contract, { ...same, changes: 'Nothing.' })
    expect([contract, revised, nextVersion(revised, second)].map(frozenFileName)).toEqual([
      'ParcelSent.1.json',
      'ParcelSent.1.1.json',
      'ParcelSent.2.json',
    ])
  })

  test('has a SHA-256 of its content', () => {
    expect(frozen.hash).toMatch(/^[0-9a-f]{64}$/)
    expect(freeze(defineEvent(definition)).hash).toBe(frozen.hash)
  })

  test('has the same hash in whichever order it was typed', () => {
    const { examples, schema: _, ...rest } = definition
    const parcelId = Type.String({ maxLength: 12, minLength: 1 })
    const retyped = defineEvent({
      examples: [{ stops: examples[0].stops, parcelId: examples[0].parcelId }],
      schema: Type.Object({ parcelId, stops: Type.Array(Type.String()) }),
      ...rest,
    })
    expect(freeze(retyped).hash).toBe(frozen.hash)
  })

  test.each([
    ['the name', { ...definition, name: 'ParcelSentOff' }],
    ['the source', { ...definition, source: 'Post' }],
    ['the owner', { ...definition, owner: 'Post room' }],
    ['the audience', { ...definition, audience: 'internal' as const }],
    ['the meaning', { ...definition, meaning: 'A parcel is under way.' }],
    ['the group', { ...definition, groupBy: 'stops' as const }],
    ['the example', { ...definition, examples: [{ parcelId: '4712', stops }] as const }],
    ['the order of a list', { ...definition, examples: [{ parcelId: '4711', stops: stops.toReversed() }] as const }],
  ])('has another hash when %s changes', (_, changed) => {
    expect(freeze(defineEvent(changed)).hash).not.toBe(frozen.hash)
  })

  test('has another hash as another version, and as a revision', () => {
    const contract = defineEvent(definition)
    const hashes = [contract, reviseEvent(contract, { ...same, changes: 'Nothing.' }), nextVersion(contract, second)]
    expect(new Set(hashes.map(({ hash }) => hash)).size).toBe(3)
  })

  test('has another hash when anything in the schema changes, however deep', () => {
    const parcelId = Type.String({ minLength: 1, maxLength: 13 })
    const schema = Type.Object({ parcelId, stops: Type.Array(Type.String()) })
    expect(freeze(defineEvent({ ...definition, schema })).hash).not.toBe(frozen.hash)
  })
})

describe('an intact contract', () => {
  const file: unknown = JSON.parse(JSON.stringify(frozen))

  test('is what was frozen', () => {
    expect(isIntact(file)).toBe(true)
  })

  test.each([
    ['has a word changed', { ...frozen, meaning: 'A parcel has left the home.' }],
    ['has a field more', { ...frozen, note: 'Ask Jane.' }],
    ['has a field less', { ...frozen, examples: undefined }],
    ['has another hash', { ...frozen, hash: '0'.repeat(64) }],
    ['has no hash', { ...frozen, hash: undefined }],
    ['is an empty object', {}],
    ['is a list', []],
    ['is null', null],
    ['is no JSON', undefined],
  ])('is not what %s', (_, touched) => {
    expect(isIntact(touched)).toBe(false)
  })
})
