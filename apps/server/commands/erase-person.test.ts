import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { finishErasures } from '../erasure/finish.ts'
import { tablesOfPerson } from '../store/erasure.ts'
import type { Member, TestApp } from '../testing/app.ts'
import { eventsOf, typesOf } from '../testing/events.ts'
import { assignGroups, makeTeam, notificationsOf, settled } from '../testing/people.ts'
import { approve, deny, get, granted, pending, update, whenIs } from '../testing/requests.ts'
import { onBothStores } from '../testing/stores.ts'

/** Somebody whose name has an emoji, accents and quotes, and is written from right to left in part. */
const zoe = {
  username: 'zoe.quillfeather',
  name: 'Zoë “Q” Quillfeather 🦄 זואי קווילפדר',
  email: 'zoe.quillfeather@mail.example.com',
  phoneNumber: '+49 711 998877665',
}
const traces = [zoe.username, zoe.name, 'Quillfeather', 'זואי קווילפדר', zoe.email, zoe.phoneNumber]

type Erased = { pseudonym: string; isComplete: boolean; damagedEvents: number[] }

function erase(admin: Member, username: string, confirmation = username) {
  return admin.graphql<{ erasePerson: Erased }>(
    `mutation ($username: String!, $confirmation: String!) {
      erasePerson(username: $username, confirmation: $confirmation) { pseudonym isComplete damagedEvents } }`,
    { username, confirmation },
  )
}

/** A house in which Zoe has left traces everywhere that anybody can leave one. */
async function houseWithZoe(app: TestApp) {
  const ada = await app.register('ada')
  const ben = await app.register('ben')
  const person = await app.register(zoe.username, { ...zoe })
  await assignGroups(ada, zoe.username, ['SUBMITTER', 'APPROVER', 'ADMIN'])
  await makeTeam(app, 'Red', ['ben', zoe.username])
  const taken = await pending(person, {
    ...{ startDate: '2026-07-06', endDate: '2026-07-10' },
    description: `Quillfeather’s secret journey, with ${zoe.name}`,
  })
  granted(await approve(ada, taken.id))
  const refused = await pending(person, { startDate: '2026-08-03', endDate: '2026-08-04', description: 'My secret' })
  granted(await deny(ada, refused.id, `Not now, ${zoe.name}: a secret reason.`))
  await pending(person, { startDate: '2026-09-07', endDate: '2026-09-08', description: 'Still secret' })
  const other = await pending(ben, {
    ...{ startDate: '2026-07-13', endDate: '2026-07-14' },
    description: `${zoe.username} covers for me, or ZOE.QUILLFEATHER@mail.example.com`,
  })
  granted(await approve(person, other.id))
  await assignGroups(person, 'ben', ['SUBMITTER', 'APPROVER'])
  granted(await person.graphql('mutation { reviseProfile(input: { name: "Zoë Formerly-Known" }) { name } }'))
  granted(await person.graphql('mutation { chooseLanguage(language: "de") { language } }'))
  await settled(app)
  await leaveRows(app)
  return { ada, ben, zoe: person, taken, other }
}

/** What administrators, programs and calendars write down about somebody, past their pages. */
async function leaveRows({ db }: TestApp): Promise<void> {
  const { username, name } = zoe
  const stages = JSON.stringify([{ approvers: [{ username, deputy: 'ada' }] }])
  await db.updateTable('team').set({ stages }).where('id', '=', 'Red').execute()
  const rule = { kind: 'COVER', oneOf: [username, 'ben'], otherwise: 'ASK' }
  const content = JSON.stringify({ id: 'cover', name: `Cover for ${name}`, leaveTypes: 'ALL', teams: ['Blue'], rule })
  await db.insertInto('policy').values({ id: 'cover', position: 0, content }).execute()
  const given = { leave_type: 'annual-leave', date: '2026-01-05', days: 1.5, made_at: '2026-01-05T10:00:00.000Z' }
  await db
    .insertInto('adjustment')
    .values([
      { ...given, id: 'own', username, reason: 'For a secret journey.', made_by: 'ada' },
      { ...given, id: 'other', username: 'ben', reason: `As ${name} has said.`, made_by: username },
    ])
    .execute()
  const at = '2026-05-13T10:00:00.000Z'
  const feed = {
    hash: 'x',
    owner: username,
    kind: 'PERSON',
    team_id: null,
    language: 'en',
    last_used_at: null,
  } as const
  await db
    .insertInto('calendar_feed')
    .values({ ...feed, id: 'feed', created_at: at })
    .execute()
  const token = { hash: 'y', scopes: '{}', expires_at: null, last_used_at: null, revoked_at: null }
  await db
    .insertInto('api_token')
    .values({ ...token, id: 'token', name: `Payroll of ${name}`, created_by: username, created_at: at })
    .execute()
  await db
    .insertInto('sent_mail')
    .values({ notification_id: `mark ${username}`, sent_at: at })
    .execute()
}

