import { beforeEach, expect, test } from 'vitest'
import type { Member, TestApp } from '../testing/app.ts'
import { eventsOf } from '../testing/events.ts'
import { assignGroups, makeTeam, settled } from '../testing/people.ts'
import { approve, granted, pending } from '../testing/requests.ts'
import { onBothStores } from '../testing/stores.ts'
import { prepareDigests } from './prepare-digests.ts'

onBothStores('daily mails', (open) => {
  let app: TestApp
  let ada: Member
  let ben: Member
  beforeEach(async () => {
    // A Wednesday.
    app = await open({ now: '2026-05-13T07:00:00.000Z' })
    ada = await app.register('ada')
    ben = await app.register('ben', { timeZone: 'America/New_York' })
  })

  /** Prepares as the hourly run does, on two servers at once, and returns the texts of the daily mails to an address. */
  async function hourly(at: string, to: string): Promise<string[]> {
    await settled(app)
    app.clock.set(at)
    await Promise.all([prepareDigests(app.workplace), prepareDigests(app.workplace)])
    await settled(app)
    if (!(await app.workplace.bus.settled('mail-digest', 5_000))) throw new Error('The mails are not out in time.')
    return app.mailer
      .sent(to)
      .filter(({ subject }) => /Your day|Dein Tag/.test(subject))
      .map(({ text }) => text)
  }

  test('say what waits, the oldest first, at eight where the approver lives, once a day', async () => {
    const older = await pending(ben, { startDate: '2026-09-07', endDate: '2026-09-11' })
    app.clock.advance({ minutes: 1 })
    const newer = await pending(ben, { startDate: '2026-07-06', endDate: '2026-07-06', startsAt: 'NOON' })
    expect(await hourly('2026-05-13T07:59:00.000Z', 'ada@example.com')).toEqual([])
    const mails = await hourly('2026-05-13T08:00:00.000Z', 'ada@example.com')
    expect(mails).toHaveLength(1)
    expect(mails[0]).toBe(
      `Waiting for your decision, the oldest first:

- Ben: annual leave from 2026-09-07 to 2026-09-11
  http://leave.test/?request=${older.id}
- Ben: annual leave on the afternoon of 2026-07-06
  http://leave.test/?request=${newer.id}

What you are told, and how, you set in your profile:
http://leave.test/profile
`,
    )
    expect(await hourly('2026-05-13T09:00:00.000Z', 'ada@example.com')).toHaveLength(1)
    expect(await hourly('2026-05-14T08:30:00.000Z', 'ada@example.com')).toHaveLength(2)
    const prepared = (await eventsOf(app.db, 'ada')).filter((event) => event['detail-type'] === 'DailyDigestPrepared')
    expect(prepared.map(({ detail }) => Reflect.get(detail, 'date'))).toEqual(['2026-05-13', '2026-05-14'])
  })

  test('are not sent when nothing waits, on days off, late, or to those who do not want them', async () => {
    expect(await hourly('2026-05-13T08:00:00.000Z', 'ada@example.com')).toEqual([])
    await pending(ben, { startDate: '2026-09-07', endDate: '2026-09-11' })
    expect(await hourly('2026-05-13T12:00:00.000Z', 'ada@example.com')).toEqual([])
    expect(await hourly('2026-05-16T08:00:00.000Z', 'ada@example.com')).toEqual([])
    granted(await ada.graphql('mutation { chooseNotifications(approvalDigest: false) { name } }'))
    expect(await hourly('2026-05-18T08:00:00.000Z', 'ada@example.com')).toEqual([])
    granted(await ada.graphql('mutation { chooseNotifications(approvalDigest: true) { name } }'))
    expect(await hourly('2026-05-18T11:59:00.000Z', 'ada@example.com')).toHaveLength(1)
  })

  test('bring what is told once a day, unless it has been read, in the reader’s language', async () => {
    const cat = await app.register('cat')
    await makeTeam(app, 'Red', ['ben', 'cat'])
    await assignGroups(ada, 'cat', ['SUBMITTER'])
    granted(await cat.graphql('mutation { chooseLanguage(language: "de") { name } }'))
    granted(await approve(ada, (await pending(ben, { startDate: '2026-09-07', endDate: '2026-09-11' })).id))
    const mails = await hourly('2026-05-13T08:00:00.000Z', 'cat@example.com')
    expect(mails).toEqual([
      expect.stringContaining('- Ben ist vom 7. September 2026 bis zum 11. September 2026 nicht da.'),
    ])
    granted(await approve(ada, (await pending(ben, { startDate: '2026-10-05', endDate: '2026-10-06' })).id))
    await settled(app)
    granted(await cat.graphql('mutation { markNotificationsRead }'))
    expect(await hourly('2026-05-14T08:00:00.000Z', 'cat@example.com')).toHaveLength(1)
  })
})
