import { expect, test } from 'vitest'
import { sayRegion, sayWeek } from './say-terms.ts'
import { middleOf } from './squared.ts'

test.each([
  [[1, 1, 1, 1, 1, 0, 0], 'Mon – Fri'],
  [[1, 1, 1, 1, 0.5, 0, 0], 'Mon – Thu, Fri ½'],
  [[0.5, 0.5, 0, 1, 0, 0, 1], 'Mon – Tue ½, Thu, Sun'],
  [[0, 0, 0, 0, 0, 0, 0], ''],
])('%j is %s', (week, words) => {
  expect(sayWeek(week, 'en-GB')).toBe(words)
})

test('countries are named in the language', () => {
  expect(sayRegion('DE', 'BW', 'de-DE')).toBe('Deutschland, BW')
  expect(sayRegion('US', null, 'en-GB')).toBe('United States')
})

test.each([
  [
    { width: 300, height: 200 },
    { x: 50, y: 0, size: 200 },
  ],
  [
    { width: 200, height: 300 },
    { x: 0, y: 50, size: 200 },
  ],
  [
    { width: 1, height: 1 },
    { x: 0, y: 0, size: 1 },
  ],
])('of %j the middle is cut', (picture, middle) => {
  expect(middleOf(picture)).toEqual(middle)
})
