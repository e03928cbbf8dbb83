import fc from 'fast-check'
import { Type } from 'typebox'
import { describe, expect, test } from 'vitest'
import { proposalOf, shapeOf } from '../discovery.ts'
import { literalOf, textOf, typeBoxOf } from './source-text.ts'

const evaluated = (text: string): unknown => new Function('Type', `return (${text})`)(Type)

describe('source text', () => {
  test('of any text is that text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => evaluated(textOf(text)) === text))
  })

  test('of any JSON value is that value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(evaluated(literalOf(value))).toStrictEqual(value)
      }),
    )
  })

  test('of a proposed schema makes that schema', () => {
    const details = [
      { parcelId: '4711', day: '2026-05-13', stops: [{ city: 'Ghent', "mayor's": null }], __proto__: null },
      { parcelId: '4712', day: '2026-05-14', stops: [], grams: 1.5, isFragile: true },
    ]
    const { schema } = proposalOf(
      'ParcelSent',
      'Parcels',
      details.map((each) => shapeOf(each)),
    )
    expect(JSON.parse(JSON.stringify(evaluated(typeBoxOf(schema))))).toEqual(schema)
  })

  test('of a field that was of two types takes both', () => {
    expect(typeBoxOf({ type: ['null', 'string'] })).toBe('Type.Union([Type.Null(), Type.String()])')
  })

  test('of listed texts is a list', () => {
    expect(typeBoxOf({ type: 'string', enum: ['A', 'B'] })).toBe("Type.Enum(['A', 'B'])")
  })
})
