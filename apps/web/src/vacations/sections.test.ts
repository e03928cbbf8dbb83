import { describe, expect, test } from 'vitest'
import { compareIn, filterOf, sectionOf } from './sections.ts'

const today = '2026-11-23'

describe('sectionOf', () => {
  test.each([
    ['PENDING_VALIDATION', '2026-11-01', 'pending'],
    ['PENDING_APPROVAL', '2026-12-01', 'pending'],
    ['APPROVED', today, 'comingUp'],
    ['APPROVED', '2026-11-22', 'past'],
    ['DENIED', today, 'notApproved'],
    ['REJECTED_BY_SYSTEM', '2026-12-01', 'notApproved'],
    ['DENIED', '2026-11-22', 'past'],
  ] as const)('%s until %s', (approvalStatus, endDate, section) => {
    expect(sectionOf({ approvalStatus, endDate }, today)).toBe(section)
  })
})

test('a filter asks for one person only when told', () => {
  expect(filterOf('comingUp', today)).toEqual({ approvalStatus: { eq: 'APPROVED' }, endDate: { ge: today } })
  expect(filterOf('comingUp', today, 'ada')).toMatchObject({ owner: { eq: 'ada' } })
})

test('the longest wait comes first, the next leave comes first, the last leave comes last first', () => {
  const early = { id: 'c', startDate: '2026-01-01', startsAt: 'NOON' as const, createdAt: '2026-05-02T00:00:00Z' }
  const late = { id: 'b', startDate: '2026-02-01', startsAt: 'MORNING' as const, createdAt: '2026-05-01T00:00:00Z' }
  const ids = (section: Parameters<typeof compareIn>[0]) => [early, late].sort(compareIn(section)).map(({ id }) => id)
  expect(ids('pending')).toEqual(['b', 'c'])
  expect(ids('comingUp')).toEqual(['c', 'b'])
  expect(ids('past')).toEqual(['b', 'c'])
})

test('of one day the morning comes before the afternoon', () => {
  const day = { startDate: '2026-01-01', createdAt: '2026-05-01T00:00:00Z' }
  const afternoon = { ...day, id: 'a', startsAt: 'NOON' as const }
  const morning = { ...day, id: 'b', startsAt: 'MORNING' as const }
  expect([afternoon, morning].sort(compareIn('comingUp'))).toEqual([morning, afternoon])
})
