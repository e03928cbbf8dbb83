/** Texts, and what stands for each; finds all that a value begins with, or ends with, in one walk along the value. */
export class PrefixTree<Item> {
  readonly #root: Node<Item> = { next: undefined, item: undefined }
  readonly #backwards: boolean

  constructor(items: Iterable<[text: string, item: Item]>, { backwards = false }: { backwards?: boolean } = {}) {
    this.#backwards = backwards
    for (const [text, item] of items) this.#add(text, item)
  }

  visit(value: string, visit: (item: Item) => void): void {
    let node = this.#root
    for (let index = 0; ; index++) {
      if (node.item !== undefined) visit(node.item)
      if (node.next === undefined || index === value.length) return
      const next = node.next.get(value.charCodeAt(this.#backwards ? value.length - 1 - index : index))
      if (next === undefined) return
      node = next
    }
  }

  #add(text: string, item: Item): void {
    let node = this.#root
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(this.#backwards ? text.length - 1 - index : index)
      node.next ??= new Map()
      let next = node.next.get(code)
      if (next === undefined) {
        next = { next: undefined, item: undefined }
        node.next.set(code, next)
      }
      node = next
    }
    node.item = item
  }
}

type Node<Item> = { next: Map<number, Node<Item>> | undefined; item: Item | undefined }
