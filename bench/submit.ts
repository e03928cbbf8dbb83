import { fork } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { syncsPerSecond } from './fdatasync.ts'
import { type Bench, repeat } from './figure.ts'
import type { LoadResult } from './load.ts'
import { hasUnvalidated, type Member, signUp } from './member.ts'
import { processorTime } from './process-figures.ts'
import { type RunningServer, withDataDir, withServer } from './server-process.ts'
import type { SubmitOrder } from './submit-load.ts'

const loadProcess = fileURLToPath(new URL('submit-load.ts', import.meta.url))
const times = 5
const people = 12

/** Submitting leave over HTTP to the server as it comes: SQLite, every commit durable. */
export const submit: Bench = {
  name: 'submit',
  measure: async () => {
    const syncs = await withDataDir((folder) => repeat(3, async () => syncsPerSecond(folder)))
    return withServer(async (server) => {
      const members = await repeat(people, (run) => signUp(server.origin, `person${run}`))
      const submitting = new Submitting(server, members)
      // Until the code is compiled and the files have grown, figures are of the start, not of the work.
      await submitting.run(64, 4)
      const crowd = await repeat(times, () => submitting.run(64, 4))
      const alone = await repeat(times, () => submitting.run(1, 3))
      const failures = [...crowd, ...alone].map((run) => run.failures)
      return [
        { what: 'submit, 64 connections', unit: '/s', runs: crowd.map((run) => run.perSecond), bar: { atLeast: 1500 } },
        { what: 'submit, 64 connections, p50', unit: 'ms', runs: crowd.map((run) => run.p50) },
        { what: 'submit, 64 connections, p99', unit: 'ms', runs: crowd.map((run) => run.p99), bar: { atMost: 80 } },
        { what: 'submit, 1 connection, p50', unit: 'ms', runs: alone.map((run) => run.p50), bar: { atMost: 3 } },
        { what: 'submit, 1 connection, p99', unit: 'ms', runs: alone.map((run) => run.p99) },
        { what: 'answers not PENDING_VALIDATION', unit: '', runs: [Math.max(...failures)], bar: { atMost: 0 } },
        {
          what: 'processor time of the server per request',
          unit: 'ms',
          runs: crowd.flatMap(({ processor }) => processor ?? []),
          note: 'while 64 connections submit',
        },
        {
          what: 'until all were PENDING_APPROVAL',
          unit: 'ms',
          runs: crowd.map((run) => run.drainedIn),
          note: 'after the last answer to 64 connections',
        },
        { what: 'raw fdatasync of 800 bytes', unit: '/s', runs: syncs, note: 'for scale' },
      ]
    })
  },
}

/** People who submit at a server, from a process of its own. */
export class Submitting {
  readonly #server: RunningServer
  readonly #members: readonly Member[]
  #submitted = 0

  constructor(server: RunningServer, members: readonly Member[]) {
    this.#server = server
    this.#members = members
  }

  async run(connections: number, seconds: number) {
    const { origin, pid } = this.#server
    const cookies = this.#members.map(({ cookie }) => cookie)
    const before = processorTime(pid)
    const result = await inOwnProcess({ origin, connections, seconds, cookies, offset: this.#submitted })
    const after = processorTime(pid)
    this.#submitted += result.sent
    const processor = before === undefined || after === undefined ? undefined : (after - before) / result.sent
    return { ...result, processor, drainedIn: await this.#drain() }
  }

  async #drain(): Promise<number> {
    const [asker] = this.#members
    const start = performance.now()
    while (asker !== undefined && (await hasUnvalidated(this.#server.origin, asker))) await delay(5)
    return performance.now() - start
  }
}

async function inOwnProcess(order: SubmitOrder): Promise<LoadResult> {
  const child = fork(loadProcess, { execArgv: ['--disable-warning=ExperimentalWarning'] })
  const died = once(child, 'exit').then(([code]): never => {
    throw new Error(`The load ended with ${code} before it had a result.`)
  })
  // It ends in any case; only an end without a result is of interest.
  died.catch(() => {})
  child.send(order)
  const [result] = await Promise.race([once(child, 'message'), died])
  return result
}
