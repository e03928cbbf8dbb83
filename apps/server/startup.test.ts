import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'

const main = fileURLToPath(new URL('./main.ts', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'startup-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Starts the server and gives what it said when it ended, or was told to end once it was ready. */
async function start(env: Record<string, string>) {
  const child = spawn(process.execPath, [main], {
    env: { PATH: process.env.PATH, PORT: '0', DATA_DIR: folder, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let errors = ''
  child.stderr.on('data', (part) => {
    errors += part
  })
  child.stdout.on('data', (part) => {
    if (String(part).includes('is ready')) child.kill('SIGTERM')
  })
  const code = await new Promise((resolve) => child.on('exit', resolve))
  return { code, errors: errors.replace(/^.*ExperimentalWarning.*\n.*\n/gm, '') }
}

test.each([
  ['a port that is no number', { PORT: 'http' }, 'PORT is a number from 0 to 65535, not http.'],
  [
    'an address that is none',
    { BASE_URL: 'leave.example' },
    'BASE_URL is an address such as https://leave.example.com',
  ],
  ['a log level that nobody knows', { LOG_LEVEL: 'loud' }, 'LOG_LEVEL is one of'],
  ['a mail server that is no address', { SMTP_URL: 'mail' }, 'SMTP_URL is not an address.'],
  [
    'a retention that is no number',
    { EVENT_RETENTION_DAYS: 'all' },
    'EVENT_RETENTION_DAYS is a number above 0, not all.',
  ],
  ['networks that are none', { WEBHOOK_ALLOWED_NETWORKS: 'office' }, 'WEBHOOK_ALLOWED_NETWORKS is a list like'],
  ['a switch that is neither', { WEBHOOK_ALLOW_HTTP: 'yes' }, 'WEBHOOK_ALLOW_HTTP is true or false, not yes.'],
  ['a secret that can be guessed', { AUTH_SECRET: 'secret' }, 'AUTH_SECRET has 6 characters; use 16 or more'],
  ['a NATS that is no address', { NATS_URL: 'localhost' }, 'NATS_URL is written like'],
  ['a database that is no PostgreSQL', { DATABASE_URL: 'mysql://x' }, 'DATABASE_URL is written like'],
  ['a database that is down', { DATABASE_URL: 'postgres://127.0.0.1:1/x' }, 'does not answer'],
  [
    'a data folder that cannot be',
    { DATA_DIR: '/dev/null/data' },
    'Set DATA_DIR to a folder that this user may write.',
  ],
])('with %s it says what to do, in one sentence, and ends with 1', async (_name, env, sentence) => {
  const { code, errors } = await start(env)
  expect(errors).toContain(sentence)
  expect(errors.trim().split('\n')).toHaveLength(1)
  expect(code).toBe(1)
})

test('with a port that is in use it says so', async () => {
  const occupant = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => occupant.on('listening', resolve))
  const address = occupant.address()
  const port = typeof address === 'object' && address !== null ? String(address.port) : ''
  const { code, errors } = await start({ PORT: port })
  occupant.close()
  expect(errors.trim()).toBe(`Port ${port} on 127.0.0.1 is in use. Stop what uses it, or set PORT to another one.`)
  expect(code).toBe(1)
})

test('told to stop, it ends with 0', async () => {
  expect(await start({})).toMatchObject({ code: 0, errors: '' })
})
