import type { Part, Schema } from './schema.ts'

/** An `unevaluatedProperties` or `unevaluatedItems` that waits for all around it to be read. */
export type Unevaluated = {
  schema: Schema
  keyword: 'unevaluatedProperties' | 'unevaluatedItems'
  rest: Schema
  at: string
  /** Whether an item that `contains` has found counts as evaluated, as it does since 2020-12. */
  containsCounts: boolean
}

/** One way in which a value can be valid, and what has then been looked at. */
type Way = {
  needs: Part[]
  names: string[]
  patterns: string[]
  items: number
  /** Items that are valid against one of these have been looked at, too. */
  contained: Schema[]
  everything: boolean
}

const mostWays = 64

/**
 * Says `unevaluated…` by keywords that depend on nothing else: for each way in which a value can be valid beside it, what is
 * left over is known. Where there are too many ways, or none can tell, the part is opaque.
 */
export function resolveUnevaluated(waiting: readonly Unevaluated[]): void {
  const open = new Set(waiting.map(({ schema }) => schema))
  for (const each of waiting) {
    const isLast = waiting.findLast(({ schema }) => schema === each.schema) === each
    each.schema.parts = [...each.schema.parts, resolved(each, open)]
    if (isLast) open.delete(each.schema)
  }
}

function resolved({ schema, keyword, rest, at, containsCounts }: Unevaluated, open: ReadonlySet<Schema>): Part {
  const opaque: Part = { kind: 'opaque', keyword, at }
  const ways = waysOf(schema, new Set([...open].filter((each) => each !== schema)))
  if (ways === undefined) return opaque
  const of = ways.map((way): Schema => {
    if (way.everything) return { at, parts: way.needs }
    const left: Part =
      keyword === 'unevaluatedItems'
        ? { kind: 'items', from: way.items, schema: eitherOf([...way.contained, rest], at), at }
        : { kind: 'additional', names: new Set(way.names), patterns: way.patterns, schema: rest, at }
    return { at, parts: [...way.needs, left] }
  })
  const [only] = of
  if (of.length === 1 && only?.parts.length === 1 && only.parts[0] !== undefined) return only.parts[0]
  return { kind: 'any', of, at }

  function waysOf(from: Schema, unresolved: ReadonlySet<Schema>): Way[] | undefined {
    if (unresolved.has(from)) return undefined
    let ways: Way[] = [{ needs: [], names: [], patterns: [], items: 0, contained: [], everything: false }]
    for (const part of from.parts) {
      const next = waysOfPart(part, unresolved)
      if (next === undefined || ways.length * next.length > mostWays) return undefined
      ways = ways.flatMap((one) => next.map((other) => both(one, other)))
    }
    return ways
  }

  function waysOfPart(part: Part, unresolved: ReadonlySet<Schema>): Way[] | undefined {
    const inside = (of: Schema, ...needs: Part[]) =>
      waysOf(of, unresolved)?.map((way) => ({ ...way, needs: [...needs, ...way.needs] }))
    const none: Way = { needs: [], names: [], patterns: [], items: 0, contained: [], everything: false }
    switch (part.kind) {
      case 'property':
        return [keyword === 'unevaluatedProperties' ? { ...none, names: [part.name] } : none]
      case 'patternProperty':
        return [keyword === 'unevaluatedProperties' ? { ...none, patterns: [part.source] } : none]
      case 'additional':
        return [{ ...none, everything: keyword === 'unevaluatedProperties' }]
      case 'item':
        return [{ ...none, items: part.index + 1 }]
      case 'items':
        return [{ ...none, everything: keyword === 'unevaluatedItems' }]
      case 'containsAtLeast':
        return [containsCounts ? { ...none, contained: [part.schema] } : none]
      case 'all':
        return part.of.some((each) => unresolved.has(each))
          ? undefined
          : inside({ at: part.at, parts: part.of.flatMap((each) => each.parts) })
      case 'if': {
        const [yes, no] = [waysOf(part.condition, unresolved), inside(part.no, negation(part.condition))]
        const then = inside(part.yes, { kind: 'all', of: [part.condition], at: part.at })
        if (yes === undefined || no === undefined || then === undefined) return undefined
        return [...yes.flatMap((one) => then.map((other) => both(one, other))), ...no]
      }
      case 'dependent': {
        const need: Part = { kind: 'required', name: part.name, at: part.at }
        const there = inside(part.schema, need)
        return there && [{ ...none, needs: [negation({ at: part.at, parts: [need] })] }, ...there]
      }
      case 'one':
      case 'any':
        return waysOfChoice(part)
      default:
        return [none]
    }

    function waysOfChoice({ kind, of }: Extract<Part, { kind: 'all' | 'any' | 'one' }>): Way[] | undefined {
      if (kind === 'any' && of.length > 6) return undefined
      const found: Way[] = []
      for (const chosen of subsets(of, kind === 'one')) {
        const needs = of.map(
          (each): Part => (chosen.includes(each) ? { kind: 'all', of: [each], at: each.at } : negation(each)),
        )
        const ways = inside({ at: part.at, parts: [{ kind: 'all', of: chosen, at: part.at }] }, ...needs)
        if (ways === undefined) return undefined
        found.push(...ways)
      }
      return found
    }
  }
}

function both(one: Way, other: Way): Way {
  return {
    needs: [...one.needs, ...other.needs],
    names: [...one.names, ...other.names],
    patterns: [...one.patterns, ...other.patterns],
    items: Math.max(one.items, other.items),
    contained: [...one.contained, ...other.contained],
    everything: one.everything || other.everything,
  }
}

function eitherOf(of: readonly Schema[], at: string): Schema {
  const [only] = of
  return of.length === 1 && only !== undefined ? only : { at, parts: [{ kind: 'any', of, at }] }
}

function negation(schema: Schema): Part {
  return { kind: 'not', schema, at: schema.at }
}

function subsets(of: readonly Schema[], single: boolean): Schema[][] {
  if (single) return of.map((each) => [each])
  let found: Schema[][] = [[]]
  for (const each of of) found = found.flatMap((subset) => [subset, [...subset, each]])
  return found.filter((subset) => subset.length > 0)
}
