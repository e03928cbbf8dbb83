import ELK, { type ElkNode } from 'elkjs/lib/elk-api.js'
import workerUrl from 'elkjs/lib/elk-worker.min.js?url'

/** What the layout goes by: which nodes there are, how long their names are, and which lead to which. */
export type Shape = { nodes: { id: string; name: string }[]; arrows: { from: string; to: string }[] }

/** Where a node is, in pixels. */
export type Placed = { id: string; x: number; y: number; width: number; height: number }

const height = 34
/** About what a letter takes at this size, and what is on either side of a name: a picture of its kind, and padding. */
const [letter, around] = [7.3, 46]

/** The layers go from left to right: who acts, what happens, who reacts, and so on. */
const options = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.spacing.nodeNode': '12',
  'elk.layered.spacing.nodeNodeBetweenLayers': '64',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.separateConnectedComponents': 'true',
  'elk.spacing.componentComponent': '28',
  'elk.aspectRatio': '1.4',
}

let engine: InstanceType<typeof ELK> | undefined

/** Places the nodes so that arrows cross little. It works on another thread, so the page goes on meanwhile. */
export async function layOut({ nodes, arrows }: Shape): Promise<Placed[]> {
  engine ??= new ELK({ workerFactory: () => new Worker(workerUrl) })
  const graph: ElkNode = {
    id: 'flow',
    layoutOptions: options,
    children: nodes.map(({ id, name }) => ({ id, width: Math.ceil(name.length * letter) + around, height })),
    edges: arrows.map(({ from, to }) => ({ id: `${from} → ${to}`, sources: [from], targets: [to] })),
  }
  const { children = [] } = await engine.layout(graph)
  return children.map(({ id, x = 0, y = 0, width = 0 }) => ({ id, x, y, width, height }))
}
