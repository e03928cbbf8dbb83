import { beforeAll, expect, test } from 'vitest'
import type { Member, TestApp } from '../testing/app.ts'
import { baseUrl } from '../testing/person.ts'
import { granted } from '../testing/requests.ts'
import { onBothStores } from '../testing/stores.ts'

/** The smallest lossy WebP there is, said to be of this size. */
function webp(width: number, height: number, more = 0): Uint8Array<ArrayBuffer> {
  const bytes = Buffer.alloc(30 + more)
  bytes.write('RIFF', 0)
  bytes.write('WEBPVP8 ', 8)
  bytes.writeUInt16LE(width, 26)
  bytes.writeUInt16LE(height, 28)
  return new Uint8Array(bytes)
}

function jpeg(width: number, height: number): Uint8Array<ArrayBuffer> {
  const bytes = Buffer.from(
    'ffd8ffe000104a46494600010100000100010000ffc0001108000000000301220002110103110100000000',
    'hex',
  )
  bytes.writeUInt16BE(height, 25)
  bytes.writeUInt16BE(width, 27)
  return new Uint8Array(bytes)
}

onBothStores('pictures', (open) => {
  let app: TestApp
  let ada: Member
  let ben: Member
  beforeAll(async () => {
    app = await open()
    ada = await app.register('ada')
    ben = await app.register('ben')
  })
  const put = (person: Member, body: Uint8Array<ArrayBuffer>, headers = {}) =>
    person.send('/api/me/picture', { method: 'PUT', body, headers: { 'content-length': `${body.length}`, ...headers } })
  const pictureOf = async (person: Member) =>
    granted(await person.graphql<{ me: { picture: string | null } }>('{ me { picture } }')).me.picture

  test.each([
    ['image/webp', webp(256, 256)],
    ['image/jpeg', jpeg(128, 128)],
  ])('a square %s is kept, shown to those who have signed in, and held by browsers', async (mediaType, content) => {
    expect((await put(ada, content)).status).toBe(200)
    const address = await pictureOf(ada)
    expect(address).toMatch(/^\/api\/people\/ada\/picture\?v=[\w-]{16}$/)
    const response = await ben.send(address ?? '')
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(content)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': mediaType,
      'cache-control': 'private, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    })
    const etag = response.headers.get('etag') ?? ''
    expect((await ben.send(address ?? '', { headers: { 'if-none-match': etag } })).status).toBe(304)
    expect((await ben.send('/api/people/ada/picture')).headers.get('cache-control')).toBe('private, no-cache')
    expect((await app.visitor().send(address ?? '')).status).toBe(401)
    const people = await ada.graphql('{ listPeople { items { username picture } } }')
    expect(granted(people)).toMatchObject({ listPeople: { items: [{ picture: address }, { picture: null }] } })
  })

  test.each([
    ['what is no picture', new TextEncoder().encode('<svg onload="alert(1)">'.padEnd(40)), 400],
    ['what is not square', webp(200, 100), 400],
    ['what is too wide', webp(513, 513), 400],
    ['what is too large', webp(256, 256, 100 * 1024), 413],
    ['what is far too large', webp(256, 256, 300 * 1024), 413],
    ['a JPEG without a frame', new Uint8Array(Buffer.from('ffd8ffe00010', 'hex')), 400],
    ['nothing', new Uint8Array(), 400],
  ])('%s is refused, and the old one stays', async (_name, content, status) => {
    const before = await pictureOf(ada)
    const response = await put(ada, content)
    expect(response.status).toBe(status)
    expect(await response.json()).toMatchObject({ errors: [{ message: expect.stringMatching(/\.$/) }] })
    expect(await pictureOf(ada)).toBe(before)
  })

  test('it can be removed, by its owner and from our own pages only', async () => {
    expect((await put(ben, webp(64, 64))).status).toBe(200)
    const foreign = { origin: 'https://evil.example' }
    expect((await put(ben, webp(65, 65), foreign)).status).toBe(403)
    expect((await app.visitor().send('/api/me/picture', { method: 'DELETE' })).status).toBe(401)
    const removal = { method: 'DELETE', headers: { origin: baseUrl } }
    expect((await ben.send('/api/me/picture', removal)).status).toBe(200)
    expect(await pictureOf(ben)).toBeNull()
    expect((await ada.send('/api/people/ben/picture')).status).toBe(404)
    expect((await ada.send('/api/people/%00/picture')).status).toBe(404)
  })
})
