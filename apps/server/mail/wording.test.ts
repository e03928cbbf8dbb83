import { expect, test } from 'vitest'
import type { NotificationFacts } from '../store/notifications.ts'
import { sentenceFor } from './wording.ts'

const leave: NotificationFacts = {
  ...{ category: 'ANNUAL_LEAVE', startDate: '2031-07-07', endDate: '2031-07-07' },
  ...{ startsAt: 'MORNING', endsAt: 'NOON' },
}
const german = { language: 'de', dateFormat: 'BY_LANGUAGE' } as const

test('why a rule refuses is told in the language of who reads it', () => {
  const reason = 'The leave starts on 2031-07-07, which is over. Only sick leave can start in the past.'
  expect(sentenceFor('REQUEST_REJECTED_BY_SYSTEM', { ...leave, reason }, german)).toBe(
    'Dein Antrag (Jahresurlaub am Vormittag des 7. Juli 2031) wurde von einer Regel abgelehnt: Der Urlaub beginnt am 7. Juli 2031, und der ist vorbei. Nur eine Krankmeldung darf in der Vergangenheit beginnen.',
  )
})

test('a blackout on a day that its year does not have is told all the same', () => {
  const reason = 'From 2031-02-01 to 2031-02-29 nobody goes on leave: “Fair”.'
  expect(sentenceFor('REQUEST_REJECTED_BY_SYSTEM', { ...leave, reason }, german)).toContain(
    'Vom 1. Februar 2031 bis zum 2031-02-29 nimmt niemand Urlaub: „Fair“.',
  )
})

test('what a person has given as a reason is told as it is', () => {
  const facts = { ...leave, actor: 'Ada', reason: 'The release is that week.' }
  expect(sentenceFor('REQUEST_DENIED', facts, german)).toContain('abgelehnt: The release is that week.')
})
