import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { StartupError } from '../startup-error.ts'

/** The file that says that a folder holds the demo, whole, and nothing that anybody would miss. */
const mark = 'demo.json'

/**
 * The day on which the demo in a folder was filled; nothing when there is none yet.
 *
 * @throws StartupError when the folder holds something else
 */
export function filledOn(folder: string): string | undefined {
  if (!existsSync(folder)) return undefined
  if (existsSync(join(folder, mark))) return JSON.parse(readFileSync(join(folder, mark), 'utf8')).day
  if (readdirSync(folder).length === 0) return undefined
  throw new StartupError(
    `${folder} holds data that is not the demo's, so it is left alone. Set DATA_DIR to a folder of the demo's own.`,
  )
}

/**
 * Fills a folder beside the one that is wanted, and puts it in its place when it is whole: a fill that was interrupted
 * leaves nothing that looks like the demo.
 *
 * @param fill writes to the folder that it is given, and has closed every file when it is done
 */
export async function fillFolder(folder: string, day: string, fill: (folder: string) => Promise<void>): Promise<void> {
  const draft = `${draftsOf(folder)}${process.pid}`
  removeDrafts(folder)
  try {
    await fill(draft)
    writeFileSync(join(draft, mark), `${JSON.stringify({ company: 'Sunnyside', day })}\n`)
    // Looked at again, because filling takes a while: what came here meanwhile may be somebody's.
    if (filledOn(folder) !== undefined) rmSync(folder, { recursive: true })
    if (existsSync(folder)) rmdirSync(folder)
    mkdirSync(dirname(folder), { recursive: true })
    renameSync(draft, folder)
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
}

/** What stays behind when a fill is killed. One that another process is still at is left to it. */
function removeDrafts(folder: string): void {
  if (!existsSync(dirname(folder))) return
  const prefix = basename(draftsOf(folder))
  for (const name of readdirSync(dirname(folder))) {
    const pid = name.startsWith(prefix) ? Number(name.slice(prefix.length)) : Number.NaN
    if (Number.isInteger(pid) && !isAtWork(pid)) rmSync(join(dirname(folder), name), { recursive: true })
  }
}

function draftsOf(folder: string): string {
  return `${folder}.filling-`
}

function isAtWork(pid: number): boolean {
  if (pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (cause) {
    return cause instanceof Error && 'code' in cause && cause.code === 'EPERM'
  }
}
