import { LogoAdopted } from '@vacation-tracker/vacation-events/house'
import { beforeAll, expect, test } from 'vitest'
import type { Member, TestApp } from '../testing/app.ts'
import { typesOf } from '../testing/events.ts'
import { baseUrl } from '../testing/person.ts'
import { granted } from '../testing/requests.ts'
import { onBothStores } from '../testing/stores.ts'

function png(width: number, height: number, more = 0): Uint8Array<ArrayBuffer> {
  const bytes = Buffer.alloc(33 + more)
  bytes.write('89504e470d0a1a0a0000000d49484452', 0, 'hex')
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  return new Uint8Array(bytes)
}

onBothStores('the logo of the house', (open) => {
  let app: TestApp
  let ada: Member
  let ben: Member
  beforeAll(async () => {
    app = await open()
    ada = await app.register('ada')
    ben = await app.register('ben')
  })
  const put = (person: Pick<Member, 'send'>, body: Uint8Array<ArrayBuffer>, headers = {}) =>
    person.send('/api/house/logo', { method: 'PUT', body, headers: { 'content-length': `${body.length}`, ...headers } })
  const logo = async () => {
    const answer = await app.visitor().graphql<{ branding: { logo: string | null } }>('{ branding { logo } }')
    return granted(answer).branding.logo
  }

  test('is for everybody, and told once', async () => {
    expect(await logo()).toBeNull()
    expect((await app.visitor().send('/api/house/logo')).status).toBe(404)
    await using spy = await app.spy()
    expect((await put(ada, png(300, 80))).status).toBe(200)
    expect((await put(ada, png(300, 80))).status).toBe(200)
    const address = await logo()
    expect(address).toMatch(/^\/api\/house\/logo\?v=[\w-]{16}$/)
    const response = await app.visitor().send(address ?? '')
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(png(300, 80))
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/png',
      'cache-control': 'public, max-age=31536000, immutable',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    })
    await spy.waitFor(LogoAdopted, { where: { house: 'house' } })
    expect((await typesOf(app.db, 'house')).filter((type) => type === 'LogoAdopted')).toHaveLength(1)
  })

  test.each([
    [
      'an SVG, which can run',
      new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
      400,
    ],
    ['what is too wide', png(1025, 10), 400],
    ['what has no size', png(0, 10), 400],
    ['what is too large', png(300, 80, 100 * 1024), 413],
    ['what is far too large', png(300, 80, 300 * 1024), 413],
    ['nothing', new Uint8Array(), 400],
  ])('%s is refused, and the old one stays', async (_name, content, status) => {
    const before = await logo()
    const response = await put(ada, new Uint8Array(content))
    expect(response.status).toBe(status)
    expect(await response.json()).toMatchObject({ errors: [{ message: expect.stringMatching(/\.$/) }] })
    expect(await logo()).toBe(before)
  })

  test('is changed and removed by administrators only, and from our own pages', async () => {
    const before = await logo()
    const removal = { method: 'DELETE', headers: { origin: baseUrl } }
    expect((await put(app.visitor(), png(64, 64))).status).toBe(401)
    expect((await put(ben, png(64, 64))).status).toBe(403)
    expect((await ben.send('/api/house/logo', removal)).status).toBe(403)
    expect((await put(ada, png(64, 64), { origin: 'https://evil.example' })).status).toBe(403)
    expect(await logo()).toBe(before)
    expect((await ada.send('/api/house/logo', removal)).status).toBe(200)
    expect((await ada.send('/api/house/logo', removal)).status).toBe(200)
    expect(await logo()).toBeNull()
    expect((await typesOf(app.db, 'house')).filter((type) => type === 'LogoAdopted')).toHaveLength(2)
  })
})
