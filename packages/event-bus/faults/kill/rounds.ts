import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { violationsOf } from './checks.ts'
import type { Fault } from './consumers.ts'
import { collectEvidence } from './evidence.ts'
import { type Message, type StartRecord, told } from './ledger.ts'
import { killsOf } from './plan.ts'

const worker = fileURLToPath(new URL('./worker.ts', import.meta.url))

/** Milliseconds after which a worker that does not end is a violation. */
const patience = 60_000

/** Milliseconds, in the worker's time, between its death and its next start. */
const downtime = 1_000

/** What came of one seed. */
export type Run = {
  seed: number
  /** Each boundary at which it was killed: which, and the how manieth of its start. */
  kills: { boundary: string; count: number }[]
  acknowledged: number
  /** Calls to the outside that were made again after a kill. */
  duplicates: number
  replays: number
  deadLetters: number
  violations: string[]
}

/**
 * Starts the worker again and again in a folder of its own, each time until it is killed and at last until everything
 * is delivered, and holds what is there against what it said. Nobody looks into the database between two starts: the
 * next worker finds it as the kill has left it.
 */
export async function run(seed: number, { fault }: { fault?: Fault } = {}): Promise<Run> {
  const folder = await mkdtemp(join(tmpdir(), 'kill-'))
  const file = join(folder, 'bus.db')
  const starts: StartRecord[] = []
  try {
    let now = Date.UTC(2026, 10, 23, 10)
    for (const [start, kill] of [...killsOf(seed), undefined].entries()) {
      const args = {
        file,
        seed,
        start,
        now,
        ...(kill && { among: kill.among, 'kill-at': kill.count }),
        ...(fault && { fault }),
      }
      const record = await startWorker(args)
      starts.push(record)
      const end = told('dying', record).at(-1) ?? told('settled', record).at(-1)
      if (end === undefined || record.failure !== undefined) {
        return summaryOf(seed, starts, 0, [
          `start ${start} went wrong: ${record.failure ?? 'it did not say how it ended'}`,
        ])
      }
      now = end.now + downtime
    }
    const evidence = await collectEvidence(file)
    const deadLetters = evidence.failures.filter(({ state }) => state === 'dead').length
    return summaryOf(seed, starts, deadLetters, violationsOf(seed, starts, evidence))
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function startWorker(args: Record<string, string | number>): Promise<StartRecord> {
  const list = Object.entries(args).flatMap(([name, value]) => [`--${name}`, String(value)])
  // Most of the time of a start would go into compiling.
  const env = { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'kill-compiled') }
  const child = spawn(process.execPath, [worker, ...list], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const timer = setTimeout(() => child.kill('SIGTERM'), patience)
  const [[code, signal], out, errors] = await Promise.all([
    once(child, 'close'),
    text(child.stdout),
    text(child.stderr),
  ])
  clearTimeout(timer)
  const messages = out.split('\n').flatMap((line): Message[] => (line === '' ? [] : [JSON.parse(line)]))
  const killed = signal === 'SIGKILL'
  const isFine = (killed || code === 0) && errors === ''
  return { messages, killed, failure: isFine ? undefined : `code ${code}, signal ${signal}: ${errors}` }
}

function summaryOf(seed: number, starts: StartRecord[], deadLetters: number, violations: string[]): Run {
  const calls = told('called', ...starts).map(({ delivery, id }) => `${delivery} ${id}`)
  return {
    seed,
    kills: told('dying', ...starts).map(({ boundary, count }) => ({ boundary, count })),
    acknowledged: told('acknowledged', ...starts).flatMap(({ ids }) => ids).length,
    duplicates: calls.length - new Set(calls).size,
    replays: told('replaying', ...starts).length,
    deadLetters,
    violations,
  }
}
