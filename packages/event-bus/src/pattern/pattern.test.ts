import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compilePattern, compileRules, patternTypes } from './pattern.ts'
import { InvalidPatternError } from './pattern-error.ts'

/** Whether `{ a: [condition] }` matches `{ a: value }`. */
const holds = (condition: unknown, value: unknown) => compilePattern({ a: [condition] })({ a: value })

describe('a condition', () => {
  test.each<[condition: unknown, matching: unknown[], others: unknown[]]>([
    ['x', ['x', ['y', 'x']], ['X', 'xx', 1, null, {}, [], { x: 'x' }]],
    ['', [''], [' ', null, []]],
    [1, [1, 1.0, [2, 1]], ['1', 2, true]],
    [true, [true], ['true', 1, false]],
    [null, [null, [null]], ['null', 0, '', {}, []]],
    [{ exactly: '1' }, ['1'], [1]],
    [{ prefix: 'ab' }, ['ab', 'abc'], ['Ab', 'b', 'a', 12]],
    [{ prefix: '' }, ['', 'x'], [1, null]],
    [{ suffix: '.png' }, ['a.png', '.png'], ['a.PNG', 'png']],
    [{ prefix: { 'equals-ignore-case': 'eventB' } }, ['EVENTbridge', 'eventb'], ['event']],
    [{ suffix: { 'equals-ignore-case': '.Png' } }, ['a.PNG'], ['a.pn', 'png']],
    [{ 'equals-ignore-case': 'ÄPFEL' }, ['äpfel', 'Äpfel'], ['apfel']],
    [{ 'equals-ignore-case': 'strasse' }, ['STRASSE'], ['straße']],
    [{ 'equals-ignore-case': 'straße' }, ['STRASSE', 'Straße'], ['strasse', 'STRASE']],
    [{ 'equals-ignore-case': 'ΣΟΦΌΣ' }, ['σοφόσ', 'ΣΟΦΌΣ'], ['σοφός']],
    [{ 'equals-ignore-case': 'ς' }, ['ς', 'Σ'], ['σ']],
    [{ 'equals-ignore-case': 'kg.' }, ['KG.', 'Kg.'], ['\u212ag.', 'kgx']],
    [{ 'equals-ignore-case': '😀𐐀' }, ['😀𐐀', '😀𐐨'], ['😁𐐀']],
    [{ prefix: { 'equals-ignore-case': 'ß' } }, ['ß1', 'SS1'], ['S1', '1SS']],
    [{ suffix: { 'equals-ignore-case': '(ß' } }, ['1(ß', '(SS'], ['(SS1', 'ß']],
    [{ wildcard: 'a*b' }, ['ab', 'a b', 'aabb'], ['a', 'abc', 'ba']],
    [{ wildcard: '*' }, ['', 'x'], [1]],
    [{ wildcard: 'a*a' }, ['aa', 'aba'], ['a']],
    [{ wildcard: 'a\\*b\\\\*' }, ['a*b\\', 'a*b\\c'], ['axb\\', 'a*b']],
    [{ numeric: ['=', 3] }, [3], ['3', 3.5]],
    [{ numeric: ['>', 0, '<=', 5] }, [0.1, 5], [0, 5.1, '3']],
    [{ numeric: ['<', -1e9] }, [-1e10], [-1e9]],
    [{ cidr: '10.0.0.0/24' }, ['10.0.0.0', '10.0.0.255'], ['10.0.1.0', '10.0.0', 10, '::a00:0']],
    [{ cidr: '2001:db8:1234:1a00::/56' }, ['2001:0db8:1234:1aff::1'], ['2001:db8:1234:1b00::', '1.2.3.4']],
    [{ cidr: '0.0.0.0/0' }, ['255.255.255.255'], ['::1']],
    [{ exists: true }, ['x', null, 0, [[1]], false], [{}, [], { x: 1 }]],
    [{ exists: false }, [{}, [], { x: 1 }], ['x', null]],
    [{ 'anything-but': 'x' }, ['y', 1, null, ['x', 'y']], ['x', ['x'], {}, []]],
    [{ 'anything-but': ['x', 'y'] }, ['z', ['x', 'z']], ['x', 'y', ['x', 'y']]],
    [{ 'anything-but': [1, 2] }, [3, '1'], [1, 2.0]],
    [{ 'anything-but': '2001:db8::1' }, ['2001:db8:0::1'], ['2001:db8::1']],
    [{ 'anything-but': { 'equals-ignore-case': 'ß' } }, ['ss'], ['SS', 'ß']],
    [{ 'anything-but': { prefix: 'in' } }, ['out', 1, null], ['inside', {}]],
    [{ 'anything-but': { suffix: ['.a', '.b'] } }, ['x.c', null], ['x.a', 'x.b']],
    [{ 'anything-but': { 'equals-ignore-case': ['On', 'Off'] } }, ['other', null], ['ON', 'off']],
    [{ 'anything-but': { wildcard: ['*/a/*', 'b*'] } }, ['x/c/y', 5], ['x/a/y', 'bb']],
    ['2001:db8::1', ['2001:0DB8:0:0:0:0:0:1', '2001:db8::1'], ['2001:db8::2', '2001:db8::1 ']],
  ])('%j', (condition, matching, others) => {
    for (const value of matching) expect([value, holds(condition, value)]).toEqual([value, true])
    for (const value of others) expect([value, holds(condition, value)]).toEqual([value, false])
  })
})

