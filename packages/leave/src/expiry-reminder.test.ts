import { expect, test } from 'vitest'
import { expiryMarkDue, mayExpireSoon } from './expiry-reminder.ts'

test.each([
  ['2027-02-28', undefined],
  ['2027-03-01', 30],
  ['2027-03-23', 30],
  ['2027-03-24', 7],
  ['2027-03-31', 7],
  ['2027-04-01', undefined],
])('on %s, of what expires after 31 March, the mark is %s', (today, mark) => {
  expect(expiryMarkDue(today, '2027-03-31')).toBe(mark)
})

const always = [{ from: '2000-01-01', startsOn: '01-01' }] as const
const fixed = (carryOver?: { most?: number; lastDay?: string }) => ({
  entitlement: { kind: 'FIXED' as const, days: 30, rounding: 'EXACT' as const, ...(carryOver && { carryOver }) },
})

test.each([
  ['a type without a limit never loses anything', { entitlement: { kind: 'UNLIMITED' as const } }, '2026-12-31', false],
  ['the end of the year is near', fixed(), '2026-12-01', true],
  ['the end of the year is far', fixed(), '2026-11-29', false],
  ['what was carried over expires soon', fixed({ lastDay: '03-31' }), '2027-03-01', true],
  ['what was carried over has expired', fixed({ lastDay: '03-31' }), '2027-04-01', false],
])('%s', (_name, type, today, expected) => {
  expect(mayExpireSoon(type, always, today)).toBe(expected)
})
