import { beforeAll, expect, test } from 'vitest'
import { speak } from '../words/speech.ts'
import { isTakenBack, sayStillApproved } from './change-of-approved.ts'

const week = {
  category: 'ANNUAL_LEAVE',
  leaveType: 'annual-leave',
  description: null,
  startDate: '2026-12-21',
  endDate: '2026-12-23',
  startsAt: 'MORNING',
  endsAt: 'EVENING',
} as const
const standing = { ...week, approvalStatus: 'APPROVED', rejectionReason: null } as const

beforeAll(() => speak({ language: 'en', locale: 'en-GB', dateStyle: 'by language' }))

test('what is approved meanwhile is said with its days', () => {
  expect(sayStillApproved(week, '2026-11-23')).toMatch(/^Still approved until this is decided: Annual leave, .*21.*23/)
})

test('a change is taken back when the leave stands as it was and nobody has said no', () => {
  expect(isTakenBack({ approvedBefore: week }, standing)).toBe(true)
})

test.each([
  ['no change was asked for', null, standing],
  ['it is not decided', week, { ...standing, approvalStatus: 'PENDING_APPROVAL' as const }],
  ['it was denied', week, { ...standing, rejectionReason: 'The release is that week.' }],
  ['other days are approved', week, { ...standing, endDate: '2026-12-24' }],
  ['other words are approved', week, { ...standing, description: 'By the sea' }],
])('it is not when %s', (_, approvedBefore, now) => {
  expect(isTakenBack({ approvedBefore }, now)).toBe(false)
})
