import { expect, test } from 'vitest'
import { isMore, sayDays } from './finding.ts'

test.each([
  [0, '0 days'],
  [0.5, '½ day'],
  [1, '1 day'],
  [1.5, '1½ days'],
  [14, '14 days'],
  [8.3333, '8.33 days'],
  [-0.5, '-½ day'],
  [-2.5, '-2½ days'],
])('%d is said as %s', (days, said) => {
  expect(sayDays(days)).toBe(said)
})

test('a sum that a computer gets a little wrong is not more', () => {
  expect(isMore(0.1 + 0.2, 0.3)).toBe(false)
  expect(isMore(0.5, 0)).toBe(true)
})
