import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { replaceFiles } from './output-folder.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'output-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const files = (...paths: string[]) => new Map(paths.map((path) => [path, `of ${path}`]))
const there = async () => (await readdir(folder, { recursive: true })).sort()

test('what was written before is replaced, and removed when nobody needs it, with its folder', async () => {
  await replaceFiles(folder, files('index.html', 'events/A.html', 'events/B.html'))
  expect(await replaceFiles(folder, files('index.html'))).toEqual({ written: 1, removed: 2 })
  expect(await there()).toEqual(['.event-docs.json', 'index.html'])
})

test('what is not ours stays, and is never replaced', async () => {
  await replaceFiles(folder, files('events/A.html'))
  await writeFile(join(folder, 'events/own.html'), 'mine')
  await replaceFiles(folder, files('index.html'))
  expect(await there()).toEqual(['.event-docs.json', 'events', join('events', 'own.html'), 'index.html'])
  await expect(replaceFiles(folder, files('events/own.html'))).rejects.toThrow(
    /own\.html was not written by this command\. Remove it, or choose another folder\.$/,
  )
  expect(await readFile(join(folder, 'events/own.html'), 'utf8')).toBe('mine')
})

test.each(['no JSON', '{"files":["../elsewhere"]}', '{"files":["/etc/passwd"]}', '{"files":[7]}', '{}'])(
  'a list that is %j is not believed',
  async (content) => {
    await writeFile(join(folder, '.event-docs.json'), content)
    await expect(replaceFiles(folder, files('index.html'))).rejects.toThrow('is no list of files')
    expect(await there()).toEqual(['.event-docs.json'])
  },
)

test('a folder that cannot be one is named', async () => {
  await writeFile(join(folder, 'file'), '')
  await expect(replaceFiles(join(folder, 'file'), files('index.html'))).rejects.toThrow(/file cannot be written \(/)
  await expect(replaceFiles(join(folder, 'file/below'), files('index.html'))).rejects.toThrow(/cannot be written \(/)
})

test('who stops in between leaves a list of all that may be there', async () => {
  await replaceFiles(folder, files('a', 'b'))
  await mkdir(join(folder, 'c'))
  // A folder is in the way of the second file.
  await expect(replaceFiles(folder, files('d', 'c'))).rejects.toThrow('c was not written by this command')
  await rm(join(folder, 'c'), { recursive: true })
  await expect(replaceFiles(folder, files('d', 'd/e'))).rejects.toThrow('cannot be written')
  await replaceFiles(folder, files('b'))
  expect(await there()).toEqual(['.event-docs.json', 'b'])
})
