import { describe, expect, test } from 'vitest'
import { anonymous, system } from './permissions.ts'
import {
  afternoon,
  approved,
  aWeekInJuly,
  cancelled,
  denied,
  given,
  jane,
  john,
  morning,
  now,
  rejectedBySystem,
  submitted,
  validated,
} from './testing/given.ts'
import { allowedOperations, type VacationRequestCommand } from './vacation-request.ts'

test('the life of a request: asked for, checked, changed, checked again, approved, deleted', () => {
  given()
    .when(john, { type: 'SUBMIT', category: 'ANNUAL_LEAVE', startDate: '2026-07-06', endDate: '2026-07-10' })
    .happens('VacationRequestSubmitted', { ...aWeekInJuly, createdAt: now, updatedAt: now })
    .when(system, { type: 'VALIDATE' })
    .happens('VacationRequestValidated', { approvalStatus: 'PENDING_APPROVAL', version: 2 })
    .when(john, { type: 'AMEND', endDate: '2026-07-17' })
    .happens('VacationRequestAmended', { approvalStatus: 'PENDING_VALIDATION', endDate: '2026-07-17', version: 3 })
    .when(system, { type: 'VALIDATE' })
    .happens('VacationRequestValidated', { approvalStatus: 'PENDING_APPROVAL', version: 4 })
    .when(jane, { type: 'APPROVE' })
    .happens('VacationRequestApproved', { approvalStatus: 'APPROVED', approvedBy: 'jane', version: 5 })
    .when(john, { type: 'DELETE' })
    .happens('VacationRequestCancelled', { version: 6 })
    .when(john, { type: 'DELETE' })
    .isRefused('NOT_FOUND')
})

describe('submit', () => {
  const wish = { type: 'SUBMIT', category: 'ANNUAL_LEAVE', startDate: '2026-07-06', endDate: '2026-07-10' } as const
  const asked = { ...aWeekInJuly, createdAt: now, updatedAt: now }

  test('the new request is the owner’s, has the new id, and waits to be checked', () => {
    const id = '0b54e7a5-2d0f-4a43-b1c7-31c64d8e3c5b'
    given()
      .when(jane, wish, { newId: id, owner: 'jane' })
      .happens('VacationRequestSubmitted', { ...asked, id, owner: 'jane', approvalStatus: 'PENDING_VALIDATION' })
  })

  test('one day is a stretch of leave', () => {
    given()
      .when(john, { ...wish, endDate: '2026-07-06' })
      .happens('VacationRequestSubmitted', { ...asked, endDate: '2026-07-06' })
  })

  test('somebody has to be signed in, and a submitter', () => {
    given().when(anonymous, wish).isRefused('UNAUTHENTICATED')
    given()
      .when({ kind: 'person', username: 'jim', groups: ['ADMIN', 'APPROVER'] }, wish)
      .isRefused('FORBIDDEN', 'Only submitters')
  })

  test('the kind of leave and both days are needed', () => {
    const { category, startDate, endDate } = wish
    given().when(john, { type: 'SUBMIT', startDate, endDate }).isRefused('CATEGORY_MISSING', 'category')
    given().when(john, { type: 'SUBMIT', category, endDate }).isRefused('DATES_MISSING', 'startDate')
    given().when(john, { type: 'SUBMIT', category, startDate }).isRefused('DATES_MISSING', 'endDate')
  })

  test.each([
    ['2026-02-30', 'February has no 30th'],
    ['2025-02-29', '2025 is no leap year'],
    ['0001-01-01', 'nobody lived then'],
    ['9999-12-31', 'nobody will live then'],
    ['next Monday', 'this is no date'],
  ])('%s is no day to be away: %s', (date) => {
    given()
      .when(john, { ...wish, startDate: date })
      .isRefused('DATE_INVALID', date)
    given()
      .when(john, { ...wish, endDate: date })
      .isRefused('DATE_INVALID', date)
  })

  test('leave does not end before it starts', () => {
    given()
      .when(john, { ...wish, endDate: '2026-07-05' })
      .isRefused('END_BEFORE_START', 'ends on 2026-07-05')
  })

  test('leave is of whole days, unless it says that it begins or ends at noon', () => {
    given()
      .when(john, { ...wish, startsAt: 'NOON' })
      .happens('VacationRequestSubmitted', { ...asked, startsAt: 'NOON', endsAt: 'EVENING' })
    given()
      .when(john, { ...wish, startsAt: 'NOON', endsAt: 'NOON' })
      .happens('VacationRequestSubmitted', { ...asked, startsAt: 'NOON', endsAt: 'NOON' })
  })

  test.each([
    ['morning', morning],
    ['afternoon', afternoon],
  ])('one may ask for the %s of a day', (_, half) => {
    given()
      .when(john, { ...wish, endDate: '2026-07-06', ...half })
      .happens('VacationRequestSubmitted', { ...asked, endDate: '2026-07-06', ...half })
  })

  test('from noon to noon of a day is no leave', () => {
    given()
      .when(john, { ...wish, endDate: '2026-07-06', startsAt: 'NOON', endsAt: 'NOON' })
      .isRefused('EMPTY_LEAVE', 'begins and ends at noon of 2026-07-06')
  })

  test('whether the days are over is for the validation to say, not for the submission', () => {
    const past = { startDate: '2026-05-01', endDate: '2026-05-04' }
    given()
      .when(john, { ...wish, ...past })
      .happens('VacationRequestSubmitted', { ...asked, ...past })
  })

  test('a description is trimmed, and gone when nothing is left of it', () => {
    given()
      .when(john, { ...wish, description: '  A week\nby the sea \n' })
      .happens('VacationRequestSubmitted', { ...asked, description: 'A week\nby the sea' })
    const { request } = given()
      .when(john, { ...wish, description: ' \t ' })
      .happens('VacationRequestSubmitted', asked)
    expect(request).not.toHaveProperty('description')
  })

  test('a description of 1000 characters fits, spaces around it not counted; one more is too many', () => {
    const longest = 'x'.repeat(1000)
    given()
      .when(john, { ...wish, description: ` ${longest} ` })
      .happens('VacationRequestSubmitted', { ...asked, description: longest })
    given()
      .when(john, { ...wish, description: `${longest}x` })
      .isRefused('DESCRIPTION_INVALID', '1000')
  })

  test.each([
    ['NUL', 'by the\0sea'],
    ['half a surrogate pair', 'by the \ud83c sea'],
  ])('a description with %s is no text', (_, description) => {
    given()
      .when(john, { ...wish, description })
      .isRefused('DESCRIPTION_INVALID', 'description')
  })
})

