import { assert, property, string, uniqueArray } from 'fast-check'
import { expect, test } from 'vitest'
import { fileNames } from './file-names.ts'

test('a plain name is its own', () => {
  expect(fileNames(['ParcelSent']).get('ParcelSent')).toBe('ParcelSent')
})

test.each(['../secret', 'con', 'a b', '.hidden', '', 'x'.repeat(300)])('%j is made one', (name) => {
  expect(fileNames([name]).get(name)).toMatch(/^[A-Za-z0-9-]{1,93}-?[0-9a-f]{12}$/)
})

test('no two names are alike, whatever becomes of capitals, and none leads elsewhere', () => {
  assert(
    property(uniqueArray(string({ unit: 'binary', maxLength: 12 })), (names) => {
      const made = [...fileNames(names).values()].map((name) => name.toLowerCase())
      expect(new Set(made).size).toBe(names.length)
      expect(made.join('')).toMatch(/^[a-z0-9-]*$/)
    }),
  )
  expect(new Set(fileNames(['Parcel', 'PARCEL']).values()).size).toBe(2)
})
