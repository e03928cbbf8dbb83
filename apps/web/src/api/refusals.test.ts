import { afterAll, expect, test } from 'vitest'
import { speak } from '../words/speech.ts'
import { sayReason, sayRefusal } from './refusals.ts'

const english = { language: 'en', locale: 'en-GB', dateStyle: 'by language' } as const
const german = { language: 'de', locale: 'de-DE', dateStyle: 'by language' } as const
afterAll(() => speak(english))

const overlap = {
  code: 'OVERLAP',
  message: 'It overlaps your other leave on the morning of 2031-07-07. Change that one, or choose other days.',
}

test('a refusal of the rules keeps its days in every language', async () => {
  await speak(german)
  expect(sayRefusal(overlap)).toBe(
    'Er überschneidet sich mit deinem anderen Urlaub am Vormittag des 7. Juli 2031. Ändere den anderen oder wähle andere Tage.',
  )
  await speak(english)
  expect(sayRefusal(overlap)).toBe(
    'It overlaps your other leave on the morning of 7 July 2031. Change that one, or choose other days.',
  )
})

test('another refusal is said by its code, and one without words as it came', async () => {
  await speak(german)
  expect(sayRefusal({ code: 'NOT_FOUND', message: 'There is no such team.' })).toMatch(/^Das gibt es nicht/)
  expect(sayRefusal({ code: 'UNHEARD_OF', message: 'No.' })).toBe('No.')
})

test('a policy is said with amounts as the reader writes them, a person as they wrote', async () => {
  await speak(german)
  const quota =
    'It takes 4.5 days of 2031, and there are 2.25 days left. Choose fewer days, or ask an administrator for an exception.'
  expect(sayReason(quota)).toBe(
    'Er kostet 4½ Tage aus 2031, und dort sind noch 2,25 Tage übrig. Wähle weniger Tage oder bitte die Verwaltung um eine Ausnahme.',
  )
  expect(sayReason('The release is on 2031-07-08.')).toBe('The release is on 8. Juli 2031.')
})