describe('a path', () => {
  const pattern = { a: { b: ['x'] } }

  test('is the same nested and with dots, in the pattern and in the event', () => {
    for (const wanted of [pattern, { 'a.b': ['x'] }]) {
      for (const event of [{ a: { b: 'x' } }, { 'a.b': 'x' }]) expect(compilePattern(wanted)(event)).toBe(true)
      expect(compilePattern(wanted)({ a: 'x', b: 'x' })).toBe(false)
    }
    expect(compilePattern({ a: { b: { c: ['x'] } } })({ 'a.b': { c: 'x' } })).toBe(true)
    expect(compilePattern({ a: { b: { c: ['x'] } } })({ a: { 'b.c': 'x' } })).toBe(true)
  })

  test('is what the event says, not what every object has', () => {
    const absent = compilePattern({ constructor: [{ exists: false }] })
    expect(absent({})).toBe(true)
    expect(absent({ constructor: 'x' })).toBe(false)
    expect(compilePattern(JSON.parse('{"__proto__": ["x"]}'))(JSON.parse('{"__proto__": "x"}'))).toBe(true)
    expect(compilePattern({ length: [2] })({ a: [1, 2] })).toBe(false)
  })

  test('leads through arrays, and what is wanted together lies in one element', () => {
    const both = compilePattern({ a: { b: [1], c: [2] } })
    expect(both({ a: [{ b: 1, c: 2 }] })).toBe(true)
    expect(both({ a: [{ b: 0 }, [{ b: 1, c: 2 }]] })).toBe(true)
    expect(both({ a: [{ b: 1 }, { c: 2 }] })).toBe(false)
    expect(both({ a: [{ b: [0, 1], c: [2] }] })).toBe(true)
    const deep = compilePattern({ a: { b: { x: [1], y: [2] } } })
    expect(deep({ a: [{ b: [{ x: 1 }, { y: 2 }] }] })).toBe(false)
    expect(deep({ a: [{ b: [{ x: 1 }] }, { b: [{ x: 1, y: 2 }] }] })).toBe(true)
  })
})

describe('$or', () => {
  test('is one of several, beside what is wanted in any case, and may be nested', () => {
    const matches = compilePattern({ a: [1], $or: [{ b: [2] }, { $or: [{ c: [3] }, { d: { e: [4] } }] }] })
    expect(matches({ a: 1, b: 2 })).toBe(true)
    expect(matches({ a: 1, c: 3 })).toBe(true)
    expect(matches({ a: 1, d: { e: 4 } })).toBe(true)
    expect(matches({ a: 1 })).toBe(false)
    expect(matches({ b: 2 })).toBe(false)
  })

  test('with one object, or a word of conditions as a key, is a field of that name', () => {
    expect(() => compilePattern({ $or: [{ a: [1] }] })).toThrow(InvalidPatternError)
    expect(compilePattern({ $or: ['x'] })({ $or: 'x' })).toBe(true)
    expect(compilePattern({ $or: [{ prefix: 'x' }, { prefix: 'y' }] })({ $or: 'yes' })).toBe(true)
    expect(() => compilePattern({ $or: [{ a: { prefix: ['x'] } }, { b: [1] }] })).toThrow('$or[0]')
  })

  test('counts nowhere in a pattern in which one is none', () => {
    const pattern = { a: { $or: [{ b: [1] }, { b: [2] }] } }
    expect(compilePattern(pattern)({ a: { b: 2 } })).toBe(true)
    expect(() => compilePattern({ ...pattern, c: { $or: ['x'] } })).toThrow('a.$or[0]')
  })
})

