import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { manage, type TestStream } from '../../testing/nats.ts'

/** Whether there is a `nats-server` on this machine that a test can start for itself. */
export const canStartServer = spawnSync('nats-server', ['--version']).error === undefined

/** A NATS server of a test's own, to be killed and started again. It ends with the test. */
export class NatsServer {
  readonly #port: number
  readonly #folder: string
  #running: ChildProcess | undefined

  private constructor(port: number, folder: string) {
    this.#port = port
    this.#folder = folder
  }

  static async prepare(): Promise<NatsServer> {
    const server = new NatsServer(await freePort(), await mkdtemp(join(tmpdir(), 'nats-')))
    onTestFinished(async () => {
      await server.kill()
      await rm(server.#folder, { recursive: true })
    })
    return server
  }

  get stream(): TestStream {
    return {
      nats: { servers: `nats://127.0.0.1:${this.#port}` },
      stream: 'EVENTS',
      subject: 'events',
      remove: async () => {},
    }
  }

  /** Starts it, with what it has stored. Resolves when it answers. */
  async start(): Promise<void> {
    const where = ['-a', '127.0.0.1', '-p', String(this.#port)]
    this.#running = spawn('nats-server', [...where, '-js', '-sd', this.#folder], { stdio: 'ignore' })
    const deadline = Date.now() + 10_000
    for (;;) {
      try {
        await manage(this.stream.nats.servers, (manager) => manager.getAccountInfo())
        return
      } catch (cause) {
        if (Date.now() > deadline) throw cause
      }
    }
  }

  /** Ends it as a power cut does. */
  async kill(): Promise<void> {
    const running = this.#running
    this.#running = undefined
    if (running === undefined) return
    running.kill('SIGKILL')
    await once(running, 'exit')
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('There is no free port.')
  return address.port
}
