import fc from 'fast-check'
import { expect, test } from 'vitest'
import { derivedId } from './derived-id.ts'

test('an id is a UUID of version 8, always the same, and another one for each version of each fact', () => {
  const fact = fc.uuid()
  const version = fc.integer({ min: 1, max: 1_000 })
  fc.assert(
    fc.property(fact, fact, version, version, (one, other, first, second) => {
      const id = derivedId(one, first)
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
      expect(derivedId(one, first)).toBe(id)
      expect(derivedId(other, second) === id).toBe(one === other && first === second)
    }),
  )
})

test('an id stays what it was, as receivers keep it', () => {
  expect(derivedId('0190b1a2-7c4d-7e5f-8a9b-0c1d2e3f4a5b', 1)).toMatchInlineSnapshot(
    `"d4804ef7-df9d-8a3c-9f0c-03b82c45ddd0"`,
  )
})
