import { beforeAll, expect, test } from 'vitest'
import { speak } from '../words/speech.ts'
import { sayNews } from './say-news.ts'

const nothing = {
  ...{ person: null, actor: null, category: null, startDate: null, endDate: null, startsAt: null, endsAt: null },
  ...{ isChange: null, reason: null, leaveType: null, days: null, lastDay: null },
}
const leave = {
  ...nothing,
  ...{
    person: 'בן 🦄',
    actor: 'Ada',
    category: 'ANNUAL_LEAVE' as const,
    startDate: '2031-07-07',
    endDate: '2031-07-11',
  },
  ...{ startsAt: 'NOON' as const, endsAt: 'EVENING' as const },
}

beforeAll(() => speak({ language: 'de', locale: 'de-DE', dateStyle: 'by language' }))

test('the values are said in the language that is read now, whatever the message says', () => {
  const said = sayNews({ kind: 'REQUEST_AWAITS_APPROVAL', message: 'Ben asks.', facts: leave })
  expect(said).toBe('בן 🦄 beantragt eine Abwesenheit: Jahresurlaub, 7.–11. Juli 2031, ab\u00a0mittags.')
})

test('a denial brings its reason with the days spelt out', () => {
  const said = sayNews({ kind: 'REQUEST_DENIED', message: '', facts: { ...leave, reason: 'Release on 2031-07-08.' } })
  expect(said).toContain('Release on 8. Juli 2031.')
})

test('no to a change says what stays approved', () => {
  const facts = { ...leave, isChange: true, reason: 'Release.' }
  expect(sayNews({ kind: 'REQUEST_DENIED', message: '', facts })).toMatch(/genehmigt bleibt Jahresurlaub, 7.–11. Juli/)
  expect(sayNews({ kind: 'REQUEST_APPROVED', message: '', facts })).toMatch(/^Ada hat deinen Antrag genehmigt/)
})

test('days that expire', () => {
  const facts = { ...nothing, days: 2.5, lastDay: '2031-03-31', leaveType: 'Urlaub' }
  expect(sayNews({ kind: 'DAYS_EXPIRE', message: '', facts })).toBe(
    '2½ Tage (Urlaub) verfallen nach dem 31. März 2031.',
  )
})

test('what has no values, and what is about contracts, is said by the server', () => {
  const message = 'It ends after 2031-07-08.'
  expect(sayNews({ kind: 'REQUEST_APPROVED', message, facts: nothing })).toBe('It ends after 8. Juli 2031.')
  expect(sayNews({ kind: 'CONTRACT_ENDS', message, facts: nothing })).toBe('It ends after 8. Juli 2031.')
})
