import type { ApprovedBefore } from '@vacation-tracker/vacation-events/vacation-request'
import { describe, expect, test } from 'vitest'
import { approvedOf } from './approved-before.ts'
import { system } from './permissions.ts'
import { afternoon, approved, aWeekInJuly, given, jane, john, submitted, validated } from './testing/given.ts'

/** What Jane has approved. */
const approvedWeek = {
  ...{ category: 'ANNUAL_LEAVE', leaveType: 'annual-leave', description: 'By the sea' },
  ...{ startDate: '2026-07-06', endDate: '2026-07-10', startsAt: 'MORNING', endsAt: 'EVENING' },
  ...{ days: 5, approvedBy: 'jane' },
} satisfies ApprovedBefore

const approvedLeave = given(submitted({ days: 5, description: 'By the sea' }), validated(), approved())
const changing = {
  approvalStatus: 'PENDING_VALIDATION',
  endDate: '2026-07-15',
  days: undefined,
  approvedBy: undefined,
  approvedBefore: approvedWeek,
} as const

/** John asks for three days more, and the system has found that it costs eight. */
const assessment = { days: 8, verdict: { outcome: 'ASK', answers: [] } } as const
const asksForMore = () =>
  approvedLeave.when(john, { type: 'AMEND', endDate: '2026-07-15' }).happens('VacationRequestAmended', changing)
const waits = () =>
  asksForMore()
    .when(system, { type: 'VALIDATE' }, { assessment })
    .happens('VacationRequestValidated', { approvalStatus: 'PENDING_APPROVAL', days: 8 })

/** The leave as Jane approved it, after a change that came to nothing. */
const asBefore = { ...approvedWeek, approvalStatus: 'APPROVED', approvedBefore: undefined } as const

describe('a change of approved leave', () => {
  test('is checked again, and what was approved is kept beside it', () => {
    const { request } = asksForMore()
    expect(request).not.toHaveProperty('approvedBy')
    expect(request).not.toHaveProperty('days')
  })

  test('is approved like any other: then it is the leave, and nothing is kept beside it', () => {
    const { request } = waits()
      .when(jane, { type: 'APPROVE' })
      .happens('VacationRequestApproved', { approvalStatus: 'APPROVED', approvedBy: 'jane', approvedBefore: undefined })
    expect(request).toMatchObject({ endDate: '2026-07-15', days: 8 })
    expect(request).not.toHaveProperty('approvedBefore')
  })

  test('is approved by the rules where they do that by themselves', () => {
    asksForMore()
      .when(
        system,
        { type: 'VALIDATE' },
        { assessment: { ...assessment, verdict: { outcome: 'APPROVE', answers: [] } } },
      )
      .happens('VacationRequestApproved', {
        ...{ approvalStatus: 'APPROVED', approvedBy: 'system', days: 8, approvedBefore: undefined },
      })
  })

  test('is denied: the leave stands as it was approved, and it is told why', () => {
    const { request } = waits()
      .when(jane, { type: 'DENY', reason: 'The release is that week.' })
      .happens('VacationRequestDenied', { ...asBefore, rejectionReason: 'The release is that week.' })
    expect(request).not.toHaveProperty('approvedBefore')
  })

  test('is refused by a rule: the leave stands as it was approved', () => {
    asksForMore()
      .when(system, { type: 'VALIDATE' }, { assessment, askedOn: '2026-07-07' })
      .happens('VacationRequestRejectedBySystem', { ...asBefore, rejectionReason: expect.stringContaining('is over') })
  })

  test('is changed again: what was approved is what Jane approved, not what was asked for meanwhile', () => {
    waits()
      .when(john, { type: 'AMEND', endDate: '2026-07-08' })
      .happens('VacationRequestAmended', { ...changing, endDate: '2026-07-08' })
  })

  test('is taken back by asking for what is approved: nobody has to decide', () => {
    const { endDate } = aWeekInJuly
    asksForMore().when(john, { type: 'AMEND', endDate }).happens('VacationRequestAmended', asBefore)
    waits()
      .when(john, { type: 'AMEND', endDate })
      .happens('VacationRequestAmended', asBefore)
      .when(system, { type: 'VALIDATE' })
      .changesNothing()
  })

  test('is not taken back as long as anything of the wish differs', () => {
    waits()
      .when(john, { type: 'AMEND', endDate: aWeekInJuly.endDate, ...afternoon })
      .happens('VacationRequestAmended', { ...changing, endDate: aWeekInJuly.endDate, startsAt: 'NOON' })
  })

  test('goes with the leave when it is deleted', () => {
    const { request } = waits().when(john, { type: 'DELETE' }).happens('VacationRequestCancelled')
    expect(request).toBeUndefined()
  })

  test('may be of another kind and with other words, which are forgotten when it is denied', () => {
    const other = { category: 'CARERS_LEAVE', leaveType: 'carers-leave', description: 'For my mother' } as const
    approvedLeave
      .when(john, { type: 'AMEND', category: 'CARERS_LEAVE', description: 'For my mother' })
      .happens('VacationRequestAmended', { ...changing, ...other, endDate: aWeekInJuly.endDate })
      .when(system, { type: 'VALIDATE' }, { assessment: { ...assessment, days: 5 } })
      .happens('VacationRequestValidated', { approvalStatus: 'PENDING_APPROVAL', days: 5 })
      .when(jane, { type: 'DENY', reason: 'No.' })
      .happens('VacationRequestDenied', { ...asBefore, rejectionReason: 'No.' })
  })

  test('after a denial one may ask anew, and the reason is of the past', () => {
    const { request } = waits()
      .when(jane, { type: 'DENY', reason: 'No.' })
      .happens('VacationRequestDenied', { ...asBefore, rejectionReason: 'No.' })
      .when(john, { type: 'AMEND', endDate: '2026-07-13' })
      .happens('VacationRequestAmended', { ...changing, endDate: '2026-07-13', rejectionReason: undefined })
    expect(request).not.toHaveProperty('rejectionReason')
  })
})

