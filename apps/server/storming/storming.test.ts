import { readFile } from 'node:fs/promises'
import { stripTypeScriptTypes } from 'node:module'
import { check } from '@vacation-tracker/event-storming/check'
import { parse } from '@vacation-tracker/event-storming/parse'
import { skeleton } from '@vacation-tracker/event-storming/skeleton'
import type { System } from '@vacation-tracker/event-storming/system'
import { boardFile } from '@vacation-tracker/vacation-events/registry-files'
import { beforeAll, describe, expect, test } from 'vitest'
import { publishingCommands } from '../commands/command.ts'
import { consumersOf } from '../consumers/consumers.ts'
import { commandNames } from './commands.ts'
import { observedSystem } from './observed-system.ts'
import { vacationStyle } from './skeleton-style.ts'
import { onStage } from './stage.ts'

let text: string
let system: System
beforeAll(async () => {
  ;[text, system] = [await readFile(boardFile, 'utf8'), await observedSystem()]
}, 60_000)

function differences(board: string, changed: System = system): string[] {
  const read = parse(board)
  if (read.board === undefined) return read.problems.map(({ line, message }) => `${line} ${message}`)
  return check(read.board, changed).findings.map(({ difference, name }) => `${difference} ${name}`)
}

describe('the board of this product', () => {
  test('says what the product does', () => expect(differences(text)).toEqual([]))

  test('is missed where a sticker or an arrow is taken away', () => {
    expect(differences(text.replace('    -> event VacationRequestDocumented\n', ''))).toEqual([
      'not-drawn VacationRequestDocumented',
      'no-sticker VacationRequestDocumented',
    ])
    const teams = / {2}command Dissolve a team[\s\S]*?(?=\n {2}command)/
    expect(differences(text.replace(teams, ''))).toEqual(
      ['no-sticker dissolveTeam', 'no-sticker TeamDissolved'].sort().reverse(),
    )
    expect(differences(text.replace('when TeamNotified\n', 'when ExpiryReminded\n'))).toEqual([
      'not-drawn TeamNotified',
      'not-read ExpiryReminded',
    ])
  })

  test('is wrong where it says what never happens', () => {
    const more = text.replace('    -> event BalanceAdjusted', '    -> event BalanceAdjusted\n    -> TeamNotified')
    expect(differences(more)).toEqual(['never-happens TeamNotified'])
    expect(differences(`${text}\n  command Fly = fly\n    by Employee\n`)).toEqual(['no-code fly'])
  })

  test('is behind where the code has something new', () => {
    const commands = [...system.commands, { name: 'fly' }]
    expect(differences(text, { ...system, commands })).toEqual(['no-sticker fly'])
    const by = { kind: 'command', name: 'adjustBalance' } as const
    const publications = [...system.publications, { by, event: 'TeamNotified' }]
    expect(differences(text, { ...system, publications })).toEqual(['not-drawn TeamNotified'])
  })
})

test('commands and consumers declare what they publish: all that was seen of them, and nothing else', () => {
  const idle = { send: async () => {}, close: () => {} }
  const consumers = consumersOf({ workplace: () => expect.unreachable(), mailer: idle, baseUrl: '' })
  const declared = [
    ...publishingCommands().flatMap(([name, publishes]) => publishes.map((event) => `${name} → ${event.name}`)),
    ...consumers.flatMap(({ name, publishes }) => publishes.map((event) => `${name} → ${event}`)),
  ]
  const seen = system.publications.map(({ by, event }) => `${by.name} → ${event}`)
  expect(seen.toSorted()).toEqual(declared.toSorted())
})

test('what can be asked of the product is found by itself, in the names of its functions', async () => {
  const names = await commandNames()
  expect(names).toEqual(expect.arrayContaining(['submitVacationRequest', 'importPeople', 'adoptPolicy']))
  expect(names).toEqual(expect.arrayContaining(['publishRegistrations', 'startEventReplay', 'cancelRehearsal']))
  for (const none of ['changeHouse', 'admitPeople', 'updateVacationRequest', 'inTransaction']) {
    expect(names).not.toContain(none)
  }
})

test('a command that is refused in the play is a mistake of the play', async () => {
  const refuse = async () => ({ refusal: { code: 'FORBIDDEN', message: 'No.' } })
  await expect(onStage('2027-02-15', async ({ act }) => void (await act(refuse)))).rejects.toThrow(
    'refuse was refused: {"code":"FORBIDDEN"',
  )
})

test.each(['Ask for leave', 'Tell those concerned', 'Send mail', 'VacationRequestDenied', 'Mark as read'])(
  'the skeleton for “%s” is TypeScript',
  (name) => {
    const { board } = parse(text)
    const [begun] = board ? skeleton(board, name, vacationStyle) : []
    expect(begun?.file).toMatch(/\/[a-z-]+\.ts$/)
    expect(() => stripTypeScriptTypes(begun?.text ?? '')).not.toThrow()
  },
)
