import { expect, test } from 'vitest'
import { differences } from './differences.ts'

const parcel = { id: '7', legs: [{ by: 'ROAD' }, { by: 'RAIL' }], weight: 2, note: 'late again' }
const paths = (expected: unknown, came: unknown = parcel) => differences(expected, came).map(({ path }) => path)

test('what is not mentioned may be anything', () => {
  expect(paths({ id: '7' })).toEqual([])
  expect(paths({ legs: [{ by: 'ROAD' }, {}] })).toEqual([])
})

test('each place that differs is named, with both values', () => {
  expect(differences({ id: '8', legs: [{}, { by: 'SEA' }], volume: 1 }, parcel)).toEqual([
    { path: 'id', expected: '8', came: '7' },
    { path: 'legs.1.by', expected: 'SEA', came: 'RAIL' },
    { path: 'volume', expected: 1, came: undefined },
  ])
})

test('a list has as many items as expected, and is no object', () => {
  expect(paths({ legs: [{ by: 'ROAD' }] })).toEqual(['legs.length'])
  expect(paths({ legs: {} })).toEqual(['legs'])
  expect(paths({ id: { any: 1 } })).toEqual(['id'])
})

test('regular expressions, matchers, and what is not to be there', () => {
  expect(paths({ note: /^late/, weight: expect.any(Number), volume: undefined })).toEqual([])
  expect(paths({ note: /early/, weight: expect.any(String), id: undefined })).toEqual(['note', 'weight', 'id'])
})

test('what an object only inherits is not there', () => {
  expect(paths({ toString: expect.anything() })).toEqual(['toString'])
})
