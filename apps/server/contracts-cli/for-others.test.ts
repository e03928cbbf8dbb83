import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Parser } from '@asyncapi/parser'
import { defineEvent } from '@vacation-tracker/event-contracts'
import { hear } from '@vacation-tracker/event-contracts/command-line/testing'
import { Type } from 'typebox'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApiToken } from '../commands/create-api-token.ts'
import { createTestApp, type TestApp } from '../testing/app.ts'
import { vacationContracts } from './project.ts'

let app: TestApp
let token: string
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'contracts-'))
  app = await createTestApp({ store: 'sqlite' })
  await app.register('ada')
  const ada = { kind: 'person', username: 'ada', groups: ['ADMIN'] } as const
  const scopes = { publish: [{ source: 'Parcels', types: '*' as const }], read: { types: ['VacationRequestApproved'] } }
  const { done } = await createApiToken(app.workplace, { name: 'parcels', scopes }, ada)
  token = done?.secret ?? ''
})
afterAll(async () => {
  await app.close()
  await rm(folder, { recursive: true })
})

function run(...words: string[]) {
  const project = {
    ...vacationContracts({ DATA_DIR: join(folder, 'data') }),
    sources: join(folder, 'src'),
    fetch: (request: Request) => app.fetch(request),
  }
  return hear(words, project, { folder, now: () => '2026-05-13T10:28:13.902Z' })
}

const server = () => ['--url', app.config.baseUrl, '--token', token]

describe('what others are given', () => {
  test('as AsyncAPI is taken by its parser without a word', async () => {
    const { output } = await run('asyncapi')
    const { document, diagnostics } = await new Parser().parse(output)
    expect(diagnostics).toEqual([])
    expect(document?.channels().has('VacationRequestSubmitted')).toBe(true)
    const external = JSON.parse((await run('asyncapi', '--external')).output)
    expect(Object.keys(JSON.parse(output).channels)).toContain('TeamNotified')
    expect(Object.keys(external.channels)).not.toContain('TeamNotified')
  })

  test('as types is the same from the code and from a server, but for what is not for them', async () => {
    const here = await run('types')
    const there = await run('types', ...server())
    expect(there.output).toContain('export type VacationRequestSubmitted = VacationRequestSubmitted2')
    const lines = new Set(here.output.split('\n'))
    const own = there.output.split('\n').filter((line) => !lines.has(line) && !line.startsWith('export type AnyEvent'))
    expect(own).toEqual([])
  })

  test('is refused by the server in its own words', async () => {
    expect(await run('types', '--url', app.config.baseUrl)).toMatchObject({
      ...{ code: 1, output: '', errors: expect.stringContaining('answered 401') },
    })
  })
})

describe('a contract of what was seen', () => {
  const detail = { parcelId: '58aa24fa-872b-4649-ae12-84cfa23e1933', stops: [{ city: 'Ghent' }], grams: 250 }

  test('has its fields, and is one that the product takes', async () => {
    const publisher = app.visitor()
    publisher.headers = { authorization: `Bearer ${token}` }
    const entry = { source: 'Parcels', 'detail-type': 'ParcelDropped', detail }
    await publisher.post('/api/events', { entries: [entry] })
    expect(await run('new', 'ParcelDropped', '--owner', 'Dispatch', '--from-seen', ...server())).toMatchObject({
      code: 0,
      errors: '',
    })
    const text = await readFile(join(folder, 'src', 'parcel-dropped.ts'), 'utf8')
    const body = text.replace(/^import .*$/gm, '').replace('export const ParcelDropped =', 'return')
    const contract = new Function('defineEvent', 'Type', body)(defineEvent, Type)
    expect(contract).toMatchObject({ source: 'Parcels', owner: 'Dispatch', groupBy: 'parcelId', thin: ['parcelId'] })
    expect(contract.problems(detail)).toEqual([])
    expect(contract.problems({ ...detail, grams: '250' })).not.toEqual([])
    expect(JSON.stringify(contract.examples)).not.toContain('Ghent')
  })

  test('says what there is, when nothing of that name was seen', async () => {
    expect(await run('new', 'ParcelLost', '--from-seen', ...server())).toMatchObject({
      code: 1,
      errors: 'The server has seen no unknown event named ParcelLost. It has seen ParcelDropped.\n',
    })
  })
})
