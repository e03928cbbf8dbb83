import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
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
  /** What it has logged as a warning or an error since one last asked. */
  takeComplaints(): string[]
  stop(): Promise<void>
}

type Child = ChildProcessByStdio<null, Readable, Readable>

interface Line {
  level: number
  msg?: string
  mail?: { to: string; text: string }
}

/** Starts the server as its operators do: a process of its own, on a free port, with an empty data folder. */
export async function startServer(): Promise<RunningServer> {
  if (!existsSync(builtApp)) throw new Error('The web app is not built. Run: npx vite build apps/web')
  const dataDir = await mkdtemp(join(tmpdir(), 'vacation-tracker-e2e-'))
  // Chosen beforehand, because the links in mails carry it.
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const { DATABASE_URL: _database, SMTP_URL: _smtp, AUTH_SECRET: _secret, ...environment } = process.env
  const settings = { PORT: String(port), HOST: '127.0.0.1', BASE_URL: origin, DATA_DIR: dataDir, LOG_LEVEL: 'info' }
  const child: Child = spawn(process.execPath, [main], {
    env: { ...environment, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const lines = readLog(child)
  const complaints = text(child.stderr)
  const died = once(child, 'exit').then(async () => {
    throw new Error(`The server ended: ${await complaints}`)
  })
  // Whoever waits for a line hears of the end; when nobody waits it is the end that `stop` brings about.
  died.catch(() => {})
  await Promise.race([lines.first(({ msg }) => msg?.startsWith('Vacation Tracker is ready')), died])
  return {
    origin,
    mailTo: async (address) =>
      (await Promise.race([lines.first(({ mail }) => mail?.to === address), died])).mail?.text ?? '',
    takeComplaints: () => lines.takeComplaints(),
    stop: async () => {
      const ended = child.exitCode === null ? once(child, 'exit') : undefined
      child.kill('SIGTERM')
      await ended
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('The system gave no port.')
  return address.port
}

/** In the log's own counting: 30 is for information. */
const warning = 40

/** Reads the log as it comes, which also keeps the pipe from filling up, and finds lines in it, past or future. */
function readLog(child: Child) {
  const read: Line[] = []
  const complaints: string[] = []
  const waiting = new Set<(line: Line) => void>()
  createInterface({ input: child.stdout }).on('line', (written) => {
    const line: Line = JSON.parse(written)
    read.push(line)
    if (line.level >= warning) complaints.push(`server: ${written}`)
    for (const tell of waiting) tell(line)
  })
  return {
    takeComplaints: () => complaints.splice(0),
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
