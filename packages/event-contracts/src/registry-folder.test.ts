import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Type } from 'typebox'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ContractError, defineEvent } from './contract.ts'
import { freeze } from './freeze.ts'
import { checkContracts, freezeContracts, readRegistryFolder } from './registry-folder.ts'
import { nextVersion } from './versions.ts'

const definition = {
  name: 'ParcelSent',
  source: 'Parcels',
  owner: 'Dispatch',
  audience: 'external',
  meaning: 'A parcel has left the house.',
  groupBy: 'parcelId',
  schema: Type.Object({ parcelId: Type.String() }),
  examples: [{ parcelId: '4711' }],
} as const
const ParcelSent = defineEvent(definition)
const ParcelLost = defineEvent({ ...definition, name: 'ParcelLost', meaning: 'Nobody knows where a parcel is.' })

let parent: string
let folder: string

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'registry-'))
  folder = join(parent, 'contracts')
})
afterEach(() => rm(parent, { recursive: true }))

describe('new contracts', () => {
  test('are missed by the check, which does not even make the folder', async () => {
    expect(await checkContracts(folder, [ParcelSent, ParcelLost])).toEqual({
      written: [],
      problems: [
        'ParcelSent.1.json is missing; the contract has not been frozen yet.',
        'ParcelLost.1.json is missing; the contract has not been frozen yet.',
      ],
    })
    expect(await readdir(parent)).toEqual([])
  })

  test('are written, readable by people, and then the check is content', async () => {
    expect(await freezeContracts(folder, [ParcelSent])).toEqual({ written: ['ParcelSent.1.json'], problems: [] })
    expect(await textOf('ParcelSent.1.json')).toBe(`${JSON.stringify(freeze(ParcelSent), null, 2)}\n`)
    expect(await checkContracts(folder, [ParcelSent])).toEqual({ written: [], problems: [] })
  })

  test('join those that are there', async () => {
    await freezeContracts(folder, [ParcelSent])
    expect((await freezeContracts(folder, [ParcelSent, ParcelLost])).written).toEqual(['ParcelLost.1.json'])
    expect((await readdir(folder)).sort()).toEqual(['ParcelLost.1.json', 'ParcelSent.1.json'])
  })

  test('may be newer versions of old ones, which stay', async () => {
    await freezeContracts(folder, [ParcelSent])
    const { schema, examples } = definition
    const asItIs = (detail: { parcelId: string }) => detail
    const changes = { changes: 'It left for good.', schema, examples }
    const second = nextVersion(ParcelSent, { ...changes, up: asItIs, down: asItIs })
    expect(await freezeContracts(folder, [second])).toEqual({
      written: ['ParcelSent.2.json'],
      problems: [],
    })
  })
})

describe('published contracts', () => {
  beforeEach(() => freezeContracts(folder, [ParcelSent]))

  test('that have not changed are left alone', async () => {
    const before = await textOf('ParcelSent.1.json')
    expect(await freezeContracts(folder, [ParcelSent])).toEqual({ written: [], problems: [] })
    expect(await textOf('ParcelSent.1.json')).toBe(before)
  })

  test('may lie there with other line ends and other spaces', async () => {
    await writeFile(
      join(folder, 'ParcelSent.1.json'),
      JSON.stringify(freeze(ParcelSent), null, '\t').replaceAll('\n', '\r\n'),
    )
    expect((await checkContracts(folder, [ParcelSent])).problems).toEqual([])
  })

  test('cannot change, and while one has changed nothing new is written either', async () => {
    const before = await textOf('ParcelSent.1.json')
    const changed = defineEvent({ ...definition, schema: Type.Object({ parcelId: Type.String({ minLength: 1 }) }) })
    const problems = ['ParcelSent 1 was published; what only adds to it is a revision, everything else a new version.']
    expect(await freezeContracts(folder, [changed, ParcelLost])).toEqual({ written: [], problems })
    expect(await readdir(folder)).toEqual(['ParcelSent.1.json'])
    expect(await textOf('ParcelSent.1.json')).toBe(before)
    expect((await checkContracts(folder, [changed])).problems).toEqual(problems)
  })

  test.each([
    ['its meaning', (text: string) => text.replace('left the house', 'been thrown out')],
    ['its hash', (text: string) => text.replace(/"hash": "\w+"/, '"hash": "0"')],
    ['half of it', (text: string) => text.slice(0, text.length / 2)],
  ])('cannot be edited: %s', async (_, edit) => {
    await writeFile(join(folder, 'ParcelSent.1.json'), edit(await textOf('ParcelSent.1.json')))
    const problems = ['ParcelSent.1.json has been edited; its hash does not fit its content.']
    expect(await freezeContracts(folder, [ParcelSent, ParcelLost])).toEqual({ written: [], problems })
    expect((await checkContracts(folder, [ParcelSent])).problems).toEqual(problems)
  })

  test('are missed when their file is gone', async () => {
    await rm(join(folder, 'ParcelSent.1.json'))
    expect((await checkContracts(folder, [ParcelSent])).problems).toEqual([
      'ParcelSent.1.json is missing; the contract has not been frozen yet.',
    ])
  })

  test('are missed when they are gone from the code', async () => {
    expect((await checkContracts(folder, [])).problems).toEqual([
      'ParcelSent.1.json belongs to no contract; a published version has to stay in the code.',
    ])
  })

  test('may have a page beside them that is no contract', async () => {
    await writeFile(join(folder, 'README.md'), 'What is published stays.')
    expect((await checkContracts(folder, [ParcelSent])).problems).toEqual([])
  })
})

describe('the registry in a folder', () => {
  test('is all that is published, and none where there is no folder', async () => {
    expect(await readRegistryFolder(folder)).toEqual([])
    await freezeContracts(folder, [ParcelSent, ParcelLost])
    expect(await readRegistryFolder(folder)).toEqual(
      [ParcelLost, ParcelSent].map((each) => JSON.parse(JSON.stringify(freeze(each)))),
    )
  })

  test('is none when files were edited, and says which', async () => {
    await freezeContracts(folder, [ParcelSent, ParcelLost])
    await writeFile(
      join(folder, 'ParcelLost.1.json'),
      (await textOf('ParcelLost.1.json')).replace('Nobody', 'Somebody'),
    )
    await expect(readRegistryFolder(folder)).rejects.toThrow(ContractError)
    await expect(readRegistryFolder(folder)).rejects.toThrow(
      `ParcelLost.1.json in ${folder} has been edited since publication.`,
    )
    await writeFile(join(folder, 'ParcelSent.1.json'), '{')
    await expect(readRegistryFolder(folder)).rejects.toThrow('ParcelLost.1.json and ParcelSent.1.json')
  })
})

function textOf(file: string): Promise<string> {
  return readFile(join(folder, file), 'utf8')
}
