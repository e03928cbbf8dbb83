import type { Leaf } from './condition.ts'
import type { Paths, Step } from './paths.ts'

type JsonObject = Record<string, unknown>

/** In which elements of which arrays a value lies: pairs of an array and the element's index. */
export type Membership = readonly unknown[]

/** One of the values that an event has at a path. */
export type Field = { value: Leaf; membership: Membership }

/** An object that an event has at a path. */
type Place = { object: JsonObject; membership: Membership }

/** What an event has at a path: nothing, one value that lies in no array, or something else. */
export const nothing = 0
export const one = 1
export const several = 2

const nowhere: Membership = []
const noFields: readonly Field[] = []

/**
 * One event after another, seen through the paths that rules ask about. Each path is looked up once, when it is asked.
 * Nearly always there is one value or none; for that nothing is allocated.
 */
export class EventView {
  readonly #steps: readonly Step[]
  /** For which event, by its number, a path was looked up last. */
  readonly #turns: Uint32Array
  readonly #kinds: Uint8Array
  readonly #values: Leaf[]
  readonly #fields: (readonly Field[])[]
  /** Objects, like values: at the most one, or several. */
  readonly #objects: (JsonObject | undefined)[]
  readonly #places: (readonly Place[] | undefined)[]
  /** The keys that objects at a path had last: events of one type have the same ones. */
  readonly #keys: string[][]
  #turn = 0
  /** Whether an object on the way to what was looked up has a key with a dot. */
  #hasDots = false

  constructor({ steps }: Paths) {
    const count = steps.length
    this.#steps = steps
    this.#turns = new Uint32Array(count)
    this.#kinds = new Uint8Array(count)
    this.#values = new Array(count).fill(null)
    this.#fields = new Array(count).fill(noFields)
    this.#objects = new Array(count).fill(undefined)
    this.#places = new Array(count).fill(undefined)
    this.#keys = steps.map(() => [])
  }

  /** Which event is seen; a number that is another one for each. */
  get turn(): number {
    return this.#turn
  }

  see(event: object): void {
    this.#turn = (this.#turn + 1) >>> 0 || 1
    this.#hasDots = false
    this.#turns[0] = this.#turn
    this.#kinds[0] = nothing
    this.#putObject(0, event as JsonObject)
  }

  kindAt(path: number): number {
    if (this.#turns[path] !== this.#turn) this.#look(path)
    return this.#kinds[path] ?? nothing
  }

  /** The value at a path of which {@link kindAt} says that there is one. */
  valueAt(path: number): Leaf {
    return this.#values[path] ?? null
  }

  /** The values at a path; none when it is absent. */
  fieldsAt(path: number): readonly Field[] {
    const kind = this.kindAt(path)
    if (kind === nothing) return noFields
    return kind === one ? [{ value: this.valueAt(path), membership: nowhere }] : (this.#fields[path] ?? noFields)
  }

  #look(path: number): void {
    const step = this.#steps[path]
    if (step === undefined) return
    if (this.#turns[step.parent] !== this.#turn) this.#look(step.parent)
    this.#turns[path] = this.#turn
    this.#kinds[path] = nothing
    this.#objects[path] = undefined
    this.#places[path] = undefined
    const object = this.#objects[step.parent]
    if (this.#hasDots || this.#places[step.parent] !== undefined) {
      this.#lookEverywhere(path, step)
      return
    }
    if (object === undefined) return
    const value = object[step.key]
    if (value === undefined || (step.isInherited && !Object.hasOwn(object, step.key))) return
    if (typeof value !== 'object' || value === null) {
      this.#kinds[path] = one
      this.#values[path] = value as Leaf
    } else if (Array.isArray(value)) this.#lookEverywhere(path, step)
    else this.#putObject(path, value as JsonObject)
  }

  #putObject(path: number, object: JsonObject): void {
    this.#objects[path] = object
    this.#places[path] = undefined
    this.#hasDots ||= this.#findDots(path, object)
  }

  #findDots(path: number, object: JsonObject): boolean {
    const known = this.#keys[path] ?? []
    let count = 0
    for (const key in object) {
      if (known[count] !== key) return this.#learnKeys(path, object)
      count++
    }
    return false
  }

  #learnKeys(path: number, object: JsonObject): boolean {
    const keys = Object.keys(object)
    const hasDots = keys.some((key) => key.includes('.'))
    this.#keys[path] = hasDots ? [] : keys
    return hasDots
  }

  /** The same where there are arrays, or keys with dots. */
  #lookEverywhere(path: number, step: Step): void {
    const fields: Field[] = []
    const places: Place[] = []
    const from = (parent: number, key: string) => {
      for (const { object, membership } of this.#placesAt(parent)) {
        if (Object.hasOwn(object, key)) gather(object[key], membership, fields, places)
      }
    }
    from(step.parent, step.key)
    for (const { parent, key } of step.dotted) from(parent, key)
    this.#kinds[path] = fields.length === 0 ? nothing : several
    this.#fields[path] = fields
    this.#places[path] = places
    this.#hasDots ||= places.some(({ object }) => Object.keys(object).some((key) => key.includes('.')))
  }

  #placesAt(path: number): readonly Place[] {
    if (this.#turns[path] !== this.#turn) this.#look(path)
    const object = this.#objects[path]
    return this.#places[path] ?? (object === undefined ? [] : [{ object, membership: nowhere }])
  }
}

function gather(value: unknown, membership: Membership, fields: Field[], places: Place[]): void {
  if (typeof value !== 'object' || value === null) {
    if (value !== undefined) fields.push({ value: value as Leaf, membership })
  } else if (!Array.isArray(value)) places.push({ object: value as JsonObject, membership })
  else {
    for (const [index, element] of value.entries()) {
      const isObject = typeof element === 'object' && element !== null && !Array.isArray(element)
      gather(element, isObject ? [...membership, value, index] : membership, fields, places)
    }
  }
}

/** Whether two values can be meant at once: in every array that both lie in, they lie in the same element. */
export function isConsistent(one: Membership, other: Membership): boolean {
  for (let index = 0; index < one.length; index += 2) {
    for (let second = 0; second < other.length; second += 2) {
      if (one[index] === other[second] && one[index + 1] !== other[second + 1]) return false
    }
  }
  return true
}
