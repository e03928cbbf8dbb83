import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Member, TestApp } from '../testing/app.ts'
import { fridayOfWeek, mondayOfWeek } from '../testing/days.ts'
import { eventually } from '../testing/eventually.ts'
import { assignGroups, settled } from '../testing/people.ts'
import { password } from '../testing/person.ts'
import { type ApiRequest, approve, granted, pending, remove } from '../testing/requests.ts'
import { onBothStores } from '../testing/stores.ts'

type Change = { onVacationRequestNotification: Pick<ApiRequest, 'id' | 'approvalStatus' | 'owner' | 'allowedActions'> }
type Update = { onLiveUpdate: { __typename: string; [field: string]: unknown } }

const changes = `subscription ($owner: String) {
  onVacationRequestNotification(owner: $owner) { id approvalStatus owner allowedActions } }`
const updates = `subscription { onLiveUpdate {
  __typename
  ... on VacationRequestChange { vacationRequest { id approvalStatus } }
  ... on VacationRequestDeletion { vacationRequest { id approvalStatus } }
  ... on NotificationArrival { unreadCount }
  ... on GroupsChange { groups } } }`

onBothStores('what open pages hear', (open) => {
  let app: TestApp
  let ada: Member
  let ben: Member
  let cal: Member
  let week = 0
  const days = () => ({ startDate: mondayOfWeek(++week), endDate: fridayOfWeek(week) })

  beforeAll(async () => {
    // Only the intervals: by them watches are checked, and as many run as there are open watches and connections.
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    app = await open()
    ada = await app.register('ada')
    ben = await app.register('ben')
    cal = await app.register('cal')
    await assignGroups(ada, 'ada', ['ADMIN', 'APPROVER'])
  })
  afterAll(() => void vi.useRealTimers())

  test('every step of a request, as the viewer may see it', async () => {
    const stream = await ada.subscribe<Change>(changes)
    const { id } = await pending(ben, days())
    granted(await approve(ada, id))
    const seen = []
    while (seen.at(-1)?.approvalStatus !== 'APPROVED') seen.push((await stream.next()).onVacationRequestNotification)
    expect(seen.filter((request) => request.id === id)).toEqual([
      { id, owner: 'ben', approvalStatus: 'PENDING_VALIDATION', allowedActions: ['DELETE'] },
      { id, owner: 'ben', approvalStatus: 'PENDING_APPROVAL', allowedActions: ['APPROVE', 'DENY', 'DELETE'] },
      { id, owner: 'ben', approvalStatus: 'APPROVED', allowedActions: ['DELETE'] },
    ])
    await stream.leave()
  })

  test('of one owner, when one is named', async () => {
    const stream = await ada.subscribe<Change>(changes, { owner: 'cal' })
    await pending(ben, days())
    const { id } = await pending(cal, days())
    expect((await stream.next()).onVacationRequestNotification).toMatchObject({ id, owner: 'cal' })
    await stream.leave()
  })

  test('deletions, with the request as it last was', async () => {
    const stream = await cal.subscribe<{ onDeleteVacationRequest: ApiRequest }>(
      'subscription { onDeleteVacationRequest { id approvalStatus startDate } }',
    )
    const { id, startDate } = await pending(ben, days())
    granted(await remove(ben, id))
    expect((await stream.next()).onDeleteVacationRequest).toEqual({
      id,
      approvalStatus: 'PENDING_APPROVAL',
      startDate,
    })
    await stream.leave()
  })

  test('everything that a page shows, over one connection; notifications and groups for the person only', async () => {
    const { id } = await pending(ben, days())
    await settled(app)
    const { unreadCount } = granted(await ben.graphql<{ me: { unreadCount: number } }>('{ me { unreadCount } }')).me
    const stream = await ben.subscribe<Update>(updates)
    // What was told before this connection was open may still come.
    await assignGroups(ada, 'ben', ['SUBMITTER', 'APPROVER'])
    const begin = { __typename: 'GroupsChange', groups: ['APPROVER', 'SUBMITTER'] }
    await eventually(async () => expect((await stream.next()).onLiveUpdate).toEqual(begin))
    await assignGroups(ada, 'ben', ['SUBMITTER'])
    granted(await approve(ada, id))
    await settled(app)
    const later = await pending(cal, days())
    await settled(app)
    await assignGroups(ada, 'cal', ['APPROVER', 'SUBMITTER'])
    await assignGroups(ada, 'cal', ['SUBMITTER'])
    granted(await remove(cal, later.id))

    const heard = []
    while (heard.at(-1)?.__typename !== 'VacationRequestDeletion') heard.push((await stream.next()).onLiveUpdate)
    expect(heard).toEqual([
      { __typename: 'GroupsChange', groups: ['SUBMITTER'] },
      { __typename: 'VacationRequestChange', vacationRequest: { id, approvalStatus: 'APPROVED' } },
      { __typename: 'NotificationArrival', unreadCount: unreadCount + 1 },
      {
        __typename: 'VacationRequestChange',
        vacationRequest: { id: later.id, approvalStatus: 'PENDING_VALIDATION' },
      },
      { __typename: 'VacationRequestChange', vacationRequest: { id: later.id, approvalStatus: 'PENDING_APPROVAL' } },
      { __typename: 'VacationRequestDeletion', vacationRequest: { id: later.id, approvalStatus: 'PENDING_APPROVAL' } },
    ])
    await stream.leave()
  })

  describe('a connection ends', () => {
    test('when the session behind it is revoked, and not before', async () => {
      const elsewhere = app.visitor()
      await elsewhere.post('/api/auth/sign-in/username', { username: 'ben', password })
      const stream = await elsewhere.subscribe<Change>(changes, { owner: 'ben' })
      await vi.advanceTimersByTimeAsync(10_000)
      const { id } = await pending(ben, days())
      while ((await stream.next()).onVacationRequestNotification.id !== id);

      await ben.post('/api/auth/revoke-other-sessions', {})
      await vi.advanceTimersByTimeAsync(10_000)
      await stream.ended()
    })

    test('when the client goes away, and then nobody listens any more', async () => {
      const before = vi.getTimerCount()
      const streams = await Promise.all([ada, ben, cal].map((person) => person.subscribe(updates)))
      expect(vi.getTimerCount()).toBeGreaterThanOrEqual(before + 3)
      await Promise.all(streams.map((stream) => stream.leave()))
      await eventually(() => expect(vi.getTimerCount()).toBe(before))
    })
  })
})
