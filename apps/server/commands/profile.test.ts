import { beforeAll, describe, expect, test } from 'vitest'
import type { Member, TestApp } from '../testing/app.ts'
import { eventsOf } from '../testing/events.ts'
import { eventually } from '../testing/eventually.ts'
import { settled } from '../testing/people.ts'
import { password } from '../testing/person.ts'
import { approve, granted, pending } from '../testing/requests.ts'
import { onBothStores } from '../testing/stores.ts'

const fields = `username name email phoneNumber timeZone language dateFormat picture approvalDigest
  notificationSettings { kind inApp mail }
  terms { startsOn endsOn schedules { from until week } places { from country region } allowances { leaveType days } }`

type Me = Record<string, unknown> & { notificationSettings: { kind: string; inApp: boolean; mail: string }[] }

onBothStores('a profile', (open) => {
  let app: TestApp
  let ada: Member
  let ben: Member
  beforeAll(async () => {
    app = await open()
    ada = await app.register('ada')
    ben = await app.register('ben')
  })

  async function me(person: Member): Promise<Me> {
    return granted(await person.graphql<{ me: Me }>(`{ me { ${fields} } }`)).me
  }
  const revise = (person: Member, input: Record<string, unknown>) =>
    person.graphql<{ reviseProfile: Me }>(
      `mutation ($input: ReviseProfileInput!) { reviseProfile(input: $input) { ${fields} } }`,
      { input },
    )

  test('begins with what was said at the registration, and with what is usual', async () => {
    expect(await me(ben)).toMatchObject({
      ...{ name: 'Ben', phoneNumber: null, timeZone: 'UTC', language: null, dateFormat: null, picture: null },
      approvalDigest: true,
      terms: { startsOn: null, schedules: [{ week: [1, 1, 1, 1, 1, 0, 0] }], allowances: [] },
    })
    const settings = (await me(ben)).notificationSettings
    expect(settings).toContainEqual({ kind: 'REQUEST_APPROVED', inApp: true, mail: 'AT_ONCE' })
    expect(settings).toContainEqual({ kind: 'TEAMMATE_AWAY', inApp: true, mail: 'DAILY' })
    expect(settings).toHaveLength(11)
  })

  test.each(['Bénédicte 🦄', 'בן ישראלי', '山田 太郎'])('takes a name in any script: %s', async (name) => {
    const changes = { name, timeZone: 'Pacific/Auckland', phoneNumber: '+64 9 1234567' }
    expect(granted(await revise(ben, changes)).reviseProfile).toMatchObject(changes)
    const last = (await eventsOf(app.db, 'ben')).at(-1)
    expect(last).toMatchObject({
      'detail-type': 'ProfileRevised',
      detail: { username: 'ben', name, timeZone: 'Pacific/Auckland', metadata: { actor: 'ben' } },
    })
    expect(JSON.stringify(last)).not.toContain('1234567')
  })

  test('what changes nothing, or the phone number only, is no event', async () => {
    const before = (await eventsOf(app.db, 'ada')).length
    granted(await revise(ada, {}))
    granted(await revise(ada, { name: 'Ada' }))
    granted(await revise(ada, { phoneNumber: '+49 711 123456' }))
    granted(await revise(ada, { phoneNumber: null }))
    expect(await me(ada)).toMatchObject({ phoneNumber: null })
    expect(await eventsOf(app.db, 'ada')).toHaveLength(before)
  })

  test.each([
    [{ name: ' ' }, 'NAME_INVALID'],
    [{ name: 'x'.repeat(101) }, 'NAME_INVALID'],
    [{ name: 'a\u0000b' }, 'NAME_INVALID'],
    [{ name: 'a\nb' }, 'NAME_INVALID'],
    [{ phoneNumber: 'call me' }, 'PHONE_NUMBER_INVALID'],
    [{ timeZone: 'Mars/Olympus' }, 'TIME_ZONE_INVALID'],
    [{ timeZone: '' }, 'TIME_ZONE_INVALID'],
  ])('%j is refused: %s', async (input, code) => {
    const before = await me(ada)
    expect((await revise(ada, input)).code).toBe(code)
    expect(await me(ada)).toEqual(before)
  })

  describe('the address', () => {
    const change = (person: Member, email: string, with_: string) =>
      person.graphql<{ changeEmail: Me }>(
        'mutation ($email: String!, $password: String!) { changeEmail(email: $email, password: $password) { email } }',
        { email, password: with_ },
      )

    test('is changed with the password only, and the address of before hears of it', async () => {
      expect((await change(ben, 'new@example.com', 'wrong password')).code).toBe('INVALID_PASSWORD')
      expect((await change(ben, 'ada@example.com', password)).code).toBe('USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL')
      expect((await change(ben, 'nowhere', password)).code).toBe('INVALID_EMAIL')
      expect(granted(await change(ben, ' New@Example.com ', password)).changeEmail).toEqual({
        email: 'new@example.com',
      })
      await eventually(() => expect(app.mailer.sent('ben@example.com').at(-1)?.text).toContain('another address'))
      const signIn = { email: 'new@example.com', password }
      expect((await app.visitor().post('/api/auth/sign-in/email', signIn)).status).toBe(200)
    })

    test('a password is not guessed', async () => {
      for (let guess = 0; guess < 5; guess++) await change(ada, 'x@example.com', `guess ${guess}`)
      expect((await change(ada, 'x@example.com', password)).code).toBe('TOO_MANY_ATTEMPTS')
      expect(await me(ada)).toMatchObject({ email: 'ada@example.com' })
    })
  })

  test('people are told in their language, and pages get the values to say it in any', async () => {
    const choose = 'mutation ($language: String) { chooseLanguage(language: $language) { language dateFormat } }'
    expect((await ada.graphql(choose, { language: 'tlh' })).code).toBe('LANGUAGE_UNKNOWN')
    expect(granted(await ada.graphql(choose, { language: 'de' }))).toEqual({
      chooseLanguage: { language: 'de', dateFormat: null },
    })
    granted(await ada.graphql('mutation { chooseLanguage(dateFormat: ISO) { language } }'))
    granted(await ada.graphql('mutation { chooseLanguage(dateFormat: BY_LANGUAGE) { language } }'))
    const { id } = await pending(ben, { startDate: '2026-12-21', endDate: '2026-12-24', endsAt: 'NOON' })
    await eventually(() => expect(app.mailer.sent('ada@example.com')).toHaveLength(1))
    expect(app.mailer.sent('ada@example.com')[0]).toMatchObject({
      subject: 'Ein Antrag wartet auf dich',
      text: expect.stringContaining(
        'beantragt Jahresurlaub vom 21. Dezember 2026 bis zum Mittag des 24. Dezember 2026',
      ),
    })
    const document = '{ listNotifications(limit: 1) { items { message facts { person category startDate endsAt } } } }'
    expect(granted(await ada.graphql(document))).toMatchObject({
      listNotifications: {
        items: [{ facts: { person: '山田 太郎', category: 'ANNUAL_LEAVE', startDate: '2026-12-21', endsAt: 'NOON' } }],
      },
    })
    granted(await approve(ada, id))
    await settled(app)
    // Whoever has chosen nothing is told as programs are: in English, with days as they are.
    const told = granted(
      await ben.graphql<{ listNotifications: { items: { message: string }[] } }>(
        '{ listNotifications(limit: 1) { items { message } } }',
      ),
    ).listNotifications.items[0]
    expect(told?.message).toBe('Ada approved your annual leave from 2026-12-21 to noon on 2026-12-24.')
  })

  test('who wants to hear nothing of something, by neither way, does not', async () => {
    const set = (inApp: boolean, mail: string) =>
      ben.graphql(`mutation { chooseNotifications(settings: [{ kind: REQUEST_APPROVED, inApp: ${inApp}, mail: ${mail} }],
        approvalDigest: false) { approvalDigest } }`)
    const count = async () => app.mailer.sent('new@example.com').length
    const unread = async () =>
      granted(await ben.graphql<{ me: { unreadCount: number } }>('{ me { unreadCount } }')).me.unreadCount
    const approveOne = async (startDate: string) => {
      granted(await approve(ada, (await pending(ben, { startDate, endDate: startDate })).id))
      await settled(app)
    }
    const [mails, news] = [await count(), await unread()]
    granted(await set(false, 'NEVER'))
    await approveOne('2027-02-01')
    expect([await count(), await unread()]).toEqual([mails, news])
    granted(await set(true, 'NEVER'))
    await approveOne('2027-02-02')
    expect([await count(), await unread()]).toEqual([mails, news + 1])
    granted(await set(false, 'AT_ONCE'))
    await approveOne('2027-02-03')
    expect([await count(), await unread()]).toEqual([mails + 1, news + 1])
    expect((await me(ben)).approvalDigest).toBe(false)
  })
})
