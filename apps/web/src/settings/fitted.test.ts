import { expect, test } from 'vitest'
import { sizeWithin } from './fitted.ts'

test.each([
  ['a small one stays', { width: 120, height: 32 }, { width: 120, height: 32 }],
  ['a wide one', { width: 3840, height: 960 }, { width: 384, height: 96 }],
  ['a high one', { width: 500, height: 1920 }, { width: 50, height: 192 }],
  ['a line', { width: 10_000, height: 1 }, { width: 384, height: 1 }],
])('a logo keeps its shape: %s', (_what, size, fits) => {
  expect(sizeWithin(size)).toEqual(fits)
})
