import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileJsonPath } from './json-path.ts'

const parcel = {
  'detail-type': 'ParcelSent',
  resources: ['arn:parcel/4711', 'arn:house/7'],
  detail: { parcel_id: '4711', 'to/street': 'High Street', items: [{ name: 'tea', grams: 0 }, { name: null }, 'cup'] },
}

function read(path: string): unknown {
  return compileJsonPath(path, refuse)(parcel)
}

function refuse(character: number, problem: string): never {
  throw new Error(`${character}: ${problem}`)
}

describe('a path', () => {
  test.each([
    ['$', parcel],
    ['$.detail-type', 'ParcelSent'],
    ['$.detail.parcel_id', '4711'],
    ['$.detail.to/street', 'High Street'],
    ['$.resources', parcel.resources],
    ['$.resources[1]', 'arn:house/7'],
    ['$.detail.items[0].grams', 0],
    ['$.detail.items[1].name', null],
    ['$.detail.items[*].name', ['tea', null]],
    ['$.detail.items.*.name', ['tea', null]],
    ['$.resources.*', parcel.resources],
    ['$.detail.items[0].*', ['tea', 0]],
    ['$.detail.nothing.*', []],
  ])('%s takes what is there', (path, expected) => {
    expect(read(path)).toEqual(expected)
  })

  test.each([
    '$.detail.weight',
    '$.detail.weight.grams',
    '$.detail.parcel_id.length',
    '$.resources[2]',
    '$.resources.length',
    '$.resources.0',
    '$.detail[0]',
    '$.detail.constructor',
    '$.detail.__proto__',
    '$.detail.items[1].name.first',
  ])('%s takes nothing, as it is not there', (path) => {
    expect(read(path)).toBeUndefined()
  })

  test('takes whatever lies anywhere in a document', () => {
    const name = fc.stringMatching(/^[A-Za-z0-9_/-]{1,8}$/)
    const step = fc.oneof(name, fc.nat(5))
    fc.assert(
      fc.property(fc.array(step), fc.jsonValue(), (steps, value) => {
        const path = steps.map((each) => (typeof each === 'number' ? `[${each}]` : `.${each}`)).join('')
        const document = steps.reduceRight<unknown>(
          // `Object.fromEntries`, so that __proto__ is a field like any other.
          (inner, each) =>
            typeof each === 'number' ? Array(each).fill(null).concat([inner]) : Object.fromEntries([[each, inner]]),
          value,
        )
        expect(compileJsonPath(`$${path}`, refuse)(document)).toBe(value)
      }),
    )
  })

  test.each([
    ['', '1: a path begins with $'],
    ['detail', '1: a path begins with $'],
    ['$detail', '2: "detail" is no step of a path'],
    ['$.', '2: "." is no step of a path'],
    ['$.detail..id', '9: "..id" is no step of a path'],
    ["$.detail['id']", '9: "[\'id\']" is no step of a path'],
    ['$.resources[-1]', '12: "[-1]" is no step of a path'],
    ['$.detail.items[?(@.grams>1)]', '15: "[?(@.grams>1)]" is no step of a path'],
    ['$.größe', '5: "öße" is no step of a path'],
  ])('%s is refused where it is wrong', (path, problem) => {
    expect(() => read(path)).toThrow(problem)
  })
})
