import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const read = (path: string) => readFileSync(new URL(`../../../../${path}`, import.meta.url), 'utf8')
/** Without indents and line breaks, which differ. */
const plain = (text: string) => text.replaceAll(/\s+/g, '')
const blocks = [...read('docs/testing-events.md').matchAll(/^```ts (\S+)\n(.*?)^```$/gms)]

test.each(blocks.map(([, file = '', code = '']) => ({ file, code })))(
  'what the guide shows of $file is there, and runs as a test',
  ({ file, code }) => {
    expect(file).toMatch(/\.test\.ts$/)
    expect(plain(read(file))).toContain(plain(code))
  },
)

test('it shows something', () => {
  expect(blocks).toHaveLength(5)
})
