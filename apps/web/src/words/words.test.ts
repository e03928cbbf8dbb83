import { glob, readFile } from 'node:fs/promises'
import compile from 'icu-minify/compile'
import { describe, expect, test } from 'vitest'
import { messages as rest } from './en.rest.ts'
import { messages as first } from './en.ts'
import { type Language, languageNames, languages } from './languages.ts'

interface Words {
  readonly [key: string]: string | Words
}

const english = { ...first, ...rest }
const rooms = Object.entries<Words>(english)

/** What other languages call the same as English does. Anything else that reads the same was forgotten. */
const sameWords = [
  'Browser',
  'Link',
  'Logo',
  'Server',
  'Webhook',
  'Name',
  'Schema',
  'Person',
  'Team',
  'Region',
  'Status',
  'Teams',
]

describe.each(languageNames)('%s', (name) => {
  test('takes in every sentence what English takes there', async () => {
    const spoken = await sentencesIn(name)
    for (const [key, sentence] of sentences(english)) {
      expect(argumentsOf(spoken.get(key) ?? ''), key).toEqual(argumentsOf(sentence))
    }
    expect([...spoken.keys()].sort()).toEqual(
      sentences(english)
        .map(([key]) => key)
        .sort(),
    )
  })
})

test.each(languageNames.filter((name) => name !== 'en'))('nothing is left in English in %s', async (name) => {
  const spoken = await sentencesIn(name)
  const left = sentences(english).filter(
    ([key, sentence]) => spoken.get(key) === sentence && /\p{L}/u.test(sentence.replaceAll(/\{\w+\}/g, '')),
  )
  expect(left.filter(([, sentence]) => !sameWords.includes(sentence))).toEqual([])
})

test.each(rooms)('every word of %s is said somewhere', async (room, words) => {
  const sources = await sourcesThatSpeakFor(room)
  const said = sources.flatMap(quotedIn)
  const unsaid = sentences(words)
    .map(([key]) => key)
    .filter((key) => !said.some((pattern) => pattern.test(key)))
  expect(unsaid).toEqual([])
})

test('arguments are found in plurals and tags as well', () => {
  expect(argumentsOf('{who} has {count, plural, one {# day of {all}} other {<b>{more}</b>}}')).toEqual([
    '<b>',
    'all',
    'count',
    'more',
    'who',
  ])
})

async function sentencesIn(name: Language): Promise<Map<string, string>> {
  const [first, rest] = await Promise.all([languages[name].first(), languages[name].rest()])
  return new Map(sentences({ ...first.messages, ...rest.messages }))
}

/** Every sentence with its key, such as `vacations.status.APPROVED`. */
function sentences(words: Words, path = ''): [key: string, sentence: string][] {
  return Object.entries(words).flatMap(([key, said]): [string, string][] =>
    typeof said === 'string' ? [[path + key, said]] : sentences(said, `${path}${key}.`),
  )
}

/** What a sentence needs to be told, sorted: values by name, tags as `<name>`. */
function argumentsOf(sentence: string): string[] {
  return [...new Set(argumentsIn(compile(sentence)))].sort()
}

/** In a message as `icu-minify` compiles it: a text, or a list of texts, `['value']`, `['value', kind, options]`, `['tag', …]`. */
function argumentsIn(message: unknown): string[] {
  if (!Array.isArray(message)) return []
  return message.filter(Array.isArray).flatMap(([name, kind, ...rest]): string[] => {
    if (kind === undefined) return [name]
    if (typeof kind !== 'number' || kind === 0) return [`<${name}>`, ...argumentsIn([kind, ...rest])]
    return [name, ...Object.values(rest[0] ?? {}).flatMap(argumentsIn)]
  })
}

async function sourcesThatSpeakFor(room: string): Promise<string[]> {
  const found: string[] = []
  for await (const file of glob('**/*.{ts,tsx}', { cwd: `${import.meta.dirname}/..` })) {
    if (/\.test\.ts$|words\.\w+\.ts$|^generated/.test(file)) continue
    const source = await readFile(`${import.meta.dirname}/../${file}`, 'utf8')
    if (new RegExp(`(useTranslations|translator)\\('${room}'\\)`).test(source)) found.push(source)
  }
  return found
}

/** What stands in quotes in a source, as patterns of keys: a `${…}` in it stands for anything. */
function quotedIn(source: string): RegExp[] {
  const quoted = source.matchAll(/'([\w.]+)'|`([\w.]*(?:\$\{[^}`]+\}[\w.]*)+)`/g)
  return [...quoted].map(([, plain, pattern]) => {
    const key = plain ?? (pattern ?? '').replaceAll(/\$\{[^}]+\}/g, '\u0000')
    return new RegExp(`^${key.replaceAll('.', '\\.').replaceAll('\u0000', '\\w+')}$`)
  })
}