describe('amend', () => {
  test('what is not mentioned stays as it was, and all of it is checked again', () => {
    given(submitted({ description: 'By the sea' }), validated())
      .when(john, { type: 'AMEND', startDate: '2026-07-07' })
      .happens('VacationRequestAmended', { startDate: '2026-07-07', approvalStatus: 'PENDING_VALIDATION' })
  })

  test('every part of the wish can change, also while it is still being checked', () => {
    const wish = { category: 'CARERS_LEAVE', startDate: '2026-08-03', endDate: '2026-08-04' } as const
    given(submitted())
      .when(john, { type: 'AMEND', ...wish, description: ' For my mother ' })
      .happens('VacationRequestAmended', { ...wish, leaveType: 'carers-leave', description: 'For my mother' })
  })

  test.each([
    { category: 'SICK_LEAVE', leaveType: 'sick-leave' },
    { startDate: '2026-07-05' },
    { endDate: '2026-07-11' },
    { startsAt: 'NOON' },
    { endsAt: 'NOON' },
    { description: 'By the lake' },
  ] as const)('one change is enough: %o', (change) => {
    given(submitted({ description: 'By the sea' }))
      .when(john, { type: 'AMEND', ...change })
      .happens('VacationRequestAmended', change)
  })

  test('the half days stay as well, unless they are mentioned', () => {
    const half = given(submitted({ startsAt: 'NOON', endsAt: 'NOON' }), validated())
    half
      .when(john, { type: 'AMEND', endDate: '2026-07-09' })
      .happens('VacationRequestAmended', { endDate: '2026-07-09', approvalStatus: 'PENDING_VALIDATION' })
    half
      .when(john, { type: 'AMEND', endsAt: 'EVENING' })
      .happens('VacationRequestAmended', { endsAt: 'EVENING', approvalStatus: 'PENDING_VALIDATION' })
  })

  test.each([null, '', '   '])('the description %j takes the old one away', (description) => {
    const { request } = given(submitted({ description: 'By the sea' }))
      .when(john, { type: 'AMEND', description })
      .happens('VacationRequestAmended', { description: undefined })
    expect(request).not.toHaveProperty('description')
  })

  test('to say the same again is no change', () => {
    const { category, startDate, endDate } = aWeekInJuly
    const described = given(submitted({ description: 'By the sea' }), validated())
    described.when(john, { type: 'AMEND' }).isRefused('NOTHING_TO_CHANGE')
    described.when(john, { type: 'AMEND', category, startDate, endDate }).isRefused('NOTHING_TO_CHANGE')
    described.when(john, { type: 'AMEND', startsAt: 'MORNING', endsAt: 'EVENING' }).isRefused('NOTHING_TO_CHANGE')
    described.when(john, { type: 'AMEND', description: ' By the sea ' }).isRefused('NOTHING_TO_CHANGE')
    given(submitted()).when(john, { type: 'AMEND', description: null }).isRefused('NOTHING_TO_CHANGE')
  })

  test('only the owner changes it, whatever else somebody may do', () => {
    given(submitted(), validated()).when(jane, { type: 'AMEND', endDate: '2026-07-11' }).isRefused('FORBIDDEN')
    given(submitted(), validated()).when(system, { type: 'AMEND', endDate: '2026-07-11' }).isRefused('FORBIDDEN')
  })

  test.each([
    ['denied', given(submitted(), validated(), denied())],
    ['refused by a rule', given(submitted(), rejectedBySystem())],
  ])('once it is %s it stays as it is', (words, decided) => {
    decided.when(john, { type: 'AMEND', endDate: '2026-07-11' }).isRefused('WRONG_STATUS', words)
  })

  test('a changed wish has to make sense as a whole', () => {
    const pending = given(submitted(), validated())
    pending.when(john, { type: 'AMEND', endDate: '2026-07-32' }).isRefused('DATE_INVALID')
    pending.when(john, { type: 'AMEND', startDate: '2026-07-11' }).isRefused('END_BEFORE_START')
    given(submitted({ startsAt: 'NOON', endsAt: 'NOON' }), validated())
      .when(john, { type: 'AMEND', endDate: '2026-07-06' })
      .isRefused('EMPTY_LEAVE')
    pending.when(john, { type: 'AMEND', description: 'x'.repeat(1001) }).isRefused('DESCRIPTION_INVALID')
  })
})

