import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Type } from 'typebox'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { defineEvent, type EventContract } from '../contract.ts'
import { usualPolicy } from '../policy.ts'
import type { DeclaredConsumer, Usage } from '../usage.ts'
import { nextVersion, reviseEvent } from '../versions.ts'
import type { ContractsProject } from './project.ts'
import { hear } from './testing/hear.ts'

const first = defineEvent({
  ...{ name: 'ParcelSent', source: 'Parcels', owner: 'Dispatch', audience: 'external', groupBy: 'parcelId' },
  meaning: 'A parcel has left the house.',
  schema: Type.Object({ parcelId: Type.String() }),
  examples: [{ parcelId: '4711' }],
})
const second = nextVersion(first, {
  changes: 'A parcel has a weight.',
  schema: Type.Object({ parcelId: Type.String(), weight: Type.Number() }),
  examples: [{ parcelId: '4711', weight: 2 }],
  up: (older) => ({ ...older, weight: 0 }),
  down: ({ weight: _, ...older }) => older,
})

const home = 'https://parcels.example.com'

let folder: string
let now: string
let newest: EventContract
let usage: Usage[] | undefined
let consumers: DeclaredConsumer[]

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'contracts-'))
  now = '2026-01-01T12:00:00.000Z'
  newest = second
  usage = []
  consumers = []
})
afterEach(() => rm(folder, { recursive: true }))

function run(...words: string[]) {
  const project: ContractsProject = {
    ...{ program: 'contracts', newest: [newest], policy: usualPolicy, consumers },
    ...{ contracts: join(folder, 'contracts'), golden: join(folder, 'golden'), sources: join(folder, 'src') },
    ...{ ledger: join(folder, 'life-cycle.json'), reviews: join(folder, 'reviews.json') },
    usage: async () => usage,
    coEmissions: async () => [],
    valueWarnings: async () => [],
    about: {
      ...{ title: 'Parcels', version: '1.0.0', description: 'On their way.', baseUrl: home },
      ...{ contact: { name: 'Dispatch', url: home }, license: { name: 'MIT', url: home } },
    },
  }
  return hear(words, project, { folder, now: () => now })
}

async function publishBoth() {
  await run('publish', 'ParcelSent', '1')
  await run('publish', 'ParcelSent', '2')
}

const read = async (file: string) => JSON.parse(await readFile(join(folder, file), 'utf8'))

