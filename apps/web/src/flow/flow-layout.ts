import ELK from 'elkjs/lib/elk-api.js'
import workerUrl from 'elkjs/lib/elk-worker.min.js?url'
import { elkGraphOf, type Shape } from './elk-graph.ts'

/** Where a node is, in pixels. */
export type Placed = { id: string; x: number; y: number; width: number; height: number }

let engine: InstanceType<typeof ELK> | undefined

/** Places the nodes so that arrows cross little. It works on another thread, so the page goes on meanwhile. */
export async function layOut(shape: Shape): Promise<Placed[]> {
  engine ??= new ELK({ workerFactory: () => new Worker(workerUrl) })
  const { children = [] } = await engine.layout(elkGraphOf(shape))
  return children.map(({ id, x = 0, y = 0, width = 0, height = 0 }) => ({ id, x, y, width, height }))
}