describe('approve', () => {
  test('an approver says yes, and is named', () => {
    given(submitted(), validated())
      .when(jane, { type: 'APPROVE' })
      .happens('VacationRequestApproved', { approvalStatus: 'APPROVED', approvedBy: 'jane' })
  })

  test('not before it has been checked, and not twice', () => {
    given(submitted()).when(jane, { type: 'APPROVE' }).isRefused('WRONG_STATUS', 'still being checked')
    given(submitted(), validated(), approved())
      .when(jane, { type: 'APPROVE' })
      .isRefused('WRONG_STATUS', 'approved already')
  })

  test('an approver leaves their own request to the others, as long as there are any', () => {
    const ofJane = given(submitted({ owner: 'jane' }), validated())
    ofJane.when(jane, { type: 'APPROVE' }, { hasOtherApprover: true }).isRefused('OWN_REQUEST', 'another approver')
    ofJane
      .when(jane, { type: 'APPROVE' }, { hasOtherApprover: false })
      .happens('VacationRequestApproved', { approvalStatus: 'APPROVED', approvedBy: 'jane' })
  })
})

describe('deny', () => {
  test('an approver says no, and why', () => {
    given(submitted(), validated())
      .when(jane, { type: 'DENY', reason: '  The release is that week. ' })
      .happens('VacationRequestDenied', { approvalStatus: 'DENIED', rejectionReason: 'The release is that week.' })
  })

  test('no without a reason is no answer', () => {
    const pending = given(submitted(), validated())
    pending.when(jane, { type: 'DENY' }).isRefused('REASON_MISSING', 'rejectionReason')
    pending.when(jane, { type: 'DENY', reason: ' \n ' }).isRefused('REASON_MISSING')
  })

  test('a reason is a text that can be read', () => {
    const pending = given(submitted(), validated())
    pending.when(jane, { type: 'DENY', reason: 'x'.repeat(1001) }).isRefused('REASON_INVALID', '1000')
    pending.when(jane, { type: 'DENY', reason: 'No\0' }).isRefused('REASON_INVALID')
  })

  test('John cannot deny anything, not even to himself', () => {
    given(submitted(), validated()).when(john, { type: 'DENY', reason: 'Changed my mind.' }).isRefused('FORBIDDEN')
  })
})

