import type { Random } from '../../random.ts'
import { isRecord, recordOf } from '../json.ts'

const scalars = [
  null,
  true,
  false,
  0,
  1,
  2,
  3,
  4,
  5,
  6,
  0.5,
  1.5,
  0.25,
  -1,
  10,
  '',
  'a',
  'b',
  'ab',
  'aab',
  'abc',
  'c',
  '1',
]
const texts = [
  '2026-01-01',
  '10:20:30Z',
  '2026-01-01T10:20:30Z',
  'a@b.co',
  '192.0.2.1',
  'https://a.co/b',
  'x-1',
  'ac',
  '😀😀',
]
const plain = [...scalars, ...texts, '58aa24fa-872b-4649-ae12-84cfa23e1933']
const names = ['a', 'b', 'ab', 'kind', 'hasOwnProperty', 'x', 'bb', '1', '']

/**
 * A value near what a schema describes: mostly valid, often just not. It follows the words of the schema as a person would, and
 * knows nothing of how schemas are compared.
 */
export function nearlyValid(schema: unknown, root: unknown, random: Random, levels = 4): unknown {
  const { pick } = random
  const chance = (share: number) => random.below(1_000) < share * 1_000
  const inside = (of: unknown) => nearlyValid(of, root, random, levels - 1)
  if (!isRecord(schema) || levels === 0 || chance(0.08)) return anyValue()
  for (const keyword of ['$ref', 'const', 'enum', 'allOf', 'anyOf', 'oneOf', 'then', 'if', 'not']) {
    const said = schema[keyword]
    if (said === undefined || !chance(keyword === 'const' || keyword === 'enum' ? 0.8 : 0.3)) continue
    if (keyword === 'const') return said
    if (keyword === 'enum') return pick(Array.isArray(said) ? said : [])
    const shared = isRecord(root) && isRecord(root.$defs) ? root.$defs.shared : undefined
    return inside(keyword === '$ref' ? shared : Array.isArray(said) ? pick(said) : said)
  }
  switch (pick(typesOf(schema))) {
    case 'object':
      return anyObject(schema)
    case 'array':
      return anyArray(schema)
    case 'integer':
    case 'number':
      return pick(scalars.filter((each) => typeof each === 'number'))
    case 'string':
      return pick(plain.filter((each) => typeof each === 'string'))
    default:
      return pick(scalars.slice(0, 3))
  }

  function anyValue(): unknown {
    if (chance(0.7)) return pick(plain)
    return chance(0.5) ? [pick(plain), pick(plain)].slice(0, random.below(3)) : recordOf([[pick(names), pick(plain)]])
  }

  function anyObject(said: Record<string, unknown>): unknown {
    const properties = isRecord(said.properties) ? said.properties : {}
    const required = Array.isArray(said.required) ? said.required.map(String) : []
    const entries = [...required.filter(() => chance(0.92)), ...Object.keys(properties).filter(() => chance(0.6))]
    const others = isRecord(said.patternProperties) ? Object.values(said.patternProperties) : []
    const object = new Map(
      entries.map((name) => [name, inside(Object.hasOwn(properties, name) ? properties[name] : true)]),
    )
    if (chance(0.4))
      object.set(pick(names), inside(pick([said.additionalProperties, said.unevaluatedProperties, ...others])))
    return recordOf(object)
  }

  function anyArray(said: Record<string, unknown>): unknown {
    const prefix = Array.isArray(said.prefixItems) ? said.prefixItems : []
    const length = pick([0, 1, 1, 2, 2, 3, 4])
    const items: unknown[] = []
    for (let index = 0; index < length; index++) {
      const twin = chance(0.15) && items.length > 0 ? items[0] : undefined
      items.push(twin ?? inside(prefix[index] ?? (chance(0.3) ? said.contains : (said.items ?? said.unevaluatedItems))))
    }
    return items
  }
}

function typesOf(schema: Record<string, unknown>): readonly unknown[] {
  if (schema.type !== undefined) return Array.isArray(schema.type) ? schema.type : [schema.type]
  const keywords = Object.keys(schema).join()
  if (/ropert|required|dependent/.test(keywords)) return ['object', 'object', 'object', 'string', 'number']
  if (/tems|ontains/.test(keywords)) return ['array', 'array', 'array', 'string', 'object']
  if (/Length|pattern|format/.test(keywords)) return ['string', 'string', 'string', 'number']
  return ['string', 'number', 'object', 'array', 'null']
}
