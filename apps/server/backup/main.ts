import { resolve } from 'node:path'
import { fail } from '../serve.ts'
import { StartupError } from '../startup-error.ts'
import { backUp } from './backup.ts'

/** Copies the data folder of a server that may be at work. */
async function main(): Promise<void> {
  const { DATABASE_URL: databaseUrl, DATA_DIR: dataDir, INIT_CWD: folder = process.cwd() } = process.env
  const [target, ...others] = process.argv.slice(2)
  if (target === undefined || target.startsWith('-') || others.length > 0) {
    throw new StartupError('Say where to: npm run backup -- FOLDER.')
  }
  if (databaseUrl?.trim()) {
    throw new StartupError(
      'The data is in PostgreSQL (DATABASE_URL). Back it up with pg_dump; docs/operations.md says how.',
    )
  }
  const { events, bytes } = await backUp(resolve(dataDir?.trim() || './data'), resolve(folder, target))
  process.stdout.write(
    `Copied to ${target}: ${events} events, ${(bytes / 1_048_576).toFixed(1)} MB. Start a server on it with DATA_DIR=${target}.\n`,
  )
}

await main().catch(fail)
