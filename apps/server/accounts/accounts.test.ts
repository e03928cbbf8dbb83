import { createHmac } from 'node:crypto'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import type { Member, TestApp } from '../testing/app.ts'
import { eventsOf, typesOf } from '../testing/events.ts'
import { eventually } from '../testing/eventually.ts'
import { password, registrationOf } from '../testing/person.ts'
import { granted, submit } from '../testing/requests.ts'
import { onBothStores } from '../testing/stores.ts'
import { publishRegistrations } from './registration.ts'

type Me = { me: { username: string; groups: string[] } | null }

onBothStores('accounts', (open) => {
  let app: TestApp
  let ada: Member
  let ben: Member
  const me = async (person: { graphql: Member['graphql'] }) =>
    granted(await person.graphql<Me>('{ me { username groups } }')).me
  const signIn = (body: { username: string; password: string }) =>
    app.visitor().post('/api/auth/sign-in/username', body)

  beforeAll(async () => {
    app = await open()
    ada = await app.register('ada')
    ben = await app.register('ben')
  })

  test('the first person gets every group, the next ones may ask for leave, and at once', async () => {
    expect(await me(ada)).toEqual({ username: 'ada', groups: ['ADMIN', 'APPROVER', 'SUBMITTER'] })
    expect(await me(ben)).toEqual({ username: 'ben', groups: ['SUBMITTER'] })
    expect((await submit(ben)).errors).toBeUndefined()
    expect(await typesOf(app.db, 'ben')).toEqual(['UserRegistered', 'GroupsAssigned'])
    const [registered] = await eventsOf(app.db, 'ben')
    expect(registered?.detail).toMatchObject({ username: 'ben', emailDomain: 'example.com', timeZone: 'UTC' })
  })

  test('a rule for an e-mail domain decides on the groups of those who come later', async () => {
    const rules = [{ domain: 'Managers.example', groups: ['APPROVER', 'SUBMITTER'] }]
    const set = 'mutation ($rules: [GroupRuleInput!]!) { setGroupRules(rules: $rules) { domain groups } }'
    expect(granted(await ada.graphql(set, { rules }))).toEqual({
      setGroupRules: [{ domain: 'managers.example', groups: ['APPROVER', 'SUBMITTER'] }],
    })
    const mia = await app.register('mia', { email: 'mia@managers.example' })
    expect(await me(mia)).toEqual({ username: 'mia', groups: ['APPROVER', 'SUBMITTER'] })
  })

  test('an administrator assigns groups, which count from the next request on', async () => {
    const cem = await app.register('cem')
    const assign = 'mutation ($input: AssignGroupsInput!) { assignGroups(input: $input) { username groups } }'
    granted(await ada.graphql(assign, { input: { username: 'cem', groups: [] } }))
    expect((await submit(cem)).code).toBe('FORBIDDEN')
    expect(await typesOf(app.db, 'cem')).toEqual(['UserRegistered', 'GroupsAssigned', 'GroupsAssigned'])
  })

  test('a password may have a backslash and what looks like an escape', async () => {
    const password = String.raw`C:\u0000 correct horse`
    expect((await app.visitor().post('/api/auth/sign-up/email', registrationOf('isolde', { password }))).status).toBe(
      200,
    )
    expect((await signIn({ username: 'isolde', password })).status).toBe(200)
  })

  test.each([
    ['the same username', { username: 'ada', email: 'new@example.com' }],
    ['the same e-mail address', { username: 'newcomer', email: 'ada@example.com' }],
    ['a short password', { password: 'short' }],
    ['a username with spaces', { username: 'a b c' }],
    ['a username that is taken by the product', { username: 'system' }],
    ['no username', { username: '' }],
    ['a name of nothing', { name: ' ' }],
    ['a phone number of letters', { phoneNumber: 'call me' }],
    ['a time zone that nobody lives in', { timeZone: 'Mars/Olympus' }],
    ['a NUL in the password', { password: 'correct horse\0battery' }],
  ])('nobody registers with %s', async (_name, wrong) => {
    const { rows: before } = await sql`select count(*) as n from "user"`.execute(app.db)
    const response = await app.visitor().post('/api/auth/sign-up/email', registrationOf('fresh', wrong))
    expect(response.status).toBeGreaterThanOrEqual(400)
    expect(response.status).toBeLessThan(500)
    expect(await response.json()).toMatchObject({ code: expect.any(String), message: expect.stringMatching(/\w/) })
    expect((await sql`select count(*) as n from "user"`.execute(app.db)).rows).toEqual(before)
  })

  test('people sign in by username or e-mail, and not with a wrong password', async () => {
    const visitor = app.visitor()
    expect((await visitor.post('/api/auth/sign-in/username', { username: 'BEN', password })).status).toBe(200)
    expect(await me(visitor)).toMatchObject({ username: 'ben' })
    const other = app.visitor()
    expect((await other.post('/api/auth/sign-in/email', { email: 'ben@example.com', password })).status).toBe(200)
    expect(await me(other)).toMatchObject({ username: 'ben' })
    expect((await signIn({ username: 'ben', password: 'wrong password' })).status).toBe(401)
    expect((await signIn({ username: 'nobody', password })).status).toBe(401)
  })

  test('attempts to sign in are limited, by address', async () => {
    const attacker = app.visitor()
    const attempt = () => attacker.post('/api/auth/sign-in/username', { username: 'ada', password: 'guess-guess' })
    const statuses: number[] = []
    let last = await attempt()
    while (last.status !== 429 && statuses.length < 40) {
      statuses.push(last.status)
      last = await attempt()
    }
    expect(statuses).toEqual(Array.from({ length: 20 }, () => 401))
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await last.json()).toEqual({ code: 'TOO_MANY_ATTEMPTS', message: expect.stringMatching(/in \d+ seconds/) })
    expect((await signIn({ username: 'ada', password })).status).toBe(200)
  })

  test('a session that is signed out, revoked or expired is worth nothing at once', async () => {
    const [first, second, third] = [app.visitor(), app.visitor(), app.visitor()]
    for (const visitor of [first, second, third]) {
      await visitor.post('/api/auth/sign-in/username', { username: 'ben', password })
    }
    const stolen = new Map(first.cookies)
    await first.post('/api/auth/sign-out', {})
    for (const [name, value] of stolen) first.cookies.set(name, value)
    expect(await me(first)).toBeNull()

    const { session } = await (await second.send('/api/auth/get-session')).json()
    const listed = await (await third.send('/api/auth/list-sessions')).json()
    expect(listed.map(({ token }: { token: string }) => token)).toContain(session.token)
    await third.post('/api/auth/revoke-session', { token: session.token })
    expect(await me(second)).toBeNull()

    const { session: own } = await (await third.send('/api/auth/get-session')).json()
    await sql`update session set "expiresAt" = ${'2020-01-01T00:00:00.000Z'} where token = ${own.token}`.execute(app.db)
    expect(await me(third)).toBeNull()
  })

  test('a cookie is only worth something with our signature; a token works for programs', async () => {
    const visitor = app.visitor()
    const { token } = await (await visitor.post('/api/auth/sign-in/username', { username: 'ben', password })).json()
    const [name = ''] = visitor.cookies.keys()
    const forged = createHmac('sha256', 'another secret').update(token).digest('base64')
    for (const cookie of [token, `${token}.`, `${token}.${forged}`, `x${visitor.cookies.get(name)}`]) {
      const thief = app.visitor()
      thief.cookies.set(name, encodeURIComponent(cookie))
      expect(await me(thief)).toBeNull()
    }
    const program = app.visitor()
    program.headers.authorization = `Bearer ${token}`
    expect(await me(program)).toMatchObject({ username: 'ben' })
    program.headers.authorization = 'Bearer nonsense'
    expect(await me(program)).toBeNull()
  })

  test('we read a session as better-auth does', async () => {
    const cookie = [...ben.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const theirs = await app.auth.api.getSession({ headers: new Headers({ cookie }) })
    expect(theirs?.user.username).toBe((await me(ben))?.username)
  })

  test('a password is changed, and reset by a link in a mail', async () => {
    const dora = await app.register('dora')
    const changed = await dora.post('/api/auth/change-password', {
      currentPassword: password,
      newPassword: 'another password',
    })
    expect(changed.status).toBe(200)
    expect((await signIn({ username: 'dora', password })).status).toBe(401)
    await app
      .visitor()
      .post('/api/auth/request-password-reset', { email: 'dora@example.com', redirectTo: '/reset-password' })
    const [mail] = await eventually(() => {
      const sent = app.mailer.sent('dora@example.com').filter(({ subject }) => subject === 'Choose a new password')
      return sent.length > 0 && sent
    })
    const token = /reset-password\/([^?\s]+)/.exec(mail?.text ?? '')?.[1]
    const reset = await app.visitor().post('/api/auth/reset-password', { newPassword: 'a third password', token })
    expect(reset.status).toBe(200)
    expect(await me(dora)).toBeNull()
    expect((await signIn({ username: 'dora', password: 'a third password' })).status).toBe(200)
    expect((await app.visitor().post('/api/auth/reset-password', { newPassword: 'a fourth one', token })).status).toBe(
      400,
    )
  })

  test('a registration that a crash left unpublished is published once, however many look for it', async () => {
    const now = new Date().toISOString()
    const verified = app.config.databaseUrl === undefined ? sql`0` : sql`false`
    await sql`insert into "user" (id, name, email, "emailVerified", username, "createdAt", "updatedAt")
      values ('crashed', 'Eve', 'eve@example.com', ${verified}, 'eve', ${now}, ${now})`.execute(app.db)
    await Promise.all(Array.from({ length: 5 }, () => publishRegistrations(app.workplace)))
    await app.workplace.bus.settled('assign-groups', 5_000)
    expect(await typesOf(app.db, 'eve')).toEqual(['UserRegistered', 'GroupsAssigned'])
  })
})
