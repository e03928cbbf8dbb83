import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')
const inOrder = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
const blocks = [...read('README.md').matchAll(/^```ts (\S+)\n(.*?)^```$/gms)]

test.each(blocks.map(([, file = '', code = '']) => ({ file, code })))(
  'what the README shows of $file is there, and runs',
  ({ file, code }) => {
    expect(inOrder(read(file))).toContain(inOrder(code).trim())
    expect(file).toMatch(/^examples\/.*\.test\.ts$/)
  },
)

test('every example is shown, and no code is shown that does not run', () => {
  expect(blocks).toHaveLength(7)
  expect(read('README.md').match(/^```[a-z]+/gm)).toHaveLength(blocks.length)
})