test.each<[pattern: unknown, place: string]>([
  ['x', 'The pattern'],
  [[], 'The pattern'],
  [{}, 'The pattern'],
  [{ a: {} }, 'a'],
  [{ a: [] }, 'a'],
  [{ a: 'x' }, 'a'],
  [{ a: [['x']] }, 'a[0]'],
  [{ a: [{}] }, 'a[0]'],
  [{ a: [1, { prefix: 'x', suffix: 'y' }] }, 'a[1]'],
  [{ a: [{ begins: 'x' }] }, 'a[0].begins'],
  [{ a: { b: [{ prefix: 1 }] } }, 'a.b[0].prefix'],
  [{ a: [{ suffix: { prefix: 'x' } }] }, 'a[0].suffix'],
  [{ a: [{ 'equals-ignore-case': ['x'] }] }, 'a[0].equals-ignore-case'],
  [{ a: [{ wildcard: 'a**b' }] }, 'a[0].wildcard'],
  [{ a: [{ wildcard: 'a\\b' }] }, 'a[0].wildcard'],
  [{ a: [{ wildcard: '*:*:*:*:*:event-bus/*' }] }, 'a[0].wildcard'],
  [{ a: [{ numeric: 1 }] }, 'a[0].numeric'],
  [{ a: [{ numeric: [] }] }, 'a[0].numeric'],
  [{ a: [{ numeric: ['>'] }] }, 'a[0].numeric'],
  [{ a: [{ numeric: ['!', 1] }] }, 'a[0].numeric[0]'],
  [{ a: [{ numeric: ['>', '1'] }] }, 'a[0].numeric[1]'],
  [{ a: [{ numeric: ['<', 5, '>', 1] }] }, 'a[0].numeric[0]'],
  [{ a: [{ numeric: ['>', 5, '<', 5] }] }, 'a[0].numeric'],
  [{ a: [{ numeric: ['=', 9007199254740992] }] }, 'a[0].numeric[1]'],
  [{ a: [{ cidr: '10.0.0.0' }] }, 'a[0].cidr'],
  [{ a: [{ cidr: '10.0.0.0/33' }] }, 'a[0].cidr'],
  [{ a: [{ cidr: '10.0.0.0/32' }] }, 'a[0].cidr'],
  [{ a: [{ cidr: '2001:db8::1/128' }] }, 'a[0].cidr'],
  [{ a: [{ cidr: '10.0.0/8' }] }, 'a[0].cidr'],
  [{ a: [{ exists: 'yes' }] }, 'a[0].exists'],
  [{ a: [{ 'anything-but': [] }] }, 'a[0].anything-but'],
  [{ a: [{ 'anything-but': ['x', 1] }] }, 'a[0].anything-but'],
  [{ a: [{ 'anything-but': null }] }, 'a[0].anything-but'],
  [{ a: [{ 'anything-but': { prefix: '' } }] }, 'a[0].anything-but.prefix'],
  [{ a: [{ 'anything-but': { suffix: ['x', 1] } }] }, 'a[0].anything-but.suffix[1]'],
  [{ a: [{ 'anything-but': { numeric: ['=', 1] } }] }, 'a[0].anything-but'],
  [{ $or: [{ a: [1] }, { b: [] }] }, '$or[1].b'],
])('%j is refused, and the message points at %s', (pattern, place) => {
  const message = expect.objectContaining({ name: 'InvalidPatternError', message: expect.stringMatching(/^.+: .+\.$/) })
  expect(() => compilePattern(pattern)).toThrow(message)
  expect(() => compilePattern(pattern)).toThrow(`${place}: `)
  expect(() => compileRules({ mine: pattern })).toThrow('rule mine')
})

test('the types that a pattern can match are known when it names them', () => {
  expect(patternTypes({ 'detail-type': ['A', 'B'], source: ['x'] })).toEqual(['A', 'B'])
  expect(patternTypes({ $or: [{ 'detail-type': ['A'] }, { 'detail-type': ['B', { exactly: 'C' }] }] })).toEqual([
    'A',
    'B',
    'C',
  ])
  expect(patternTypes({ 'detail-type': ['A', { prefix: 'B' }] })).toBeUndefined()
  expect(patternTypes({ source: ['x'] })).toBeUndefined()
  expect(patternTypes({ $or: [{ 'detail-type': ['A'] }, { source: ['x'] }] })).toBeUndefined()
})

