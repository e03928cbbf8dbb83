import { TeamNotified } from '@vacation-tracker/vacation-events/notification'
import { VacationRequestCancelled } from '@vacation-tracker/vacation-events/vacation-request'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Member, TestApp } from './testing/app.ts'
import { eventsOf } from './testing/events.ts'
import { assignGroups } from './testing/people.ts'
import { approve, deny, get, granted, pending, remove, submit, update, whenIs } from './testing/requests.ts'
import { onBothStores } from './testing/stores.ts'

onBothStores('the life of a request', (open) => {
  let app: TestApp
  let ada: Member
  let ben: Member
  beforeAll(async () => {
    app = await open()
    ada = await app.register('ada')
    ben = await app.register('ben')
    await assignGroups(ada, 'ada', ['ADMIN', 'APPROVER'])
  })

  test('submitted, found valid, approved', async () => {
    const { submitVacationRequest: submitted } = granted(await submit(ben, { description: ' A week by the sea ' }))
    expect(submitted).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      category: 'ANNUAL_LEAVE',
      description: 'A week by the sea',
      approvalStatus: 'PENDING_VALIDATION',
      startDate: '2026-07-06',
      endDate: '2026-07-10',
      startsAt: 'MORNING',
      endsAt: 'EVENING',
      approvedBy: null,
      owner: 'ben',
      rejectionReason: null,
      createdAt: '2026-05-13T10:28:13.902Z',
      updatedAt: '2026-05-13T10:28:13.902Z',
      version: 1,
      allowedActions: ['AMEND', 'DELETE'],
    })

    const validated = await whenIs(ada, submitted.id, 'PENDING_APPROVAL')
    expect(validated).toEqual({
      ...submitted,
      approvalStatus: 'PENDING_APPROVAL',
      version: 2,
      allowedActions: ['APPROVE', 'DENY', 'DELETE'],
    })

    app.clock.advance({ hours: 1 })
    const { updateVacationRequest: approved } = granted(await approve(ada, submitted.id))
    expect(approved).toEqual({
      ...validated,
      approvalStatus: 'APPROVED',
      approvedBy: 'ada',
      updatedAt: '2026-05-13T11:28:13.902Z',
      version: 3,
      allowedActions: ['DELETE'],
    })
    expect(await get(ben, submitted.id), 'it is still to come, so Ben can ask for other days').toEqual({
      ...approved,
      allowedActions: ['AMEND', 'DELETE'],
    })
  })

  test('denied with a reason', async () => {
    const { id } = await pending(ben, { startDate: '2026-08-03', endDate: '2026-08-07' })
    expect((await deny(ada, id, '  ')).code).toBe('REASON_MISSING')
    expect(granted(await deny(ada, id, 'The release is that week.')).updateVacationRequest).toMatchObject({
      approvalStatus: 'DENIED',
      rejectionReason: 'The release is that week.',
      approvedBy: null,
    })
    // The days are free again.
    const again = await pending(ben, { startDate: '2026-08-03', endDate: '2026-08-03' })
    expect(again.id).not.toBe(id)
  })

  describe('refused by a rule', () => {
    test.each([
      ['days that are over', { startDate: '2026-05-12', endDate: '2026-05-20' }, 'starts on 2026-05-12, which is over'],
      [
        'days that the person has asked for already',
        { startDate: '2026-07-10', endDate: '2026-07-17' },
        'overlaps your other leave from 2026-07-06 to 2026-07-10',
      ],
    ])('%s', async (_what, wish, words) => {
      const { submitVacationRequest } = granted(await submit(ben, wish))
      const rejected = await whenIs(ben, submitVacationRequest.id, 'REJECTED_BY_SYSTEM')
      expect(rejected.rejectionReason).toContain(words)
      expect(rejected.allowedActions).toEqual(['DELETE'])
    })

    test('but sick leave can be handed in afterwards', async () => {
      const past = { category: 'SICK_LEAVE', startDate: '2026-05-04', endDate: '2026-05-06' }
      expect((await pending(ben, past)).category).toBe('SICK_LEAVE')
    })
  })

  test('today is a matter of where the owner lives', async () => {
    // 10:28 in London is half an hour past midnight of the next day on Kiritimati.
    const kim = await app.register('kim', { timeZone: 'Pacific/Kiritimati' })
    const thirteenth = { startDate: '2026-05-13', endDate: '2026-05-13' }
    expect((await pending(ben, thirteenth)).approvalStatus).toBe('PENDING_APPROVAL')
    const { submitVacationRequest } = granted(await submit(kim, thirteenth))
    await whenIs(kim, submitVacationRequest.id, 'REJECTED_BY_SYSTEM')
  })

  test('amended by the owner and validated again', async () => {
    const { id, version } = await pending(ben, { startDate: '2026-09-01', endDate: '2026-09-02', description: 'Two' })
    const amended = granted(await update(ben, id, { endDate: '2026-09-03', description: null })).updateVacationRequest
    expect(amended).toMatchObject({ approvalStatus: 'PENDING_VALIDATION', endDate: '2026-09-03', description: null })
    expect(amended.version).toBe(version + 1)
    await whenIs(ben, id, 'PENDING_APPROVAL')
    granted(await update(ben, id, { startDate: '2026-05-01' }))
    expect((await whenIs(ben, id, 'REJECTED_BY_SYSTEM')).rejectionReason).toContain('which is over')
    expect((await update(ben, id, { startDate: '2026-09-01' })).code).toBe('WRONG_STATUS')
    expect((await eventsOf(app.db, id)).filter(({ detail }) => detail.metadata.actor === 'ben')).toHaveLength(3)
  })

  test('deleted: it is gone, and the log tells how it last was', async () => {
    await using spy = await app.spy()
    const { id } = await pending(ben, { startDate: '2026-10-01', endDate: '2026-10-02' })
    expect(granted(await remove(ben, id)).deleteVacationRequest).toMatchObject({
      id,
      approvalStatus: 'PENDING_APPROVAL',
    })
    expect(await get(ben, id)).toBeNull()
    expect((await remove(ben, id)).code).toBe('NOT_FOUND')
    const { detail } = await spy.waitFor(VacationRequestCancelled, { where: { id } })
    expect(detail).toMatchObject({ owner: 'ben', startDate: '2026-10-01', version: 3 })
  })

  test('a deletion with a condition happens only when the request meets it', async () => {
    const { id } = await pending(ben, { startDate: '2026-10-05', endDate: '2026-10-06' })
    expect((await remove(ben, id, { approvalStatus: { eq: 'APPROVED' } })).code).toBe('CONDITION_FAILED')
    expect((await remove(ben, id, { startDate: { between: ['2026-10-05Z', '2026-10-05Z'] } })).code).toBeUndefined()
    expect((await remove(ben, id, { approvalStatus: { eq: 'APPROVED' } })).code).toBe('NOT_FOUND')
  })

  test('what is written in the log: who, why, and what follows from what', async () => {
    await using spy = await app.spy()
    ben.headers = { traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01' }
    const { id } = await pending(ben, { startDate: '2026-11-02', endDate: '2026-11-03' })
    ben.headers = {}
    await spy.waitFor(TeamNotified, { where: { vacationRequestId: id } })
    app.clock.advance({ minutes: 5 })
    granted(await approve(ada, id))
    await spy.waitForTimes(TeamNotified, 2, { where: { vacationRequestId: id } })
    const events = await eventsOf(app.db, id)

    const [submitted, validated, asked, approved, told] = events
    expect(events.map((event) => [event['detail-type'], event.detail.metadata.actor])).toEqual([
      ['VacationRequestSubmitted', 'ben'],
      ['VacationRequestValidated', 'system'],
      ['TeamNotified', 'system'],
      ['VacationRequestApproved', 'ada'],
      ['TeamNotified', 'system'],
    ])
    const causes = events.map(({ detail }) => detail.metadata.causationId)
    expect(causes).toEqual([undefined, submitted?.id, validated?.id, undefined, approved?.id])
    const correlations = events.map(({ detail }) => detail.metadata.correlationId)
    expect(correlations).toEqual([submitted?.id, submitted?.id, submitted?.id, approved?.id, approved?.id])
    const traces = events.map(({ detail }) => detail.metadata.traceparent?.split('-')[1])
    const trace = '4bf92f3577b34da6a3ce929d0e0e4736'
    expect(traces.slice(0, 3)).toEqual([trace, trace, trace])
    // Nobody asked for a trace of the approval, so it has one of its own.
    expect(traces[4]).toBe(traces[3])
    expect(traces[3]).not.toBe(trace)

    expect(approved).toMatchObject({
      version: '0',
      source: 'VacationTrackerApp',
      time: app.clock.now().toString({ fractionalSecondDigits: 3 }),
      resources: [],
      detail: { id, approvedBy: 'ada', approvalStatus: 'APPROVED', version: 3, metadata: { schemaVersion: 2 } },
    })
    expect(new Set([submitted, validated, asked, approved, told].map((event) => event?.id)).size).toBe(5)
  })
})
