import { inflateRawSync } from 'node:zlib'
import { beforeAll, expect, test } from 'vitest'
import type { Member, TestApp } from '../testing/app.ts'
import { settled } from '../testing/people.ts'
import { approve, granted, pending } from '../testing/requests.ts'
import { onBothStores } from '../testing/stores.ts'
import { csvOf } from './csv.ts'

onBothStores('the own data', (open) => {
  let app: TestApp
  let ada: Member
  let ben: Member
  beforeAll(async () => {
    app = await open()
    ada = await app.register('ada')
    ben = await app.register('ben', { name: 'בן 🦄 "B"', phoneNumber: '+49 711 123456' })
    granted(await approve(ada, (await pending(ben, { description: '=2+3, "sea"' })).id))
    await pending(ada, { startDate: '2026-08-03', endDate: '2026-08-04', description: 'Ada alone knows' })
    await app.db
      .insertInto('adjustment')
      .values({
        ...{ id: 'one', username: 'ben', leave_type: 'annual-leave', date: '2026-01-05', days: 1.5 },
        ...{ reason: 'Worked on Sunday.', made_by: 'ada', made_at: '2026-01-05T10:00:00.000Z' },
      })
      .execute()
    await settled(app)
  })

  test('come as one zip with JSON and CSV, and nobody else’s are in it', async () => {
    const response = await ben.send('/api/me/data.zip')
    expect(response.status).toBe(200)
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="vacation-tracker-2026-05-13.zip"')
    expect(response.headers.get('cache-control')).toBe('no-store')
    const files = unzip(Buffer.from(await response.arrayBuffer()))
    expect([...files.keys()]).toEqual([
      ...['data.json', 'account.csv', 'requests.csv', 'events.csv', 'terms.csv', 'adjustments.csv'],
      ...['notifications.csv', 'sessions.csv'],
    ])
    const data = JSON.parse(files.get('data.json') ?? '')
    expect(data).toMatchObject({
      account: { username: 'ben', name: 'בן 🦄 "B"', email: 'ben@example.com', phoneNumber: '+49 711 123456' },
      terms: { adjustments: [{ days: 1.5, reason: 'Worked on Sunday.' }] },
      requests: [{ description: '=2+3, "sea"', approvalStatus: 'APPROVED', approvedBy: 'ada' }],
      sessions: [{ ipAddress: expect.any(String) }],
    })
    const story = data.requests[0].events.map((event: { 'detail-type': string }) => event['detail-type'])
    expect(story.slice(0, 3)).toEqual([
      'VacationRequestSubmitted',
      'VacationRequestValidated',
      'VacationRequestApproved',
    ])
    expect(data.events.map((event: { 'detail-type': string }) => event['detail-type'])).toContain('UserRegistered')
    expect(data.notifications.map(({ kind }: { kind: string }) => kind)).toEqual(['REQUEST_APPROVED'])
    expect(files.get('account.csv')).toContain('"בן 🦄 ""B"""')
    expect(files.get('requests.csv')).toContain(`"'=2+3, ""sea"""`)
    const everything = [...files.values()].join()
    for (const secret of ['Ada alone knows', 'ada@example.com', 'token', 'password']) {
      expect(everything, secret).not.toContain(secret)
    }
  })

  test('come as JSON alone, and not at all to whoever has not signed in', async () => {
    expect(await (await ben.send('/api/me/data.json')).json()).toMatchObject({ account: { username: 'ben' } })
    expect((await app.visitor().send('/api/me/data.zip')).status).toBe(401)
    expect((await ben.post('/api/me/data.zip', {})).status).toBe(405)
  })
})

test('a line of CSV is what a spreadsheet reads back, and never a formula', () => {
  const rows = [
    { a: 'x,y', b: 1, c: null },
    { a: 'line\nbreak', d: '@SUM(A1)' },
    { a: '-1', b: -1 },
  ]
  expect(csvOf(rows)).toBe('\uFEFFa,b,c,d\r\n"x,y",1,,\r\n"line\nbreak",,,\'@SUM(A1)\r\n\'-1,-1,,\r\n')
  expect(csvOf([])).toBe('\uFEFF\r\n')
})

/** Reads a zip by its directory, as programs do. */
function unzip(zip: Buffer): Map<string, string> {
  const end = zip.length - 22
  expect(zip.readUInt32LE(end)).toBe(0x06054b50)
  const files = new Map<string, string>()
  for (let at = zip.readUInt32LE(end + 16), left = zip.readUInt16LE(end + 10); left > 0; left--) {
    expect(zip.readUInt32LE(at)).toBe(0x02014b50)
    const [packed, nameLength, offset] = [
      zip.readUInt32LE(at + 20),
      zip.readUInt16LE(at + 28),
      zip.readUInt32LE(at + 42),
    ]
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength)
    const content = offset + 30 + zip.readUInt16LE(offset + 26)
    files.set(name, inflateRawSync(zip.subarray(content, content + packed)).toString('utf8'))
    at += 46 + nameLength
  }
  return files
}
