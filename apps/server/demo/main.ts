import { existsSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readConfig } from '../config.ts'
import { fail, serveProduct } from '../serve.ts'
import { StartupError } from '../startup-error.ts'
import { password } from './company.ts'
import { fillCompany } from './fill.ts'

/** The file that says that a folder holds the demo, and nothing that anybody would miss. */
const mark = 'demo.txt'

/** Fills the demo’s own folder when that has not been done, and serves it. `--fresh` begins anew. */
async function main(): Promise<void> {
  const dataDir = process.env.DATA_DIR || './demo-data'
  // The demo never touches a real database, whatever the environment says.
  const env = { ...process.env, DATA_DIR: dataDir, DATABASE_URL: undefined }
  const isDemo = existsSync(join(dataDir, mark))
  if (!isDemo && existsSync(dataDir) && readdirSync(dataDir).length > 0) {
    throw new StartupError(`${dataDir} holds data that is not the demo's. Set DATA_DIR to another folder.`)
  }
  if (!isDemo || process.argv.includes('--fresh')) await fill(dataDir, env)
  say(`Sign in as ada (administrator), grace (approver) or mei (employee); the password is ${password}.`)
  await serveProduct(readConfig(env))
}

/** Fills a folder beside it first, so that a fill that was interrupted is never taken for a whole one. */
async function fill(dataDir: string, env: Record<string, string | undefined>): Promise<void> {
  const workDir = `${dataDir}.filling`
  rmSync(workDir, { recursive: true, force: true })
  await fillCompany(readConfig({ ...env, DATA_DIR: workDir }), Temporal.Now.plainDateISO(), say)
  writeFileSync(
    join(workDir, mark),
    'Vacation Tracker keeps its demo here. Delete this folder when you are done with it.\n',
  )
  rmSync(dataDir, { recursive: true, force: true })
  renameSync(workDir, dataDir)
}

function say(sentence: string): void {
  process.stdout.write(`${sentence}\n`)
}

try {
  await main()
} catch (error) {
  fail(error)
}
