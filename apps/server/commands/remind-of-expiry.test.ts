import { standardHouse } from '@vacation-tracker/leave/house'
import { beforeEach, expect, test } from 'vitest'
import { countHouseChange, saveLeaveTypes } from '../store/house.ts'
import { saveTerms } from '../store/terms.ts'
import type { Member, TestApp } from '../testing/app.ts'
import { eventsOf } from '../testing/events.ts'
import { eventually } from '../testing/eventually.ts'
import { notificationsOf } from '../testing/people.ts'
import { granted } from '../testing/requests.ts'
import { onBothStores } from '../testing/stores.ts'
import { remindOfExpiry } from './remind-of-expiry.ts'

onBothStores('reminders of days that expire', (open) => {
  let app: TestApp
  let ada: Member
  beforeEach(async () => {
    app = await open({ now: '2027-02-28T09:00:00.000Z' })
    ada = await app.register('ada')
    const [annual] = standardHouse.leaveTypes
    if (annual === undefined) throw new Error('The standard house has leave types.')
    const carryOver = { most: 5, lastDay: '03-31' } as const
    await app.db.transaction().execute(async (tx) => {
      await saveLeaveTypes(tx, [{ ...annual, entitlement: { kind: 'FIXED', days: 30, rounding: 'EXACT', carryOver } }])
      await countHouseChange(tx)
      await saveTerms(tx, 'ada', { employment: { from: '2026-01-01' }, schedules: [], places: [], allowances: [] })
    })
  })

  /** The days of March 2027 on which it is looked, by two servers at once. */
  async function look(day: number): Promise<void> {
    app.clock.set(`2027-03-${String(day).padStart(2, '0')}T09:00:00.000Z`)
    await Promise.all([remindOfExpiry(app.workplace), remindOfExpiry(app.workplace)])
    for (const consumer of ['notify-of-expiry', 'mail-expiry']) {
      if (!(await app.workplace.bus.settled(consumer, 5_000))) throw new Error(`${consumer} is not done in time.`)
    }
  }
  const marks = async () =>
    (await eventsOf(app.db, 'ada'))
      .filter((event) => event['detail-type'] === 'ExpiryReminded')
      .map(({ detail }) => [Reflect.get(detail, 'mark'), Reflect.get(detail, 'days')])

  test('come thirty and seven days before the last one, once each, by every way', async () => {
    await remindOfExpiry(app.workplace)
    expect(await marks()).toEqual([])
    granted(await ada.graphql('mutation { chooseLanguage(language: "de") { name } }'))
    for (const day of [1, 2, 23, 24, 25, 31]) await look(day)
    expect(await marks()).toEqual([
      [30, 5],
      [7, 5],
    ])
    const { items, unreadCount } = await notificationsOf(ada)
    expect(unreadCount).toBe(2)
    expect(items[0]).toMatchObject({
      kind: 'DAYS_EXPIRE',
      message: '5 Tage (Annual leave) verfallen nach dem 31. März 2027. Nimm sie bis dahin.',
      vacationRequestId: null,
    })
    await eventually(() => expect(app.mailer.sent('ada@example.com')).toHaveLength(2))
    expect(app.mailer.sent('ada@example.com')[0]?.subject).toBe('Urlaubstage verfallen')
  })

  test('whoever wants none gets none; with the daily mail it waits for that', async () => {
    const set = (inApp: boolean, mail: string) =>
      ada.graphql(
        `mutation { chooseNotifications(settings: [{ kind: DAYS_EXPIRE, inApp: ${inApp}, mail: ${mail} }]) { name } }`,
      )
    granted(await set(false, 'NEVER'))
    await look(1)
    granted(await set(false, 'DAILY'))
    await look(25)
    expect(await marks()).toHaveLength(2)
    expect(app.mailer.sent()).toEqual([])
    expect((await notificationsOf(ada)).items).toEqual([])
    const rows = await app.db.selectFrom('notification').select(['in_app', 'mail']).execute()
    expect(rows).toEqual([{ in_app: 0, mail: 'DAILY' }])
  })
})
