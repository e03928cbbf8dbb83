import { beforeAll, describe, expect, test } from 'vitest'
import type { Member, TestApp } from '../testing/app.ts'
import { mondayOfWeek } from '../testing/days.ts'
import { eventually } from '../testing/eventually.ts'
import { assignGroups, makeTeam, notificationsOf, settled } from '../testing/people.ts'
import { approve, deny, granted, pending, remove, submit, whenIs } from '../testing/requests.ts'
import { onBothStores } from '../testing/stores.ts'

/** Days that nobody else in this file asks for. */
let week = 0
const someDays = () => {
  const startDate = mondayOfWeek(++week)
  return { startDate, endDate: startDate }
}

onBothStores('who is told', (open) => {
  let app: TestApp
  const people = {} as Record<'ada' | 'ann' | 'abe' | 'ben' | 'bea' | 'cal', Member>
  beforeAll(async () => {
    app = await open()
    for (const username of ['ada', 'ann', 'abe', 'ben', 'bea', 'cal'] as const) {
      people[username] = await app.register(username)
    }
    const { ada } = people
    await assignGroups(ada, 'ann', ['SUBMITTER', 'APPROVER'])
    await assignGroups(ada, 'abe', ['SUBMITTER', 'APPROVER'])
    await makeTeam(app, 'Red', ['ann', 'ben', 'bea'])
  })

  /** Who has been told what about a request, as `username KIND`. */
  async function toldAbout(id: string): Promise<string[]> {
    await settled(app)
    const told = await Promise.all(
      Object.values(people).map(async (person) => {
        const { items } = await notificationsOf(person)
        return items
          .filter(({ vacationRequestId }) => vacationRequestId === id)
          .map(({ kind }) => `${person.username} ${kind}`)
      }),
    )
    return told.flat().sort()
  }

  test('the approvers of the own team, then the owner and the teammates, but not those who did it', async () => {
    const { ann, ben } = people
    const { id } = await pending(ben, someDays())
    expect(await toldAbout(id)).toEqual(['ann REQUEST_AWAITS_APPROVAL'])
    granted(await approve(ann, id))
    expect(await toldAbout(id)).toEqual(['ann REQUEST_AWAITS_APPROVAL', 'bea TEAMMATE_AWAY', 'ben REQUEST_APPROVED'])
  })

  test('all approvers where the team has none', async () => {
    const { id } = await pending(people.cal, someDays())
    expect(await toldAbout(id)).toEqual(['abe', 'ada', 'ann'].map((name) => `${name} REQUEST_AWAITS_APPROVAL`))
    granted(await deny(people.ada, id, 'No.'))
    expect(await toldAbout(id)).toContain('cal REQUEST_DENIED')
  })

  test('an approver is not asked about their own request', async () => {
    const { id } = await pending(people.ann, someDays())
    expect(await toldAbout(id)).toEqual(['abe REQUEST_AWAITS_APPROVAL', 'ada REQUEST_AWAITS_APPROVAL'])
  })

  test('the owner of a request that a rule refuses', async () => {
    const { submitVacationRequest } = granted(
      await submit(people.ben, { startDate: '2026-01-01', endDate: '2026-01-01' }),
    )
    await whenIs(people.ben, submitVacationRequest.id, 'REJECTED_BY_SYSTEM')
    expect(await toldAbout(submitVacationRequest.id)).toEqual(['ben REQUEST_REJECTED_BY_SYSTEM'])
  })

  test('of a cancellation: the owner when another did it, the approvers when they had agreed', async () => {
    const { ada, ann, ben } = people
    const byApprover = await pending(ben, someDays())
    granted(await remove(ada, byApprover.id))
    expect(await toldAbout(byApprover.id)).toEqual(['ann REQUEST_AWAITS_APPROVAL', 'ben REQUEST_CANCELLED'])

    const byOwner = await pending(ben, someDays())
    granted(await approve(ann, byOwner.id))
    granted(await remove(ben, byOwner.id))
    expect(await toldAbout(byOwner.id)).toEqual([
      'ann REQUEST_AWAITS_APPROVAL',
      'ann REQUEST_CANCELLED',
      'bea TEAMMATE_AWAY',
      'ben REQUEST_APPROVED',
    ])
  })

  test('unread ones are counted; marking them as read concerns the own ones only', async () => {
    const { ada, ben, cal } = people
    const markRead = async (ids?: string[]) =>
      granted(
        await cal.graphql<{ markNotificationsRead: number }>(
          'mutation ($ids: [ID!]) { markNotificationsRead(ids: $ids) }',
          { ids },
        ),
      ).markNotificationsRead
    for (const _ of [1, 2]) granted(await deny(ada, (await pending(cal, someDays())).id, 'No.'))
    await settled(app)
    const before = await notificationsOf(cal)
    const [newest, older] = before.items
    expect(before.unreadCount).toBe(before.items.length)
    expect(newest?.message).toMatch(/^Ada denied your annual leave on 20\d\d-\d\d-\d\d: No\.$/)

    const others = await notificationsOf(ben)
    app.clock.advance({ minutes: 1 })
    const readAt = app.clock.now().toString({ fractionalSecondDigits: 3 })
    expect(await markRead([newest?.id ?? '', others.items[0]?.id ?? ''])).toBe(before.unreadCount - 1)
    expect(await markRead([])).toBe(before.unreadCount - 1)
    expect((await notificationsOf(cal)).items.slice(0, 2)).toEqual([
      { ...newest, readAt },
      { ...older, readAt: null },
    ])
    expect(await notificationsOf(ben)).toEqual(others)

    app.clock.advance({ minutes: 1 })
    expect(await markRead()).toBe(0)
    const after = await notificationsOf(cal)
    expect(after.unreadCount).toBe(0)
    // What was read before stays read as of then.
    expect(after.items[0]?.readAt).toBe(readAt)
  })
})

