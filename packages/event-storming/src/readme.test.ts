import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { grammar, kinds, verbs } from './board.ts'
import { check } from './check.ts'
import { toSvg } from './drawing/svg.ts'
import { parse } from './parse.ts'

const readme = await readFile(join(import.meta.dirname, '../README.md'), 'utf8')

function example(name: string): string {
  const found = new RegExp(`<!-- example: ${name} -->\\n\`\`\`\\w*\\n([\\s\\S]*?)\`\`\``).exec(readme)?.[1]
  if (found === undefined) throw new Error(`The README has no example ${name}.`)
  return found
}

test('the program of the README finds its board as it should be, and draws it', () => {
  const body = example('program').replace(/^import .*\n/gm, '')
  const run = new Function('text', 'parse', 'check', 'toSvg', `${body}\nreturn { findings, picture }`)
  const { findings, picture } = run(example('board'), parse, check, toSvg)
  expect(findings).toEqual([])
  expect(picture).toContain('>Parcels</text>')
})

test('the README has every word of the text', () => {
  for (const kind of kinds) expect(readme).toContain(`| \`${kind} `)
  for (const verb of verbs) {
    const row = readme.split('\n').find((line) => line.startsWith(`| \`${verb} …\``)) ?? ''
    for (const kind of Object.keys(grammar[verb])) expect(row).toContain(kind)
  }
})
