import { describe, expect, test } from 'vitest'
import type { PolicyRequest } from './facts.ts'
import type { Blackout, LongestStretch } from './policy.ts'
import { afternoon, answerTo, morning } from './testing/asking.ts'

describe('minimum notice', () => {
  const twoWeeks = { kind: 'MINIMUM_NOTICE', days: 14, otherwise: 'REFUSE' } as const

  test.each([
    ['just kept', '2026-06-22', 'NOTICE_KEPT'],
    ['a day too late', '2026-06-23', 'NOTICE_TOO_SHORT'],
    ['when it has begun', '2026-07-07', 'NOTICE_TOO_SHORT'],
  ])('%s', (_, today, code) => {
    expect(answerTo(twoWeeks, { today })?.code).toBe(code)
  })

  test('begins at noon as it would in the morning', () => {
    expect(answerTo(twoWeeks, { today: '2026-06-22' }, { startsAt: 'NOON' })?.code).toBe('NOTICE_KEPT')
    expect(answerTo(twoWeeks, { today: '2026-06-23' }, { startsAt: 'NOON' })?.code).toBe('NOTICE_TOO_SHORT')
  })

  test('says the earliest day', () => {
    expect(answerTo(twoWeeks, { today: '2026-06-23' })).toMatchObject({
      sentence:
        'This leave has to be asked 14 days ahead, so it can begin on 2026-07-07 at the earliest. Choose later days, or ask an administrator for an exception.',
      values: { days: 14, given: 13, earliest: '2026-07-07' },
    })
  })
})

describe('longest stretch', () => {
  const atMost = (days: number, inWorkingDays?: boolean): LongestStretch => ({
    kind: 'LONGEST_STRETCH',
    days,
    ...(inWorkingDays === undefined ? {} : { inWorkingDays }),
    otherwise: 'ASK',
  })

  test.each<[string, LongestStretch, Partial<PolicyRequest>, number, string]>([
    ['five calendar days', atMost(5), {}, 5, 'SHORT_ENOUGH'],
    ['a calendar day too many', atMost(5), { endDate: '2026-07-11' }, 5, 'STRETCH_TOO_LONG'],
    [
      'half a day at the end is a calendar day',
      atMost(5),
      { endDate: '2026-07-11', endsAt: 'NOON' },
      5,
      'STRETCH_TOO_LONG',
    ],
    ['ten working days over two weeks', atMost(10, true), { endDate: '2026-07-19' }, 10, 'SHORT_ENOUGH'],
    [
      'half a working day too many',
      atMost(10, true),
      { endDate: '2026-07-20', endsAt: 'NOON' },
      10.5,
      'STRETCH_TOO_LONG',
    ],
    ['calendar days, said so', atMost(10, false), { endDate: '2026-07-19' }, 10, 'STRETCH_TOO_LONG'],
  ])('%s', (_, rule, request, days, code) => {
    expect(answerTo(rule, { days }, request)?.code).toBe(code)
  })

  test('says how long it is', () => {
    expect(answerTo(atMost(4.5, true), { days: 5 })).toMatchObject({
      answer: 'ASK',
      sentence:
        'Leave is no longer than 4.5 working days at a time, and this is 5. Choose fewer days, or wait until an approver has decided.',
    })
  })
})

