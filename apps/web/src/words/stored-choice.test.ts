import { afterEach, expect, test, vi } from 'vitest'
import { storeChoice, storedChoice } from './stored-choice.ts'

afterEach(() => vi.unstubAllGlobals())

test('a choice is found again', () => {
  vi.stubGlobal('localStorage', storage())
  storeChoice({ language: 'de', dateStyle: 'YYYY-MM-DD' })
  expect(storedChoice()).toEqual({ language: 'de', dateStyle: 'YYYY-MM-DD' })
})

test.each([
  ['no JSON', '{'],
  ['nothing', 'null'],
  ['a language that we do not speak', '{"language":"tlh","dateStyle":"DD/MM"}'],
])('%s is no choice', (_, text) => {
  vi.stubGlobal('localStorage', storage(text))
  expect(storedChoice()).toEqual({})
})

test('a browser that keeps nothing for us is no reason to fail', () => {
  const refuse = () => {
    throw new DOMException('The operation is insecure.', 'SecurityError')
  }
  vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse })
  storeChoice({ language: 'de' })
  expect(storedChoice()).toEqual({})
})

/** As much of a browser's storage as one text needs. */
function storage(text: string | null = null): Pick<Storage, 'getItem' | 'setItem'> {
  let kept = text
  return {
    getItem: () => kept,
    setItem: (_, value) => {
      kept = value
    },
  }
}
