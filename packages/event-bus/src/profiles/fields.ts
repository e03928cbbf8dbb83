import type { EventContract } from '@vacation-tracker/event-contracts'

/** A number or date in an event, or where one lies. */
export type Field = {
  /** By JSON Pointer; `*` stands for every element of an array. */
  path: string
  /** The unit that the schema states. */
  unit: unknown
}

type Node = {
  /** Under which number its values are noted; nothing for what only holds others. */
  number: number | undefined
  isDate: boolean
  properties: readonly (readonly [string, Node])[]
  elements: Node | undefined
}

/** Deeper than this a schema is not followed: it may contain itself. */
const deepest = 8

const millisecondsOfDay = 86_400_000

/** The numbers and dates of an event, found in its schema once. */
export class Fields {
  readonly all: readonly Field[]
  readonly #root: Node

  constructor({ schema }: Pick<EventContract, 'schema'>) {
    const found: Field[] = []
    this.#root = nodeOf(schema, '', found, 0)
    this.all = found
  }

  /**
   * Tells the values of an event: dates as days from its instant.
   *
   * @param time milliseconds since 1970
   * @param tell is called with the number of a field in {@link all}, and nothing for an absent value
   */
  read(detail: object, time: number, tell: (field: number, value: number | undefined) => void): void {
    readNode(this.#root, detail, time, tell)
  }
}

function readNode(node: Node, value: unknown, time: number, tell: Parameters<Fields['read']>[2]): void {
  if (node.number !== undefined) {
    if (value === undefined || value === null) tell(node.number, undefined)
    else {
      const found = node.isDate ? (Date.parse(String(value)) - time) / millisecondsOfDay : value
      if (typeof found === 'number' && Number.isFinite(found)) tell(node.number, found)
    }
  }
  const object = typeof value === 'object' && value !== null ? value : undefined
  for (const [key, property] of node.properties) {
    readNode(property, object === undefined ? undefined : Reflect.get(object, key), time, tell)
  }
  if (node.elements === undefined || !Array.isArray(value)) return
  for (const element of value) readNode(node.elements, element, time, tell)
}

function nodeOf(schema: unknown, path: string, found: Field[], depth: number): Node {
  const kinds = [schema, ...alternativesOf(schema)]
  const isDate = kinds.some((kind) => ['date', 'date-time'].includes(String(field(kind, 'format'))))
  const isNumber = kinds.some((kind) => [field(kind, 'type')].flat().some((type) => isNumeric(type)))
  const number = isDate || isNumber ? found.push({ path, unit: field(schema, 'unit') }) - 1 : undefined
  if (depth === deepest) return { number, isDate, properties: [], elements: undefined }
  const properties = new Map<string, Node>()
  for (const [key, property] of kinds.flatMap((kind) => Object.entries(Object(field(kind, 'properties'))))) {
    // Where alternatives have a field in common, the first that describes it counts.
    if (properties.has(key)) continue
    properties.set(key, nodeOf(property, `${path}/${escaped(key)}`, found, depth + 1))
  }
  const items = kinds.map((kind) => field(kind, 'items')).find((each) => typeof each === 'object')
  const elements = items === undefined ? undefined : nodeOf(items, `${path}/*`, found, depth + 1)
  const leadsSomewhere = (node: Node) => node.number !== undefined || node.properties.length > 0 || node.elements
  return {
    ...{ number, isDate, elements: elements && leadsSomewhere(elements) ? elements : undefined },
    properties: [...properties].filter(([, node]) => leadsSomewhere(node)),
  }
}

function alternativesOf(schema: unknown): unknown[] {
  return ['anyOf', 'oneOf', 'allOf'].flatMap((word) => {
    const alternatives = field(schema, word)
    return Array.isArray(alternatives) ? alternatives : []
  })
}

function isNumeric(type: unknown): boolean {
  return type === 'number' || type === 'integer'
}

function field(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
}

/** Source: RFC 6901, section 3. */
function escaped(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1')
}
