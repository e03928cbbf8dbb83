import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { endsBeforeItStarts, isReadableText, longestText, malformed } from './well-formed.ts'

describe('a request that makes sense', () => {
  const week = { startDate: '2026-07-06', endDate: '2026-07-10', startsAt: 'MORNING', endsAt: 'EVENING' } as const

  test('has days of the calendar, in order, and a text that can be read', () => {
    expect(malformed(week)).toBeUndefined()
    expect(malformed({ ...week, description: 'Zwei Wochen an der Nordsee 🌊' })).toBeUndefined()
  })

  test('is told first which day does not exist', () => {
    expect(malformed({ ...week, startDate: '2026-02-30', endDate: '0001-01-01' })?.message).toContain(
      '2026-02-30 is not a day',
    )
    expect(malformed({ ...week, endDate: '9999-12-31' })?.message).toContain('9999-12-31 is too far away')
  })

  test('then that it ends before it starts, or as it starts, then what is wrong with the text', () => {
    const backwards = { ...week, startDate: '2026-07-10', endDate: '2026-07-06' }
    expect(malformed({ ...backwards, description: '\0' })?.code).toBe('END_BEFORE_START')
    const noTime = { ...week, endDate: '2026-07-06', startsAt: 'NOON', endsAt: 'NOON' } as const
    expect(malformed({ ...noTime, description: '\0' })?.code).toBe('EMPTY_LEAVE')
    expect(malformed({ ...week, description: '\0' })?.code).toBe('DESCRIPTION_INVALID')
  })
})

describe('ends before it starts', () => {
  test('one day is a stretch', () => {
    expect(endsBeforeItStarts('2026-07-06', '2026-07-06')).toBeUndefined()
  })

  test('across the turn of the year', () => {
    expect(endsBeforeItStarts('2026-12-28', '2027-01-03')).toBeUndefined()
    expect(endsBeforeItStarts('2027-01-03', '2026-12-28')?.code).toBe('END_BEFORE_START')
  })

  test('of two different days, exactly one order is refused', () => {
    const day = fc.integer({ min: 0, max: 80_000 }).map((days) => Temporal.PlainDate.from('1970-01-01').add({ days }))
    fc.assert(
      fc.property(day, day, (one, other) => {
        const isLater = Temporal.PlainDate.compare(one, other) > 0
        expect(endsBeforeItStarts(one.toString(), other.toString()) !== undefined).toBe(isLater)
      }),
    )
  })
})

describe('a readable text', () => {
  test.each([
    ['nothing at all', ''],
    ['lines and tabs', 'Mon\tTue\r\nWed'],
    ['other scripts', 'お盆休み, عطلة'],
    ['a family of emoji', '👩‍👩‍👧‍👦'],
  ])('may hold %s', (_, text) => {
    expect(isReadableText(text)).toBe(true)
  })

  test.each([
    ['NUL', '\0'],
    ['escape', '\u001b[31m'],
    ['delete', '\u007f'],
    ['a control character of Latin-1', '\u0085'],
    ['the first half of a pair', '\ud83c'],
    ['the second half of a pair', '\udf0a'],
    ['both halves the wrong way round', '\udf0a\ud83c'],
  ])('may not hold %s', (_, text) => {
    expect(isReadableText(`by the ${text} sea`)).toBe(false)
  })

  test('has at most 1000 UTF-16 code units, so an emoji counts as two', () => {
    expect(isReadableText('x'.repeat(longestText))).toBe(true)
    expect(isReadableText('x'.repeat(longestText + 1))).toBe(false)
    expect(isReadableText('🌊'.repeat(longestText / 2))).toBe(true)
    expect(isReadableText(`${'🌊'.repeat(longestText / 2)}x`)).toBe(false)
  })

  test('survives the way through UTF-8, whatever it is', () => {
    const codeUnit = fc.oneof(fc.integer({ min: 0xd800, max: 0xdfff }), fc.integer({ min: 0, max: 0xffff }))
    const anyText = fc.array(codeUnit, { maxLength: 12 }).map((units) => String.fromCharCode(...units))
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
    const survives = (text: string) => decoder.decode(new TextEncoder().encode(text)) === text
    fc.assert(fc.property(anyText, (text) => !isReadableText(text) || survives(text)))
    expect(survives('\ud83c'), 'half a pair does not').toBe(false)
  })
})
