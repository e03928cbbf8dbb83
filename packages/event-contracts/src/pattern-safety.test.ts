import { describe, expect, test } from 'vitest'
import { dangerOfPattern } from './pattern-safety.ts'

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
})
