import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Cell, csvOf } from './csv.ts'

async function* once(rows: Cell[][]) {
  yield rows
}

async function written(rows: Cell[][], language: 'en' | 'de' = 'en'): Promise<string> {
  let text = ''
  for await (const part of csvOf(['Name', 'Days'], once(rows), language)) text += part
  return text
}

describe('a table as CSV', () => {
  test('begins with what tells spreadsheets that it is UTF-8, and ends lines as RFC 4180 does', async () => {
    expect(await written([['Zoë', 4.5]])).toBe('\ufeffName,Days\r\nZoë,4.5\r\n')
  })

  test('has numbers as the language writes them', async () => {
    expect(await written([['Zoë', -4.5]], 'de')).toBe('\ufeffName;Days\r\nZoë;-4,5\r\n')
  })

  test.each(['=1+1', '+1', '-1+2', '@SUM(A1)', '\t=1', '\r=1', '＝1', ' =1', '=HYPERLINK("http://x","y")'])(
    'keeps %j from being a formula',
    async (text) => {
      const rows = parse(await written([[text, 1]]), { bom: true, columns: true })
      expect(rows).toEqual([{ Name: `'${text}`, Days: '1' }])
    },
  )

  test.each(['', 'a,b', 'say "hi"', 'two\nlines', 'مريم', '🎉', "O'Brien", '1-2'])(
    'leaves %j as it is',
    async (text) => {
      expect(parse(await written([[text, 1]]), { bom: true, columns: true })).toEqual([{ Name: text, Days: '1' }])
    },
  )

  test('is read back as it was, whatever the text, in either language', async () => {
    const text = fc.string({ unit: 'grapheme' })
    await fc.assert(
      fc.asyncProperty(text, fc.constantFrom('en' as const, 'de' as const), async (name, language) => {
        const options = { bom: true, columns: true as const, delimiter: language === 'de' ? ';' : ',' }
        const [row] = parse<{ Name: string }>(await written([[name, 1]], language), options)
        expect([name, `'${name}`]).toContain(row?.Name)
      }),
    )
  })
})