onBothStores('mails', (open) => {
  describe('of a notification', () => {
    let app: TestApp
    let ada: Member
    let ben: Member
    beforeAll(async () => {
      app = await open()
      ada = await app.register('ada')
      ben = await app.register('ben')
      const wish =
        'mutation { chooseNotifications(settings: [{ kind: TEAMMATE_AWAY, inApp: true, mail: AT_ONCE }]) { name } }'
      for (const username of ['bea', 'bob']) granted(await (await app.register(username)).graphql(wish))
      await makeTeam(app, 'Blue', ['ben', 'bea', 'bob'])
    })

    test('go to those who are told, with a link', async () => {
      const days = someDays()
      const { id } = await pending(ben, { ...days, startsAt: 'NOON' })
      await eventually(() => expect(app.mailer.sent('ada@example.com')).toHaveLength(1))
      expect(app.mailer.sent('ada@example.com')).toEqual([
        {
          to: 'ada@example.com',
          subject: 'Leave to approve',
          text: `Ben asks for annual leave on the afternoon of ${days.startDate}. Please approve or deny it.\n\nhttp://leave.test/?request=${id}\n`,
        },
      ])
      await settled(app)
      expect(app.mailer.sent()).toHaveLength(1)
    })

    test('are tried again when the mail server fails half-way, and nobody gets one twice', async () => {
      const { id } = await pending(ben, someDays())
      await settled(app)
      let failures = 0
      app.mailer.refuse(({ to }) => to === 'bob@example.com' && ++failures <= 2)
      granted(await approve(ada, id))
      await eventually(() => expect(app.mailer.sent('bob@example.com')).toHaveLength(1))
      await settled(app)

      const about = app.mailer.sent().filter(({ text, subject }) => text.includes(id) && subject !== 'Leave to approve')
      expect(about.map(({ to, subject }) => [to, subject]).sort()).toEqual([
        ['bea@example.com', 'A teammate will be away'],
        ['ben@example.com', 'Your leave is approved'],
        ['bob@example.com', 'A teammate will be away'],
      ])
      expect(app.log.take().map(({ err }) => err?.message)).toEqual(Array(2).fill('The mail server is ill.'))
      await eventually(async () => expect(await app.db.selectFrom('sent_mail').selectAll().execute()).toEqual([]))
    })

    test('reach the others at once when one address never takes any', async () => {
      const { id } = await pending(ben, someDays())
      await settled(app)
      const others = ['bea@example.com', 'ben@example.com', 'bob@example.com']
      for (const refusing of others) {
        app.mailer.refuse(({ to }) => to === refusing)
        const before = app.mailer.sent().length
        const about = refusing === others[0] ? id : (await pending(ben, someDays())).id
        granted(await approve(ada, about))
        const reached = () =>
          app.mailer
            .sent()
            .slice(before)
            .filter(({ subject }) => subject !== 'Leave to approve')
        const expected = others.filter((each) => each !== refusing)
        await eventually(() =>
          expect(
            reached()
              .map(({ to }) => to)
              .sort(),
          ).toEqual(expected),
        )
        app.mailer.refuse(() => false)
        await eventually(() =>
          expect(
            reached()
              .map(({ to }) => to)
              .sort(),
          ).toEqual(others),
        )
        await settled(app)
      }
      app.log.take()
    })
  })
})
