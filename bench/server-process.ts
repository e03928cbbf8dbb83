import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

/** The options with which `npm start` runs the server (scripts/run.mjs). */
const asNpmStart = [
  '--disable-warning=ExperimentalWarning',
  '--max-semi-space-size=4',
  '--max-old-space-size=512',
  '--expose-gc',
]

/** The environment with which it does. */
const asNpmStartEnvironment = { MALLOC_ARENA_MAX: '1' }

/** The checkout that is measured. */
export const root = fileURLToPath(new URL('..', import.meta.url))

export type RunningServer = {
  /** Where it is reached, such as `http://127.0.0.1:41234`. */
  origin: string
  pid: number
  /** Milliseconds from before the process was made to the first good answer of the awaited path. */
  startedIn: number
  /** Ends it, and resolves when it has ended. */
  stop(): Promise<void>
}

export type StartOptions = {
  dataDir: string
  /** Variables that it has beside the usual ones. */
  variables?: Readonly<Record<string, string>>
  /** The path whose good answer says that it has started. */
  awaited?: string
  /** Milliseconds in which that has to happen. */
  patience?: number
}

/** Starts the server as `npm start` does, less npm. */
export function startServer(options: StartOptions): Promise<RunningServer> {
  return startOwn('apps/server/main.ts', options)
}

/** Fills a folder with the demo and serves it, as `npm run demo` does. */
export function startDemo(options: StartOptions): Promise<RunningServer> {
  return startOwn('apps/server/demo/main.ts', { patience: 300_000, ...options })
}

function startOwn(program: string, options: StartOptions): Promise<RunningServer> {
  return start(options, (port) =>
    spawn(process.execPath, [...asNpmStart, program], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: {
        ...asNpmStartEnvironment,
        ...environment(port, options.dataDir),
        ...options.variables,
        NODE_COMPILE_CACHE: compileCache(),
      },
    }),
  )
}

/** Runs `npm start` in a checkout, with the machine's own Node, as somebody at a shell does. */
export function npmStart(checkout: string, options: StartOptions): Promise<RunningServer> {
  return start(options, (port) =>
    spawn('npm', ['start', '--loglevel=error'], {
      cwd: checkout,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: environment(port, options.dataDir),
      // npm, the script and the server are a group of their own, which is told to stop as by Ctrl+C.
      detached: true,
    }),
  )
}

/** Gives the work an empty data folder, and removes it afterwards. */
export async function withDataDir<Result>(work: (dataDir: string) => Promise<Result>): Promise<Result> {
  const dataDir = await mkdtemp(join(tmpdir(), 'vacation-tracker-bench-'))
  try {
    return await work(dataDir)
  } finally {
    await rm(dataDir, { recursive: true, force: true })
  }
}

/** Gives the work a server that has no data yet, and ends it afterwards. */
export function withServer<Result>(
  work: (server: RunningServer) => Promise<Result>,
  variables: Readonly<Record<string, string>> = {},
): Promise<Result> {
  return withDataDir(async (dataDir) => {
    const server = await startServer({ dataDir, variables })
    try {
      return await work(server)
    } finally {
      await server.stop()
    }
  })
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('The system gave no port.')
  return address.port
}

async function start(
  { awaited = '/readyz', patience = 30_000 }: StartOptions,
  launch: (port: number) => ChildProcess,
): Promise<RunningServer> {
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const before = performance.now()
  const child = launch(port)
  const ended = once(child, 'exit')
  const { pid } = child
  // Without a process id it could not be made, and the event says why.
  if (pid === undefined) throw (await once(child, 'error'))[0]
  const stop = async () => {
    if (hasEnded(child)) return
    if (child.spawnfile === process.execPath) child.kill('SIGTERM')
    else process.kill(-pid, 'SIGTERM')
    await ended
  }
  while (!(await answers(origin + awaited))) {
    const isLate = performance.now() - before > patience
    if (isLate) await stop()
    if (isLate || hasEnded(child)) throw new Error(`The server did not answer ${awaited} within ${patience} ms.`)
    await delay(5)
  }
  return { origin, pid, startedIn: performance.now() - before, stop }
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url)
    await response.arrayBuffer()
    return response.ok
  } catch {
    return false
  }
}

/** What a fresh shell has, so that neither our npm nor our Node nor a setting of the machine gets into the figures. */
function environment(port: number, dataDir: string): NodeJS.ProcessEnv {
  const ours = /^npm_|^(NODE_COMPILE_CACHE|DATABASE_URL|SMTP_URL|BASE_URL|AUTH_SECRET|INIT_CWD)$/
  const kept = Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name)))
  const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.includes('node_modules'))
  return {
    ...kept,
    PATH: path.join(delimiter),
    PORT: String(port),
    HOST: '127.0.0.1',
    DATA_DIR: dataDir,
    LOG_LEVEL: 'warn',
  }
}

/** Where `scripts/run.mjs` keeps compiled code. */
function compileCache(): string {
  const folder = join(root, 'node_modules', '.cache', 'node-compile-cache')
  mkdirSync(folder, { recursive: true })
  return folder
}
