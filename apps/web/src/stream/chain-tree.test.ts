import { expect, test } from 'vitest'
import { chainTree } from './chain-tree.ts'

const event = (eventId: string, cause: string | null) => ({ eventId, cause })
const said = (...events: ReturnType<typeof event>[]) =>
  chainTree(events).map(({ eventId, depth }) => `${depth} ${eventId}`)

test('each event stands below its cause, in the order of the log', () => {
  expect(said(event('a', null), event('b', 'a'), event('c', 'a'), event('d', 'b'))).toEqual([
    '0 a',
    '1 b',
    '2 d',
    '1 c',
  ])
})

test('an event whose cause is not known begins a tree of its own', () => {
  expect(said(event('b', 'gone'), event('c', 'b'), event('x', null))).toEqual(['0 b', '1 c', '0 x'])
  expect(said()).toEqual([])
})
