import type { ElkNode } from 'elkjs/lib/elk-api.js'

/** What the layout goes by: which nodes there are, how long their names are, and which lead to which. */
export type Shape = { nodes: { id: string; name: string }[]; arrows: { from: string; to: string }[] }

const height = 34
/** About what a letter takes at this size, and what is on either side of a name: a picture of its kind, and padding. */
const [letter, around] = [7.3, 46]

/**
 * The layers go from left to right: who acts, what happens, who reacts, and so on. Nodes are placed by Brandes and Köpf:
 * NETWORK_SIMPLEX takes a hundred times as long for three hundred.
 */
const options = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.spacing.nodeNode': '12',
  'elk.layered.spacing.nodeNodeBetweenLayers': '64',
  'elk.layered.nodePlacement.strategy': 'BRANDES_KOEPF',
  'elk.separateConnectedComponents': 'true',
  'elk.spacing.componentComponent': '28',
  'elk.aspectRatio': '1.4',
}

/** The shape as the layout engine takes it. */
export function elkGraphOf({ nodes, arrows }: Shape): ElkNode {
  return {
    id: 'flow',
    layoutOptions: options,
    children: nodes.map(({ id, name }) => ({ id, width: Math.ceil(name.length * letter) + around, height })),
    edges: arrows.map(({ from, to }) => ({ id: `${from} → ${to}`, sources: [from], targets: [to] })),
  }
}