describe('the life of a version, command by command', () => {
  test('from its publication to its end, checked on the way', async () => {
    expect(await run('check')).toMatchObject({ code: 1, output: expect.stringContaining('EC04 error: ParcelSent 1') })
    expect(await run('publish', 'ParcelSent', '1')).toEqual({
      ...{ code: 0, errors: '' },
      output: 'ParcelSent.1.json is frozen now.\nParcelSent 1 is published, as active.\n',
    })
    await run('publish', 'ParcelSent', '2', '--experimental', '--by', 'kim')
    expect((await run('activate', 'ParcelSent', '2')).output).toBe('ParcelSent 2 is active.\n')
    expect(await readdir(join(folder, 'contracts'))).toEqual(['ParcelSent.1.json', 'ParcelSent.2.json'])
    expect(await read('golden/ParcelSent.json')).toHaveLength(2)
    expect(await run('check')).toEqual({ code: 0, errors: '', output: '1 event, 12 rules: all kept.\n' })

    const deprecation = ['--reason', 'Weights are needed.', '--use-instead', 'ParcelSent 2']
    const deprecated = await run('deprecate', 'ParcelSent', '1', ...deprecation)
    expect(deprecated.output).toBe('ParcelSent 1 is deprecated; its grace lasts until 2026-04-01.\n')
    now = '2026-03-01T12:00:00.000Z'
    expect(await run('retire', 'ParcelSent', '1')).toMatchObject({
      code: 1,
      errors: expect.stringContaining('2026-04-01'),
    })
    await run('extend', 'ParcelSent', '1', '--until', '2026-05-01', '--reason', 'Billing is late.')
    now = '2026-05-02T12:00:00.000Z'
    expect(await run('check')).toMatchObject({ code: 0, output: expect.stringContaining('EC05 warning: ParcelSent 1') })
    expect((await run('retire', 'ParcelSent', '1')).output).toBe('ParcelSent 1 is retired.\n')
    expect(await run('check')).toMatchObject({ code: 0, output: '1 event, 12 rules: all kept.\n' })

    const steps = (await read('life-cycle.json')).map(({ step, by }: { step: string; by: string }) => `${step} ${by}`)
    expect(steps).toEqual([
      ...['published jane', 'published kim', 'activated jane', 'deprecated jane', 'extended jane', 'retired jane'],
    ])
  })

  test('a version that is read still ends only on somebody’s word', async () => {
    await publishBoth()
    await run('deprecate', 'ParcelSent', '1', '--reason', 'Old.', '--use-instead', 'ParcelSent 2')
    now = '2026-06-01T12:00:00.000Z'
    usage = [{ name: 'ParcelSent', version: 1, consumer: 'payroll', firstSeen: now, lastSeen: now, deliveries: 7 }]
    expect((await run('retire', 'ParcelSent', '1')).errors).toContain('payroll')
    expect((await run('retire', 'ParcelSent', '1', '--json')).output).toContain('"STILL_CONSUMED"')
    expect(await run('retire', 'ParcelSent', '1', '--waive', 'Payroll knows.')).toMatchObject({ code: 0 })
    expect((await read('life-cycle.json')).at(-1).waiver).toEqual({ by: 'jane', reason: 'Payroll knows.' })
  })

  test('a revision of what is published is frozen, and the life of the version goes on as it was', async () => {
    await publishBoth()
    newest = reviseEvent(second, {
      changes: 'It may have a colour.',
      schema: Type.Object({ parcelId: Type.String(), weight: Type.Number(), colour: Type.Optional(Type.String()) }),
      examples: [{ parcelId: '4711', weight: 2, colour: 'brown' }],
    })
    expect((await run('check')).output).toContain('publish ParcelSent 2')
    expect((await run('publish', 'ParcelSent', '2')).output).toContain('ParcelSent.2.1.json is frozen now')
    expect(await read('life-cycle.json')).toHaveLength(2)
    expect((await run('check', '--rule', 'EC04')).output).not.toContain('ParcelSent 2')
    expect((await run('publish', 'ParcelSent', '2')).errors).toContain('ParcelSent 2 is published already')
  })

  test('nothing is written of what is refused', async () => {
    expect(await run('publish', 'ParcelSent', '2')).toMatchObject({ code: 1, errors: expect.stringContaining('first') })
    expect(await run('publish', 'ParcelSent', '7')).toMatchObject({
      code: 1,
      errors: expect.stringContaining('no version 7'),
    })
    expect(await readdir(folder)).toEqual([])
  })

  test('what was published cannot be published otherwise', async () => {
    await publishBoth()
    await rm(join(folder, 'life-cycle.json'))
    newest = defineEvent({ ...first, groupBy: 'parcelId', thin: ['parcelId'], meaning: 'A parcel is gone.' })
    expect((await run('publish', 'ParcelSent', '1')).errors).toContain('ParcelSent 1 was published; what only adds')
  })
})

