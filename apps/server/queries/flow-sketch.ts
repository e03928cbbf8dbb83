/** A command, an event, a consumer of this product, a webhook subscription, or a system beyond. */
export type FlowNode = { kind: 'COMMAND' | 'EVENT' | 'CONSUMER' | 'SUBSCRIPTION' | 'EXTERNAL'; name: string }

/** How often something has been seen; instants are ISO 8601 in UTC. */
export type Sight = { firstSeen: string; lastSeen: string; count: number }

/** What leads from one node to another; null where it has never been seen. */
export type FlowArrow = {
  from: FlowNode
  to: FlowNode
  /** Whether code or a subscription says that it may be. */
  isDeclared: boolean
  /** Whether such an arrow is counted at all: what leaves for another system is not. */
  isCounted: boolean
  sight: Sight | null
}

/** A graph that is put together arrow by arrow. Each pair of nodes has one, whatever is known of it. */
export class FlowSketch {
  readonly #nodes = new Map<string, FlowNode>()
  readonly #arrows = new Map<string, FlowArrow>()

  place(node: FlowNode): FlowNode {
    const key = flowNodeId(node)
    const known = this.#nodes.get(key) ?? node
    this.#nodes.set(key, known)
    return known
  }

  declare(from: FlowNode, to: FlowNode): void {
    this.#arrow(from, to).isDeclared = true
  }

  /** What is seen several times, of several versions say, is put together. */
  see(from: FlowNode, to: FlowNode, { firstSeen, lastSeen, count }: Sight): void {
    const arrow = this.#arrow(from, to)
    const { sight } = arrow
    arrow.sight = {
      firstSeen: sight !== null && sight.firstSeen < firstSeen ? sight.firstSeen : firstSeen,
      lastSeen: sight !== null && sight.lastSeen > lastSeen ? sight.lastSeen : lastSeen,
      count: count + (sight?.count ?? 0),
    }
  }

  /** All of it, in one order whatever came first. */
  drawn(): { nodes: FlowNode[]; arrows: FlowArrow[] } {
    return { nodes: inOrder(this.#nodes), arrows: inOrder(this.#arrows) }
  }

  #arrow(from: FlowNode, to: FlowNode): FlowArrow {
    const key = `${flowNodeId(from)} → ${flowNodeId(to)}`
    const known = this.#arrows.get(key)
    if (known !== undefined) return known
    const isCounted = from.kind === 'EVENT' || to.kind === 'EVENT'
    const arrow = { from: this.place(from), to: this.place(to), isDeclared: false, isCounted, sight: null }
    this.#arrows.set(key, arrow)
    return arrow
  }
}

/** Tells a node from all others. */
export function flowNodeId({ kind, name }: FlowNode): string {
  return `${kind} ${name}`
}

function inOrder<Thing>(things: ReadonlyMap<string, Thing>): Thing[] {
  return [...things].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, thing]) => thing)
}
