import { readFile } from 'node:fs/promises'
import { Type } from 'typebox'
import { describe, expect, test } from 'vitest'
import { defineEvent } from '../contract.ts'
import { nextVersion, reviseEvent } from '../versions.ts'
import { checkRules, rules } from './rules.ts'
import { parcel, subjectFor, type Told } from './testing/subject.ts'

/** The examples of the pages are the tests of the rules, so that they stay true. */
const vocabulary = { Type, defineEvent, nextVersion, reviseEvent, subjectFor, parcel }

function told(code: string): Told {
  return new Function(...Object.keys(vocabulary), code)(...Object.values(vocabulary))
}

async function read(name: string) {
  const text = await readFile(new URL(`../../../../docs/contracts/${name}.md`, import.meta.url), 'utf8')
  const blocks = [...text.matchAll(/```(?:js|text)\n(.*?)```/gs)].map(([, block = '']) => block)
  return { text, blocks }
}

describe.each(rules)('the page of $code', ({ code, check }) => {
  test('has an example that keeps the rule, and breaks no other', async () => {
    const [kept = ''] = (await read(code)).blocks
    expect(check(subjectFor(told(kept)))).toEqual([])
    expect(checkRules(subjectFor(told(kept))).filter(({ severity }) => severity === 'error')).toEqual([])
  })

  test('has an example that breaks the rule, and says what is found', async () => {
    const [, broken = '', says = ''] = (await read(code)).blocks
    const [first, ...others] = check(subjectFor(told(broken)))
    expect(first?.code).toBe(code)
    expect(first?.message).toContain(says.trim())
    expect(first?.mend).toMatch(/\.$/)
    expect(others.map(({ subject }) => subject)).toEqual(others.map(() => expect.stringContaining('Parcel')))
  })

  test('is in the index', async () => {
    expect((await read('README')).text).toContain(`[${code}](${code}.md)`)
  })
})
