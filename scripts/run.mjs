// The one-word commands. Runs on Node 18 or newer without anything installed: it installs what is missing, and then
// everything runs on the project's own Node (the `node` dependency), whatever the machine has.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const [task = '', ...rest] = process.argv.slice(2)

/** The server needs little memory; without a bound, Node keeps a third more than it uses. It gives back what starting took. */
const modest = ['--max-semi-space-size=4', '--max-old-space-size=512', '--expose-gc']

/** The same of glibc, which keeps freed memory apart for each thread: ours free little, and a twentieth would lie idle. */
const modestEnvironment = { MALLOC_ARENA_MAX: '1' }

const tasks = {
  start() {
    buildWeb()
    serve(['apps/server/main.ts'])
  },
  demo() {
    buildWeb()
    serve(['apps/server/demo/main.ts', ...rest])
  },
  events() {
    serve(['apps/server/events-cli/main.ts', ...rest])
  },
  contracts() {
    serve(['apps/server/contracts-cli/main.ts', ...rest])
  },
  storming() {
    serve(['apps/server/storming-cli/main.ts', ...rest])
  },
  docs() {
    serve(['apps/server/docs-cli/main.ts', ...rest])
  },
  backup() {
    serve(['apps/server/backup/main.ts', ...rest])
  },
  dev: develop,
  test() {
    buildWeb()
    tool('vitest', ['run', ...rest])
  },
  bench() {
    buildWeb()
    node(['bench/main.ts', ...rest])
  },
  faults,
  pack: () => node(['scripts/pack.ts', ...rest]),
  generate,
  format: () => tool('biome', ['check', '--write', '.']),
  validate,
}

const run = Object.hasOwn(tasks, task) ? tasks[task] : undefined
if (run === undefined) fail(`Say what to run: npm run ${Object.keys(tasks).join(' | ')}.`)
install()
run()

/** Installs the dependencies when the lock file has changed since they were installed. */
function install() {
  const lock = join(root, 'package-lock.json')
  const stamp = join(root, 'node_modules', '.installed')
  const wanted = hash(readFileSync(lock))
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted && existsSync(projectNode())) return
  // `npm ci` by hand leaves no stamp, but what it installs is written down beside it.
  const installed = join(root, 'node_modules', '.package-lock.json')
  const isCurrent =
    existsSync(installed) && existsSync(projectNode()) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs
  if (!isCurrent) {
    say('Installing what is missing (once; about a minute) …')
    step(process.platform === 'win32' ? 'npm.cmd' : 'npm', ['ci', '--loglevel=error', '--no-fund', '--no-audit'])
  }
  writeFileSync(stamp, wanted)
}

/** Builds the web app when one of its sources has changed since it was built. */
function buildWeb() {
  const stamp = join(root, 'apps/web/dist/.built')
  const wanted = hashOfSources()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  say('Building the web app …')
  tool('vite', ['build', 'apps/web', '--logLevel', 'warn'])
  writeFileSync(stamp, wanted)
}

function hashOfSources() {
  const folders = ['apps/web/src', 'apps/web/public', 'packages/leave/src', 'packages/vacation-events/src']
  const files = folders.flatMap((folder) => filesIn(join(root, folder)))
  const single = ['apps/web/index.html', 'apps/web/vite.config.ts', 'apps/web/package.json', 'package-lock.json']
  const all = [...files.filter((file) => !file.includes('.test.')), ...single.map((file) => join(root, file))].sort()
  const sum = createHash('sha256')
  for (const file of all) sum.update(relative(root, file).split(sep).join('/')).update(readFileSync(file))
  return sum.digest('hex')
}

function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? filesIn(path) : [path]
  })
}

/** Runs a program until it ends or this process is told to stop. */
function serve(parameters) {
  const child = spawn(projectNode(), [...nodeOptions(), ...modest, ...parameters], {
    cwd: root,
    stdio: 'inherit',
    env: { ...modestEnvironment, ...environment() },
  })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 1 : 0)))
}

