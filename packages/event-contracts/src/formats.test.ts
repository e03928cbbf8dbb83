import fc from 'fast-check'
import { Format } from 'typebox/format'
import { expect, test } from 'vitest'
import { recognizeUsualFormats } from './formats.ts'

recognizeUsualFormats()

const number = (digits: number, max: number) =>
  fc.integer({ min: 0, max }).map((value) => String(value).padStart(digits, '0'))
const date = fc.tuple(number(4, 9999), number(2, 13), number(2, 32)).map((parts) => parts.join('-'))
const time = fc.tuple(number(2, 25), number(2, 61), number(2, 61)).map((parts) => parts.join(':'))
const rest = fc.constantFrom('', 'Z', 'z', '.5Z', '.Z', '+01:00', '-00:30', '+25:00', 'Z ', 'Z[Europe/Berlin]', '\n')
const instant = fc.tuple(date, fc.constantFrom('T', 't', ' '), time, rest).map((parts) => parts.join(''))

test('the same dates and instants are valid as without the short cut', () => {
  fc.assert(
    fc.property(fc.oneof(date, instant, fc.string()), (text) => {
      expect(Format.Test('date', text)).toBe(Format.IsDate(text))
      expect(Format.Test('date-time', text)).toBe(Format.IsDateTime(text))
    }),
    { numRuns: 5_000 },
  )
})

test('every day of four centuries is a date, and no other', () => {
  for (let year = 1900; year < 2300; year++) {
    for (let month = 1; month <= 12; month++) {
      for (let day = 28; day <= 31; day++) {
        const text = `${year}-${String(month).padStart(2, '0')}-${day}`
        const isDay = new Date(`${text}T00:00:00Z`).toISOString().startsWith(text)
        expect(Format.Test('date', text), text).toBe(isDay)
      }
    }
  }
})
