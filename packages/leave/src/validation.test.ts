import type { StartsAt } from '@vacation-tracker/vacation-events/half-days'
import type { ApprovalStatus } from '@vacation-tracker/vacation-events/vacation-request'
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
import { firstRefusal, type OwnRequest, type RequestedLeave, validationRules } from './validation.ts'

describe('validate', () => {
  test('a request that keeps every rule goes to the approvers', () => {
    given(submitted())
      .when(system, { type: 'VALIDATE' })
      .happens('VacationRequestValidated', { approvalStatus: 'PENDING_APPROVAL', version: 2, updatedAt: now })
  })

  test('a request that breaks one is refused, with the reason', () => {
    given(submitted())
      .when(system, { type: 'VALIDATE' }, { askedOn: '2026-07-07' })
      .happens('VacationRequestRejectedBySystem', {
        approvalStatus: 'REJECTED_BY_SYSTEM',
        rejectionReason: 'The leave starts on 2026-07-06, which is over. Only sick leave can start in the past.',
        version: 2,
      })
  })

  test('only the system validates, however late a person tries', () => {
    given(submitted()).when(jane, { type: 'VALIDATE' }).isRefused('STATUS_RESERVED')
    given(submitted(), validated()).when(jane, { type: 'VALIDATE' }).isRefused('STATUS_RESERVED')
    given(submitted(), validated()).when(anonymous, { type: 'VALIDATE' }).isRefused('UNAUTHENTICATED')
  })

  test.each([
    ['validated', given(submitted(), validated())],
    ['approved', given(submitted(), validated(), approved())],
    ['denied', given(submitted(), validated(), denied())],
    ['rejected', given(submitted(), rejectedBySystem())],
  ])('a validation that comes late, when the request has been %s, does nothing', (_, settled) => {
    settled.when(system, { type: 'VALIDATE' }).changesNothing()
  })

  test('a validation of what has been deleted finds nothing', () => {
    given(submitted(), cancelled()).when(system, { type: 'VALIDATE' }).isRefused('NOT_FOUND')
  })
})

describe('not in the past', () => {
  const validation = { type: 'VALIDATE' } as const
  const firstDay = aWeekInJuly.startDate
  const tooLate = { today: '2026-07-07' }

  test('leave may start on the day on which it is asked for', () => {
    given(submitted())
      .when(system, validation, { today: firstDay })
      .happens('VacationRequestValidated', { approvalStatus: 'PENDING_APPROVAL' })
  })

  test('a day later it is refused', () => {
    given(submitted())
      .when(system, validation, tooLate)
      .happens('VacationRequestRejectedBySystem', {
        approvalStatus: 'REJECTED_BY_SYSTEM',
        rejectionReason: expect.stringContaining('is over'),
      })
  })

  test('sick leave may be handed in afterwards', () => {
    given(submitted({ category: 'SICK_LEAVE' }))
      .when(system, validation, tooLate)
      .happens('VacationRequestValidated', { approvalStatus: 'PENDING_APPROVAL' })
  })

  test('what counts is the day on which it was asked, not the one on which the system got round to it', () => {
    given(submitted())
      .when(system, validation, { ...tooLate, askedOn: firstDay })
      .happens('VacationRequestValidated', { approvalStatus: 'PENDING_APPROVAL' })
  })
})

