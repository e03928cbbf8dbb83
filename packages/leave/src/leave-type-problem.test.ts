import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type HouseLeaveType, standardHouse } from './house.ts'
import { leaveTypeProblem, retirementProblem } from './leave-type-problem.ts'

const present = standardHouse.leaveTypes
const study: HouseLeaveType = {
  id: 'study',
  name: 'Study leave',
  category: 'ANNUAL_LEAVE',
  entitlement: { kind: 'FIXED', days: 5, rounding: 'EXACT', carryOver: { most: 2.5, lastDay: '02-29' } },
  needsDocument: false,
  color: 'teal',
  isRetired: false,
}
const retired = (id: string) => present.map((type) => (type.id === id ? type : { ...type, isRetired: true }))

test('what the house comes with can be defined anew as it is', () => {
  for (const type of present) expect(leaveTypeProblem(type, present)).toBeUndefined()
})

test.each(['Ferien 🏝️', 'إجازة', 'חופשה', '休假', 'x'.repeat(80)])('“%s” is a name', (name) => {
  expect(leaveTypeProblem({ ...study, name }, present)).toBeUndefined()
})

describe('what is wrong begins with the field', () => {
  test.each([
    [{ name: '' }, 'name has to be'],
    [{ name: ' Study' }, 'name has to be'],
    [{ name: 'x'.repeat(81) }, 'name has to be'],
    [{ name: 'ＡＮＮＵＡＬ leave' }, 'name: there is a leave type Annual leave'],
    [{ entitlement: { kind: 'MONTHLY', days: 0.25, rounding: 'EXACT' } }, 'entitlement.days'],
    [{ entitlement: { kind: 'FIXED', days: Number.NaN, rounding: 'EXACT' } }, 'entitlement.days'],
    [
      { entitlement: { kind: 'FIXED', days: 5, rounding: 'EXACT', carryOver: { lastDay: '13-01' } } },
      'entitlement.carryOver.lastDay',
    ],
    [
      { entitlement: { kind: 'FIXED', days: 5, rounding: 'EXACT', carryOver: { most: -1 } } },
      'entitlement.carryOver.most',
    ],
    [{ id: 'sick-leave', name: 'Sick leave' }, 'category of Sick leave stays SICK_LEAVE'],
  ] satisfies [Partial<HouseLeaveType>, string][])('%j', (change, begin) => {
    const refusal = leaveTypeProblem({ ...study, ...change }, present)
    expect(refusal?.code).toBe('LEAVE_TYPE_INVALID')
    expect(refusal?.message.slice(0, begin.length)).toBe(begin)
  })
})

test('there are 60 leave types at most; one that is there can still be changed', () => {
  const many = Array.from({ length: 60 }, (_, n) => ({ ...study, id: `type-${n}`, name: `Type ${n}` }))
  expect(leaveTypeProblem(study, many)?.message).toContain('at most 60')
  expect(leaveTypeProblem({ ...study, id: 'type-7' }, many)).toBeUndefined()
})

test('whatever is retired, something is left that one can ask for', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...present.map(({ id }) => id)), { maxLength: 20 }), (ids) => {
      const after = ids.reduce<readonly HouseLeaveType[]>(
        (types, id) =>
          retirementProblem(id, types)
            ? types
            : types.map((type) => (type.id === id ? { ...type, isRetired: true } : type)),
        present,
      )
      expect(after.some(({ isRetired }) => !isRetired)).toBe(true)
    }),
  )
  expect(retirementProblem('sick-leave', retired('sick-leave'))?.code).toBe('LAST_LEAVE_TYPE')
  expect(retirementProblem('nothing', present)?.code).toBe('LEAVE_TYPE_UNKNOWN')
})
