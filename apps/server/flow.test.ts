import { beforeAll, expect, test } from 'vitest'
import type { Member, TestApp } from './testing/app.ts'
import { approve, granted, pending } from './testing/requests.ts'
import { onBothStores } from './testing/stores.ts'

onBothStores('flow', (open) => {
  let app: TestApp
  let ada: Member
  let ben: Member
  beforeAll(async () => {
    app = await open()
    ada = await app.register('ada')
    ben = await app.register('ben')
  })
  test('x', async () => {
    const request = await pending(ben)
    console.log(granted(await approve(ada, request.id)))
  })
  test('probe', async () => {
    const show = async (label: string, r: Response) =>
      console.log(label, r.status, r.headers.get('content-type'), (await r.text()).slice(0, 300))
    await show(
      'malformed',
      await ben.send('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{' }),
    )
    await show('syntax', await ben.post('/graphql', { query: '{' }))
    await show('field', await ben.post('/graphql', { query: '{ nope }' }))
    await show('array', await ben.post('/graphql', [{ query: '{ me { name } }' }]))
    await show('null', await ben.post('/graphql', null))
    await show('noquery', await ben.post('/graphql', {}))
    await show('op', await ben.post('/graphql', { query: 'query A { me { name } }', operationName: 'B' }))
    await show('nul', await ben.post('/graphql', { query: '{ getVacationRequest(id: "\\u0000") { id } }' }))
    await show(
      'ids',
      await ben.post('/graphql', {
        query: 'mutation($ids:[ID!]){ markNotificationsRead(ids:$ids) }',
        variables: { ids: Array.from({ length: 40000 }, () => 'a') },
      }),
    )
    await show('signin nul', await ben.post('/api/auth/sign-in/username', { username: 'a\0b', password: 'x' }))
    await show('reset nul', await ben.post('/api/auth/reset-password', { token: 'a\0b', newPassword: 'xxxxxxxxxxx' }))
    await show(
      'auth malformed',
      await ben.send('/api/auth/sign-in/username', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{',
      }),
    )
    await show('auth wrong', await ben.post('/api/auth/sign-in/username', { username: 'ben', password: 'x' }))
    await show(
      'auth form',
      await ben.send('/api/auth/sign-in/username', {
        method: 'POST',
        headers: { 'content-type': 'text/plain' },
        body: '{"username":"ben"}',
      }),
    )
    await show(
      'dup',
      await ben.post('/api/auth/sign-up/email', {
        username: 'ben',
        name: 'x',
        email: 'q@example.com',
        password: 'xxxxxxxxxxx',
      }),
    )
    await show(
      'dup2',
      await ben.post('/api/auth/sign-up/email', {
        username: 'ben2',
        name: 'x',
        email: 'ben@example.com',
        password: 'xxxxxxxxxxx',
      }),
    )
    const rs = await Promise.all(
      [1, 2].map(() =>
        app.visitor().post('/api/auth/sign-up/email', {
          username: 'twin',
          name: 'x',
          email: 'twin@example.com',
          password: 'xxxxxxxxxxx',
        }),
      ),
    )
    for (const r of rs) await show('twin', r)
    const bare = await app.fetch(
      new Request('http://leave.test/graphql', {
        method: 'POST',
        body: 'x'.repeat(10_000_000),
        headers: { 'content-type': 'application/json' },
      }),
    )
    await show('big', bare)
    const v = app.visitor()
    for (let i = 0; i < 21; i++) {
      const r = await v.post('/api/auth/sign-in/username', { username: 'nobody', password: 'x' })
      if (r.status !== 401) {
        console.log(i, [...r.headers])
        await show('limit', r)
      }
    }
    console.log(app.log.take())
  })
})
