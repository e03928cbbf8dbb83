import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { type TypedContract, typesOf } from './typescript.ts'

const contract = (name: string, version: number, schema: object): TypedContract => ({
  ...{ name, version, source: 'Parcels', meaning: 'A parcel */ has left.', schema },
})
const stop = {
  type: 'object',
  required: ['city'],
  properties: { city: { type: 'string' }, next: { $ref: '#/$defs/stop' } },
}
const contracts = [
  contract('ParcelSent', 2, {
    type: 'object',
    required: ['parcelId', 'grams', 'kind', 'first', 'size', 'either'],
    properties: {
      parcelId: { type: 'string', description: 'The parcel.' },
      grams: { type: 'integer' },
      kind: { enum: ['LETTER', 'BOX'] },
      first: { $ref: '#/$defs/stop' },
      size: { type: 'array', prefixItems: [{ type: 'number' }, { type: 'number' }], items: false, minItems: 2 },
      either: { anyOf: [{ type: 'null' }, { type: 'array', items: { type: ['string', 'boolean'] } }] },
      'a-b': { const: 1 },
      extra: { type: 'object', additionalProperties: { type: 'number' } },
    },
    $defs: { stop },
  }),
  contract('ParcelSent', 1, { type: 'object', properties: { parcelId: { type: 'string' } } }),
]

const folder = mkdtempSync(join(tmpdir(), 'types-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** What the compiler says of a program; empty when it says nothing. */
function compile(program: string): string {
  const file = join(folder, 'program.ts')
  writeFileSync(file, program)
  const compiler = fileURLToPath(import.meta.resolve('typescript/package.json')).replace('package.json', 'bin/tsc')
  try {
    const options = [
      '--noEmit',
      '--strict',
      '--exactOptionalPropertyTypes',
      '--noUncheckedIndexedAccess',
      '--ignoreConfig',
    ]
    execFileSync(process.execPath, [compiler, ...options, '--types', '', file], { encoding: 'utf8', stdio: 'pipe' })
    return ''
  } catch (cause) {
    return String(Object(cause).stdout)
  }
}

const use = (line: string) => `${typesOf(contracts)}
declare const event: AnyEvent
if (event['detail-type'] === 'ParcelSent' && 'grams' in event.detail) {
  const detail: ParcelSent['detail'] = event.detail
  ${line}
}`

describe('types', { timeout: 60_000 }, () => {
  test('compile under strict, and say what is there', () => {
    const line = `
      const grams: number = detail.grams
      const city: string | undefined = detail.first.next?.next?.city
      const size: [number, number] = detail.size
      const either: null | (string | boolean)[] = detail.either
      const two: 2 = detail.metadata.schemaVersion
      const one: 1 | undefined = detail['a-b']
      void [grams, city, size, either, two, one, detail.extra?.x satisfies number | undefined]`
    expect(compile(use(line))).toBe('')
  })

  test('keep a program from what is not there', () => {
    expect(compile(use('void detail.kilograms'))).toContain("'kilograms' does not exist")
    expect(compile(use("void (detail.kind === 'PALLET')"))).toContain('no overlap')
  })
})
