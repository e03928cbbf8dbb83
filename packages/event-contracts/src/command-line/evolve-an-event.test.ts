import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Type } from 'typebox'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { defineEvent, type EventContract } from '../contract.ts'
import { usualPolicy } from '../policy.ts'
import { nextVersion, reviseEvent } from '../versions.ts'
import type { ContractsProject } from './project.ts'
import { hear } from './testing/hear.ts'

const page = await readFile(new URL('../../../../docs/evolve-an-event.md', import.meta.url), 'utf8')
const blocks = [...page.matchAll(/^```(js|console) ?([^\n]*)\n(.*?)^```$/gms)]

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'evolve-'))
})
afterAll(() => rm(folder, { recursive: true }))

const vocabulary = { Type, defineEvent, nextVersion, reviseEvent }

/** The contract that is defined last in some code. */
function lastIn(code: string): EventContract {
  const name = [...code.matchAll(/^const (\w+)/gm)].at(-1)?.[1]
  return new Function(...Object.keys(vocabulary), `${code}\nreturn ${name}`)(...Object.values(vocabulary))
}

/** Invoices have read version 1 until shortly before Christmas. */
function projectWith(newest: EventContract, day: string): ContractsProject {
  const home = 'https://parcels.example.com'
  const at = (day: string) => `${day}T09:00:00.000Z`
  const read = { name: 'ParcelSent', firstSeen: at('2026-01-06'), deliveries: 1042 }
  return {
    ...{ program: 'npm run contracts --', newest: [newest], policy: usualPolicy },
    ...{ contracts: join(folder, 'contracts'), golden: join(folder, 'golden'), sources: join(folder, 'src') },
    ...{ ledger: join(folder, 'life-cycle.json'), reviews: join(folder, 'reviews.json'), consumers: [] },
    usage: async () => [
      { ...read, version: 1, consumer: 'invoices', lastSeen: at(day < '2026-12-20' ? day : '2026-12-20') },
      { ...read, version: 2, consumer: 'tracking', firstSeen: at('2026-06-02'), lastSeen: at(day), deliveries: 97 },
    ],
    coEmissions: async () => [],
    valueWarnings: async () => [],
    about: {
      ...{ title: 'Parcels', version: '1.0.0', description: 'On their way.', baseUrl: home },
      ...{ contact: { name: 'Dispatch', url: home }, license: { name: 'MIT', url: home } },
    },
  }
}

/** What a terminal shows of some commands on a day, with the folder cut away. */
async function shown(commands: readonly string[], project: ContractsProject, day: string): Promise<string> {
  let all = ''
  for (const command of commands) {
    const words = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '')
    const { output, errors } = await hear(afterProgram(words), project, { folder, now: () => `${day}T09:00:00.000Z` })
    all += `$ ${command}\n${`${output}${errors}`.replaceAll(`${folder}/`, '')}`
  }
  return all
}

function afterProgram(words: readonly string[]): string[] {
  return words.slice(words.indexOf('--') + 1)
}

test('every command on the page prints what the page says', async () => {
  expect(blocks).toHaveLength(12)
  let code = ''
  let newest: EventContract | undefined
  for (const [, language, about = '', content = ''] of blocks) {
    if (language === 'js') {
      if (about !== 'wrong') code += content
      newest = lastIn(about === 'wrong' ? content : code)
      continue
    }
    if (newest === undefined) throw new Error('The page shows a command before there is an event.')
    const commands = [...content.matchAll(/^\$ (.*)$/gm)].map(([, command = '']) => command)
    expect(content).toBe(await shown(commands, projectWith(newest, about), about))
  }
})
