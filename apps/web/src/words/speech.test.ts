import { expect, test } from 'vitest'
import { onSpeech, speak, speakOfEverything, speech, translator } from './speech.ts'

const english = { language: 'en', locale: 'en-GB', dateStyle: 'by language' } as const
const german = { language: 'de', locale: 'de-AT', dateStyle: 'by language' } as const

test('says the same in the language that was asked for, and tells of the change once', async () => {
  await speak(english)
  let changes = 0
  const stop = onSpeech(() => changes++)
  await speak(german)
  await speak({ ...german })
  stop()
  expect(changes).toBe(1)
  expect(speech().locale).toBe('de-AT')
  expect(translator('vacations')('wereApproved', { count: 2 })).toBe('2 Anträge genehmigt.')
})

test('of two wishes at once the later one is heard', async () => {
  await speak(english)
  await Promise.all([speak(german), speak(english)])
  expect(speech().language).toBe('en')
})

test('the words of the other pages stay, whatever language comes while they are fetched', async () => {
  await speak(german)
  await Promise.all([speakOfEverything(), speak(english)])
  expect(translator('people')('title')).toBe('People')
  await Promise.all([speak(german), speakOfEverything()])
  expect(translator('people')('title')).toBe('Personen')
})