describe('the check', () => {
  beforeEach(publishBoth)

  test('gives its findings to programs', async () => {
    consumers = [{ name: 'billing', source: 'Billing', reads: [{ name: 'ParcelSent', version: 1 }] }]
    const { code, output } = await run('check', '--json')
    expect(code).toBe(0)
    expect(JSON.parse(output)).toMatchObject({
      events: 1,
      errors: 0,
      warnings: 1,
      findings: [{ code: 'EC10', place: 'billing' }],
    })
    expect((await run('check', '--rule', 'EC02', '--json')).output).toContain('"findings": []')
  })

  test.each([
    [
      'a frozen file that was edited',
      'contracts/ParcelSent.1.json',
      (text: string) => text.replace('left', 'lost'),
      'EC02',
    ],
    [
      'a golden event that has changed',
      'golden/ParcelSent.json',
      (text: string) => text.replace('"weight": 0', '"weight": 1'),
      'EC11',
    ],
  ])('finds %s', async (_, file, edit, code) => {
    await writeFile(join(folder, file), edit(await readFile(join(folder, file), 'utf8')))
    expect(await run('check')).toMatchObject({
      code: 1,
      output: expect.stringContaining(`${code} error: ParcelSent 1`),
    })
  })

  test.each([
    ['life-cycle.json', '{', 'is no JSON'],
    ['life-cycle.json', '{}', 'is no list of steps'],
    ['life-cycle.json', '[{ "step": "buried" }]', 'Entry 1'],
    ['life-cycle.json', '[{ "step": "activated", "name": "ParcelSent", "version": 0 }]', 'Entry 1'],
    ['reviews.json', '{}', 'is no list of reviews'],
    [
      'reviews.json',
      '[{ "rule": "EC03", "subject": "ParcelSent", "reason": "", "by": "jane", "on": "2026-01-01" }]',
      'not signed',
    ],
    ['golden/ParcelSent.json', '[1]', 'no golden events'],
  ])('says when %s is not what it should be: %s', async (file, content, words) => {
    await writeFile(join(folder, file), content)
    expect(await run('check')).toMatchObject({ code: 1, output: '', errors: expect.stringContaining(words) })
  })
})

describe('a difference', () => {
  test('between versions is told in words, with events that show it', async () => {
    const { code, output } = await run('diff', 'ParcelSent', '1', '2')
    expect(code).toBe(0)
    expect(output).toContain('breaks  weight is new and required')
    expect(output).toContain('Events of ParcelSent 1, read as ParcelSent 2: breaking.')
    const { backward, findings } = JSON.parse((await run('diff', 'ParcelSent', '1', '2', '--json')).output)
    expect(backward).toBe('breaking')
    const [{ direction, witness }] = findings
    expect([direction, first.accepts(witness), second.accepts(witness)]).toEqual(['backward', true, false])
  })

  test('between a version and itself is none', async () => {
    expect((await run('diff', 'ParcelSent', '1', '1')).output).toBe(
      [
        'From ParcelSent 1 to ParcelSent 1:',
        '  No field is different.',
        'Events of ParcelSent 1, read as ParcelSent 1: safe.',
        'Events of ParcelSent 1, read as ParcelSent 1: safe.\n',
      ].join('\n'),
    )
  })

  test('between files is told as well, unless a schema is none', async () => {
    await writeFile(
      join(folder, 'one.json'),
      JSON.stringify({ type: 'object', properties: { weight: { type: 'number' } } }),
    )
    await writeFile(
      join(folder, 'two.json'),
      JSON.stringify({ type: 'object', properties: { weight: { type: 'string' } } }),
    )
    expect((await run('diff', 'one.json', 'two.json')).output).toContain('weight was number and is string now.')
    await writeFile(
      join(folder, 'two.json'),
      JSON.stringify({ type: 'object', properties: { weight: { $ref: '#/no' } } }),
    )
    expect((await run('diff', 'one.json', 'two.json')).errors).toContain(
      'two.json at /properties/weight/$ref: There is no #/no',
    )
    expect((await run('diff', 'one.json', 'three.json')).errors).toContain('cannot be read as JSON')
  })

  test('needs versions that there are', async () => {
    expect((await run('diff', 'ParcelSent', '1', '9')).errors).toBe(
      'There is no version 9 of ParcelSent; there is 1, 2.\n',
    )
    expect((await run('diff', 'ParcelLost', '1', '2')).errors).toBe('There is no event named ParcelLost.\n')
  })
})

describe('a new contract', () => {
  test('is a file that can be loaded, and keeps the rules but for what is to be filled in', async () => {
    const { output } = await run('new', 'ParcelReturned', '--owner', "Dispatch's team")
    const file = join(folder, 'src', 'parcel-returned.ts')
    expect(output).toContain(`${file} is written.`)
    const text = await readFile(file, 'utf8')
    const body = text.replace(/^import .*$/gm, '').replace('export const ParcelReturned =', 'return')
    const contract = new Function('defineEvent', 'Type', body)(defineEvent, Type)
    expect(contract).toMatchObject({
      name: 'ParcelReturned',
      source: 'Parcels',
      owner: "Dispatch's team",
      audience: 'external',
    })
  })

  test.each([
    ['ParcelSent', 'There is an event named ParcelSent already.'],
    ['ParcelUpdated', 'Updated tells of a row in a table.'],
    ['SendParcel', 'SendParcel is not in the past tense.'],
    ['../ParcelSent', 'is not written like an event'],
  ])('is refused with such a name: %s', async (name, sentence) => {
    expect(await run('new', name)).toMatchObject({ code: 1, errors: expect.stringContaining(sentence) })
    expect(await readdir(folder)).toEqual([])
  })

  test('does not write over another file', async () => {
    await run('new', 'ParcelReturned')
    expect((await run('new', 'ParcelReturned')).errors).toContain('exists already')
  })
})

