import { VacationRequestRejectedBySystem } from '@vacation-tracker/vacation-events/vacation-request'
import { beforeAll, expect, test } from 'vitest'
import { readPastRequests } from '../rehearsal/past-requests.ts'
import { findAbsences } from '../store/absences.ts'
import { findAbsencesOf } from '../store/calendar.ts'
import { findFeedLeave } from '../store/feed-leave.ts'
import type { Member, TestApp } from '../testing/app.ts'
import { eventsOf } from '../testing/events.ts'
import { eventually } from '../testing/eventually.ts'
import { assignGroups } from '../testing/people.ts'
import {
  type ApiRequest,
  approve,
  deny,
  granted,
  pending,
  remove,
  submit,
  update,
  whenIs,
} from '../testing/requests.ts'
import { onBothStores } from '../testing/stores.ts'

/** Monday to Friday, five days; until the Wednesday after it is eight, and until its Wednesday three. */
const week = { startDate: '2026-07-06', endDate: '2026-07-10' }
const longer = '2026-07-15'
const shorter = '2026-07-08'

type Change = ApiRequest & {
  days: number | null
  approvedBefore: { startDate: string; endDate: string; days: number; approvedBy: string; leaveType: string } | null
}
const changeQuery = `query ($id: ID!) { getVacationRequest(id: $id) { approvalStatus startDate endDate days approvedBy
  rejectionReason allowedActions version
  approvedBefore { startDate endDate days approvedBy leaveType } } }`
const balanceQuery = '{ balances { leaveType days taken pending } }'
type Balances = { balances: { leaveType: string; days: number; taken: number; pending: number }[] }

