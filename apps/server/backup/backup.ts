import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { backup, DatabaseSync } from 'node:sqlite'
import { reasonOf, StartupError } from '../startup-error.ts'

const database = 'vacation-tracker.db'
const secret = 'auth-secret'

/** What a copy holds. */
export type BackedUp = { events: number; bytes: number }

/**
 * Copies the data folder of a server, which may be at work: everything that was committed when the copy began, and
 * perhaps more. What it makes is a data folder that another server can be started on. The folder appears when it is
 * whole, so a copy that was broken off is not taken for one.
 *
 * @param target a folder that is not there yet, or is empty
 * @throws StartupError when there is nothing to copy, or it cannot be copied there
 */
export async function backUp(dataDir: string, target: string): Promise<BackedUp> {
  const source = join(dataDir, database)
  if (!existsSync(source))
    throw new StartupError(`There is no ${database} in ${dataDir}. Set DATA_DIR to the server's folder.`)
  if (existsSync(target) && readdirSync(target).length > 0) {
    throw new StartupError(`${target} has something in it. Name a folder that is not there yet.`)
  }
  const unfinished = join(dirname(target), `.${basename(target)}.unfinished`)
  try {
    rmSync(unfinished, { recursive: true, force: true })
    mkdirSync(unfinished, { recursive: true, mode: 0o700 })
    const copied = await copyDatabase(source, join(unfinished, database))
    // Not there when the operator sets AUTH_SECRET.
    if (existsSync(join(dataDir, secret))) copyFileSync(join(dataDir, secret), join(unfinished, secret))
    rmSync(target, { recursive: true, force: true })
    renameSync(unfinished, target)
    return copied
  } catch (cause) {
    rmSync(unfinished, { recursive: true, force: true })
    if (cause instanceof StartupError) throw cause
    throw new StartupError(`The copy could not be made (${reasonOf(cause)}). Nothing is left of it.`, { cause })
  }
}

async function copyDatabase(source: string, target: string): Promise<BackedUp> {
  const original = new DatabaseSync(source, { readOnly: true, timeout: 10_000 })
  try {
    await backup(original, target, { rate: 1_000 })
  } finally {
    original.close()
  }
  return look(target)
}

/** A copy that cannot be read back is none. */
function look(file: string): BackedUp {
  const copy = new DatabaseSync(file, { readOnly: true })
  try {
    const { integrity_check: found } = copy.prepare('pragma integrity_check').get() ?? {}
    if (found !== 'ok')
      throw new StartupError(`The copy is damaged: ${found}. Look at the original with npm run events -- verify.`)
    const { events, bytes } =
      copy
        .prepare(
          'select (select count(*) from event_log) as events, page_count * page_size as bytes from pragma_page_count, pragma_page_size',
        )
        .get() ?? {}
    return { events: Number(events), bytes: Number(bytes) }
  } finally {
    copy.close()
  }
}
