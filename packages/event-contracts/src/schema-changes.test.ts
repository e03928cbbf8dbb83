import { Type } from 'typebox'
import { describe, expect, test } from 'vitest'
import { schemaChanges } from './schema-changes.ts'
import { fieldsOf } from './schema-fields.ts'

const city = Type.Object({ name: Type.String(), zip: Type.Optional(Type.String()) })
const older = Type.Object({
  parcelId: Type.String(),
  weight: Type.Optional(Type.Number()),
  kind: Type.Enum(['LETTER', 'PARCEL']),
  stops: Type.Array(city),
})
const { properties } = older
const changed = (fields: object) => schemaChanges(older, Type.Object({ ...properties, ...fields }))

describe('what is different between two schemas', () => {
  test('is nothing when only words are', () => {
    expect(changed({ parcelId: Type.String({ description: 'A number.' }) })).toEqual([])
  })

  test.each([
    ['a new optional field', { note: Type.Optional(Type.String()) }, 'note', 'added', false],
    ['a new required field', { note: Type.String() }, 'note', 'added', true],
    ['a required field that may be missing', { parcelId: Type.Optional(Type.String()) }, 'parcelId', 'optional', true],
    ['an optional field that is required', { weight: Type.Number() }, 'weight', 'required', true],
    ['another type', { parcelId: Type.Integer() }, 'parcelId', 'type', true],
    ['one type more', { parcelId: Type.Union([Type.String(), Type.Null()]) }, 'parcelId', 'type', true],
    ['a value less', { kind: Type.Enum(['LETTER']) }, 'kind', 'values', true],
    ['a value more', { kind: Type.Enum(['LETTER', 'PARCEL', 'PALLET']) }, 'kind', 'values', false],
    ['any value', { kind: Type.String() }, 'kind', 'values', true],
    ['a field in a list', { stops: Type.Array(Type.Object({ name: Type.String() })) }, 'stops/*/zip', 'removed', true],
  ])('%s', (_, fields, path, kind, isBreaking) => {
    expect(changed(fields)).toEqual([
      { path, kind, isBreaking, sentence: expect.stringMatching(`^${path.replaceAll('*', '[*]')} .+[.]$`) },
    ])
  })

  test('a field that is gone beside a new one of its kind is probably renamed', () => {
    const { weight: _, ...others } = properties
    expect(schemaChanges(older, Type.Object({ ...others, mass: Type.Optional(Type.Number()) }))).toMatchObject([
      { path: 'weight', kind: 'renamed', isBreaking: true },
    ])
    expect(
      schemaChanges(older, Type.Object({ ...others, note: Type.Optional(Type.String()) })).map(({ kind }) => kind),
    ).toEqual([...['removed', 'added']])
  })

  test('is told once for a field with all that it holds', () => {
    const { stops: _, ...others } = properties
    expect(schemaChanges(older, Type.Object(others)).map(({ path }) => path)).toEqual(['stops'])
  })
})

describe('the fields of a schema', () => {
  test('are found through references, parts and lists', () => {
    const schema = {
      type: 'object',
      allOf: [{ properties: { id: { $ref: '#/$defs/id' } }, required: ['id'] }],
      properties: { list: { type: 'array', prefixItems: [{ type: 'object', properties: { a: { const: 1 } } }] } },
      $defs: { id: { type: 'string' } },
    }
    expect([...fieldsOf(schema).values()].map(({ path, required, types }) => ({ path, required, types }))).toEqual([
      { path: 'list', required: false, types: ['array'] },
      { path: 'list/*', required: false, types: ['object'] },
      { path: 'list/*/a', required: false, types: ['number'] },
      { path: 'id', required: true, types: ['string'] },
    ])
  })

  test('end where a schema comes back to itself', () => {
    const tree = { type: 'object', properties: { left: { $ref: '#' }, right: { $ref: '#' } } }
    expect([...fieldsOf(tree).keys()]).toEqual(['left', 'right'])
  })
})