onBothStores('a change of approved leave', (open) => {
  let app: TestApp
  let ada: Member
  let eve: Member
  let count = 0

  beforeAll(async () => {
    app = await open()
    ada = await app.register('ada')
    eve = await app.register('eve')
    await assignGroups(ada, 'eve', ['APPROVER', 'SUBMITTER'])
  })

  const read = async (person: Member, id: string) =>
    granted(await person.graphql<{ getVacationRequest: Change }>(changeQuery, { id })).getVacationRequest

  const balanceOf = async (person: Member) => {
    const { balances } = granted(await person.graphql<Balances>(balanceQuery))
    return balances.find(({ leaveType }) => leaveType === 'annual-leave')
  }

  /** Somebody new, whose week in July has been approved. */
  async function onLeave(wish: Record<string, unknown> = {}): Promise<{ ben: Member; id: string }> {
    const ben = await app.register(`ben${++count}`)
    const { id } = await pending(ben, { ...week, description: 'By the sea', ...wish })
    granted(await approve(ada, id))
    return { ben, id }
  }

  async function changed(wish: Record<string, unknown>): Promise<{ ben: Member; id: string }> {
    const { ben, id } = await onLeave()
    granted(await update(ben, id, wish))
    await whenIs(ben, id, 'PENDING_APPROVAL')
    return { ben, id }
  }

  const asApproved = { ...week, approvalStatus: 'APPROVED', approvedBy: 'ada', days: 5, approvedBefore: null }
  const before = { ...week, days: 5, approvedBy: 'ada', leaveType: 'annual-leave' }

  test.each([
    ['to eight days: eight count', longer, { days: 17, taken: 0, pending: 8 }],
    ['to three days: the five that are approved count', shorter, { days: 20, taken: 5, pending: 0 }],
  ])('%s, until it is decided', async (_, endDate, balance) => {
    const { ben, id } = await changed({ endDate })
    expect(await read(ben, id)).toMatchObject({ endDate, approvedBy: null, approvedBefore: before })
    expect(await balanceOf(ben)).toMatchObject(balance)
  })

  test('what would be left is told before one asks', async () => {
    const { ben, id } = await onLeave()
    const document = `query ($input: LeavePreviewInput!) {
      previewLeave(input: $input) { days outcome balanceAfter { days } } }`
    const preview = async (endDate: string) => {
      const input = { id, leaveType: 'annual-leave', startDate: week.startDate, endDate }
      return granted(await ben.graphql<{ previewLeave: unknown }>(document, { input })).previewLeave
    }
    expect(await preview(longer)).toEqual({ days: 8, outcome: 'ASK', balanceAfter: { days: 17 } })
    expect(await preview(shorter)).toEqual({ days: 3, outcome: 'ASK', balanceAfter: { days: 20 } })
  })

  test('approved, it is the leave', async () => {
    const { ben, id } = await changed({ endDate: shorter })
    granted(await approve(eve, id))
    expect(await read(ben, id)).toMatchObject({ endDate: shorter, days: 3, approvedBy: 'eve', approvedBefore: null })
    expect(await balanceOf(ben)).toMatchObject({ days: 22, taken: 3, pending: 0 })
  })

  test('denied, the leave stands as it was approved, and the owner is told why', async () => {
    const { ben, id } = await changed({ endDate: longer, description: 'By the lake' })
    granted(await deny(eve, id, 'The release is that week.'))
    expect(await read(ben, id)).toMatchObject({ ...asApproved, rejectionReason: 'The release is that week.' })
    expect(await balanceOf(ben)).toMatchObject({ days: 20, taken: 5, pending: 0 })
    const inbox = '{ listNotifications { items { kind message } } }'
    await eventually(async () => {
      const { listNotifications } = granted(await ben.graphql<{ listNotifications: { items: object[] } }>(inbox))
      return expect(listNotifications.items[0]).toEqual({
        kind: 'REQUEST_DENIED',
        message: expect.stringMatching(
          /denied the change .* 2026-07-06 to 2026-07-10 stays .*: The release is that week\.$/,
        ),
      })
    })
    await eventually(() =>
      expect(app.mailer.sent(ben.email).map(({ subject }) => subject)).toContain(
        'Your change was denied, your leave stays approved',
      ),
    )
    expect(app.mailer.sent(eve.email).map(({ subject }) => subject)).toContain('A change of leave to approve')
  })

  test('refused by a rule, the leave stands as it was approved', async () => {
    const { ben, id } = await onLeave()
    await using spy = await app.spy()
    const other = await pending(ben, { startDate: '2026-07-15', endDate: '2026-07-16' })
    granted(await update(ben, id, { endDate: longer }))
    const request = await whenIs(ben, id, 'APPROVED')
    expect(await read(ben, id)).toMatchObject(asApproved)
    expect(request.rejectionReason).toContain(`from ${other.startDate} to ${other.endDate}`)
    await spy.waitFor(VacationRequestRejectedBySystem, { where: { id } })
  })

  test('taken back, nobody has to decide, and the one who would have finds it decided', async () => {
    const { ben, id } = await changed({ endDate: longer, description: null })
    const back = granted(await update(ben, id, { endDate: week.endDate, description: 'By the sea' }))
    expect(back.updateVacationRequest).toMatchObject({ approvalStatus: 'APPROVED', approvedBy: 'ada' })
    expect(await read(ben, id)).toMatchObject({ ...asApproved, rejectionReason: null })
    expect((await approve(eve, id)).code).toBe('WRONG_STATUS')
  })

  test('changed twice, what Ada approved stays what is approved', async () => {
    const { ben, id } = await changed({ endDate: longer })
    granted(await update(ben, id, { endDate: shorter }))
    await whenIs(ben, id, 'PENDING_APPROVAL')
    expect(await read(ben, id)).toMatchObject({ endDate: shorter, days: 3, approvedBefore: before })
    granted(await deny(ada, id, 'No.'))
    expect(await read(ben, id)).toMatchObject(asApproved)
  })

  test('of two approvers who decide at once, one decides', async () => {
    const { ben, id } = await changed({ endDate: longer })
    const answers = await Promise.all([approve(ada, id), deny(eve, id, 'No.')])
    expect(answers.filter(({ errors }) => errors === undefined)).toHaveLength(1)
    expect(answers.find(({ errors }) => errors)?.code).toBe('WRONG_STATUS')
    const isLonger = answers[0].errors === undefined
    expect(await read(ben, id)).toMatchObject(
      isLonger ? { endDate: longer, days: 8, approvedBefore: null } : asApproved,
    )
  })

  test('waits anew, whoever had been asked about the leave before', async () => {
    const { ben, id } = await onLeave()
    const row = app.db.selectFrom('vacation_request').select(['asked_at', 'escalated_at']).where('id', '=', id)
    const escalated = { escalated_at: '2026-05-12T08:00:00.000Z' }
    await app.db.updateTable('vacation_request').set(escalated).where('id', '=', id).execute()
    app.clock.advance({ minutes: 1 })
    const { updatedAt } = granted(await update(ben, id, { description: 'By the lake' })).updateVacationRequest
    expect(await row.executeTakeFirst()).toEqual({ asked_at: updatedAt, escalated_at: null })
  })

  test('deleted, all of it is gone', async () => {
    const { ben, id } = await changed({ endDate: longer })
    granted(await remove(ben, id))
    expect(await balanceOf(ben)).toMatchObject({ days: 25, taken: 0, pending: 0 })
  })

  test('other leave keeps clear of what is approved and of what is asked for', async () => {
    const { ben, id } = await changed({ startDate: '2026-07-09', endDate: '2026-07-14' })
    for (const date of ['2026-07-06', '2026-07-14']) {
      const { submitVacationRequest } = granted(await submit(ben, { startDate: date, endDate: date }))
      const refused = await whenIs(ben, submitVacationRequest.id, 'REJECTED_BY_SYSTEM')
      expect(refused.rejectionReason).toContain('It overlaps your other leave')
    }
    granted(await approve(ada, id))
    await pending(ben, { startDate: '2026-07-06', endDate: '2026-07-07' })
  })

  test('the approved days are days away, wherever the change would put them', async () => {
    const { ben, id } = await changed({ startDate: '2026-08-03', endDate: '2026-08-04' })
    const awayOn = async (date: string) =>
      (await findAbsences(app.db, [ben.username], { startDate: date, endDate: date })).map(({ endDate }) => endDate)
    expect(await awayOn('2026-07-08')).toEqual([week.endDate])
    expect(await awayOn('2026-08-03')).toEqual(['2026-08-04'])
    const onCalendar = await findAbsencesOf(app.db, [ben.username], { from: '2026-07-01', to: '2026-08-31' })
    expect(onCalendar).toMatchObject([{ id, ...week, isPending: false, leaveType: 'annual-leave' }])
    const told = { usernames: [ben.username], from: '2026-07-10', deniedSince: '2026-01-01' }
    expect(await findFeedLeave(app.db, told)).toMatchObject([{ id, ...week, approvalStatus: 'APPROVED' }])
    expect(await findFeedLeave(app.db, { ...told, from: '2026-07-11' }), 'August is not approved').toEqual([])
    granted(await deny(ada, id, 'No.'))
    expect(await awayOn('2026-07-08')).toEqual([week.endDate])
    expect(await awayOn('2026-08-03')).toEqual([])
  })

  test('a rehearsal finds the days that were granted, when no was said to a change of them', async () => {
    const { id } = await changed({ endDate: longer })
    granted(await deny(ada, id, 'No.'))
    const past = await app.db.transaction().execute((tx) => readPastRequests(tx, () => {}))
    expect(past.find((request) => request.id === id)).toMatchObject({ ...week, reality: { end: 'GRANTED' } })
  })

  test('of another kind, both count, each against its own', async () => {
    const { ben, id } = await changed({ category: 'CARERS_LEAVE' })
    expect(await balanceOf(ben)).toMatchObject({ days: 20, taken: 5, pending: 0 })
    const { balances } = granted(await ben.graphql<Balances>(balanceQuery))
    expect(balances.find(({ leaveType }) => leaveType === 'carers-leave')).toMatchObject({ pending: 5 })
    granted(await approve(ada, id))
    expect(await balanceOf(ben)).toMatchObject({ days: 25, taken: 0 })
  })

  test('the log tells each step, with what stays approved', async () => {
    const { id } = await changed({ endDate: longer })
    granted(await deny(ada, id, 'No.'))
    const told = (await eventsOf(app.db, id)).filter(({ 'detail-type': type }) => type !== 'TeamNotified')
    const asked = (approvalStatus: string) => ({ approvalStatus, endDate: longer, approvedBefore: before })
    const plain = (approvalStatus: string) => ({ approvalStatus, endDate: week.endDate })
    expect(told.map(({ 'detail-type': type, detail }) => [type, detail])).toMatchObject([
      ['VacationRequestSubmitted', plain('PENDING_VALIDATION')],
      ['VacationRequestValidated', plain('PENDING_APPROVAL')],
      ['VacationRequestApproved', plain('APPROVED')],
      ['VacationRequestAmended', asked('PENDING_VALIDATION')],
      ['VacationRequestValidated', asked('PENDING_APPROVAL')],
      ['VacationRequestDenied', plain('APPROVED')],
    ])
    expect(told.filter(({ detail }) => 'approvedBefore' in detail)).toHaveLength(2)
  })

  test('leave that has begun or is over stays as it is, and the refusal says what to do', async () => {
    const { ben, id } = await onLeave({ startDate: '2026-05-14', endDate: '2026-05-15' })
    app.clock.advance({ hours: 24 })
    const begun = await update(ben, id, { endDate: '2026-05-18' })
    expect(begun.code).toBe('WRONG_STATUS')
    expect(begun.errors?.[0]?.message).toContain('Ask for further days by themselves')
    expect((await read(ben, id)).allowedActions).toEqual(['DELETE'])
    app.clock.advance({ hours: 48 })
    expect((await update(ben, id, { endDate: '2026-05-18' })).errors?.[0]?.message).toContain('has been taken')
  })
})