describe('no overlap with own leave', () => {
  const other: OwnRequest = {
    id: '0b54e7a5-2d0f-4a43-b1c7-31c64d8e3c5b',
    category: 'ANNUAL_LEAVE',
    approvalStatus: 'APPROVED',
    startDate: '2026-07-01',
    endDate: '2026-07-06',
    startsAt: 'MORNING',
    endsAt: 'EVENING',
  }
  const validatedBeside = (ownRequest: OwnRequest) =>
    given(submitted()).when(system, { type: 'VALIDATE' }, { ownRequests: [ownRequest] })
  const overlapping = (which: string) => ({
    approvalStatus: 'REJECTED_BY_SYSTEM' as const,
    rejectionReason: `It overlaps your other leave ${which}. Change that one, or choose other days.`,
  })
  const fine = { approvalStatus: 'PENDING_APPROVAL' } as const
  /** The week of John, from this moment of its first day on. */
  const validatedFrom = (startsAt: StartsAt) => ({
    beside: (ownRequest: OwnRequest) =>
      given(submitted({ startsAt })).when(system, { type: 'VALIDATE' }, { ownRequests: [ownRequest] }),
  })

  test.each<ApprovalStatus>(['PENDING_VALIDATION', 'PENDING_APPROVAL', 'APPROVED'])(
    'nobody is away twice on a day: the other leave is %s',
    (approvalStatus) => {
      validatedBeside({ ...other, approvalStatus }).happens(
        'VacationRequestRejectedBySystem',
        overlapping('from 2026-07-01 to 2026-07-06'),
      )
    },
  )

  test.each<ApprovalStatus>(['DENIED', 'REJECTED_BY_SYSTEM'])('leave that is %s takes no days', (approvalStatus) => {
    validatedBeside({ ...other, approvalStatus }).happens('VacationRequestValidated', fine)
  })

  test('the day before the first and the day after the last are free', () => {
    validatedBeside({ ...other, endDate: '2026-07-05' }).happens('VacationRequestValidated', fine)
    validatedBeside({ ...other, startDate: '2026-07-11', endDate: '2026-07-12' }).happens(
      'VacationRequestValidated',
      fine,
    )
  })

  test('one day in the midst of it is enough, and is named as a day', () => {
    validatedBeside({ ...other, startDate: '2026-07-08', endDate: '2026-07-08' }).happens(
      'VacationRequestRejectedBySystem',
      overlapping('on 2026-07-08'),
    )
  })

  test('leave that ends at noon leaves the afternoon free, and the morning of a later one', () => {
    validatedFrom('NOON')
      .beside({ ...other, endsAt: 'NOON' })
      .happens('VacationRequestValidated', fine)
    validatedFrom('NOON')
      .beside(other)
      .happens('VacationRequestRejectedBySystem', overlapping('from 2026-07-01 to 2026-07-06'))
    validatedFrom('MORNING')
      .beside({ ...other, endsAt: 'NOON' })
      .happens('VacationRequestRejectedBySystem', overlapping('from 2026-07-01 to noon on 2026-07-06'))
  })

  test.each([
    ['the morning and the afternoon are two things', morning, afternoon, undefined],
    ['nobody has the morning twice', morning, morning, 'on the morning of 2026-07-06'],
    ['nobody has the afternoon twice', afternoon, afternoon, 'on the afternoon of 2026-07-06'],
    ['nothing is left of a whole day', afternoon, { startsAt: 'MORNING', endsAt: 'EVENING' }, 'on 2026-07-06'],
  ] as const)('of one day %s', (_, wanted, taken, which) => {
    const oneDay = { startDate: '2026-07-06', endDate: '2026-07-06' }
    given(submitted({ ...oneDay, ...wanted }))
      .when(system, { type: 'VALIDATE' }, { ownRequests: [{ ...other, ...oneDay, ...taken }] })
      .happens(
        which ? 'VacationRequestRejectedBySystem' : 'VacationRequestValidated',
        which ? overlapping(which) : fine,
      )
  })

  test('a request does not stand in its own way', () => {
    validatedBeside({ ...other, id: aWeekInJuly.id }).happens('VacationRequestValidated', fine)
  })

  test('a draft that has no id yet is compared with everything', () => {
    const { id: _, ...draft } = aWeekInJuly
    expect(firstRefusal(draft, { today: '2026-05-14', ownRequests: [other] })?.code).toBe('OVERLAP')
  })
})

describe('the rules together', () => {
  const everythingWrong: RequestedLeave = {
    category: 'ANNUAL_LEAVE',
    startDate: '2026-03-09',
    endDate: '2026-03-03',
    startsAt: 'NOON',
    endsAt: 'NOON',
  }
  const facts = {
    today: '2026-05-14',
    ownRequests: [{ ...aWeekInJuly, startDate: '2026-03-01', endDate: '2026-03-31' }],
  }

  test('each has a name of its own', () => {
    expect(validationRules.map(({ name }) => name)).toEqual([
      'dates in order',
      'some time',
      'not in the past',
      'no overlap with own leave',
    ])
  })

  test('the first that refuses is the one that is told', () => {
    const inOrder = { ...everythingWrong, endDate: '2026-03-13' }
    expect(firstRefusal(everythingWrong, facts)?.code).toBe('END_BEFORE_START')
    expect(firstRefusal({ ...everythingWrong, endDate: '2026-03-09' }, facts)?.code).toBe('EMPTY_LEAVE')
    expect(firstRefusal(inOrder, facts)?.code).toBe('IN_THE_PAST')
    const booked = { ...facts, ownRequests: [{ ...aWeekInJuly, id: 'another' }] }
    expect(firstRefusal({ ...inOrder, startDate: '2026-05-14', endDate: '2026-12-31' }, booked)?.code).toBe('OVERLAP')
    expect(firstRefusal({ ...inOrder, startDate: '2026-05-14', endDate: '2026-12-31' }, facts)).toBeUndefined()
  })

  test('the same reasons are told to whoever plans the leave and to whoever asked for it', () => {
    given(submitted())
      .when(john, { type: 'AMEND', endDate: '2026-07-05' })
      .isRefused('END_BEFORE_START', firstRefusal({ ...aWeekInJuly, endDate: '2026-07-05' }, facts)?.message)
  })
})

test('who is on leave may fall ill, but not twice', () => {
  const week = { ...aWeekInJuly, startsAt: 'MORNING', endsAt: 'EVENING', category: 'SICK_LEAVE' } as const
  const other = (category: 'ANNUAL_LEAVE' | 'SICK_LEAVE') => ({
    today: '2026-05-13',
    ownRequests: [{ ...aWeekInJuly, id: 'another', category, approvalStatus: 'APPROVED' as const }],
  })
  expect(firstRefusal({ ...week, id: 'mine' }, other('ANNUAL_LEAVE'))).toBeUndefined()
  expect(firstRefusal({ ...week, id: 'mine' }, other('SICK_LEAVE'))?.code).toBe('OVERLAP')
  expect(firstRefusal({ ...week, id: 'mine', category: 'ANNUAL_LEAVE' }, other('SICK_LEAVE'))?.code).toBe('OVERLAP')
})