describe('many rules', () => {
  test('say which of them match, in their order, however they are given', () => {
    const patterns = { first: { a: [1] }, second: { a: [{ exists: true }] }, third: { a: [2] } }
    const event = { a: [2, 1] }
    expect(compileRules(patterns)(event)).toEqual(['first', 'second', 'third'])
    expect(compileRules(Object.entries(patterns))(event)).toEqual(['first', 'second', 'third'])
    expect(compileRules(Object.entries(patterns).map(([name, pattern]) => ({ name, pattern })))({ a: 2 })).toEqual([
      'second',
      'third',
    ])
    expect(compileRules(Object.values(patterns))({ a: 1 })).toEqual(['0', '1'])
    expect(compileRules({})({ a: 1 })).toEqual([])
  })

  /** Few names and values, so that rules and events have much in common. */
  const key = fc.constantFrom('a', 'b', 'c')
  const text = fc.constantFrom('', 'x', 'xy', 'yx', 'XY', 'xyx', 'ß', 'SS', 'ς', 'Σ', '10.0.0.1', '10.0.1.1', '::1')
  const leaf = fc.oneof(text, fc.integer({ min: -2, max: 3 }), fc.boolean(), fc.constant(null))
  const condition = fc.oneof(
    { weight: 3, arbitrary: leaf },
    text.map((prefix) => ({ prefix })),
    text.map((suffix) => ({ suffix })),
    text.map((each) => ({ 'equals-ignore-case': each })),
    text.map((each) => ({ prefix: { 'equals-ignore-case': each } })),
    text.map((each) => ({ suffix: { 'equals-ignore-case': each } })),
    fc.constantFrom('*', 'x*', '*x', 'x*y', '*y*').map((wildcard) => ({ wildcard })),
    fc.constantFrom(['>', 0], ['<=', 1], ['>=', -1, '<', 2], ['=', 1]).map((numeric) => ({ numeric })),
    fc.constantFrom('10.0.0.0/24', '10.0.0.0/8', '::/0').map((cidr) => ({ cidr })),
    fc.boolean().map((exists) => ({ exists })),
    text.map((each) => ({ 'anything-but': each })),
    fc.constant({ 'anything-but': { prefix: 'x' } }),
  )
  const conditions = fc.array(condition, { minLength: 1, maxLength: 3 })
  const { pattern } = fc.letrec<{ pattern: Record<string, unknown> }>((tie) => ({
    pattern: fc.dictionary(key, fc.oneof({ depthSize: 'small' }, conditions, tie('pattern')), {
      minKeys: 1,
      maxKeys: 3,
    }),
  }))
  const alternatives = fc.tuple(pattern, pattern, pattern).map(([one, two, rest]) => ({ ...rest, $or: [one, two] }))
  const { value } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small', maxDepth: 4 },
      leaf,
      fc.dictionary(fc.oneof(key, fc.constantFrom('a.b', 'b.c')), tie('value'), { maxKeys: 3 }),
      fc.array(tie('value'), { maxLength: 3 }),
    ),
  }))
  const event = fc.dictionary(fc.oneof(key, fc.constantFrom('a.b', 'a.b.c')), value, { minKeys: 1, maxKeys: 3 })

  test('together say of any event what each says alone', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof({ weight: 4, arbitrary: pattern }, alternatives), { minLength: 1, maxLength: 60 }),
        fc.array(event, { minLength: 1, maxLength: 5 }),
        (patterns, events) => {
          const matching = compileRules(patterns)
          const alone = patterns.map((each) => compilePattern(each))
          for (const each of events) {
            const expected = alone.flatMap((matches, number) => (matches(each) ? [String(number)] : []))
            expect(matching(each)).toEqual(expected)
          }
        },
      ),
      { numRuns: 400 },
    )
  }, 30_000)

  test('whether fields are nested or written with dots makes no difference', () => {
    const flat = fc.dictionary(key, leaf, { minKeys: 1, maxKeys: 3 })
    fc.assert(
      fc.property(fc.dictionary(key, conditions, { minKeys: 1, maxKeys: 3 }), flat, (wanted, inner) => {
        const dotted = Object.fromEntries(Object.entries(inner).map(([name, each]) => [`o.${name}`, each]))
        const matches = compilePattern({ o: wanted })
        expect(matches(dotted)).toBe(matches({ o: inner }))
      }),
    )
  })
})
