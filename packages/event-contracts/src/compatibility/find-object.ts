import { isAdditional } from './accepts.ts'
import { recordOf } from './json.ts'
import { invalidAgainst, type Literal, meets, noneOf, validAgainst } from './literal.ts'
import { found, none, type Outcome, unknown } from './outcome.ts'
import { matches } from './pattern.ts'
import type { Part } from './schema.ts'

/** A property that has to be there under a name of some kind, with some value. */
type Wanted = { isNamed(name: string): boolean; name: Literal[]; value: Literal[] }

type Objects = {
  literals: readonly Literal[]
  required: Set<string>
  absent: Set<string>
  min: number
  max: number
  /** What all names have to do. */
  names: Literal[]
  wanted: Wanted[]
  /** Names that something is said of. */
  known: Set<string>
  /** What the properties of some names have to do. */
  ofName: Map<string, Literal[]>
  /** What says something of many properties. */
  ofMany: Extract<Part, { kind: 'patternProperty' | 'additional' }>[]
  /** Patterns of names that something is said of. */
  patterns: string[]
  find: (literals: Literal[]) => Outcome
}

/** A property that is decided on: its name, and what its value has to do. */
type Chosen = ReadonlyMap<string, readonly Literal[]>

const mostPatterns = 6
const mostChoices = 300
const mostProperties = 1_000

/** An object that does as the literals say. `find` looks for the value of a property, or for a name. */
export function findObject(literals: readonly Literal[], find: (literals: Literal[]) => Outcome): Outcome {
  const objects = objectsOf(literals, find)
  if (objects.min > objects.max || objects.required.size > objects.max) return none
  if (objects.min > mostProperties) return unknown
  const chosen = new Map<string, readonly Literal[]>()
  for (const name of objects.required) {
    if (objects.absent.has(name) || !meets(name, objects.names)) return none
    chosen.set(name, [])
  }
  const state = { tried: 0 }
  // What has to be there anyway comes first: mostly that is where it ends.
  for (const name of chosen.keys()) {
    const outcome = find(demandsOf(objects, name))
    if (outcome.kind === 'none') return none
  }
  return place(objects, chosen, 0, state)
}

function objectsOf(literals: readonly Literal[], find: (literals: Literal[]) => Outcome): Objects {
  const objects: Objects = {
    ...{
      literals,
      required: new Set(),
      absent: new Set(),
      min: 0,
      max: Number.POSITIVE_INFINITY,
      names: [],
      wanted: [],
    },
    ...{ known: new Set(), ofName: new Map(), ofMany: [], patterns: [], find },
  }
  // What is ruled out of a property first: mostly that is where a search ends.
  for (const { part, holds } of literals) if (part.kind === 'property' && !holds) objects.required.add(part.name)
  for (const { part, holds } of literals) {
    if (part.kind === 'minProperties') bound(objects, holds, part.value, part.value - 1)
    if (part.kind === 'maxProperties') bound(objects, !holds, part.value + 1, part.value)
    if (part.kind === 'required' || part.kind === 'property') objects.known.add(part.name)
    if (part.kind === 'required') (holds ? objects.required : objects.absent).add(part.name)
    if (part.kind === 'property') {
      const demands = holds ? validAgainst(part.schema) : [invalidAgainst(part.schema)]
      objects.ofName.set(part.name, [...(objects.ofName.get(part.name) ?? []), ...demands])
    }
    if (holds && (part.kind === 'patternProperty' || part.kind === 'additional')) objects.ofMany.push(part)
    if (part.kind === 'patternProperty') {
      objects.patterns.push(part.source)
      if (!holds) objects.wanted.push(ofPattern(part.source, part))
    }
    if (part.kind === 'additional') {
      for (const name of part.names) objects.known.add(name)
      objects.patterns.push(...part.patterns)
      if (!holds) objects.wanted.push(ofRest(part))
    }
    if (part.kind === 'names') {
      if (holds) objects.names.push(...validAgainst(part.schema))
      else {
        const name = [invalidAgainst(part.schema)]
        objects.wanted.push({ isNamed: (each) => meets(each, name), name, value: [] })
      }
    }
  }
  objects.patterns = [...new Set(objects.patterns)]
  return objects
}

function bound(objects: Objects, isLeast: boolean, least: number, most: number): void {
  if (isLeast) objects.min = Math.max(objects.min, least)
  else objects.max = Math.min(objects.max, most)
}