describe('delete', () => {
  test('the owner withdraws it; it is told as it last was', () => {
    const { request } = given(submitted({ description: 'By the sea' }), validated())
      .when(john, { type: 'DELETE' })
      .happens('VacationRequestCancelled', { approvalStatus: 'PENDING_APPROVAL', description: 'By the sea' })
    expect(request).toBeUndefined()
  })

  test('leave that has been taken is deleted by an approver only', () => {
    const taken = given(submitted(), validated(), approved())
    const lastDay = { today: aWeekInJuly.endDate }
    const dayAfter = { today: '2026-07-11' }
    taken.when(john, { type: 'DELETE' }, lastDay).happens('VacationRequestCancelled')
    taken.when(john, { type: 'DELETE' }, dayAfter).isRefused('WRONG_STATUS', 'has been taken')
    taken.when(jane, { type: 'DELETE' }, dayAfter).happens('VacationRequestCancelled')
  })
})

describe('a request that is not there', () => {
  const commands: VacationRequestCommand[] = [
    { type: 'AMEND', endDate: '2026-07-11' },
    { type: 'VALIDATE' },
    { type: 'APPROVE' },
    { type: 'DENY', reason: 'No.' },
    { type: 'DELETE' },
  ]

  test.each(commands)('to $type what never was, or was deleted, is refused', (command) => {
    given().when(jane, command).isRefused('NOT_FOUND')
    given(submitted(), cancelled()).when(jane, command).isRefused('NOT_FOUND')
  })

  test.each(commands)('to $type it without signing in tells nothing of whether it exists', (command) => {
    given().when(anonymous, command).isRefused('UNAUTHENTICATED')
    given(submitted()).when(anonymous, command).isRefused('UNAUTHENTICATED')
  })
})

describe('the version that somebody saw', () => {
  const pending = given(submitted(), validated())

  test('amend', () => {
    const endDate = '2026-07-17'
    pending.when(john, { type: 'AMEND', endDate, expectedVersion: 1 }).isRefused('CHANGED_SINCE', 'has changed since')
    pending
      .when(john, { type: 'AMEND', endDate, expectedVersion: 2 })
      .happens('VacationRequestAmended', { endDate, approvalStatus: 'PENDING_VALIDATION', version: 3 })
  })

  test('approve', () => {
    pending.when(jane, { type: 'APPROVE', expectedVersion: 3 }).isRefused('CHANGED_SINCE')
    pending
      .when(jane, { type: 'APPROVE', expectedVersion: 2 })
      .happens('VacationRequestApproved', { approvalStatus: 'APPROVED', approvedBy: 'jane', version: 3 })
  })

  test('deny', () => {
    pending.when(jane, { type: 'DENY', reason: 'No.', expectedVersion: 1 }).isRefused('CHANGED_SINCE')
    pending
      .when(jane, { type: 'DENY', reason: 'No.', expectedVersion: 2 })
      .happens('VacationRequestDenied', { approvalStatus: 'DENIED', rejectionReason: 'No.', version: 3 })
  })

  test('who may at all is asked first', () => {
    pending.when(john, { type: 'APPROVE', expectedVersion: 1 }).isRefused('FORBIDDEN')
  })
})

test('what is offered as buttons is what would not be refused', () => {
  const facts = { today: '2026-05-14', hasOtherApprover: true }
  expect(allowedOperations(john, aWeekInJuly, facts)).toEqual(['AMEND', 'DELETE'])
  expect(allowedOperations(jane, aWeekInJuly, facts)).toEqual(['DELETE'])
  expect(allowedOperations(jane, { ...aWeekInJuly, approvalStatus: 'PENDING_APPROVAL' }, facts)).toEqual([
    'APPROVE',
    'DENY',
    'DELETE',
  ])
  expect(allowedOperations(anonymous, aWeekInJuly, facts)).toEqual([])
  const approvedWeek = { ...aWeekInJuly, approvalStatus: 'APPROVED' } as const
  expect(allowedOperations(john, approvedWeek, facts)).toEqual(['AMEND', 'DELETE'])
  expect(allowedOperations(john, approvedWeek, { ...facts, today: aWeekInJuly.startDate })).toEqual(['DELETE'])
})
