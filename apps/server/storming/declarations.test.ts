import { expect, test } from 'vitest'
import { publishingCommands } from '../commands/command.ts'
import { consumersOf } from '../consumers/consumers.ts'
import { observedSystem } from './observed-system.ts'

test('commands and consumers declare what they publish: all that was seen of them, and nothing else', async () => {
  const { publications } = await observedSystem()
  const consumers = consumersOf({
    workplace: () => expect.unreachable(),
    mailer: { send: async () => {}, close: () => {} },
    baseUrl: '',
  })
  const declared = [
    ...publishingCommands().flatMap(([name, publishes]) => publishes.map((event) => `${name} → ${event.name}`)),
    ...consumers.flatMap(({ name, publishes }) => publishes.map((event) => `${name} → ${event}`)),
  ]
  const seen = publications.map(({ by, event }) => `${by.name} → ${event}`)
  expect(seen.toSorted()).toEqual(declared.toSorted())
}, 60_000)
