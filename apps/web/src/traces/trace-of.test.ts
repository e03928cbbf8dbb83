import { expect, test } from 'vitest'
import { keptTraceOf } from './trace-of.ts'

const trace = '4bf92f3577b34da6a3ce929d0e0e4736'

test.each([
  [`00-${trace}-00f067aa0ba902b7-01`, trace],
  [`00-${trace}-00f067aa0ba902b7-00`, undefined],
  ['../../sign-in', undefined],
  [null, undefined],
  [undefined, undefined],
])('%s', (traceparent, kept) => {
  expect(keptTraceOf(traceparent)).toBe(kept)
})
