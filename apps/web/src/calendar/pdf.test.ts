import { expect, test } from 'vitest'
import { pdfOf } from './pdf.ts'

const picture = { bytes: new Uint8Array([0xff, 0xd8, 0x0a, 0xff, 0xd9]), width: 1572, height: 500 }
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')

test('the table of a PDF says where each of its objects begins', () => {
  const file = text(pdfOf([picture, { ...picture, height: 5000 }]))
  const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(file)?.[1])
  expect(file.slice(start, start + 5)).toBe('xref\n')
  const places = [...file.slice(start).matchAll(/^(\d{10}) 00000 n $/gm)].map(([, place]) => Number(place))
  expect(places).toHaveLength(2 + 2 * 3)
  for (const [index, place] of places.entries()) {
    expect(file.slice(place, place + `${index + 1} 0 obj\n`.length)).toBe(`${index + 1} 0 obj\n`)
  }
  expect(file).toContain('/Size 9 /Root 1 0 R')
})

test('its pages lie on their side, each with its picture as large as it fits', () => {
  const file = text(pdfOf([picture, { ...picture, height: 5000 }]))
  expect(file).toContain('/Count 2 /Kids [3 0 R 6 0 R]')
  expect(file.match(/\/MediaBox \[0 0 842 595\]/g)).toHaveLength(2)
  expect(file).toContain('q 786.00 0 0 250.00 28 317.00 cm /Picture Do Q')
  expect(file).toContain('q 169.46 0 0 539.00 28 28.00 cm /Picture Do Q')
  expect(file).toContain(`/Length 5 >>\nstream\n${text(picture.bytes)}\nendstream`)
})
