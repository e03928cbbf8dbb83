import { Type } from 'typebox'
import { describe, expect, test } from 'vitest'
import { Fields } from './fields.ts'

const line = Type.Object({
  article: Type.String(),
  price: Type.Number({ unit: 'euro' }),
  due: Type.Optional(Type.String({ format: 'date' })),
})
const fields = new Fields({
  schema: Type.Object({
    note: Type.String(),
    weight: Type.Union([Type.Integer(), Type.Null()]),
    'a/b': Type.Optional(Type.Number()),
    address: Type.Optional(Type.Object({ floor: Type.Integer(), street: Type.String() })),
    lines: Type.Array(line),
    sentAt: Type.String({ format: 'date-time' }),
  }),
})

const time = Date.UTC(2026, 10, 23, 12)

function valuesOf(detail: object): Record<string, (number | undefined)[]> {
  const values: Record<string, (number | undefined)[]> = {}
  fields.read(detail, time, (field, value) => {
    const path = fields.all[field]?.path ?? ''
    values[path] = [...(values[path] ?? []), value]
  })
  return values
}

describe('the numbers and dates of an event', () => {
  test('are found at any depth, with their units', () => {
    expect(fields.all).toEqual([
      { path: '/weight', unit: undefined },
      { path: '/a~1b', unit: undefined },
      { path: '/address/floor', unit: undefined },
      { path: '/lines/*/price', unit: 'euro' },
      { path: '/lines/*/due', unit: undefined },
      { path: '/sentAt', unit: undefined },
    ])
  })

  test('are told one by one; dates as days from the instant of the event', () => {
    expect(
      valuesOf({
        ...{ note: 'x', weight: 7, 'a/b': 1, address: { floor: 3, street: 'x' }, sentAt: '2026-11-23T06:00:00Z' },
        lines: [
          { article: 'x', price: 2.5, due: '2026-11-24' },
          { article: 'y', price: 3 },
        ],
      }),
    ).toEqual({
      '/weight': [7],
      '/a~1b': [1],
      '/address/floor': [3],
      '/lines/*/price': [2.5, 3],
      '/lines/*/due': [0.5, undefined],
      '/sentAt': [-0.25],
    })
  })

  test('are absent where they, or what they lie in, are not there; null counts as absent', () => {
    expect(valuesOf({ note: 'x', weight: null, lines: [], sentAt: '2026-11-23T12:00:00Z' })).toEqual({
      ...{ '/weight': [undefined], '/a~1b': [undefined], '/address/floor': [undefined], '/sentAt': [0] },
    })
  })

  test('a schema that contains itself comes to an end', () => {
    const schema: Record<string, unknown> = { type: 'object' }
    schema.properties = { size: { type: 'number' }, parts: { type: 'array', items: schema } }
    expect(new Fields({ schema }).all.length).toBeGreaterThan(2)
  })
})
