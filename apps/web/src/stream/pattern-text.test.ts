import { expect, test } from 'vitest'
import { jsonProblem } from './pattern-text.ts'

test.each(['{"source": ["a"]}', ' [1, -2.5e3, true, null, "\\u00e9\\n", {}, []] '])('%s is JSON', (text) => {
  expect(jsonProblem(text)).toBeUndefined()
})

test.each([
  ['{\n  "source": [a]\n}', 2, 14],
  ['{"source": [', 1, 13],
  ['', 1, 1],
  ['{"a": 1,}', 1, 9],
  ['{"a" 1}', 1, 6],
  ["{'a': 1}", 1, 2],
  ['[1] 2', 1, 5],
  ['["open', 1, 2],
])('%j stops being JSON in line %i, column %i', (text, line, column) => {
  expect(() => JSON.parse(text)).toThrow()
  expect(jsonProblem(text)).toEqual({ line, column })
})
