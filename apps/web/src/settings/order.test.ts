import { expect, test } from 'vitest'
import { moved } from './order.ts'

test.each([
  ['a', 0, 'abc'],
  ['a', 1, 'bac'],
  ['a', 2, 'bca'],
  ['c', 0, 'cab'],
  ['b', 2, 'acb'],
] as const)('%s to %i makes %s', (thing, place, after) => {
  expect(moved(['a', 'b', 'c'], thing, place).join('')).toBe(after)
})
