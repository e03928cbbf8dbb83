import { randomUUIDv7 } from 'node:crypto'
import type { EventEnvelope } from '@vacation-tracker/event-bus/envelope'
import { vacationEvents } from '@vacation-tracker/vacation-events'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Identity, tracesOf, unnaming } from './identity.ts'
import { withoutPerson } from './rewording.ts'

const john: Identity = {
  username: 'johndoe',
  userId: 'Zk3q1bD0',
  names: ['John Doe', 'john@example.com'],
  pseudonym: 'erased-7f3a2c00ffee',
}
const jane = { ...john, username: 'janeroe', names: ['Jane Roe', 'jane@example.com'] }

/** An event as the log has it. */
function envelopeOf(type: string, detail: object, source = 'VacationTrackerApp'): EventEnvelope {
  const id = randomUUIDv7()
  const metadata = { schemaVersion: 1, eventId: id, correlationId: id, actor: 'janeroe' }
  const fixed = { version: '0', account: '000000000000', region: 'local' } as const
  const time = '2026-05-13T10:28:13.902Z'
  return { ...fixed, resources: [], id, 'detail-type': type, source, time, detail: { ...detail, metadata } }
}

const examples = vacationEvents.flatMap((contract) =>
  contract.examples.flatMap((detail, index) =>
    [john, jane].map((identity) => ({
      name: `${contract.name} ${index} without ${identity.username}`,
      contract,
      detail,
      identity,
    })),
  ),
)

describe('every event of ours', () => {
  test.each(examples)('$name', ({ contract, detail, identity }) => {
    const before = envelopeOf(contract.name, detail)
    const rewording = withoutPerson(identity)
    const after = rewording.event(before)
    const { metadata, ...fact } = after.detail
    expect(contract.problems(fact)).toEqual([])
    expect({ ...after, detail: {} }).toEqual({ ...before, detail: {} })
    expect(metadata).toEqual({
      ...before.detail.metadata,
      actor: identity === jane ? identity.pseudonym : 'janeroe',
    })
    const text = JSON.stringify(after)
    for (const trace of [identity.username, ...identity.names]) expect(text).not.toContain(trace)
    expect(rewording.event(after)).toEqual(after)
  })
})

test('what was written about the person goes, also where it names nobody', () => {
  const request = { id: 'one', owner: 'johndoe', description: 'By the sea', rejectionReason: 'No.', days: 4.5 }
  expect(withoutPerson(john).event(envelopeOf('VacationRequestDenied', request)).detail).toMatchObject({
    ...{ id: 'one', owner: john.pseudonym, rejectionReason: '—', days: 4.5 },
  })
  expect(withoutPerson(john).event(envelopeOf('VacationRequestDenied', request)).detail).not.toHaveProperty(
    'description',
  )
})

test('things that are called like the person keep their names, in our own events', () => {
  const max = { ...john, username: 'max' }
  const detail = { id: 'max', owner: 'ann', leaveType: 'max', team: 'max', approvedBy: 'max', description: 'Ask max!' }
  expect(withoutPerson(max).event(envelopeOf('Anything', detail)).detail).toMatchObject({
    ...{ id: 'max', owner: 'ann', leaveType: 'max', team: 'max' },
    ...{ approvedBy: max.pseudonym, description: `Ask ${max.pseudonym}!` },
  })
})

test('in the events of others every field is looked at, however deep', () => {
  const detail = { id: 'johndoe', people: [{ who: 'johndoe', words: ['John Doe', 1, null, true] }] }
  expect(withoutPerson(john).event(envelopeOf('Paid', detail, 'Payroll')).detail).toMatchObject({
    id: john.pseudonym,
    people: [{ who: john.pseudonym, words: [john.pseudonym, 1, null, true] }],
  })
})

test.each([
  ['John Doe', 'JOHN DOE and john doe’s dog', 'X and X’s dog'],
  ['Zoë', 'Zoe\u0308 (Zoë) met Zoës', 'X (X) met Zoës'],
  ['Ada 🦄', 'Ada 🦄! Ada🦄', 'X! Ada🦄'],
  ['בן', 'ובן, בן.', 'ובן, X.'],
  ['A (B) [C]?', 'A (B) [C]?', 'X'],
  ['Ann', 'Anna and Ann', 'Anna and X'],
])('%s in “%s”', (name, text, expected) => {
  const identity = { username: 'nobody.else', userId: 'none', names: [name], pseudonym: 'X' }
  expect(unnaming(identity)(text)).toBe(expected)
})

test('whatever somebody is called, no text names them afterwards, and a second time changes nothing', () => {
  const name = fc.string({ unit: 'grapheme', minLength: 2, maxLength: 20 }).filter((text) => text.trim().length > 1)
  const username = fc.stringMatching(/^[a-z0-9][a-z0-9._]{2,29}$/)
  const between = fc.constantFrom(' ', ', ', '. ', '\n', ' – ')
  fc.assert(
    fc.property(
      fc.array(name, { maxLength: 3 }),
      username,
      fc.array(between),
      fc.string(),
      (names, own, gaps, rest) => {
        const identity = { username: own, userId: 'uid-of-somebody', names, pseudonym: 'erased-0123456789ab' }
        const text = [own, ...names, rest].map((part, index) => `${gaps[index] ?? ' '}${part} `).join('')
        const words = unnaming(identity)
        const once = words(text)
        expect(words(once)).toBe(once)
        const isNamed = tracesOf(identity).some((trace) => ` ${once} `.includes(` ${trace} `))
        expect(isNamed).toBe(false)
      },
    ),
  )
})