/** Days by team, type and month, as a report counts them. */
async function statistics({ db }: TestApp) {
  const { rows } = await sql<Record<string, unknown>>`select person.team_id as team, category,
      substr(start_date, 1, 7) as month, approval_status as status, count(*) as requests, sum(days) as days
    from vacation_request join person on person.username = owner
    where approval_status in ('APPROVED', 'DENIED')
    group by person.team_id, category, substr(start_date, 1, 7), approval_status order by 1, 2, 3, 4`.execute(db)
  return rows.map((row) => ({ ...row, requests: Number(row.requests), days: Number(row.days) }))
}

/** Everything that lies in a data folder, as bytes. */
function bytesIn(folder: string): Buffer {
  return Buffer.concat(readdirSync(folder).map((file) => readFileSync(join(folder, file))))
}

onBothStores('erasing a person', (open, store) => {
  if (store === 'sqlite')
    test('knows every table that refers to a person', async () => {
      const { db } = await open()
      const { rows } = await sql<{ name: string }>`select distinct m.name as name
      from sqlite_schema m join pragma_foreign_key_list(m.name) f where f."table" = 'person' order by m.name`.execute(
        db,
      )
      expect(rows.map(({ name }) => name)).toEqual(tablesOfPerson.toSorted())
    })

  test('takes them out of the database, the log and the disk, and leaves what counts them', async () => {
    const app = await open()
    const { ada, ben, zoe: person, taken, other } = await houseWithZoe(app)
    const before = await statistics(app)
    const log = await eventsOf(app.db)
    expect(await found(app, traces)).toEqual(traces)

    const { erasePerson } = granted(await erase(ada, zoe.username))
    expect(erasePerson).toEqual({
      pseudonym: expect.stringMatching(/^erased-[0-9a-f]{12}$/),
      isComplete: true,
      damagedEvents: [],
    })
    const { pseudonym } = erasePerson

    // Nobody is signed in as them, and nobody can sign in.
    expect(granted(await person.graphql<{ me: unknown }>('{ me { username } }')).me).toBeNull()
    const signIn = await app.visitor().post('/api/auth/sign-in/email', { email: zoe.email, password: 'x'.repeat(12) })
    expect(signIn.status).toBe(401)

    // The log says the same in the same places, but for who it was.
    const after = await eventsOf(app.db)
    expect(after.slice(0, log.length).map(({ id, time }) => [id, time])).toEqual(log.map(({ id, time }) => [id, time]))
    expect(await app.workplace.bus.archive.verify()).toMatchObject({ damaged: [] })
    const verified = await ada.graphql<{ verifyEventLog: { damaged: unknown[] } }>(
      'mutation { verifyEventLog { events damaged { position } } }',
    )
    expect(granted(verified).verifyEventLog.damaged).toEqual([])
    for (const event of after) {
      const contract = app.workplace.bus.contracts.find({
        name: event['detail-type'],
        version: event.detail.metadata.schemaVersion,
      })
      const { metadata: _metadata, ...fact } = event.detail
      expect(contract?.problems(fact)).toEqual([])
    }
    expect(await typesOf(app.db, pseudonym)).toContain('PersonErased')
    const story = await eventsOf(app.db, taken.id)
    expect(story.map(({ detail }) => Reflect.get(detail, 'owner') ?? pseudonym)).toEqual(story.map(() => pseudonym))
    expect(await statistics(app)).toEqual(before)
    const note = granted(await ada.graphql('{ eventLogRewrites { id reason endedAt } }'))
    expect(note).toMatchObject({ eventLogRewrites: [{ id: pseudonym, endedAt: expect.any(String) }] })

    // What others did stands, and says so without a name.
    const othersRow = await app.db
      .selectFrom('vacation_request')
      .selectAll()
      .where('id', '=', other.id)
      .executeTakeFirstOrThrow()
    expect(othersRow).toMatchObject({
      approved_by: pseudonym,
      description: `${pseudonym} covers for me, or ${pseudonym}`,
    })
    expect(JSON.stringify(await notificationsOf(ben))).toContain(pseudonym)
    const adjusted = await app.db
      .selectFrom('adjustment')
      .select(['username', 'days', 'made_by'])
      .orderBy('id')
      .execute()
    expect(adjusted).toEqual([
      { username: 'ben', days: 1.5, made_by: pseudonym },
      { username: pseudonym, days: 1.5, made_by: 'ada' },
    ])
    const { house } = await app.workplace.house.read(app.db)
    expect(house.teams[0]?.stages).toEqual([{ approvers: [{ username: pseudonym, deputy: 'ada' }] }])
    expect(house.policies[0]?.rule).toMatchObject({ kind: 'COVER', oneOf: [pseudonym, 'ben'] })
    const pendingOnes = await app.db
      .selectFrom('vacation_request')
      .selectAll()
      .where('approval_status', '=', 'PENDING_APPROVAL')
      .execute()
    expect(pendingOnes).toEqual([])

    // Nothing anywhere names them.
    await settled(app)
    expect(await found(app, [...traces, 'Formerly-Known', 'secret'])).toEqual([])
    if (store === 'sqlite') {
      const bytes = bytesIn(app.config.dataDir)
      expect(bytes.includes(pseudonym)).toBe(true)
      for (const trace of [...traces, 'Formerly-Known', 'secret journey'])
        expect(bytes.includes(trace), trace).toBe(false)
    }
  })

  test('a change that nobody has decided is off the table, and the leave stays approved, with no word about it', async () => {
    const app = await open()
    const ada = await app.register('ada')
    const ben = await app.register('ben')
    const changing = await pending(ben, { startDate: '2026-07-06', endDate: '2026-07-10', description: 'A secret' })
    granted(await approve(ada, changing.id))
    granted(await update(ben, changing.id, { endDate: '2026-07-14', description: 'Still secret' }))
    await whenIs(ben, changing.id, 'PENDING_APPROVAL')
    await settled(app)
    expect(await found(app, ['secret'])).toEqual(['secret'])
    granted(await erase(ada, 'ben'))
    const left = await get(ada, changing.id)
    expect(left).toMatchObject({ approvalStatus: 'APPROVED', endDate: '2026-07-10', description: null })
    await settled(app)
    expect(await found(app, ['secret'])).toEqual([])
  })

  test('is refused for oneself, for the last administrator, without a confirmation, and to others', async () => {
    const app = await open()
    const ada = await app.register('ada')
    const ben = await app.register('ben')
    expect((await erase(ada, 'ada')).code).toBe('NOT_YOURSELF')
    expect((await erase(ada, 'ben', 'Ben')).code).toBe('NOT_CONFIRMED')
    expect((await erase(ada, 'nobody')).code).toBe('NOT_FOUND')
    expect((await erase(ben, 'ada')).code).toBe('FORBIDDEN')
    await assignGroups(ada, 'ben', ['ADMIN'])
    // Both at once: one of them is left.
    const answers = await Promise.all([erase(ada, 'ben'), erase(ben, 'ada')])
    expect(answers.filter(({ errors }) => errors === undefined)).toHaveLength(1)
    const admins = await app.db.selectFrom('person_group').selectAll().where('group_name', '=', 'ADMIN').execute()
    expect(admins).toHaveLength(1)
  })

  test('goes on after a crash between the rows and the log', async () => {
    const app = await open()
    const { ada } = await houseWithZoe(app)
    const { rewrites } = app.workplace.bus
    const run = rewrites.run.bind(rewrites)
    rewrites.run = () => Promise.reject(new Error('The power has gone.'))
    expect(granted(await erase(ada, zoe.username)).erasePerson).toMatchObject({ isComplete: false })
    expect(JSON.stringify(await eventsOf(app.db))).toContain('Quillfeather')
    rewrites.run = run
    await finishErasures(app.workplace)
    expect(await found(app, traces)).toEqual([])
    expect(await app.db.selectFrom('erasure').selectAll().execute()).toEqual([])
  })

  test('what a consumer still has to do about them is done about nobody', async () => {
    const app = await open()
    const { ada } = await houseWithZoe(app)
    await app.workplace.bus.subscriptions.pause('notify')
    await pending(await signedIn(app), { startDate: '2026-10-05', endDate: '2026-10-06' })
    const erasing = erase(ada, zoe.username)
    await app.workplace.bus.subscriptions.resume('notify')
    granted(await erasing)
    await settled(app)
    await finishErasures(app.workplace)
    expect(await found(app, traces)).toEqual([])
  })
})

async function signedIn(app: TestApp): Promise<Member> {
  const person = app.visitor()
  const { email } = zoe
  const response = await person.post('/api/auth/sign-in/email', { email, password: 'correct horse battery' })
  expect(response.status).toBe(200)
  return Object.assign(person, { username: zoe.username, email })
}

/** Which of these texts stand anywhere in the database, the tables of the bus included. */
async function found({ db }: TestApp, texts: readonly string[]): Promise<string[]> {
  // Not by looking at all schemas, as Kysely does: other tests drop theirs meanwhile.
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables where table_schema = current_schema()`
    .execute(db)
    .catch(() => sql<{ name: string }>`select name from sqlite_schema where type = 'table'`.execute(db))
  expect(tables.length).toBeGreaterThan(20)
  const rows: unknown[] = []
  for (const { name } of tables) rows.push(...(await sql`select * from ${sql.table(name)}`.execute(db)).rows)
  const written = JSON.stringify(rows).toLowerCase()
  return texts.filter((text) => written.includes(JSON.stringify(text).slice(1, -1).toLowerCase()))
}
