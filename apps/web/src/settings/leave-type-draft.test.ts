import { expect, test } from 'vitest'
import { draftOf, inputOf } from './leave-type-draft.ts'

const annual = {
  id: 'annual-leave',
  name: 'Annual leave',
  category: 'ANNUAL_LEAVE',
  entitlement: { kind: 'FIXED', days: 25, rounding: 'HALF_DAY_UP', carryOver: { most: 5, lastDay: '03-31' } },
  needsDocument: false,
  color: 'purple',
  isRetired: false,
} as const

test('a leave type that is opened and saved is the same', () => {
  const { isRetired, ...input } = annual
  expect(inputOf(draftOf(annual))).toEqual(input)
  const unlimited = { kind: 'UNLIMITED', days: null, rounding: null, carryOver: null } as const
  expect(inputOf(draftOf({ ...annual, entitlement: unlimited }))).toEqual({ ...input, entitlement: unlimited })
})

test('numbers may have a comma; what is no number is left for the server to refuse', () => {
  const typed = (days: string) => inputOf({ ...draftOf(annual), days }).entitlement.days
  expect([typed('7,5'), typed(' 30 '), typed(''), typed('many')]).toEqual([7.5, 30, -1, -1])
})

test('carry-over without a cap or an end says so, and none at all is null', () => {
  const entitled = (change: object) => inputOf({ ...draftOf(annual), ...change }).entitlement.carryOver
  expect(entitled({ most: '', expires: false })).toEqual({ most: null, lastDay: null })
  expect(entitled({ goesOver: false })).toBeNull()
})
