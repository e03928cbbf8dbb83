import { afterAll, beforeAll, expect, test } from 'vitest'
import { speak } from '../words/speech.ts'
import { type LedgerLine, sayLine } from './say-line.ts'

const english = { language: 'en', locale: 'en-GB', dateStyle: 'by language' } as const
beforeAll(() => speak({ language: 'de', locale: 'de-DE', dateStyle: 'by language' }))
afterAll(() => speak(english))

const grant: LedgerLine = {
  ...{ date: '2031-07-01', kind: 'GRANTED', days: 2, months: 6, perYear: 30, perYearBefore: 26, left: null },
  ...{ startDate: null, endDate: null, reason: null, request: null, sentence: '' },
  bucket: { kind: 'THIS_YEAR', year: '2031', lastDay: null },
}

test.each([
  [{ perYearBefore: null, months: 12, days: 30 }, '30 Tage für 2031'],
  [{ perYearBefore: null, days: 12.5, perYear: 25 }, '12½ Tage für 2031: 6 von 12 Monaten (25 Tage im Jahr)'],
  [{}, '2 Tage mehr für 2031: 30 Tage im Jahr statt 26, für die letzten 6 von 12 Monaten'],
  [
    { days: -0.5, perYear: 26, perYearBefore: 27 },
    '½ Tag weniger für 2031: 26 Tage im Jahr statt 27, für die letzten 6 von 12 Monaten',
  ],
])('a grant in German: %o', (line, words) => {
  expect(sayLine({ ...grant, ...line }, '2031-07-07')).toBe(words)
})