describe('blackout', () => {
  const fair: Blackout = {
    kind: 'BLACKOUT',
    from: '2026-07-13',
    until: '2026-07-17',
    name: 'Fair',
    otherwise: 'REFUSE',
  }
  const yearEnd: Blackout = { ...fair, from: '2025-12-28', until: '2026-01-05', name: 'Accounts', yearly: true }
  const leapDay: Blackout = { ...fair, from: '2024-02-20', until: '2024-02-29', yearly: true }
  const on = (startDate: string, endDate = startDate) => ({ startDate, endDate })

  test.each<[string, Blackout, Partial<PolicyRequest>, string]>([
    ['ends the day before', fair, on('2026-07-06', '2026-07-12'), 'OUTSIDE_BLACKOUT'],
    ['ends on its first day', fair, on('2026-07-06', '2026-07-13'), 'IN_BLACKOUT'],
    ['ends at noon of its first day', fair, { ...on('2026-07-06', '2026-07-13'), endsAt: 'NOON' }, 'IN_BLACKOUT'],
    ['the afternoon of its last day', fair, { ...on('2026-07-17'), ...afternoon }, 'IN_BLACKOUT'],
    ['begins the day after', fair, on('2026-07-18'), 'OUTSIDE_BLACKOUT'],
    ['contains it', fair, on('2026-07-01', '2026-07-31'), 'IN_BLACKOUT'],
    ['the same days a year later, when it is once', fair, on('2027-07-14'), 'OUTSIDE_BLACKOUT'],
    ['the same days a year later', { ...fair, yearly: true }, on('2027-07-14'), 'IN_BLACKOUT'],
    ['the day before, two years later', { ...fair, yearly: true }, on('2028-07-12'), 'OUTSIDE_BLACKOUT'],
    ['the year before the first', { ...fair, yearly: true }, on('2025-07-14'), 'OUTSIDE_BLACKOUT'],
    ['December of a later turn of the year', yearEnd, on('2029-12-28'), 'IN_BLACKOUT'],
    ['January of a later turn of the year', yearEnd, { ...on('2030-01-05'), ...morning }, 'IN_BLACKOUT'],
    ['the day after it', yearEnd, on('2030-01-06', '2030-12-27'), 'OUTSIDE_BLACKOUT'],
    ['January before the first turn of the year', yearEnd, on('2025-01-03'), 'OUTSIDE_BLACKOUT'],
    ['28 February of a year without a 29th', leapDay, on('2026-02-28'), 'IN_BLACKOUT'],
    ['1 March of such a year', leapDay, on('2026-03-01'), 'OUTSIDE_BLACKOUT'],
    ['leave of many years', { ...fair, yearly: true }, on('1970-01-01', '2199-12-31'), 'IN_BLACKOUT'],
  ])('%s', (_, rule, request, code) => {
    expect(answerTo(rule, {}, request)?.code).toBe(code)
  })

  test('says which time it meets', () => {
    expect(answerTo(yearEnd, {}, on('2029-12-01', '2029-12-31'))).toMatchObject({
      answer: 'REFUSE',
      sentence:
        'From 2029-12-28 to 2030-01-05 nobody goes on leave: “Accounts”. Choose days before or after it, or ask an administrator for an exception.',
      values: { name: 'Accounts', from: '2029-12-28', until: '2030-01-05' },
    })
  })
})

describe('document', () => {
  const fromFourth = { kind: 'DOCUMENT', fromDays: 4, otherwise: 'ASK' } as const
  const until = (endDate: string) => ({ endDate })

  test.each([
    ['three calendar days', until('2026-07-08'), false, 'NO_DOCUMENT_NEEDED'],
    ['four calendar days', until('2026-07-09'), false, 'DOCUMENT_MISSING'],
    ['half of the fourth', { ...until('2026-07-09'), endsAt: 'NOON' as const }, false, 'DOCUMENT_MISSING'],
    ['four, and it is there', until('2026-07-09'), true, 'DOCUMENT_THERE'],
  ])('%s', (_, request, hasDocument, code) => {
    expect(answerTo(fromFourth, { hasDocument }, request)?.code).toBe(code)
  })

  test('says when it is due', () => {
    expect(answerTo(fromFourth)).toMatchObject({
      answer: 'ASK',
      sentence:
        'Leave of 4 days or more needs a document, which is due on 2026-07-09. Hand it in, or wait until an approver has decided.',
      values: { fromDays: 4, due: '2026-07-09' },
    })
    expect(answerTo({ ...fromFourth, fromDays: 1 })?.values).toMatchObject({ due: '2026-07-06' })
  })
})
