import { expect, test } from 'vitest'
import { speak } from '../words/speech.ts'
import { sayAmount, sayDayCount, sayNumber } from './amounts.ts'

const days = [0, 0.5, 1, 1.5, -0.5, 2.25, 1234.5]

test('halves, and finer amounts, in English', async () => {
  await speak({ language: 'en', locale: 'en-GB', dateStyle: 'by language' })
  expect(days.map(sayAmount)).toEqual(['0', '½', '1', '1½', '−½', '2.25', '1,234½'])
  expect(days.map(sayDayCount)).toEqual(['0 days', '½ day', '1 day', '1½ days', '−½ day', '2.25 days', '1,234½ days'])
  expect(sayNumber(1234.5)).toBe('1,234.5')
})

test('and in German', async () => {
  await speak({ language: 'de', locale: 'de-DE', dateStyle: 'by language' })
  expect(days.map(sayDayCount)).toEqual(['0 Tage', '½ Tag', '1 Tag', '1½ Tage', '−½ Tag', '2,25 Tage', '1.234½ Tage'])
  expect(sayNumber(1234.5)).toBe('1.234,5')
})
