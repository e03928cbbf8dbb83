import { expect, test } from 'vitest'
import { pauseAfter } from './line.ts'

test('the pauses before the line is opened again grow, and not without end', () => {
  expect([0, 1, 2, 10].map((failures) => pauseAfter(failures, 1))).toEqual([500, 1000, 2000, 15_000])
})

test('the pauses of many browsers are spread', () => {
  expect(pauseAfter(10, 0)).toBe(7500)
})
