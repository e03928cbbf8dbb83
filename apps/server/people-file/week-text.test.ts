import { expect, test } from 'vitest'
import { weekIn, weekText } from './week-text.ts'

const week = [1, 1, 1, 1, 0.5, 0, 0] as const

test.each(['1 1 1 1 0.5 0 0', '1 1 1 1 0,5 0 0', '1/1/1/1/½/0/0', '1; 1; 1; 1; 0.5; 0; 0'])(
  'the working week %j is read',
  (text) => expect(weekIn(text)).toEqual(week),
)

test('what is exported is read back', () => {
  expect(weekText(week)).toBe('1 1 1 1 0.5 0 0')
  expect(weekIn(weekText(week))).toEqual(week)
})

test.each(['Mon–Fri', '1 1 1 1 1', '1 1 1 1 1 0 0 0', '1 1 1 1 2 0 0', '1 1 1 1 0.25 0 0', '40'])(
  '%j is no working week',
  (text) => expect(weekIn(text)).toBeUndefined(),
)
