import { expect, test } from 'vitest'
import { type TermsDraft, termsOf } from './terms-draft.ts'

const nothing: TermsDraft = { startsOn: null, endsOn: null, schedules: [], places: [], allowances: [] }
const week = [1, 1, 1, 1, 0.5, 0, 0]
const termsWith = (part: Partial<TermsDraft>) => termsOf('ben', 3, { ...nothing, ...part })

test('what is filled in is sent as a whole, with the version that was seen', () => {
  const { input } = termsWith({
    startsOn: '2026-01-01',
    schedules: [{ key: 1, from: '2026-01-01', until: null, week }],
    places: [{ key: 2, from: '2026-01-01', country: 'DE', region: '' }],
    allowances: [{ key: 3, from: '2026-01-01', leaveType: 'annual-leave', days: ' 27,5 ' }],
  })
  expect(input).toEqual({
    ...{ username: 'ben', startsOn: '2026-01-01', endsOn: null, expectedVersion: 3 },
    schedules: [{ from: '2026-01-01', week }],
    places: [{ from: '2026-01-01', country: 'DE' }],
    allowances: [{ from: '2026-01-01', leaveType: 'annual-leave', days: 27.5 }],
  })
})

test.each<[string, Partial<TermsDraft>]>([
  ['a week without a day', { schedules: [{ key: 1, from: null, until: null, week }] }],
  ['a place without a country', { places: [{ key: 1, from: '2026-01-01', country: '', region: '' }] }],
  ['an allowance of nothing', { allowances: [{ key: 1, from: '2026-01-01', leaveType: 'x', days: '' }] }],
  ['an allowance of words', { allowances: [{ key: 1, from: '2026-01-01', leaveType: 'x', days: 'many' }] }],
])('%s is not finished', (_what, part) => {
  expect(termsWith(part)).toEqual({ problem: 'unfinished' })
})

test('weeks that overlap are told before they are sent', () => {
  const schedules = ['2026-01-01', '2026-06-01'].map((from, key) => ({ key, from, until: null, week }))
  expect(termsWith({ schedules })).toEqual({ problem: 'overlap' })
})
