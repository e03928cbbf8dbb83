import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { manage, natsStream } from '@vacation-tracker/event-bus/testing/nats'
import { postgresAddress } from '@vacation-tracker/event-bus/testing/postgres'
import pg from 'pg'
import { describe, expect, onTestFinished, test } from 'vitest'
import { workdayAhead } from '../testing/days.ts'
import type { EventStream } from '../testing/event-stream.ts'
import { eventually } from '../testing/eventually.ts'
import { Person, registrationOf } from '../testing/person.ts'
import { granted, submit } from '../testing/requests.ts'
import { ServerProcess } from './server-process.ts'

const [stream, schema] = await Promise.all([natsStream(), postgresAddress()])
await schema?.drop()

/** Milliseconds in which what a server has left undone is done by the other. */
const patience = 20_000

type Change = { onVacationRequestNotification: { id: string; approvalStatus: string } }

const changes = 'subscription { onVacationRequestNotification { id approvalStatus } }'

describe.skipIf(stream === undefined || schema === undefined)('two servers on one PostgreSQL and one NATS', () => {
  test('are one product: browsers at either hear of all, and each event has its effect once when one is killed', async () => {
    const { log, start } = await open()
    // At the same instant, on a database that is empty.
    const [first, second] = await Promise.all([start(), start()])
    const approver = await register('ada', first)
    const submitter = await register('sam', second)

    const [atFirst, atSecond] = await Promise.all(
      [first, second].map((server) => at(server, approver).subscribe<Change>(changes)),
    )
    if (atFirst === undefined || atSecond === undefined) throw new Error('There are two.')
    const quiet = await Promise.all([first, second, first, second].map((server, day) => ask(server, submitter, day)))
    for (const browser of [atFirst, atSecond]) expect((await heard(browser, quiet.length)).sort()).toEqual(quiet.sort())

    const asked: string[] = []
    const burst = Array.from({ length: 40 }, async (_, index) => {
      asked.push(await ask(index % 2 === 0 ? first : second, submitter, 10 + index))
      if (asked.length === 10) await first.kill()
    })
    const outcomes = await Promise.allSettled(burst)
    // Whoever got no answer got none because the connection broke.
    const failures = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []))
    expect(failures.filter((failure) => !(failure instanceof TypeError))).toEqual([])
    expect(asked.length).toBeGreaterThanOrEqual(20)

    const all = await eventually(async () => {
      const rows = await log.query<{ id: string; status: string }>(
        'select id, approval_status as status from vacation_request',
      )
      expect(rows.rows.map(({ id }) => id)).toEqual(expect.arrayContaining([...quiet, ...asked]))
      expect(new Set(rows.rows.map(({ status }) => status))).toEqual(new Set(['PENDING_APPROVAL']))
      const told = await log.query('select 1 from notification')
      expect(told.rowCount).toBe(rows.rowCount)
      return rows.rows.map(({ id }) => id).sort()
    }, patience)
    expect((await heard(atSecond, all.length - quiet.length)).sort()).toEqual(all.filter((id) => !quiet.includes(id)))
    for (const type of ['VacationRequestSubmitted', 'VacationRequestValidated', 'TeamNotified']) {
      expect([type, (await groupsOf(log, type)).sort()]).toEqual([type, all])
    }
  }, 120_000)
})

/** An empty database, and how to start a server on it. Everything is removed when the test ends. */
async function open() {
  const fresh = await postgresAddress()
  if (fresh === undefined || stream === undefined) throw new Error('PostgreSQL or NATS does not answer any more.')
  const natsUrl = stream.nats.servers
  const folder = await mkdtemp(join(tmpdir(), 'two-servers-'))
  const log = new pg.Client({ connectionString: fresh.url })
  await log.connect()
  const servers: ServerProcess[] = []
  onTestFinished(async () => {
    await Promise.all(servers.map((server) => server.kill()))
    const { rows } = await log.query<{ log_id: string }>('select log_id from event_archive')
    await manage(natsUrl, (manager) => manager.streams.delete(`vacation-tracker-${rows[0]?.log_id}`).catch(() => false))
    await log.end()
    await fresh.drop()
    await rm(folder, { recursive: true })
  })
  const settings = {
    DATABASE_URL: fresh.url,
    NATS_URL: natsUrl,
    AUTH_SECRET: 'the same secret for both of the servers',
  }
  const start = async () => {
    const server = await ServerProcess.start(folder, settings)
    servers.push(server)
    return server
  }
  return { log, start }
}

async function register(username: string, server: ServerProcess): Promise<Person> {
  const person = new Person(server.fetch)
  const response = await person.post('/api/auth/sign-up/email', registrationOf(username))
  expect(response.status, await response.text()).toBe(200)
  return person
}

/** The same person at another server. */
function at(server: ServerProcess, { cookies }: Person): Person {
  const person = new Person(server.fetch)
  for (const [name, value] of cookies) person.cookies.set(name, value)
  return person
}

/** Asks for a day of leave, and returns the request's id. */
async function ask(server: ServerProcess, person: Person, day: number): Promise<string> {
  const date = workdayAhead(day)
  const answer = await submit(at(server, person), { startDate: date, endDate: date })
  return granted(answer).submitVacationRequest.id
}

/** The next so many requests of which a browser hears that they wait for an approver. */
async function heard(browser: EventStream<Change>, count: number): Promise<string[]> {
  const ids: string[] = []
  while (ids.length < count) {
    const { id, approvalStatus } = (await browser.next({ within: patience })).onVacationRequestNotification
    if (approvalStatus === 'PENDING_APPROVAL') ids.push(id)
  }
  return ids
}

/** The requests that the events of a type are about. */
async function groupsOf(log: pg.Client, type: string): Promise<string[]> {
  const { rows } = await log.query<{ group_key: string }>('select group_key from event_log where type = $1', [type])
  return rows.map(({ group_key }) => group_key)
}
