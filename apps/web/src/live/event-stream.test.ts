import { expect, test } from 'vitest'
import { eventReader } from './event-stream.ts'

const stream =
  ':\n\nevent: next\ndata: {"a":1}\n\n:\n\nevent: next\ndata: {"b":\ndata: 2}\n\nevent: complete\ndata:\n\n'
const messages = [
  { event: 'next', data: '{"a":1}' },
  { event: 'next', data: '{"b":\n2}' },
  { event: 'complete', data: '' },
]

test.each([1, 2, 7, 1000])('reads the same messages in pieces of %i characters', (size) => {
  const read = eventReader()
  const pieces = Array.from({ length: Math.ceil(stream.length / size) }, (_, at) =>
    stream.slice(at * size, (at + 1) * size),
  )
  expect(pieces.flatMap(read)).toEqual(messages)
})

test('keeps half a message until the rest comes', () => {
  const read = eventReader()
  expect(read('event: next\ndata: {}')).toEqual([])
  expect(read('\n\n')).toEqual([{ event: 'next', data: '{}' }])
})
