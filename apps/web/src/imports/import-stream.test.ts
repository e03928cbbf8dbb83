import { array, assert, asyncProperty, constantFrom, integer, string } from 'fast-check'
import { expect, test } from 'vitest'
import { type ImportPart, partsOf } from './import-stream.ts'

async function* inPieces(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size)
}

test('every part comes whole, wherever the stream is cut', async () => {
  const part = constantFrom('line\n', 'Änne 🦄', '"', '\\', '')
  await assert(
    asyncProperty(array(part), string(), integer({ min: 1, max: 50 }), async (texts, other, size) => {
      const parts = [...texts, other].map((value, line): ImportPart => {
        return { kind: 'PROBLEM', problem: { line, column: null, code: 'NAME_INVALID', value } }
      })
      const text = parts.map((each) => JSON.stringify(each)).join('\n')
      for (const end of ['', '\n']) {
        expect(await Array.fromAsync(partsOf(inPieces(text + end, size)))).toEqual(parts)
      }
    }),
  )
})
