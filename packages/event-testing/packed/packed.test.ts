import { execFile } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'

/** Milliseconds for what takes ten seconds on a machine that has nothing else to do. */
const patience = 300_000

const root = fileURLToPath(new URL('../../..', import.meta.url))
const elsewhere = mkdtempSync(join(tmpdir(), 'packed-'))
const modules = join(elsewhere, 'node_modules')

const execute = promisify(execFile)
const run = async (file: string, ...parameters: string[]): Promise<string> => {
  const env = { ...process.env, NO_COLOR: '1' }
  const { stdout } = await execute(process.execPath, [join(root, file), ...parameters], { cwd: elsewhere, env })
  return stdout
}

/** Another program, with the tarballs unpacked as npm does it, and what they depend on from here: no network. */
beforeAll(async () => {
  await run('scripts/pack.ts', elsewhere)
  for (const name of ['event-contracts', 'event-bus', 'event-testing']) {
    const place = join(modules, '@vacation-tracker', name)
    mkdirSync(place, { recursive: true })
    const tarball = join(elsewhere, `vacation-tracker-${name}-0.1.0.tgz`)
    await execute('tar', ['-xzf', tarball, '-C', place, '--strip-components=1'])
    const { dependencies } = JSON.parse(readFileSync(join(place, 'package.json'), 'utf8'))
    for (const dependency of Object.keys(dependencies)) link(dependency)
  }
  for (const tool of ['vitest', '@types/node', '@opentelemetry/sdk-trace-base']) link(tool)
  const examples = readdirSync(join(root, 'packages/event-testing/examples'))
  // That one needs a server that is no part of the package.
  for (const file of examples.filter((each) => each !== 'server.test.ts')) {
    cpSync(join(root, 'packages/event-testing/examples', file), join(elsewhere, file))
  }
  writeFileSync(join(elsewhere, 'package.json'), JSON.stringify({ name: 'elsewhere', type: 'module' }))
}, patience)

afterAll(() => rmSync(elsewhere, { recursive: true }))

function link(name: string): void {
  const place = join(modules, name)
  if (existsSync(place)) return
  mkdirSync(dirname(place), { recursive: true })
  symlinkSync(join(root, 'node_modules', name), place, 'junction')
}

test('the examples run elsewhere, on the packed packages', { timeout: patience }, async () => {
  const said = await run('node_modules/vitest/vitest.mjs', 'run', '--root', elsewhere)
  expect(said).toMatch(/Test Files {2}6 passed/)
})

test('their types are found elsewhere', { timeout: patience }, async () => {
  const compilerOptions = {
    ...{ module: 'nodenext', target: 'esnext', lib: ['esnext'], types: ['node'], strict: true, noEmit: true },
    ...{ allowImportingTsExtensions: true, skipLibCheck: true },
  }
  writeFileSync(join(elsewhere, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts'] }))
  expect(await run('node_modules/typescript/bin/tsc', '-p', elsewhere)).toBe('')
})

test('nothing is in them that only we need', () => {
  const place = join(modules, '@vacation-tracker/event-testing')
  const files = readdirSync(place, { recursive: true, encoding: 'utf8' })
  expect(files.filter((file) => /\.test\.|testing\/|(?<!\.d)\.ts$/.test(file))).toEqual([])
  const manifest = JSON.parse(readFileSync(join(place, 'package.json'), 'utf8'))
  expect(manifest).toMatchObject({ peerDependenciesMeta: { vitest: { optional: true } } })
  expect(manifest.private ?? manifest.devDependencies).toBeUndefined()
})
