import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestApp, type Member, type TestApp } from '../testing/app.ts'
import { assignGroups } from '../testing/people.ts'
import { granted } from '../testing/requests.ts'

let app: TestApp
let admin: Member
let ben: Member
beforeAll(async () => {
  app = await createTestApp({ store: 'sqlite' })
  admin = await app.register('ada')
  ben = await app.register('ben')
})
afterAll(() => app.close())

const picture = '/api/storming.svg'

test('the picture is for those who may see events, and nothing in it may run', async () => {
  expect((await app.visitor().send(picture)).status).toBe(401)
  const refused = await ben.send(picture)
  expect([refused.status, (await refused.json()).errors?.[0]?.extensions?.code]).toEqual([403, 'FORBIDDEN'])
  await assignGroups(admin, 'ben', ['DEVELOPER'])
  const response = await ben.send(picture)
  expect(response.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8')
  expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'/)
  expect(await response.text()).toContain('>Vacation Tracker</text>')
})

test('the board says where each sticker is, where arrows lead, and when a policy last acted', async () => {
  await app.workplace.bus.settled('assign-groups', 5_000)
  // What was counted is written down then.
  await app.workplace.bus.stop()
  type Sticker = { code: string | null; lastSeen: string | null; arrows: { verb: string; to: { code: string } }[] }
  type Answer = { stormingBoard: { sections: { title: string; stickers: Sticker[] }[]; spots: { code: string }[] } }
  const { stormingBoard } = granted(
    await admin.graphql<Answer>(`{ stormingBoard { sections { title stickers { code lastSeen arrows { verb to { code } } } }
      spots { code x y width height isCopy } } }`),
  )
  const stickers = stormingBoard.sections.flatMap((section) => section.stickers)
  const sticker = (code: string) => stickers.find((each) => each.code === code)
  expect(sticker('submitVacationRequest')?.arrows).toContainEqual({
    verb: 'LEADS_TO',
    to: { code: 'VacationRequestSubmitted' },
  })
  expect(sticker('assign-groups')?.lastSeen).toMatch(/^\d{4}-/)
  expect(sticker('mail-digest')?.lastSeen).toBeNull()
  expect(stormingBoard.spots.map(({ code }) => code)).toContain('VacationRequestSubmitted')
})
