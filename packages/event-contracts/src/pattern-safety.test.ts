import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isAmbiguous } from './pattern-ambiguity.ts'
import { dangerOfPattern } from './pattern-safety.ts'
import { timeAnalysis } from './pattern-tools.ts'

const anyLength = { isShort: false }

describe('a pattern that takes time without end', () => {
  test.each([
    '(a+)+$',
    '^(a|a)*$',
    '^(a|aa)+$',
    '^(a|b|ab)*c$',
    String.raw`^(\w+\s?)*$`,
    '(x+x+)+y',
    '^([a-z]+-?)+$',
    '^(([a-z])+.)+[A-Z]([a-z])+$',
    '^([a-z]{1,40}){1,40}$',
    '^([a-z]{1,3})*$',
    String.raw`^(?=(\d+)+x)\d`,
  ])('is found, even for short texts: %s', (pattern) => {
    expect(dangerOfPattern(pattern, { isShort: true })).toMatch('doubles')
  })

  test('with the square of the length is found where texts may be long', () => {
    for (const pattern of ['^a*a*$', String.raw`^\S+@\S+\.\S+$`, '[a-z]+$']) {
      expect(dangerOfPattern(pattern, anyLength)).toMatch('square')
      expect(dangerOfPattern(pattern, { isShort: true })).toBeUndefined()
    }
  })
})

test.each([
  String.raw`^[A-Z]{2}\d+$`,
  String.raw`^\d+(\.\d+)?$`,
  String.raw`^[^@\s]+@[^@\s]+$`,
  '^[a-z]+(-[a-z]+)*$',
  '^[0-9a-f]{64}$',
  '^([0-9]{3})*$',
  String.raw`^(\d{1,3}\.){3}\d{1,3}$`,
  '^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$',
  '^(?=.*a)b$',
  '^.{1,250}$',
  String.raw`^\p{L}+$`,
  '^(GOLD|SILVER|BRONZE)$',
])('a pattern that is fine: %s', (pattern) => {
  expect(dangerOfPattern(pattern, anyLength)).toBeUndefined()
})

test('a pattern that is none, or too long to be looked through, is dangerous as well', () => {
  expect(dangerOfPattern('(', anyLength)).toMatch('no regular expression')
  expect(dangerOfPattern('a'.repeat(501), anyLength)).toMatch('501 characters')
  expect(dangerOfPattern('^((?<x>a*)|(?<x>b*))$', anyLength)).toMatch('cannot be checked yet')
})

/** Patterns in which nothing, or an exact number of one character, is repeated, and now and then something else. */
const { pattern: patterns } = fc.letrec<{ pattern: string; piece: string; character: string }>((tie) => ({
  character: fc.constantFrom(
    'a',
    '-',
    '.',
    '[a-z]',
    '[^\\]*]',
    String.raw`\d`,
    String.raw`\+`,
    String.raw`\p{L}`,
    String.raw`\u{61}`,
  ),
  piece: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    tie('character'),
    fc.tuple(tie('character'), fc.integer({ min: 0, max: 4 })).map(([one, times]) => `${one}{${times}}`),
    fc.tuple(tie('character'), fc.constantFrom('*', '+', '?', '{2,}', '{1,9}')).map((parts) => parts.join('')),
    fc
      .tuple(fc.constantFrom('(', '(?:', '(?=', '(?!', '(?<='), tie('pattern'), fc.constantFrom(')', ')', ')*', '){3}'))
      .map((parts) => parts.join('')),
  ),
  pattern: fc
    .array(fc.array(tie('piece'), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 2 })
    .map((alternatives) => alternatives.map((pieces) => pieces.join('')).join('|')),
}))

test('a pattern that passes without being looked through would have passed', () => {
  fc.assert(
    fc.property(patterns, fc.constantFrom('', '^'), (pattern, start) => {
      const source = start + pattern
      if (source.length > 60 || dangerOfPattern(source, anyLength) !== undefined) return
      const compiled = new RegExp(source, 'u')
      expect(timeAnalysis().analyse(compiled).reports).toEqual([])
      expect(isAmbiguous(compiled)).toBe(false)
    }),
    { numRuns: 100 },
  )
})
