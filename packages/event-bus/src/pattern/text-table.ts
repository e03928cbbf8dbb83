import { Characters } from './characters.ts'

type Entry<Item> = { text: string; item: Item }

/** Either one text, or the place of the character that tells several from each other. */
type Node<Item> = Entry<Item> | { position: number; next: Characters<Node<Item>> }

/**
 * Finds what stands for a text, as a map does. A text is told from the others by as few characters as will do, and
 * compared once at the end. A map has to hash it first, and the texts of an event that has just been parsed are seen
 * here once and never again.
 */
export class TextTable<Item> {
  readonly #byLength: (Node<Item> | undefined)[] = []

  /** @param items with no text twice */
  constructor(items: Iterable<[text: string, item: Item]>) {
    const entries = [...items].map(([text, item]) => ({ text, item }))
    for (const [length, own] of Map.groupBy(entries, ({ text }) => text.length)) {
      while (this.#byLength.length < length) this.#byLength.push(undefined)
      this.#byLength[length] = nodeOf(own)
    }
  }

  get(text: string): Item | undefined {
    let node = text.length < this.#byLength.length ? this.#byLength[text.length] : undefined
    while (node !== undefined) {
      if ('text' in node) return node.text === text ? node.item : undefined
      node = node.next.get(text.charCodeAt(node.position))
    }
    return undefined
  }
}

/** @param entries of one length */
function nodeOf<Item>(entries: readonly Entry<Item>[]): Node<Item> | undefined {
  const [first] = entries
  if (first === undefined || entries.length === 1) return first
  let position = 0
  let most = 0
  for (let candidate = 0; candidate < first.text.length; candidate++) {
    const different = new Set(entries.map(({ text }) => text.charCodeAt(candidate))).size
    if (different > most) {
      most = different
      position = candidate
    }
  }
  const children = new Map<number, Node<Item>>()
  for (const [code, own] of Map.groupBy(entries, ({ text }) => text.charCodeAt(position))) {
    const child = nodeOf(own)
    if (child !== undefined) children.set(code, child)
  }
  return { position, next: new Characters(children) }
}
