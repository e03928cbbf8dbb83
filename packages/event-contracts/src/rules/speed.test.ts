import { type TSchema, Type } from 'typebox'
import { expect, test } from 'vitest'
import { defineEvent, type EventContract } from '../contract.ts'
import { nextVersion } from '../versions.ts'
import { checkRules } from './rules.ts'
import { subjectFor } from './testing/subject.ts'

const versions = [2, 3, 4, 5]
const text = (names: readonly string[]) => Type.Object(Object.fromEntries(names.map((name) => [name, Type.String()])))

/** An event with five versions, each of which adds a field. */
function event(number: number): EventContract {
  const letters = String.fromCharCode(65 + Math.floor(number / 26), 97 + (number % 26))
  const about = { name: `Parcel${letters}Sent`, source: 'Parcels', owner: 'Dispatch', audience: 'external' } as const
  const schema: TSchema = text(['parcelId', `depot${number}`])
  const first = { parcelId: '4711', [`depot${number}`]: 'Ghent' }
  const base = {
    ...about,
    groupBy: 'parcelId',
    meaning: 'A parcel has left the house.',
    schema,
    examples: [first],
  } as const
  return versions.reduce<EventContract>((previous, version) => {
    const [field, fields] = [`note${number}of${version}`, Object.keys(Object(previous.examples[0]))]
    return nextVersion(previous, {
      ...{ changes: 'A note more.', schema: text([...fields, field]) },
      examples: [{ ...Object(previous.examples[0]), [field]: '' }],
      up: (older) => ({ ...Object(older), [field]: '' }),
      down: ({ [field]: _, ...older }: Record<string, unknown>) => older,
    })
  }, defineEvent(base))
}

/** `npm run bench check` has the figure for 200 events, and its bar; this only sees to it that it stays of that order. */
test('40 events with five versions each, all of them supported, are checked while one waits', {
  timeout: 60_000,
}, () => {
  const newest = Array.from({ length: 40 }, (_, number) => event(number))
  const begin = process.cpuUsage()
  const findings = checkRules(subjectFor({ newest }))
  const { user, system } = process.cpuUsage(begin)
  expect(findings.map(({ code }) => code)).toEqual(Array(40).fill('EC05'))
  expect((user + system) / 1e6).toBeLessThan(5)
})
