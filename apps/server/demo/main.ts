import { resolve } from 'node:path'
import { readConfig } from '../config.ts'
import { fail, serveProduct } from '../serve.ts'
import { StartupError } from '../startup-error.ts'
import { createDemo } from './create.ts'
import { filledOn, fillFolder } from './folder.ts'
import { accounts, colleagues, demoPassword } from './people.ts'

/** Fills the demo's own folder when that has not been done, and serves it. `--fresh` begins anew. */
async function main(): Promise<void> {
  const options = process.argv.slice(2)
  const unknown = options.find((option) => option !== '--fresh')
  if (unknown !== undefined) throw new StartupError(`The demo does not know ${unknown}. It takes --fresh only.`)

  const dataDir = resolve(process.env.DATA_DIR?.trim() || './demo-data')
  // The demo touches no real database and writes to nobody, whatever this machine is set up for.
  const env = { ...process.env, DATA_DIR: dataDir, DATABASE_URL: undefined, SMTP_URL: undefined }
  const filled = filledOn(dataDir)
  if (filled === undefined || options.includes('--fresh')) {
    const today = Temporal.Now.plainDateISO('UTC')
    await fillFolder(dataDir, today.toString(), async (folder) => {
      await createDemo(readConfig({ ...env, DATA_DIR: folder }), { today, company: colleagues, say })
    })
  } else {
    say(`The demo is as it was filled on ${filled}, with what has been done since. Begin anew with --fresh.`)
  }

  const config = readConfig(env)
  say(`\nSign in at ${config.baseUrl} with the password ${demoPassword}, for example as`)
  for (const { username, role } of accounts) say(`  ${username.padEnd(8)} ${role}`)
  say('')
  await serveProduct(config)
}

function say(sentence: string): void {
  process.stdout.write(`${sentence}\n`)
}

await main().catch(fail)
