import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { parse } from '../parse.ts'
import type { System } from '../system.ts'
import { runStormingCommand } from './run.ts'

const folder = await mkdtemp(join(tmpdir(), 'storming-'))
afterAll(() => rm(folder, { recursive: true }))

const text = `board Parcels
section Delivery
command Drop a parcel = dropParcel
  -> event ParcelDropped
policy Tell = tell-customer
  when ParcelDropped
  -> event CustomerTold
`
const system: System = {
  commands: [{ name: 'dropParcel' }, { name: 'askDispatch' }],
  events: [{ name: 'ParcelDropped' }, { name: 'CustomerTold' }],
  consumers: [{ name: 'tell-customer', reads: ['ParcelDropped'] }],
  publications: [{ by: { kind: 'command', name: 'dropParcel' }, event: 'ParcelDropped' }],
  excused: [{ name: 'askDispatch', why: 'It is a telephone call.' }],
}

async function run(...words: string[]) {
  const said = { output: '', errors: '' }
  const into = (key: keyof typeof said) =>
    new Writable({
      write(chunk, _, done) {
        said[key] += chunk
        done()
      },
    })
  const style = (kind: string) => (subject: object) => [
    { file: join(folder, 'src', `${kind}.ts`), text: `${JSON.stringify(subject)}\n` },
  ]
  const code = await runStormingCommand(
    words,
    { folder, output: into('output'), errors: into('errors') },
    {
      ...{ program: 'storming', title: 'Parcels', board: join(folder, 'parcels.board'), system: async () => system },
      style: { command: style('command'), event: style('event'), policy: style('policy') },
    },
  )
  return { code, ...said }
}

beforeEach(() => writeFile(join(folder, 'parcels.board'), text))

describe('check', () => {
  test('names each difference as editors jump to it, says what was not run, and fails', async () => {
    const { code, output, errors } = await run('check')
    expect([code, errors]).toEqual([1, ''])
    expect(output.trimEnd().split('\n')).toEqual([
      expect.stringMatching(/^parcels\.board:7:6 tell-customer was never seen to publish CustomerTold\./),
      expect.stringMatching(/^parcels\.board:8:1 The command askDispatch is in the code and not on the board\./),
      'Not run (1): askDispatch. It is a telephone call.',
      '4 stickers and 3 arrows were held against the code: 2 differences.',
    ])
  })

  test('gives one JSON value to programs', async () => {
    const { code, output } = await run('check', '--json')
    expect(code).toBe(1)
    expect(JSON.parse(output)).toMatchObject({
      findings: [
        { difference: 'never-happens', name: 'CustomerTold', line: 7, column: 6 },
        { difference: 'no-sticker', name: 'askDispatch' },
      ],
    })
  })

  test('tells where a text is no board, without a stack', async () => {
    await writeFile(join(folder, 'parcels.board'), 'board P\nsection S\nevnt E\n')
    expect(await run('check')).toEqual({
      ...{ code: 1, output: '' },
      errors: expect.stringMatching(/^parcels\.board:3:1 “evnt” begins no line\. [^\n]*\n$/),
    })
    const { code, output } = await run('check', '--json')
    expect([code, JSON.parse(output).problems]).toEqual([1, [expect.objectContaining({ line: 3, column: 1 })]])
    await rm(join(folder, 'parcels.board'))
    expect(await run('check')).toMatchObject({ code: 1, errors: expect.stringContaining('begin with from-code') })
  })
})

test('render draws SVG and PNG, and nothing else', async () => {
  expect(await run('render', 'board.svg')).toMatchObject({ code: 0, errors: '' })
  expect(await readFile(join(folder, 'board.svg'), 'utf8')).toContain('>Parcels</text>')
  expect(await run('render', 'board.png', '--scale', '0.5')).toMatchObject({ code: 0 })
  expect((await readFile(join(folder, 'board.png'))).subarray(1, 4).toString()).toBe('PNG')
  expect(await run('render', 'board.gif')).toMatchObject({ code: 2, errors: expect.stringContaining('neither') })
  expect(await run('render', 'board.png', '--scale', 'big')).toMatchObject({ code: 2 })
  expect(await run('render', 'no/such/board.svg')).toMatchObject({
    code: 1,
    errors: expect.stringContaining('written'),
  })
})

test('from-code writes a board of all that there is', async () => {
  const { board } = parse((await run('from-code')).output)
  expect(board?.sections.map(({ title }) => title)).toEqual(['Events', 'What publishes nothing'])
})

describe('skeleton', () => {
  test('begins the code for a sticker, with what the board says of it, and never over another file', async () => {
    expect(await run('skeleton', 'Tell')).toMatchObject({ code: 0, output: expect.stringContaining('is written') })
    expect(JSON.parse(await readFile(join(folder, 'src/policy.ts'), 'utf8'))).toEqual({
      ...{ name: 'tell-customer', label: 'Tell', fileName: 'tell-customer' },
      ...{ reads: ['ParcelDropped'], publishes: ['CustomerTold'] },
    })
    expect(await run('skeleton', 'tell-customer')).toMatchObject({
      ...{ code: 1, errors: expect.stringContaining('exists already. Nothing was written.') },
    })
    const { output } = await run('skeleton', 'tell-customer', '--print')
    expect(output).toContain('"publishes":["CustomerTold"]')
  })

  test('says when there is nothing to begin', async () => {
    expect(await run('skeleton', 'Nothing')).toMatchObject({ code: 1, errors: expect.stringMatching(/No sticker/) })
    await writeFile(join(folder, 'parcels.board'), `${text}hotspot Why?\n`)
    expect(await run('skeleton', 'Why?')).toMatchObject({ code: 1, errors: expect.stringMatching(/there is no code/) })
    expect(await run('skeleton')).toMatchObject({ code: 2, errors: expect.stringMatching(/^Say which sticker/) })
  })
})

test('help and mistakes are answered with what there is', async () => {
  expect((await run()).output).toMatch(/^Usage: storming COMMAND …\n {2}check/)
  expect((await run('help', 'render')).output).toContain('--scale')
  expect((await run('check', '--help')).code).toBe(0)
  expect(await run('draw')).toMatchObject({ code: 2, errors: expect.stringContaining('There is no command "draw"') })
  expect(await run('check', '--fast')).toMatchObject({ code: 2, errors: expect.stringContaining('--fast') })
})
