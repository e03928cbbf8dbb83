import { assert, constantFrom, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { recognise, textOf } from './encoding.ts'
import { separatorOf } from './separator.ts'

const text = 'name,email\r\nÄnne Öztürk,aenne@example.com\r\n'

function read(bytes: Uint8Array): { encoding: string; text: string } | string {
  const recognised = recognise(bytes)
  if (recognised.problem !== undefined) return recognised.problem
  return { encoding: recognised.encoding, text: [...textOf(bytes, recognised.label)].join('') }
}

const utf16 = (words: string, isBig: boolean) => {
  const bytes = Buffer.from(words, 'utf16le')
  return isBig ? bytes.swap16() : bytes
}

test.each<[string, Uint8Array, string]>([
  ['UTF-8', Buffer.from(text), 'UTF-8'],
  ['UTF-8 with its mark', Buffer.from(`\uFEFF${text}`), 'UTF-8'],
  ['UTF-16, low byte first, with its mark', utf16(`\uFEFF${text}`, false), 'UTF-16'],
  ['UTF-16, high byte first, with its mark', utf16(`\uFEFF${text}`, true), 'UTF-16'],
  ['UTF-16, low byte first', utf16(text, false), 'UTF-16'],
  ['UTF-16, high byte first', utf16(text, true), 'UTF-16'],
  ['Windows-1252', Buffer.from(text, 'latin1'), 'Windows-1252'],
])('%s is recognised, and read without its mark', (_name, bytes, encoding) => {
  expect(read(bytes)).toEqual({ encoding, text })
})

test.each<[string, Uint8Array, string]>([
  ['no bytes', new Uint8Array(), 'FILE_EMPTY'],
  ['an Excel workbook', Buffer.from('PK\u0003\u0004…'), 'FILE_IS_WORKBOOK'],
  ['an old Excel workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), 'FILE_IS_WORKBOOK'],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]), 'ENCODING_UNKNOWN'],
  ['bytes that mean nothing', Buffer.from([0x41, 0x81, 0x42]), 'ENCODING_UNKNOWN'],
  ['UTF-8 by its mark that is none', Buffer.from([0xef, 0xbb, 0xbf, 0xff, 0x41]), 'ENCODING_UNKNOWN'],
])('%s are not guessed at', (_name, bytes, problem) => {
  expect(read(bytes)).toBe(problem)
})

test('any text that is written with a mark is read as it was', () => {
  assert(
    property(string({ unit: 'binary' }), constantFrom('utf8', 'low', 'high'), (words, form) => {
      const marked = `\uFEFF${words}`
      const bytes = form === 'utf8' ? Buffer.from(marked) : utf16(marked, form === 'high')
      const seen = read(bytes)
      expect(typeof seen === 'string' ? seen : seen.text).toBe(words)
    }),
  )
})

test.each([
  ['name,email', ','],
  ['name;email;team,with comma', ';'],
  ['name\temail', '\t'],
  ['"a,b,c";email', ';'],
  ['name', ','],
])('the separator of %s is %j', (line, separator) => {
  expect(separatorOf(`${line}\r\nx;y;z,1,2,3,4\t\t\t\t`)).toBe(separator)
})
