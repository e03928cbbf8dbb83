import { type ContractProposal, proposalOf, type Shape, shapeOf } from '@vacation-tracker/event-contracts/discovery'

/** As many types as are remembered, and as many of the last events of each. */
const mostTypes = 100
const mostEvents = 50
const longestName = 128

/**
 * Remembers what refused events of unknown types look like, so that a contract can be proposed. For development: only in
 * memory, bounded, and shapes only, never what somebody has written.
 */
export class Discovery {
  readonly #seen = new Map<string, { name: string; source: string; shapes: Shape[] }>()

  note(source: string, name: string, detail: object): void {
    if (source.length > longestName || name.length > longestName) return
    const key = `${source}\n${name}`
    const known = this.#seen.get(key)
    if (known === undefined && this.#seen.size >= mostTypes) return
    const shapes = [...(known?.shapes ?? []), shapeOf(detail)].slice(-mostEvents)
    this.#seen.set(key, { name, source, shapes })
  }

  proposals(): ContractProposal[] {
    return [...this.#seen.values()].map(({ name, source, shapes }) => proposalOf(name, source, shapes))
  }
}