describe('of two approvers', () => {
  const stages = { approval: { stages: 2 } } as const
  const jill = { kind: 'person', username: 'jill', groups: ['APPROVER'] } as const

  test('both decide again, and the first of the time before is known when it is denied', () => {
    const endorsed = given(submitted({ days: 5 }), validated())
      .when(jill, { type: 'APPROVE' }, stages)
      .happens('VacationRequestEndorsed', { endorsedBy: 'jill' })
      .when(jane, { type: 'APPROVE' }, stages)
      .happens('VacationRequestApproved', { approvalStatus: 'APPROVED', approvedBy: 'jane' })
    const { description, ...before } = approvedWeek
    const approvedBefore = { ...before, endorsedBy: 'jill' }
    endorsed
      .when(john, { type: 'AMEND', endDate: '2026-07-15' })
      .happens('VacationRequestAmended', { ...changing, endorsedBy: undefined, approvedBefore })
      .when(system, { type: 'VALIDATE' }, { assessment })
      .happens('VacationRequestValidated', { approvalStatus: 'PENDING_APPROVAL', days: 8 })
      .when(jane, { type: 'APPROVE' }, stages)
      .happens('VacationRequestEndorsed', { endorsedBy: 'jane' })
      .when(jill, { type: 'DENY', reason: 'No.' }, stages)
      .happens('VacationRequestDenied', {
        ...{ ...approvedBefore, approvalStatus: 'APPROVED', approvedBefore: undefined, rejectionReason: 'No.' },
      })
  })
})

describe('when it may be changed', () => {
  const amend = { type: 'AMEND', endDate: '2026-07-15' } as const

  test('until the day before its first', () => {
    approvedLeave.when(john, amend, { today: '2026-07-05' }).happens('VacationRequestAmended', changing)
    approvedLeave.when(john, amend, { today: '2026-07-06' }).isRefused('WRONG_STATUS', 'Ask for further days')
    approvedLeave.when(john, amend, { today: '2026-07-11' }).isRefused('WRONG_STATUS', 'has been taken')
  })

  test('the days that are approved say so, not those that are asked for', () => {
    const later = approvedLeave
      .when(john, { type: 'AMEND', startDate: '2026-07-08' })
      .happens('VacationRequestAmended', { ...changing, startDate: '2026-07-08', endDate: aWeekInJuly.endDate })
    later.when(john, amend, { today: '2026-07-06' }).isRefused('WRONG_STATUS', 'has begun')
    later.when(john, { type: 'DELETE' }, { today: '2026-07-11' }).isRefused('WRONG_STATUS', 'has been taken')
  })

  test('to say the same again is no change of approved leave either', () => {
    approvedLeave.when(john, { type: 'AMEND', endDate: aWeekInJuly.endDate }).isRefused('NOTHING_TO_CHANGE')
  })
})

test('what is approved of a request that never was: nothing', () => {
  expect(approvedOf(aWeekInJuly)).toBeUndefined()
})