function ofPattern(source: string, part: Extract<Part, { kind: 'patternProperty' }>): Wanted {
  return {
    isNamed: (name) => matches(source, name),
    name: [{ part: { kind: 'pattern', source, at: part.at }, holds: true }],
    value: [invalidAgainst(part.schema)],
  }
}

function ofRest(part: Extract<Part, { kind: 'additional' }>): Wanted {
  return {
    isNamed: (name) => isAdditional(part, name),
    name: [
      noneOf(...part.names),
      ...part.patterns.map((source): Literal => ({ part: { kind: 'pattern', source, at: part.at }, holds: false })),
    ],
    value: [invalidAgainst(part.schema)],
  }
}

/** What a property of some name has to do, whoever asks for it. */
function demandsOf(objects: Objects, name: string): Literal[] {
  const demands = [...(objects.ofName.get(name) ?? [])]
  for (const part of objects.ofMany) {
    const isMeant = part.kind === 'patternProperty' ? matches(part.source, name) : isAdditional(part, name)
    if (isMeant) demands.push(...validAgainst(part.schema))
  }
  return demands
}

/** Puts what is wanted somewhere, one after another, and then makes the object. */
function place(objects: Objects, chosen: Chosen, next: number, state: { tried: number }): Outcome {
  const wanted = objects.wanted[next] ?? (chosen.size < objects.min ? anyProperty : undefined)
  if (wanted === undefined) return make(objects, chosen)
  if (++state.tried > mostChoices) return unknown
  let result: Outcome = none
  const isFiller = wanted === anyProperty
  for (const option of optionsFor(objects, chosen, wanted, isFiller)) {
    if (option === 'unknown') {
      result = unknown
      continue
    }
    const [name, extra] = option
    const demands = [...(chosen.get(name) ?? []), ...extra]
    const outcome = objects.find([...demandsOf(objects, name), ...demands])
    if (outcome.kind === 'unknown') result = unknown
    if (outcome.kind !== 'found') continue
    const after = new Map(chosen).set(name, demands)
    if (after.size > objects.max) continue
    const whole = place(objects, after, next + (isFiller ? 0 : 1), state)
    if (whole.kind === 'found') return whole
    if (whole.kind === 'unknown') result = unknown
    // Which property fills an object up does not matter.
    else if (isFiller) return whole
  }
  return result
}

const anyProperty: Wanted = { isNamed: () => true, name: [], value: [] }

/** Names under which a wanted property could stand: those that something is said of, then a fresh one of each sort. */
function* optionsFor(
  objects: Objects,
  chosen: Chosen,
  wanted: Wanted,
  isFiller: boolean,
): Generator<[string, Literal[]] | 'unknown'> {
  for (const name of new Set([...objects.known, ...chosen.keys()])) {
    const isFree = !objects.absent.has(name) && meets(name, objects.names) && wanted.isNamed(name)
    if (isFree && !(isFiller && chosen.has(name))) yield [name, wanted.value]
  }
  if (objects.patterns.length > mostPatterns) {
    yield* freshNames(objects, chosen, wanted, undefined)
    yield 'unknown'
    return
  }
  for (let sort = 0; sort < 2 ** objects.patterns.length; sort++) yield* freshNames(objects, chosen, wanted, sort)
}

/** A name that nothing is said of yet, and that matches those patterns whose bit is set. */
function* freshNames(
  objects: Objects,
  chosen: Chosen,
  wanted: Wanted,
  sort: number | undefined,
): Generator<[string, Literal[]] | 'unknown'> {
  const matching =
    sort === undefined
      ? []
      : objects.patterns.map(
          (source, index): Literal => ({
            part: { kind: 'pattern', source, at: '' },
            holds: (sort & (1 << index)) !== 0,
          }),
        )
  const taken = noneOf(...objects.known, ...chosen.keys(), '__proto__')
  const isText: Literal = { part: { kind: 'types', types: new Set(['string']), at: '' }, holds: true }
  const outcome = objects.find([isText, ...objects.names, ...matching, ...wanted.name, taken])
  if (outcome.kind === 'unknown') yield 'unknown'
  if (outcome.kind === 'found' && typeof outcome.value === 'string') yield [outcome.value, wanted.value]
}

function make(objects: Objects, chosen: Chosen): Outcome {
  const entries: [string, unknown][] = []
  for (const [name, extra] of chosen) {
    const outcome = objects.find([...demandsOf(objects, name), ...extra])
    if (outcome.kind !== 'found') return outcome
    entries.push([name, outcome.value])
  }
  const value = recordOf(entries)
  return meets(value, objects.literals) ? found(value) : unknown
}
