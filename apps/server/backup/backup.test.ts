import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { ServerProcess } from '../crash/server-process.ts'
import { mondayOfWeek } from '../testing/days.ts'
import { eventually } from '../testing/eventually.ts'
import { Person, registrationOf } from '../testing/person.ts'
import { backUp } from './backup.ts'

async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'backup-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  return folder
}

async function serverOn(dataDir: string): Promise<ServerProcess> {
  const server = await ServerProcess.start(dataDir)
  onTestFinished(() => server.kill())
  return server
}

const submission = 'mutation ($input: CreateVacationRequestInput!) { submitVacationRequest(input: $input) { id } }'
const list = '{ listVacationRequests { items { id approvalStatus } } }'
type Listed = { listVacationRequests: { items: { id: string; approvalStatus: string }[] } }

test('a server at work is copied, and the copy serves everything that was acknowledged before, sessions included', async () => {
  const [folder, place] = [await emptyFolder(), await emptyFolder()]
  const server = await serverOn(folder)
  const ada = new Person(server.fetch)
  expect((await ada.post('/api/auth/sign-up/email', registrationOf('ada'))).status).toBe(200)
  const submit = async (week: number) => {
    const input = { category: 'ANNUAL_LEAVE', startDate: mondayOfWeek(week), endDate: mondayOfWeek(week) }
    const { data } = await ada.graphql<{ submitVacationRequest: { id: string } }>(submission, { input })
    return data?.submitVacationRequest.id
  }
  const acknowledged = [await submit(1), await submit(2), await submit(3)]
  const working = Promise.all([4, 5, 6, 7, 8].map(submit))
  const target = join(place, 'monday')
  expect((await backUp(folder, target)).events).toBeGreaterThan(acknowledged.length)
  await working
  await server.kill()

  const restored = await serverOn(target)
  const again = new Person(restored.fetch)
  for (const [name, value] of ada.cookies) again.cookies.set(name, value)
  const requests = await eventually(async () => {
    const { data } = await again.graphql<Listed>(list)
    const items = data?.listVacationRequests.items ?? []
    return items.every(({ approvalStatus }) => approvalStatus === 'PENDING_APPROVAL') && items
  })
  expect(requests.map(({ id }) => id)).toEqual(expect.arrayContaining(acknowledged))
  expect(statSync(target).mode & 0o077).toBe(0)
  expect(readdirSync(place)).toEqual(['monday'])
})

test('a folder that has something in it is left as it is', async () => {
  const [folder, target] = [await emptyFolder(), await emptyFolder()]
  writeFileSync(join(folder, 'vacation-tracker.db'), '')
  writeFileSync(join(target, 'letter.txt'), 'Dear Ada')
  await expect(backUp(folder, target)).rejects.toThrow('has something in it. Name a folder that is not there yet.')
  expect(readFileSync(join(target, 'letter.txt'), 'utf8')).toBe('Dear Ada')
})

test('where there is no server there is nothing to copy', async () => {
  const [folder, place] = [await emptyFolder(), await emptyFolder()]
  await expect(backUp(folder, join(place, 'copy'))).rejects.toThrow(`Set DATA_DIR to the server's folder`)
  expect(existsSync(join(place, 'copy'))).toBe(false)
})

test('of what cannot be copied nothing is left', async () => {
  const [folder, place] = [await emptyFolder(), await emptyFolder()]
  writeFileSync(
    join(folder, 'vacation-tracker.db'),
    'This is no database, and long enough to be taken for one by its size. '.repeat(20),
  )
  await expect(backUp(folder, join(place, 'copy'))).rejects.toThrow(/The copy could not be made \(.*not a database/)
  mkdirSync(join(place, 'other'))
  expect(readdirSync(place)).toEqual(['other'])
})