test('usage is a table for people, and says so where nobody has counted', async () => {
  usage = [{ name: 'ParcelSent', version: 1, consumer: 'payroll', firstSeen: now, lastSeen: now, deliveries: 7 }]
  expect((await run('usage', 'ParcelSent')).output).toMatch(
    /^event +version +read by .*\nParcelSent +1 +payroll +2026-01-01 +2026-01-01 +7\n$/,
  )
  expect(JSON.parse((await run('usage', '--json')).output)).toEqual(usage)
  usage = []
  expect((await run('usage')).output).toBe('Nothing has been delivered yet.\n')
  usage = undefined
  expect(await run('usage')).toMatchObject({ code: 1, errors: expect.stringContaining('DATA_DIR') })
})

test('what is written wrongly is told with the usage, and ends with 2', async () => {
  expect(await run('bury')).toMatchObject({ code: 2, errors: expect.stringContaining('There is no command "bury".') })
  expect(await run('retire', 'ParcelSent')).toMatchObject({
    code: 2,
    errors: expect.stringContaining('Usage: contracts retire'),
  })
  expect(await run('retire', 'ParcelSent', 'one')).toMatchObject({
    code: 2,
    errors: expect.stringContaining('whole number'),
  })
  expect(await run('retire', 'ParcelSent', '1', '--now')).toMatchObject({
    code: 2,
    errors: expect.stringContaining('--now'),
  })
  expect(await run('extend', 'ParcelSent', '1')).toMatchObject({ code: 2, errors: expect.stringContaining('--until') })
  expect(await run('check', '--rule', 'EC99')).toMatchObject({ code: 2, errors: expect.stringContaining('EC99') })
})

test('help tells of all commands, and of one', async () => {
  expect((await run()).output).toContain('  deprecate  Announces that a version will end.')
  expect((await run('help', 'check')).output).toContain('EC12')
  expect((await run('check', '--help')).output).toBe((await run('help', 'check')).output)
})

describe('a document', () => {
  test('is given, or written into a file that is named', async () => {
    await run('publish', 'ParcelSent', '1')
    const { output } = await run('asyncapi')
    expect(Object.keys(JSON.parse(output).channels)).toEqual(['ParcelSent'])
    expect(await run('asyncapi', '--out', 'events.json')).toMatchObject({ code: 0, output: '' })
    expect(await readFile(join(folder, 'events.json'), 'utf8')).toBe(output)
    expect((await run('types')).output).toContain('export type ParcelSent = ParcelSent2')
  })

  test('that cannot be written says so', async () => {
    expect(await run('types', '--out', 'no/such/folder.ts')).toMatchObject({
      ...{ code: 1, output: '', errors: expect.stringMatching(/folder\.ts cannot be written .* Choose another\.\n$/) },
    })
  })

  test.each([
    [['types', '--url', 'leave.example.com'], 'is no address. Write it like https://leave.example.com.'],
    [['types', '--url', 'file:///etc'], 'is no address'],
    [['types', '--token', 'secret'], 'Say which by --url.'],
    [['new', 'ParcelLost', '--from-seen'], 'Say by --url which server has seen the events.'],
    [['asyncapi', 'ParcelSent'], '"ParcelSent" is too much.'],
  ])('is not made from a wrong command: %j', async (words, sentence) => {
    expect(await run(...words)).toMatchObject({ code: 2, output: '', errors: expect.stringContaining(sentence) })
    expect((await run(...words)).errors).toContain('Usage: contracts')
  })
})
