import { mkdtemp, readFile, rm, stat, truncate } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readConfig } from './config.ts'
import { ServerProcess } from './crash/server-process.ts'
import { openStore } from './store/database.ts'
import { Person, registrationOf } from './testing/person.ts'
import { granted, pending } from './testing/requests.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'restart-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('after a restart people are still signed in, and everything is as it was', async () => {
  const first = await ServerProcess.start(folder)
  let server = first
  const ada = new Person((request) => server.fetch(request))
  const response = await ada.post('/api/auth/sign-up/email', registrationOf('ada'))
  expect(response.status).toBe(200)
  const { id } = await pending(ada, { startDate: '2099-07-06', endDate: '2099-07-10' })
  await first.kill()

  server = await ServerProcess.start(folder)
  const me = granted(
    await ada.graphql('{ me { username groups } listVacationRequests { items { id approvalStatus } } }'),
  )
  await server.kill()
  expect(me).toEqual({
    me: { username: 'ada', groups: ['ADMIN', 'APPROVER', 'SUBMITTER'] },
    listVacationRequests: { items: [{ id, approvalStatus: 'PENDING_APPROVAL' }] },
  })
})

test('a database that a newer version has migrated is left alone', async () => {
  const { db } = await openStore({ dataDir: folder })
  await sql`insert into migration (name, applied_at) values ('900-of-tomorrow', '2030-01-01')`.execute(db)
  await db.destroy()
  const sentence = /The database is newer than this program: it knows 900-of-tomorrow\. Start a newer version/
  await expect(ServerProcess.start(folder)).rejects.toThrow(sentence)
})

test('the secret is made once, and only its owner may read it', async () => {
  const env = { DATA_DIR: join(folder, 'secret') }
  const { authSecret } = readConfig(env)
  expect(authSecret.length).toBeGreaterThanOrEqual(43)
  expect(readConfig(env).authSecret).toBe(authSecret)
  const file = join(folder, 'secret', 'auth-secret')
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  expect((await readFile(file, 'utf8')).trim()).toBe(authSecret)
  const own = 'one of our own, that nobody can guess'
  expect(readConfig({ ...env, AUTH_SECRET: own }).authSecret).toBe(own)
})

test('a secret that is gone is not taken for one', async () => {
  const env = { DATA_DIR: join(folder, 'torn') }
  readConfig(env)
  const file = join(folder, 'torn', 'auth-secret')
  await truncate(file)
  expect(() => readConfig(env)).toThrow(`The secret in ${file} is empty. Delete the file`)
})
