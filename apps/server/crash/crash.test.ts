import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as rest } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { workdayAhead } from '../testing/days.ts'
import { eventually } from '../testing/eventually.ts'
import { Person, registrationOf } from '../testing/person.ts'
import { Evidence, type Ledger } from './evidence.ts'
import { ServerProcess } from './server-process.ts'

/** How often the server is killed: in the short form; `npm run faults` has the long one, a hundred times. */
const runs = Number(process.env.CRASH_RUNS ?? 20)

/** What is sent at once before each kill. */
const submissions = 12
const approvals = 4

/** Milliseconds in which a server that has come back does what was left undone. */
const patience = 15_000

/** Milliseconds for all of it; a run takes about three seconds on a machine that does nothing else. */
const longest = runs * 10_000

/*
 * SIGKILL leaves what the server has handed to the operating system, so this shows that what commits together stays
 * together and that nothing is acknowledged too early. That the disk is waited for is the business of fsync.
 */
test(
  `${runs} times killed in the middle of work: all that was acknowledged is there, and its effects once`,
  async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'crash-'))
    onTestFinished(() => rm(dataDir, { recursive: true }))
    let server = await ServerProcess.start(dataDir)
    onTestFinished(() => server.kill())
    const approver = await register('ada', server)
    const submitter = await register('sam', server)
    const evidence = new Evidence(dataDir, { approver: 'ada', owner: 'sam' })
    onTestFinished(() => evidence.close())

    const ledger: Ledger = { submitted: new Set(), approvalAsked: new Set(), approved: new Set() }
    for (let seed = 1; seed <= runs; seed++) {
      try {
        await workUntilKilled(server, { approver, submitter }, ledger, seed)
        server = await ServerProcess.start(dataDir)
        await eventually(() => expect(evidence.problems(ledger)).toEqual([]) ?? true, patience)
      } catch (cause) {
        throw new Error(`Seed ${seed}: ${cause instanceof Error ? cause.message : cause}`, { cause })
      }
    }
    expect(evidence.problems(ledger)).toEqual([])
    expect(evidence.damage()).toEqual([])
    expect(ledger.submitted.size).toBeGreaterThan(runs * 3)
    expect(ledger.approved.size).toBeGreaterThan(runs / 4)
  },
  longest,
)

type People = { approver: Cookies; submitter: Cookies }
type Cookies = Person['cookies']

/** Sends a burst of mutations and kills the server a moment after so many of them have been acknowledged. */
async function workUntilKilled(server: ServerProcess, people: People, ledger: Ledger, seed: number): Promise<void> {
  const random = dice(seed)
  const enough = Math.floor(random() * (submissions + approvals))
  const moment = random() * 15
  const reached = Promise.withResolvers<void>()
  let acknowledged = 0
  const acknowledge = (kept: Set<string>, id: string) => {
    kept.add(id)
    if (++acknowledged >= enough) reached.resolve()
  }
  const pending = [...ledger.submitted.difference(ledger.approvalAsked)].slice(0, approvals)
  const work = [
    ...Array.from({ length: submissions }, (_, index) => async () => {
      const id = await submit(server, people.submitter, workdayAhead(seed * submissions + index))
      acknowledge(ledger.submitted, id)
    }),
    ...pending.map((id) => async () => {
      ledger.approvalAsked.add(id)
      await approve(server, people.approver, id)
      acknowledge(ledger.approved, id)
    }),
  ]
  const shuffled = work.map((task) => ({ task, place: random() })).toSorted((one, other) => one.place - other.place)
  const all = Promise.allSettled(shuffled.map(({ task }) => task()))
  if (enough > 0) await Promise.race([reached.promise, all])
  await rest(moment)
  await server.kill()
  // Whoever got no answer got none because the connection broke (a TypeError of fetch), not because they were refused.
  const failures = (await all).flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []))
  expect(failures.filter((failure) => !(failure instanceof TypeError))).toEqual([])
}

async function submit(server: ServerProcess, cookies: Cookies, day: string): Promise<string> {
  const mutation = `mutation ($input: CreateVacationRequestInput!) { submitVacationRequest(input: $input) { id } }`
  const input = { category: 'ANNUAL_LEAVE', startDate: day, endDate: day }
  const data = await mutate<{ submitVacationRequest: { id: string } }>(server, cookies, mutation, input)
  return data.submitVacationRequest.id
}

async function approve(server: ServerProcess, cookies: Cookies, id: string): Promise<void> {
  const mutation = `mutation ($input: UpdateVacationRequestInput!) { updateVacationRequest(input: $input) { id } }`
  await mutate(server, cookies, mutation, { id, approvalStatus: 'APPROVED' })
}

async function mutate<Data>(server: ServerProcess, cookies: Cookies, mutation: string, input: object): Promise<Data> {
  const answer = await personAt(server, cookies).graphql<Data>(mutation, { input })
  if (!answer.data || answer.errors) throw new Error(answer.text)
  return answer.data
}

/** The same person at a server that has another port since it was started anew. */
function personAt(server: ServerProcess, cookies: Cookies): Person {
  const person = new Person(server.fetch)
  for (const [name, value] of cookies) person.cookies.set(name, value)
  return person
}

async function register(username: string, server: ServerProcess): Promise<Cookies> {
  const person = new Person(server.fetch)
  const response = await person.post('/api/auth/sign-up/email', registrationOf(username))
  expect(response.status, await response.text()).toBe(200)
  return person.cookies
}

/** Numbers from 0 to 1 that follow from a seed (a linear congruential generator with the constants of Numerical Recipes). */
function dice(seed: number): () => number {
  let state = Math.imul(seed, 2_654_435_761) >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
