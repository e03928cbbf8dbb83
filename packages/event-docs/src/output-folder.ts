import { existsSync } from 'node:fs'
import { mkdir, readFile, rm, rmdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { DocsError } from './docs-error.ts'

/** The content of files by their paths within a folder, with `/` between the parts. */
export type Files = ReadonlyMap<string, string>

/** The list of the files that are ours, in their folder. */
const manifestName = '.event-docs.json'

/**
 * Writes files into a folder in the place of those that were written there before. Everything else in it stays as it is:
 * a file that is not ours is neither replaced nor removed.
 *
 * @throws DocsError when the folder cannot be written, or has a file of somebody else where one of ours would be
 */
export async function replaceFiles(folder: string, files: Files): Promise<{ written: number; removed: number }> {
  const before = await filesBefore(folder)
  const foreign = [...files.keys()].find((path) => !before.has(path) && existsSync(join(folder, path)))
  if (foreign !== undefined) {
    throw new DocsError(
      `${join(folder, foreign)} was not written by this command. Remove it, or choose another folder.`,
    )
  }
  const gone = [...before].filter((path) => !files.has(path))
  try {
    await mkdir(folder, { recursive: true })
    // Whoever stops in between leaves a list that names everything that may be there.
    await writeManifest(folder, [...before, ...files.keys()])
    for (const [path, content] of files) {
      const file = join(folder, path)
      await mkdir(dirname(file), { recursive: true })
      await writeFile(file, content)
    }
    for (const path of gone) await remove(folder, path)
    await writeManifest(folder, files.keys())
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new DocsError(`${folder} cannot be written (${reason}). Choose another folder, or make this one yours.`, {
      cause,
    })
  }
  return { written: files.size, removed: gone.length }
}

async function filesBefore(folder: string): Promise<Set<string>> {
  const file = join(folder, manifestName)
  const content = await readFile(file, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT' || cause.code === 'ENOTDIR') return undefined
    throw new DocsError(`${file} cannot be read (${cause.message}). Choose another folder.`, { cause })
  })
  if (content === undefined) return new Set()
  const listed = listIn(content)
  if (listed !== undefined) return new Set(listed)
  throw new DocsError(`${file} is no list of files. Restore it, or choose another folder.`)
}

/** Nothing when it is no list, or names something that is not in the folder: such a file is not ours, and not removed. */
function listIn(content: string): string[] | undefined {
  try {
    const { files } = Object(JSON.parse(content))
    return Array.isArray(files) && files.every(isWithin) ? files : undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

function isWithin(path: unknown): path is string {
  return typeof path === 'string' && path.split('/').every((part) => /^[\w.-]+$/.test(part) && !/^\.+$/.test(part))
}

async function writeManifest(folder: string, paths: Iterable<string>): Promise<void> {
  const files = [...new Set(paths)].sort()
  const about = 'The files here that are made by a command. They are replaced the next time, and others are left alone.'
  await writeFile(join(folder, manifestName), `${JSON.stringify({ about, files }, null, 2)}\n`)
}

/** Removes a file, and the folders that it leaves empty. */
async function remove(folder: string, path: string): Promise<void> {
  await rm(join(folder, path), { force: true })
  const parts = path.split('/').slice(0, -1)
  for (; parts.length > 0; parts.pop()) {
    const isGone = await rmdir(join(folder, ...parts)).then(
      () => true,
      () => false,
    )
    if (!isGone) return
  }
}
