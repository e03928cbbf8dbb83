import { useTranslations } from 'use-intl'
import { sayNumber } from '../dates/amounts.ts'
import type { ServicesOfQuery } from '../generated/graphql.ts'
import { ScrollBox } from '../reports/scroll-box.tsx'
import { type MapLayout, mapLayout } from './map-layout.ts'
import { sayDuration } from './say-duration.ts'

type Services = ServicesOfQuery['serviceMap']
type Node = Services['nodes'][number]
type Edge = Services['edges'][number]

/** Pixels of a part, and between two of them. */
const box = { width: 236, height: 62 }
const gap = { x: 64, y: 22 }
const margin = 12

const colours: Record<Node['kind'], string> = {
  BROWSER: 'fill-brand',
  SERVER: 'fill-brand',
  DATABASE: 'fill-edge',
  EVENT: 'fill-wait',
  CONSUMER: 'fill-check',
  MAIL: 'fill-good',
  WEBHOOK: 'fill-good',
}

/** The map as a picture. The table beside it has the figures for whoever does not see it. */
export function ServiceMap({ nodes, edges }: Pick<Services, 'nodes' | 'edges'>) {
  const say = useTranslations('traces')
  const layout = mapLayout(nodes, edges)
  const width = layout.columns * (box.width + gap.x) - gap.x + 2 * margin
  const height = layout.rows * (box.height + gap.y) - gap.y + 2 * margin
  const most = Math.max(1, ...edges.map(({ calls }) => calls))
  const label = say('mapPicture', { parts: String(nodes.length), ways: String(edges.length) })
  return (
    <ScrollBox label={label} className="overflow-auto rounded-xl border border-line bg-surface">
      <svg role="img" aria-label={label} width={width} height={height} className="mx-auto block">
        {edges.map((edge) => (
          <Way key={`${edge.from} ${edge.to}`} edge={edge} layout={layout} most={most} />
        ))}
        {nodes.map((node) => (
          <Place key={node.id} node={node} kind={say(`service.${node.kind}`)} layout={layout} />
        ))}
      </svg>
    </ScrollBox>
  )
}

function Place({ node, kind, layout }: { node: Node; kind: string; layout: MapLayout }) {
  const { x, y } = cornerOf(node.id, layout)
  const { name, calls, failures, p95 } = node
  const isFailing = failures > 0
  return (
    <g transform={`translate(${x} ${y})`}>
      <title>{name}</title>
      <rect
        {...box}
        rx={10}
        className={isFailing ? 'fill-bad-tint stroke-bad' : 'fill-surface stroke-line'}
        strokeWidth={1.5}
      />
      <rect width={5} height={box.height - 20} x={8} y={10} rx={2.5} className={colours[node.kind]} />
      <text x={22} y={20} className="fill-soft text-[0.6875rem]">
        {kind}
      </text>
      <text x={22} y={36} className="fill-ink text-[0.8125rem] font-semibold">
        {shortened(name)}
      </text>
      <text x={22} y={52} className={`text-[0.6875rem] tabular-nums ${isFailing ? 'fill-bad' : 'fill-soft'}`}>
        {`${sayNumber(calls)} · ${sayDuration(p95)}${isFailing ? ` · ✕ ${sayNumber(failures)}` : ''}`}
      </text>
    </g>
  )
}

function Way({ edge, layout, most }: { edge: Edge; layout: MapLayout; most: number }) {
  const start = cornerOf(edge.from, layout)
  const end = cornerOf(edge.to, layout)
  const from = { x: start.x + box.width, y: start.y + box.height / 2 }
  const to = { x: end.x, y: end.y + box.height / 2 }
  // A way back goes round below.
  const bend = Math.max(gap.x * 0.6, Math.abs(to.x - from.x) / 3)
  const path = `M ${from.x} ${from.y} C ${from.x + bend} ${from.y} ${to.x - bend} ${to.y} ${to.x} ${to.y}`
  return (
    <path
      d={path}
      fill="none"
      strokeWidth={1 + 3 * (Math.log(1 + edge.calls) / Math.log(1 + most))}
      className={edge.failures > 0 ? 'stroke-bad' : 'stroke-edge opacity-70'}
    />
  )
}

function cornerOf(id: string, { places, columns, rows }: MapLayout): { x: number; y: number } {
  const { column, row } = places.get(id) ?? { column: 0, row: 0 }
  const inColumn = [...places.values()].filter((place) => place.column === column).length
  const free = (rows - inColumn) * (box.height + gap.y)
  return {
    x: margin + Math.min(column, columns - 1) * (box.width + gap.x),
    y: margin + free / 2 + row * (box.height + gap.y),
  }
}

/** As much of a name as fits into its box. */
const longestName = 28

function shortened(name: string): string {
  return name.length > longestName ? `${name.slice(0, longestName - 1)}…` : name
}
