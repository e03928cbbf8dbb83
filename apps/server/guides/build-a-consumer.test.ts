import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Block, blocksOf } from './blocks.ts'

/** Milliseconds for what takes half a minute on a machine that has nothing else to do. */
const patience = 10 * 60_000

const root = fileURLToPath(new URL('../../..', import.meta.url))
const example = join(root, 'examples/payroll-export')
let blocks: Block[]
let elsewhere: string

beforeAll(async () => {
  blocks = blocksOf(await readFile(join(root, 'docs/build-a-consumer.md'), 'utf8'))
  elsewhere = await mkdtemp(join(tmpdir(), 'guide-'))
})
afterAll(() => rm(elsewhere, { recursive: true, force: true }))

const isFile = ({ language }: Block) => language !== 'sh'

test('the files that the guide shows are those of the example, and all of them', async () => {
  const shown = new Map(blocks.filter(isFile).map(({ about, code }) => [about, code]))
  expect([...shown.keys()].sort()).toEqual((await readdir(example)).sort())
  for (const [file, code] of shown) expect(await readFile(join(example, file), 'utf8')).toBe(code)
})

test('whoever follows the guide has the export', { timeout: patience }, async () => {
  const folder = join(elsewhere, 'payroll-export')
  await mkdir(folder)
  for (const { about, code } of blocks.filter(isFile)) await writeFile(join(folder, about), code)
  const begin = performance.now()
  const { code, said } = await follow(blocks)
  const seconds = (performance.now() - begin) / 1000
  expect(code, said).toBe(0)
  expect(said).toMatch(/Tests {2}4 passed/)
  expect(said).toContain('VacationRequestApproved 1: An approver has said yes; the person will be away.')
  const lines = (await readFile(join(folder, 'payroll.jsonl'), 'utf8'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(lines.map(({ person, state, days }) => ({ person, state, days }))).toEqual([
    { person: 'ada', state: 'APPROVED', days: 5 },
    { person: 'ada', state: 'APPROVED', days: 4.5 },
    { person: 'ada', state: 'CANCELLED', days: 4.5 },
  ])
  // The guide promises fifteen minutes; this is the machine's part of it.
  expect(seconds).toBeLessThan(15 * 60)
})

/** Runs what the guide has one type, in one shell; what is to keep running ends with it. */
async function follow(all: readonly Block[]): Promise<{ code: number; said: string }> {
  const steps = all.filter(({ language, about }) => language === 'sh' && about !== 'yours')
  const script = steps.map(({ about, code }) => (about === 'keep running' ? `{ ${code.trim()}; } &` : code))
  const [port, payrollPort] = [await freePort(), await freePort()]
  const { BASE_URL: _base, DATABASE_URL: _database, NATS_URL: _nats, ...environment } = process.env
  const begin = `set -euo pipefail; trap 'code=$?; trap "" TERM; kill 0; exit $code' EXIT`
  const shell = spawn('bash', ['-c', [begin, ...script].join('\n')], {
    cwd: elsewhere,
    // A process group of its own: what it started ends with it.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...environment,
      ...{ VACATION_TRACKER: root, NO_COLOR: '1', npm_config_prefer_offline: 'true', npm_config_loglevel: 'error' },
      PATH: [dirname(process.execPath), environment.PATH].join(delimiter),
      ...{ PORT: `${port}`, SERVER: `http://127.0.0.1:${port}`, PAYROLL_PORT: `${payrollPort}` },
      WEBHOOK_URL: `http://127.0.0.1:${payrollPort}/`,
    },
  })
  const [output, errors, [code]] = await Promise.all([text(shell.stdout), text(shell.stderr), once(shell, 'exit')])
  return { code, said: `${output}\n${errors}` }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('The system gave no port.')
  return address.port
}
