import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runDocsCommand } from './command-line.ts'
import { parcels } from './testing/parcels.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docs-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function run(...words: string[]) {
  const said = { output: '', errors: '' }
  const keep = (where: keyof typeof said) =>
    new Writable({
      write(part, _encoding, done) {
        said[where] += part
        done()
      },
    })
  const terminal = { folder, output: keep('output'), errors: keep('errors') }
  const project = { ...parcels(), program: 'docs', folder: join(folder, 'usual') }
  return { code: await runDocsCommand(words, terminal, project), ...said }
}

test('pages go where they usually do, or where somebody says', async () => {
  expect(await run()).toEqual({
    code: 0,
    errors: '',
    output: `3 events in ${join(folder, 'usual')}: 10 files written.\n`,
  })
  expect(await run('--out', 'text', '--format', 'markdown', '--external')).toMatchObject({ code: 0 })
  expect(await readdir(join(folder, 'text/events'))).not.toContain('ParcelLost.md')
  expect(await run('--out', 'text', '--format', 'eventcatalog')).toMatchObject({
    output: expect.stringMatching(/files written, \d+ that are no longer needed removed\.\n$/),
  })
  expect(await readdir(join(folder, 'text'))).not.toContain('README.md')
})

test.each([
  { words: ['--format', 'pdf'], said: 'There is no format "pdf".' },
  { words: ['--format', 'constructor'], said: 'There is no format "constructor".' },
  { words: ['--out', ''], said: 'Say which folder.' },
  { words: ['--outt', 'x'], said: "Unknown option '--outt'." },
  { words: ['here'], said: "Unexpected argument 'here'." },
])('$words is answered by how it is written', async ({ words, said }) => {
  const { code, errors, output } = await run(...words)
  expect({ code, output }).toEqual({ code: 2, output: '' })
  expect(errors.startsWith(`${said}\n\nUsage: docs [--out FOLDER]`)).toBe(true)
})

test('a folder that cannot be written is a sentence, and help is none', async () => {
  expect(await run('--out', 'usual/index.html')).toMatchObject({
    code: 1,
    errors: expect.stringContaining('index.html cannot be written ('),
  })
  expect(await run('--help')).toMatchObject({ code: 0, output: expect.stringContaining('--external') })
})
