import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'

const program = fileURLToPath(new URL('../testing/migrating-process.ts', import.meta.url))

/** A process that does what it is told, line by line. */
class Worker {
  readonly #child: ChildProcess
  readonly #answers: AsyncIterator<string>

  constructor() {
    this.#child = spawn(process.execPath, [program], { stdio: ['pipe', 'pipe', 'ignore'] })
    if (this.#child.stdout === null) throw new Error('The output of the process cannot be read.')
    this.#answers = createInterface(this.#child.stdout)[Symbol.asyncIterator]()
  }

  async ask(line: string): Promise<string> {
    this.#child.stdin?.write(`${line}\n`)
    const { value } = await this.#answers.next()
    return value ?? 'The process has ended.'
  }

  end(): void {
    this.#child.kill()
  }
}

let folder: string
const workers: Worker[] = []
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'migrate-'))
  workers.push(new Worker(), new Worker(), new Worker())
})
afterAll(async () => {
  for (const worker of workers) worker.end()
  await rm(folder, { recursive: true, force: true })
})

test('processes that open and migrate one SQLite database at once do it once', async () => {
  for (let round = 0; round < 8; round++) {
    const dataDir = join(folder, String(round))
    expect(await Promise.all(workers.map((worker) => worker.ask(dataDir)))).toEqual(workers.map(() => 'open'))
    const outcomes = await Promise.all(workers.map((worker) => worker.ask('go')))
    expect(outcomes).toEqual(workers.map(() => 'migrated'))
  }
})
