import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../../server/main.ts', import.meta.url))
const builtApp = fileURLToPath(new URL('../dist/index.html', import.meta.url))

export interface RunningServer {
  /** Where it is reached, such as `http://127.0.0.1:41234`. */
  origin: string
  /** The text of the first mail to this address; waits for it. */
  mailTo(address: string): Promise<string>
  stop(): Promise<void>
}

type Child = ChildProcessByStdio<null, Readable, Readable>

interface Line {
  msg?: string
  port?: number
  mail?: { to: string; text: string }
}

/** Starts the server as its operators do: a process of its own, on a free port, with an empty data folder. */
export async function startServer(): Promise<RunningServer> {
  if (!existsSync(builtApp)) throw new Error('The web app is not built. Run: npx vite build apps/web')
  const dataDir = await mkdtemp(join(tmpdir(), 'vacation-tracker-e2e-'))
  const { DATABASE_URL: _database, SMTP_URL: _smtp, BASE_URL: _base, ...environment } = process.env
  const child: Child = spawn(process.execPath, [main], {
    env: { ...environment, PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataDir, LOG_LEVEL: 'info' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const lines = readLog(child)
  const complaints = text(child.stderr)
  const died = once(child, 'exit').then(async () => {
    throw new Error(`The server ended: ${await complaints}`)
  })
  // Whoever waits for a line hears of the end; when nobody waits it is the end that `stop` brings about.
  died.catch(() => {})
  const { port } = await Promise.race([lines.first(({ msg }) => msg?.startsWith('Vacation Tracker is ready')), died])
  return {
    origin: `http://127.0.0.1:${port}`,
    mailTo: async (address) =>
      (await Promise.race([lines.first(({ mail }) => mail?.to === address), died])).mail?.text ?? '',
    stop: async () => {
      const ended = child.exitCode === null ? once(child, 'exit') : undefined
      child.kill('SIGTERM')
      await ended
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/** Reads the log as it comes, which also keeps the pipe from filling up, and finds lines in it, past or future. */
function readLog(child: Child) {
  const read: Line[] = []
  const waiting = new Set<(line: Line) => void>()
  createInterface({ input: child.stdout }).on('line', (written) => {
    const line: Line = JSON.parse(written)
    read.push(line)
    for (const tell of waiting) tell(line)
  })
  return {
    first(matches: (line: Line) => boolean | undefined): Promise<Line> {
      const known = read.find(matches)
      if (known) return Promise.resolve(known)
      const { promise, resolve } = Promise.withResolvers<Line>()
      const tell = (line: Line) => {
        if (!matches(line)) return
        waiting.delete(tell)
        resolve(line)
      }
      waiting.add(tell)
      return promise
    },
  }
}
