import { readdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { EventContract } from '@vacation-tracker/event-contracts'
import { frozenFileName } from '@vacation-tracker/event-contracts/freeze'
import { checkContracts } from '@vacation-tracker/event-contracts/registry-folder'
import { historyOf } from '@vacation-tracker/event-contracts/versions'
import { describe, expect, test } from 'vitest'
import { vacationEvents } from './events.ts'

const newest: readonly EventContract[] = vacationEvents
const contracts = newest.flatMap(historyOf)
const folder = fileURLToPath(new URL('../contracts', import.meta.url))

describe.each(contracts)('$name $version', ({ name, meaning, source, schema, groupBy, examples, problems }) => {
  test('is a fact: its name is in the past tense', () => {
    expect(name).toMatch(/^([A-Z][a-z]+)+ed(By[A-Z][a-z]+)?$/)
  })

  test('says in one sentence what has happened', () => {
    expect(meaning).toMatch(/^[A-Z][^.]+\.$/)
  })

  test('comes from this product', () => {
    expect(source).toBe('VacationTrackerApp')
  })

  test('is delivered in order of something that every such event has', () => {
    expect(schema).toMatchObject({ required: expect.arrayContaining([groupBy]) })
    for (const example of examples) expect(example).toHaveProperty(groupBy, expect.stringMatching(/./))
  })

  test('accepts its examples, and no field that nobody has agreed on', () => {
    const withMore = { ...Object(examples[0]), favouriteColour: 'green' }
    for (const example of examples) expect(problems(example)).toEqual([])
    expect(problems(withMore)).toContain('favouriteColour is not a field of this event')
  })
})

describe('all events', () => {
  test('have a name and version of their own', () => {
    const files = contracts.map(frozenFileName)
    expect(new Set(files).size).toBe(files.length)
  })

  test('are published as they are: every frozen file matches its contract, and every contract has one', async () => {
    expect((await checkContracts(folder, newest)).problems).toEqual([])
    expect(await readdir(folder)).toHaveLength(contracts.length)
  })
})
