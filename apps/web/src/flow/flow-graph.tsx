import '@xyflow/react/dist/base.css'
import {
  Background,
  Controls,
  type Edge,
  Handle,
  MarkerType,
  type Node,
  type NodeProps,
  Position,
  ReactFlow,
  ReactFlowProvider,
} from '@xyflow/react'
import { useEffect, useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Notice } from '../controls/notice.tsx'
import { Skeleton } from '../controls/skeleton.tsx'
import type { Shape } from './elk-graph.ts'
import { type ArrowState, type Flow, type FlowArrow, type FlowNode, stateOf } from './flow.ts'
import { layOut, type Placed } from './flow-layout.ts'
import { kindLooks } from './kind-looks.ts'

type Sticker = Node<{ about: FlowNode; isChosen: boolean }, 'sticker'>

const strokes: Record<ArrowState, { stroke: string; strokeDasharray?: string; strokeWidth: number }> = {
  usual: { stroke: 'var(--edge)', strokeWidth: 1.2 },
  unseen: { stroke: 'var(--edge)', strokeDasharray: '5 5', strokeWidth: 1.2 },
  undeclared: { stroke: 'var(--bad)', strokeWidth: 2.4 },
}

const nodeTypes = { sticker: StickerNode }

/** The flow as a graph that can be moved and zoomed; a click chooses a node. */
export function FlowGraph({
  flow,
  chosen,
  onChoose,
}: {
  flow: Flow
  chosen: string | undefined
  onChoose: (node: string) => void
}) {
  const say = useTranslations('flow')
  // Counts go up all the time; only what changes the shape moves anything.
  const shape = JSON.stringify({
    nodes: flow.nodes.map(({ id, name }) => ({ id, name })),
    arrows: flow.arrows.map(({ from, to }) => ({ from, to })),
  } satisfies Shape)
  const [laidOut, setLaidOut] = useState<{ shape: string; placed: readonly Placed[] }>()
  const [isBroken, setBroken] = useState(false)
  useEffect(() => {
    let isWanted = true
    layOut(JSON.parse(shape)).then(
      (placed) => isWanted && setLaidOut({ shape, placed }),
      () => isWanted && setBroken(true),
    )
    return () => {
      isWanted = false
    }
  }, [shape])
  const placed = laidOut?.shape === shape ? laidOut.placed : undefined
  const nodes = useMemo(() => placed && stickersOf(flow, placed, chosen), [flow, placed, chosen])
  const edges = useMemo(() => flow.arrows.map(edgeOf), [flow])
  if (isBroken) return <Notice look="bad">{say('noLayout')}</Notice>
  if (!nodes) return <Skeleton className="h-[70vh] min-h-96 rounded-xl" />
  return (
    <section
      aria-label={say('graph')}
      className="h-[70vh] min-h-96 overflow-clip rounded-xl border border-line bg-surface shadow-xs"
    >
      <ReactFlowProvider>
        <ReactFlow
          // Another part of the flow is another picture, and begins as a whole.
          key={shape}
          nodes={nodes}
          edges={edges}
          nodeTypes={nodeTypes}
          nodesDraggable={false}
          nodesConnectable={false}
          edgesFocusable={false}
          onlyRenderVisibleElements
          minZoom={0.1}
          maxZoom={1.6}
          fitView
          // Names can be read from the first; the whole picture is a click away.
          fitViewOptions={{ padding: 0.04, minZoom: 0.6, maxZoom: 1 }}
          onNodeClick={(_click, { id }) => onChoose(id)}
          ariaLabelConfig={{
            'controls.zoomIn.ariaLabel': say('zoomIn'),
            'controls.zoomOut.ariaLabel': say('zoomOut'),
            'controls.fitView.ariaLabel': say('fit'),
            'node.a11yDescription.default': say('howToChoose'),
          }}
        >
          <Background gap={24} color="var(--line)" />
          <Controls
            position="top-right"
            orientation="horizontal"
            showInteractive={false}
            fitViewOptions={{ padding: 0.04 }}
            className="overflow-clip rounded-lg border border-line bg-raised shadow-xs [&_button]:size-9 [&_button]:justify-center [&_button]:p-2.5 [&_button:hover]:bg-tint [&_svg]:size-3.5 [&_svg]:max-w-none [&_svg]:fill-ink"
          />
        </ReactFlow>
      </ReactFlowProvider>
    </section>
  )
}

function stickersOf({ nodes }: Flow, placed: readonly Placed[], chosen: string | undefined): Sticker[] {
  const about = new Map(nodes.map((node) => [node.id, node]))
  return placed.flatMap(({ id, x, y, width, height }) => {
    const node = about.get(id)
    return node === undefined
      ? []
      : [{ id, type: 'sticker', position: { x, y }, width, height, data: { about: node, isChosen: id === chosen } }]
  })
}

function edgeOf(arrow: FlowArrow): Edge {
  const style = strokes[stateOf(arrow)]
  return {
    id: `${arrow.from} → ${arrow.to}`,
    source: arrow.from,
    target: arrow.to,
    focusable: false,
    markerEnd: { type: MarkerType.ArrowClosed, color: style.stroke, width: 14, height: 14 },
    style,
  }
}

function StickerNode({ data: { about, isChosen } }: NodeProps<Sticker>) {
  const { icon: Icon, colours } = kindLooks[about.kind]
  return (
    <div
      className={`flex h-full items-center gap-1.5 rounded-md border px-2.5 text-xs font-medium whitespace-nowrap shadow-xs ${colours} ${isChosen ? 'outline-3 outline-offset-1 outline-brand' : ''}`}
    >
      <Handle type="target" position={Position.Left} className="opacity-0" />
      <Icon aria-hidden className="size-3.5 shrink-0" />
      {about.name}
      <Handle type="source" position={Position.Right} className="opacity-0" />
    </div>
  )
}
