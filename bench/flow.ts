import elk from 'elkjs/lib/elk.bundled.js'
import { elkGraphOf, type Shape } from '../apps/web/src/flow/elk-graph.ts'
import { type Bench, repeat } from './figure.ts'

const [nodes, arrows] = [300, 450]

/** How long the graph of a large flow takes to be laid out; in the browser a thread of its own does it. */
export const flow: Bench = {
  name: 'flow',
  measure: async () => {
    // Each with an engine of its own, as a page has that is opened anew.
    const runs = await repeat(5, async (run) => {
      const graph = elkGraphOf(shapeOf(run))
      const engine = new elk.default()
      const start = performance.now()
      await engine.layout(graph)
      return (performance.now() - start) / 1000
    })
    return [
      { what: `a flow of ${nodes} nodes is laid out`, unit: 's', runs, bar: { atMost: 2 }, note: `${arrows} arrows` },
    ]
  },
}

/** A third of the nodes are commands, a third events, a third consumers, which publish in turn. */
function shapeOf(seed: number): Shape {
  const third = nodes / 3
  const kinds = ['COMMAND', 'EVENT', 'CONSUMER'] as const
  const idOf = (kind: number, place: number) => `${kinds[kind]} of-the-parcel-${place}`
  // Steps that have no factor in common with the number of nodes spread the arrows evenly.
  const place = (arrow: number, step: number) => (arrow * step + seed) % third
  const ways = [
    [0, 1],
    [1, 2],
    [2, 1],
  ] as const
  return {
    nodes: kinds.flatMap((_, kind) =>
      Array.from({ length: third }, (_, index) => ({ id: idOf(kind, index), name: `of-the-parcel-${index}` })),
    ),
    arrows: Array.from({ length: arrows }, (_, arrow) => {
      const [from, to] = ways[arrow % ways.length] ?? ways[0]
      return { from: idOf(from, place(arrow, 7)), to: idOf(to, place(arrow, 13)) }
    }),
  }
}
