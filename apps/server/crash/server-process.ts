import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { baseUrl, type Fetch } from '../testing/person.ts'

const main = fileURLToPath(new URL('../main.ts', import.meta.url))

/** Milliseconds in which a server has to be ready. */
const patience = 30_000

/** The real server, as a process of its own. */
export class ServerProcess {
  readonly #child: ChildProcess
  readonly #address: string
  readonly #exited: Promise<unknown>

  private constructor(child: ChildProcess, port: number) {
    this.#child = child
    this.#address = `http://127.0.0.1:${port}`
    this.#exited = once(child, 'exit')
  }

  /**
   * Starts it on a data folder, on a port that the system chooses.
   *
   * @param settings further variables of its environment
   * @throws Error with what it wrote when it does not become ready
   */
  static async start(dataDir: string, settings: Record<string, string> = {}): Promise<ServerProcess> {
    const child = spawn(process.execPath, [main], {
      env: { PORT: '0', HOST: '127.0.0.1', BASE_URL: baseUrl, DATA_DIR: dataDir, LOG_LEVEL: 'info', ...settings },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    try {
      return new ServerProcess(child, await portOf(child))
    } catch (cause) {
      child.kill('SIGKILL')
      throw cause
    }
  }

  /** Sends a request to it, under whatever address it was written for. */
  readonly fetch: Fetch = async (request) => {
    const { pathname, search } = new URL(request.url)
    const { method, headers } = request
    const body = method === 'GET' ? null : await request.text()
    return fetch(this.#address + pathname + search, { method, headers, body })
  }

  /** Ends it as a power cut ends it: no handler runs, nothing is flushed. */
  async kill(): Promise<void> {
    this.#child.kill('SIGKILL')
    await this.#exited
  }
}

/** The port that the server says it listens on. Goes on reading afterwards, so that the server can go on writing. */
async function portOf(child: ChildProcess): Promise<number> {
  const { stdout, stderr } = child
  if (stdout === null || stderr === null) throw new Error('The output of the server cannot be read.')
  const written: string[] = []
  stderr.on('data', (text) => written.push(String(text)))
  return new Promise((resolve, reject) => {
    const fail = (what: string) => reject(new Error(`The server ${what}. It wrote:\n${written.join('\n')}`))
    const timer = setTimeout(() => fail('did not become ready in time'), patience)
    child.once('exit', () => fail('ended'))
    createInterface(stdout).on('line', (line) => {
      if (written.length < 100) written.push(line)
      const { port } = line.startsWith('{') ? JSON.parse(line) : {}
      if (typeof port !== 'number') return
      clearTimeout(timer)
      resolve(port)
    })
  })
}
