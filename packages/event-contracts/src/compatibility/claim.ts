import { isAdditional } from './accepts.ts'
import type { Keys } from './key.ts'
import { matches } from './pattern.ts'
import type { Part, Schema } from './schema.ts'

/**
 * One thing that a schema says, as a part that speaks of the whole value: that the city of a stop is a text is a claim about
 * the event. All claims together say what the schema says.
 */
export type Claim = {
  part: Part
  path: readonly string[]
  /** The same for all values, where the claim is about some of them only. */
  whole: Part
}

/** Claims more than which a schema is not taken apart. */
const mostClaims = 500

/** Stands in a path for any item, or any property that has no name of its own. */
export const any = '*'

/**
 * The claims of a schema that another one does not make in the same words at the same place.
 *
 * @param given what is known of values already: those of the other schema
 */
export function claimsOf(schema: Schema, given: Schema, keys: Keys): Claim[] {
  const claims: Claim[] = []
  // Pairs of schemas of which the one says nothing that the other does not. A schema may be met on very many ways.
  const settled = new Set<string>()
  visit(schema, [given], [], (part) => part, [])
  return claims

  function visit(
    from: Schema,
    known: readonly Schema[],
    path: readonly string[],
    wrap: (part: Part) => Part,
    above: readonly Schema[],
  ): void {
    const pair = `${keys.of(from)} ${known.map((each) => keys.of(each)).sort()}`
    if (settled.has(pair)) return
    const before = claims.length
    const facts = known.flatMap(flat)
    const said = new Set(facts.map((part) => keys.ofPart(part)))
    const inside = [...above, ...joined(from)]
    for (const part of flat(from)) {
      if (said.has(keys.ofPart(part))) continue
      for (const piece of part.kind === 'additional' ? split(part, facts) : [part]) {
        const step = stepOf(piece)
        if (
          step === undefined ||
          joined(step.schema).some((each) => inside.includes(each)) ||
          claims.length > mostClaims
        ) {
          const whole = wrap(piece)
          for (const one of byAlternative(piece, facts, keys)) claims.push({ part: wrap(one), path, whole })
          continue
        }
        const inner = (each: Part) => wrap(step.around({ at: each.at, parts: [each] }))
        visit(step.schema, knownWithin(facts, piece), [...path, step.name], inner, inside)
      }
    }
    if (claims.length === before) settled.add(pair)
  }
}

/** The parts of a schema, with those that are joined by `allOf` or a reference. */
export function flat(schema: Schema): readonly Part[] {
  if (!schema.parts.some(({ kind }) => kind === 'all')) return schema.parts
  return schema.parts.flatMap((part) => (part.kind === 'all' ? part.of.flatMap(flat) : [part]))
}

/** A schema and those that are joined to it by `allOf` or a reference. */
function joined(schema: Schema): Schema[] {
  return [schema, ...schema.parts.flatMap((part) => (part.kind === 'all' ? part.of.flatMap(joined) : []))]
}

/** One part for each property that the other side knows by name, and one for those that nobody does. */
function split(part: Extract<Part, { kind: 'additional' }>, facts: readonly Part[]): Part[] {
  const named = facts.flatMap((fact) => (fact.kind === 'property' || fact.kind === 'required' ? [fact.name] : []))
  const names = [...new Set(named)].filter((name) => isAdditional(part, name))
  if (names.length === 0) return [part]
  return [
    ...names.map((name): Part => ({ kind: 'property', name, schema: part.schema, at: part.at })),
    { ...part, names: new Set([...part.names, ...names]) },
  ]
}

/**
 * A part that offers alternatives, apart for each alternative that is known of values: whatever the other side says in one of
 * its alternatives has to find its place. Those that it does in the same words are left out.
 */
function byAlternative(part: Part, facts: readonly Part[], keys: Keys): Part[] {
  if (part.kind !== 'any' && part.kind !== 'one') return [part]
  const known = facts.find((fact) => fact.kind === 'any' || fact.kind === 'one')
  if (known?.kind !== 'any' && known?.kind !== 'one') return [part]
  const offered = part.kind === 'any' ? part.of.map((each) => keys.of(each)) : []
  return known.of
    .filter((alternative) => !offered.includes(keys.of(alternative)))
    .map((alternative) => {
      const isOther: Schema = { at: part.at, parts: [{ kind: 'not', schema: alternative, at: part.at }] }
      return { kind: 'any', of: [{ at: part.at, parts: [part] }, isOther], at: part.at }
    })
}

/** How a part looks into a value, if it does so for all values alike. */
function stepOf(part: Part): { name: string; schema: Schema; around(schema: Schema): Part } | undefined {
  switch (part.kind) {
    case 'property':
      return { name: part.name, schema: part.schema, around: (schema) => ({ ...part, schema }) }
    case 'item':
      return { name: String(part.index), schema: part.schema, around: (schema) => ({ ...part, schema }) }
    case 'items':
    case 'patternProperty':
    case 'additional':
      return { name: any, schema: part.schema, around: (schema) => ({ ...part, schema }) }
    default:
      return undefined
  }
}

/** What is known of the values that a part looks at. */
function knownWithin(facts: readonly Part[], part: Part): Schema[] {
  return facts.flatMap((fact) => {
    const isAbout =
      (part.kind === 'property' && isAboutProperty(fact, part.name)) ||
      (part.kind === 'item' &&
        ((fact.kind === 'item' && fact.index === part.index) || (fact.kind === 'items' && fact.from <= part.index))) ||
      (part.kind === 'items' && fact.kind === 'items' && fact.from <= part.from) ||
      (part.kind === 'patternProperty' && fact.kind === 'patternProperty' && fact.source === part.source)
    return isAbout && 'schema' in fact ? [fact.schema] : []
  })
}

function isAboutProperty(fact: Part, name: string): boolean {
  if (fact.kind === 'property') return fact.name === name
  if (fact.kind === 'patternProperty') return matches(fact.source, name)
  return fact.kind === 'additional' && isAdditional(fact, name)
}
