import { parse } from 'graphql'
import { describe, expect, test } from 'vitest'
import { tooMuch } from './limits.ts'

const problemOf = (document: string, variables: object = {}) => tooMuch(parse(document), variables)
const times = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, n) => text(n)).join(' ')

describe('an operation may', () => {
  test.each([
    ['be ten levels deep', '{ a { a { a { a { a { a { a { a { a { a } } } } } } } } } }'],
    ['have 300 fields', `{ ${times(300, (n) => `a${n}: me`)} }`],
    ['ask for 3,000 items', `{ ${times(3, (n) => `a${n}: listVacationRequests(limit: 1000) { nextToken }`)} }`],
    ['spread a fragment twice', '{ ...F a { ...F } } fragment F on Query { me }'],
  ])('%s', (_what, document) => {
    expect(problemOf(document)).toBeUndefined()
  })
})

const lists = (count: number, limit: string) => times(count, (n) => `a${n}: listPeople(limit: ${limit}) { nextToken }`)

describe('an operation may not', () => {
  test.each([
    ['be eleven levels deep', '{ a { a { a { a { a { a { a { a { a { a { a } } } } } } } } } } }', 'levels'],
    [
      'be deep by fragments',
      `{ a { a { a { a { a { ...F } } } } } } fragment F on A { a { a { a { a { a { a } } } } } }`,
      'levels',
    ],
    ['have 301 fields', `{ ${times(301, (n) => `a${n}: me`)} }`, 'fields'],
    [
      'have them spread over several operations',
      `${times(4, (n) => `query Q${n} { ${times(80, (m) => `a${m}: me`)} }`)}`,
      'fields',
    ],
    ['ask for 3,001 items', `{ ${lists(3, '1000')} a: listNotifications(limit: 1) { nextToken } }`, 'items'],
    ['ask for 31 lists of the usual length', `{ ${times(31, (n) => `a${n}: listPeople { nextToken }`)} }`, 'items'],
  ])('%s', (_what, document, words) => {
    expect(problemOf(document)).toMatch(words)
  })

  test('ask for more by variables', () => {
    const document = `query ($n: Int) { ${lists(4, '$n')} }`
    expect(problemOf(document, { n: 1000 })).toMatch(/items/)
    expect(problemOf(document, { n: 10 })).toBeUndefined()
    expect(problemOf(document)).toBeUndefined()
  })

  test('ask for more by the default of a variable', () => {
    expect(problemOf(`query ($n: Int = 1000) { ${lists(4, '$n')} }`)).toMatch(/items/)
    expect(problemOf(`query ($n: Int = 1000) { ${lists(4, '$n')} }`, { n: 10 })).toBeUndefined()
  })

  test('pay for long lists with a negative one', () => {
    expect(problemOf(`{ ${lists(4, '1000')} a: listNotifications(limit: -2000) { nextToken } }`)).toMatch(/items/)
    expect(
      problemOf(`query ($n: Int) { ${lists(4, '1000')} a: listNotifications(limit: $n) { nextToken } }`, { n: -2000 }),
    ).toMatch(/items/)
  })

  test.each(['me', '__typename'])('hide millions of fields in fragments (%s)', (leaf) => {
    const bomb = times(22, (n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`)
    const started = performance.now()
    expect(problemOf(`{ ...F0 } ${bomb} fragment F22 on Query { ${leaf} }`)).toMatch(/fields/)
    expect(performance.now() - started).toBeLessThan(1_000)
  })
})
