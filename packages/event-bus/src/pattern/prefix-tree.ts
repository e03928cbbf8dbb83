import { Characters } from './characters.ts'

/** A stretch that texts have in common, with what stands for the text that ends there. */
type Node<Item> = { stretch: string; item: Item | undefined; next: Characters<Node<Item>> | undefined }

type Entry<Item> = { text: string; item: Item }

/** Texts, and what stands for each; finds all that a value begins with, or ends with, in one walk along the value. */
export class PrefixTree<Item> {
  readonly #root: Node<Item> | undefined
  readonly #backwards: boolean

  /** @param items with no text twice */
  constructor(items: Iterable<[text: string, item: Item]>, { backwards = false }: { backwards?: boolean } = {}) {
    this.#backwards = backwards
    // By code unit, as the walk goes, and not by character.
    const inOrder = (text: string) => (backwards ? text.split('').reverse().join('') : text)
    const entries = [...items].map(([text, item]) => ({ text: inOrder(text), item }))
    this.#root = entries.length === 0 ? undefined : nodeOf(entries, 0)
  }

  visit(value: string, visit: (item: Item) => void): void {
    const { length } = value
    let index = 0
    for (let node = this.#root; node !== undefined; ) {
      const { stretch, item, next } = node
      if (index + stretch.length > length) return
      for (let place = 0; place < stretch.length; place++, index++) {
        if (value.charCodeAt(this.#backwards ? length - 1 - index : index) !== stretch.charCodeAt(place)) return
      }
      if (item !== undefined) visit(item)
      node = next?.get(value.charCodeAt(this.#backwards ? length - 1 - index : index))
    }
  }
}

/** @param entries that begin alike up to a place */
function nodeOf<Item>(entries: readonly Entry<Item>[], start: number): Node<Item> {
  const [first = { text: '', item: undefined }] = entries
  let end = start
  while (end < first.text.length && entries.every(({ text }) => text.charCodeAt(end) === first.text.charCodeAt(end))) {
    end++
  }
  const ending = entries.find(({ text }) => text.length === end)
  const longer = entries.filter(({ text }) => text.length > end)
  const children = new Map<number, Node<Item>>()
  for (const [code, own] of Map.groupBy(longer, ({ text }) => text.charCodeAt(end)))
    children.set(code, nodeOf(own, end))
  return {
    stretch: first.text.slice(start, end),
    item: ending?.item,
    next: children.size === 0 ? undefined : new Characters(children),
  }
}
