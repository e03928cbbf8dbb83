import { setImmediate as turn } from 'node:timers/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Member, TestApp } from '../../testing/app.ts'
import { typesOf } from '../../testing/events.ts'
import { eventually } from '../../testing/eventually.ts'
import { baseUrl, type Person } from '../../testing/person.ts'
import { granted } from '../../testing/requests.ts'
import { onBothStores } from '../../testing/stores.ts'
import type { ImportPart } from './import-run.ts'

const header = 'name,email,username,team,groups,starts on,country'

async function importing(
  person: Person,
  file: string | Uint8Array<ArrayBuffer>,
  query = 'step=import',
): Promise<ImportPart[]> {
  const headers = { 'content-type': 'text/csv', origin: baseUrl }
  const response = await person.send(`/api/people/import?${query}`, { method: 'POST', headers, body: file })
  expect(response.status).toBe(200)
  const text = await response.text()
  return text
    .trim()
    .split('\n')
    .map((line): ImportPart => JSON.parse(line))
}

onBothStores('files of people', (open, store) => {
  let app: TestApp
  let ada: Member
  let ben: Member
  beforeAll(async () => {
    app = await open()
    ada = await app.register('ada')
    ben = await app.register('ben')
    granted(await ada.graphql('mutation { defineTeam(input: { name: "Sales", stages: [] }) { id } }'))
  })

  const countPeople = async () => (await app.db.selectFrom('person').select('username').execute()).length

  test('are for administrators, and of 20 MB at most', async () => {
    const send = (person: Person, body: string) =>
      person.send('/api/people/import', { method: 'POST', headers: { origin: baseUrl }, body })
    expect((await send(app.visitor(), header)).status).toBe(401)
    expect((await send(ben, header)).status).toBe(403)
    expect((await ben.send('/api/people/export')).status).toBe(403)
    expect((await app.visitor().send('/api/people/export')).status).toBe(401)
    expect((await send(ada, 'x'.repeat(20 * 1024 * 1024 + 1))).status).toBe(413)
    const foreign = { method: 'POST', headers: { origin: 'http://elsewhere.test' }, body: header }
    expect((await ada.send('/api/people/import', foreign)).status).toBe(403)
  })

  const file = `${header}
Gil,gil@example.com,gil,Sales,APPROVER,2026-04-01,DE
Hal 🦄,hal@example.com,hal.hal,,,,`

  test('are looked at without anything being done', async () => {
    const before = await countPeople()
    const parts = await importing(ada, `${file}\nIda,ida@example.com,ida,Nowhere,,,`, 'step=check')
    expect(parts.at(-1)).toEqual({ kind: 'CHECKED', newcomers: 2, present: 0, problems: 1, badLines: 1 })
    expect(parts).toContainEqual({
      kind: 'PROBLEM',
      problem: { line: 4, column: 'team', code: 'TEAM_UNKNOWN', value: 'Nowhere' },
    })
    expect(await countPeople()).toBe(before)
  })

  test('with a problem bring nobody, unless the rest is wanted', async () => {
    const wrong = `${header}\nIda,ida@example.com,ida,Nowhere,,,\nJo,jo@example.com,jo.jo,,,,`
    const before = await countPeople()
    expect((await importing(ada, wrong)).at(-1)).toMatchObject({ kind: 'CHECKED', problems: 1 })
    expect(await countPeople()).toBe(before)
    expect((await importing(ada, wrong, 'step=import&lines=valid')).at(-1)).toEqual({
      ...{ kind: 'DONE', added: 1, present: 0, refused: 0, skipped: 1 },
    })
    expect(await countPeople()).toBe(before + 1)
  })

  test('bring people with all that is known of them, and nobody twice', async () => {
    expect((await importing(ada, file, 'step=import&invite=true')).at(-1)).toEqual({
      ...{ kind: 'DONE', added: 2, present: 0, refused: 0, skipped: 0 },
    })
    const events = ['UserRegistered', 'GroupsAssigned', 'TeamAssigned', 'EmploymentTermsAgreed', 'PersonInvited']
    expect(await typesOf(app.db, 'gil')).toEqual(events)
    await eventually(() => expect(app.mailer.sent('hal@example.com')).toHaveLength(1))
    expect((await importing(ada, file, 'step=import&invite=true')).at(-1)).toEqual({
      ...{ kind: 'DONE', added: 0, present: 2, refused: 0, skipped: 0 },
    })
    expect(await typesOf(app.db, 'gil')).toEqual(events)
  })

  test('that two administrators import at once bring everybody once', async () => {
    const many = [header, ...Array.from({ length: 250 }, (_, n) => `Twin ${n},twin${n}@example.com,twin${n},,,,`)].join(
      '\n',
    )
    const before = await countPeople()
    const results = await Promise.all([importing(ada, many), importing(ada, many)])
    expect(await countPeople()).toBe(before + 250)
    const done = results.map((parts) => parts.at(-1))
    expect(done.reduce((sum, part) => sum + (part?.kind === 'DONE' ? part.added : 0), 0)).toBe(250)
  })

  test('go out as they can come in again, and no value runs as a formula', async () => {
    granted(
      await ada.graphql(`mutation { addPerson(input: {
        username: "eve.l", name: "=HYPERLINK(\\"x\\")", email: "eve@example.com", phoneNumber: "+49 711 1", access: LINK
      }) { invitationToken } }`),
    )
    const response = await ada.send('/api/people/export')
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="people-2026-05-13.csv"')
    const bytes = new Uint8Array(await response.arrayBuffer())
    const text = new TextDecoder().decode(bytes)
    expect(bytes.subarray(0, 3)).toEqual(new Uint8Array([0xef, 0xbb, 0xbf]))
    expect(text).toContain(`"'=HYPERLINK(""x"")",eve@example.com`)
    expect(text).toContain("'+49 711 1")
    expect(text.split('\r\n').length).toBe((await countPeople()) + 2)
    const again = (await importing(ada, bytes, 'step=check')).at(-1)
    expect(again).toEqual({ kind: 'CHECKED', newcomers: 0, present: await countPeople(), problems: 0, badLines: 0 })
  })

  // One database is enough: what is measured is ours.
  if (store === 'sqlite')
    describe('of 50,000 lines', () => {
      test('are looked at in seconds, while others are answered', async () => {
        const lines = Array.from(
          { length: 50_000 },
          (_, n) => `Person ${n},p${n}@example.com,p${n}.p,Sales,,2026-04-01,DE`,
        )
        const wait = longestWait()
        const parts = await importing(ada, [header, ...lines].join('\n'), 'step=check')
        expect(parts.at(-1)).toEqual({ kind: 'CHECKED', newcomers: 50_000, present: 0, problems: 0, badLines: 0 })
        expect(parts.filter(({ kind }) => kind === 'READ')).toHaveLength(25)
        expect(await wait()).toBeLessThan(500)
      }, 60_000)
    })
})

/** Looks how long, in milliseconds, somebody else has to wait for their turn. */
function longestWait(): () => Promise<number> {
  let longest = 0
  let isOver = false
  const watching = (async () => {
    for (let last = performance.now(); !isOver; last = performance.now()) {
      await turn()
      longest = Math.max(longest, performance.now() - last)
    }
  })()
  return async () => {
    isOver = true
    await watching
    return longest
  }
}
