import { readdir } from 'node:fs/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { speak, speakOfEverything } from '../words/speech.ts'
import { type AuditEntry, sayEvent } from './say-event.ts'
import { words } from './words.en.ts'

const entry = (type: string, detail: object, other: Partial<AuditEntry> = {}): AuditEntry => ({
  ...{ position: 1, type, time: '2026-05-13T10:28:13.902Z', actor: 'ada', actorPerson: { name: 'Ada Lindqvist' } },
  ...{ person: 'ben', personConcerned: { name: 'Ben Okoro' }, request: null },
  event: { 'detail-type': type, detail },
  ...other,
})
const say = (...given: Parameters<typeof entry>) => sayEvent(entry(...given), '2026-05-13')
const monday = { startDate: '2026-07-06', endDate: '2026-07-06', startsAt: 'NOON', endsAt: 'EVENING' }

describe('in English', () => {
  beforeAll(() => speakAll({ language: 'en', locale: 'en-GB' }))
  test.each([
    ['VacationRequestApproved', monday, 'Ada Lindqvist approved the leave of Ben Okoro: Mon 6 Jul, afternoon.'],
    [
      'VacationRequestDenied',
      { startDate: '2026-07-06', endDate: '2026-07-07', rejectionReason: 'The fair begins on 2026-07-06.' },
      'Ada Lindqvist denied the leave of Ben Okoro: Mon 6 Jul – Tue 7 Jul. The fair begins on 6 July 2026.',
    ],
    [
      'GroupsAssigned',
      { groups: ['ADMIN', 'APPROVER'] },
      'Ada Lindqvist gave Ben Okoro these groups: ADMIN, APPROVER.',
    ],
    [
      'BalanceAdjusted',
      { days: -1.5, reason: 'A gift.' },
      'Ada Lindqvist adjusted the balance of Ben Okoro by −1½ days. A gift.',
    ],
    ['TeamDefined', { id: 't1', name: 'Sales' }, 'Ada Lindqvist defined the team Sales.'],
    ['TeamDissolved', { id: 't1' }, 'Ada Lindqvist dissolved the team t1.'],
    ['PersonDeactivated', { username: 'ben' }, 'Ada Lindqvist deactivated Ben Okoro.'],
    ['ContractVersionRetired', { event: 'ParcelSent', version: 2 }, 'Ada Lindqvist ended ParcelSent 2.'],
    ['ParcelSent', {}, 'Ada Lindqvist: ParcelSent.'],
    ['toString', {}, 'Ada Lindqvist: toString.'],
  ])('%s', (type, detail, sentence) => {
    // Intl puts thin spaces around the dash.
    expect(say(type, detail).replaceAll('\u2009', ' ')).toBe(sentence)
  })

  test('whoever is no person, or gone, is named all the same', () => {
    const nobody = { actorPerson: null, personConcerned: null }
    expect(say('TeamDefined', { name: 'Sales' }, { ...nobody, actor: 'system' })).toBe(
      'The system defined the team Sales.',
    )
    expect(say('ParcelSent', {}, { ...nobody, actor: 'token:payroll' })).toBe('The program payroll: ParcelSent.')
    expect(say('PersonReactivated', {}, { ...nobody, actor: 'erased-7' })).toBe('erased-7 reactivated ben.')
  })
})

describe('in German', () => {
  beforeAll(() => speakAll({ language: 'de', locale: 'de-DE' }))
  test('the point of an abbreviated month ends the sentence', () => {
    const day = { startDate: '2026-09-15', endDate: '2026-09-15' }
    expect(say('VacationRequestApproved', day)).toMatch(/Di\., 15\. Sept\.$/)
  })

  test('it is said in German', () => {
    expect(say('VacationRequestApproved', monday)).toBe(
      'Ada Lindqvist hat den Urlaub von Ben Okoro genehmigt: Mo., 6. Juli, nachmittags.',
    )
  })
})

test('there is a sentence for every event of the product', async () => {
  const contracts = await readdir(`${import.meta.dirname}/../../../../packages/vacation-events/contracts`)
  const events = new Set(contracts.map((file) => file.replace(/\..*$/, '')))
  expect(Object.keys(words.event).sort()).toEqual([...events].sort())
})

async function speakAll(manner: { language: 'en' | 'de'; locale: string }): Promise<void> {
  await speak({ ...manner, dateStyle: 'by language' })
  await speakOfEverything()
}