/** The server with reload, and Vite with reload in front of it. */
function develop() {
  const options = { cwd: root, stdio: 'inherit', env: environment() }
  const children = [
    spawn(projectNode(), ['--watch', ...nodeOptions(), 'apps/server/main.ts'], options),
    spawn(projectNode(), [binOf('vite'), 'apps/web'], options),
  ]
  const stop = () => {
    for (const child of children) child.kill('SIGTERM')
  }
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, stop)
  for (const child of children) {
    child.on('exit', (code) => {
      process.exitCode = code ?? 0
      stop()
    })
  }
}

/** Writes what follows from other files: types from the schema, and the frozen contracts. */
function generate() {
  tool('graphql-codegen', ['--config', 'apps/server/codegen.ts'])
  tool('graphql-codegen', ['--config', 'apps/web/codegen.ts'])
  node(['packages/vacation-events/scripts/freeze.ts'])
}

/** Everything that has to hold before a change lands: the quick checks first. */
function validate() {
  tool('biome', ['ci', '.'])
  tool('graphql-codegen', ['--config', 'apps/server/codegen.ts', '--check'])
  tool('graphql-codegen', ['--config', 'apps/web/codegen.ts', '--check'])
  node(['apps/server/contracts-cli/main.ts', 'check'])
  node(['apps/server/storming-cli/main.ts', 'check'])
  tool('tsc', ['-p', '.'])
  tool('tsc', ['-p', 'apps/web'])
  tool('knip', [])
  // The same command that the README names.
  step(process.execPath, [fileURLToPath(import.meta.url), 'test'])
}

/** The long forms of the tests that make things fail; `npm test` has the short ones. */
function faults() {
  node(['packages/event-bus/faults/kill/main.ts', ...rest])
  process.env.FAULT_RUNS ??= '1000'
  tool('vitest', ['run', '--project', 'packages', 'packages/event-bus/faults', 'packages/event-bus/src/model'])
  process.env.CRASH_RUNS ??= '100'
  tool('vitest', ['run', '--project', 'server', 'apps/server/crash'])
}

function node(parameters) {
  step(projectNode(), [...nodeOptions(), ...parameters])
}

/** Runs a command line tool of a dependency, on the project's Node. */
function tool(name, parameters) {
  step(projectNode(), [binOf(name), ...parameters])
}

function step(command, parameters) {
  const { status, error } = spawnSync(command, parameters, {
    cwd: root,
    stdio: 'inherit',
    env: environment(),
    shell: command.endsWith('.cmd'),
  })
  if (error !== undefined) fail(`${command} could not be started: ${error.message}`)
  if (status !== 0) process.exit(status ?? 1)
}

/** Compiled code is kept beside the dependencies, so that the second start is quick. */
function environment() {
  const cache = join(root, 'node_modules', '.cache', 'node-compile-cache')
  mkdirSync(cache, { recursive: true })
  const path = [dirname(projectNode()), join(root, 'node_modules', '.bin'), process.env.PATH].join(
    process.platform === 'win32' ? ';' : ':',
  )
  return { NODE_COMPILE_CACHE: cache, ...process.env, PATH: path }
}

function nodeOptions() {
  return ['--disable-warning=ExperimentalWarning']
}

function projectNode() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node'
  return join(root, 'node_modules', 'node', 'bin', name)
}

function binOf(name) {
  const packages = { biome: '@biomejs/biome', tsc: 'typescript', 'graphql-codegen': '@graphql-codegen/cli' }
  const places = ['node_modules', 'apps/web/node_modules', 'apps/server/node_modules']
  const manifest = places.map((place) => join(root, place, packages[name] ?? name, 'package.json')).find(existsSync)
  if (manifest === undefined) fail(`${name} is not installed. Delete node_modules and try again.`)
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8'))
  return join(dirname(manifest), typeof bin === 'string' ? bin : bin[name])
}

function hash(content) {
  return createHash('sha256').update(content).digest('hex')
}

function say(sentence) {
  process.stdout.write(`${sentence}\n`)
}

function fail(sentence) {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}
