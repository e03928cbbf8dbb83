import { CircleDashed, MoveRight, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { sayNumber } from '../dates/amounts.ts'
import { sayAgo } from '../dates/wording.ts'
import { ScrollBox } from '../reports/scroll-box.tsx'
import { type Flow, type FlowArrow, type FlowNode, stateOf } from './flow.ts'
import { kindLooks } from './kind-looks.ts'

/** The same as the graph in words: who leads to whom, how often, and when last. */
export function ArrowTable({ flow, onChoose }: { flow: Flow; onChoose: (node: string) => void }) {
  const say = useTranslations('flow')
  const nodes = new Map(flow.nodes.map((node) => [node.id, node]))
  const now = Date.now()
  return (
    <ScrollBox label={say('list')}>
      <table className="w-full min-w-160 text-sm">
        <thead className="text-left text-xs text-soft">
          <tr className="border-b border-line">
            <th className="py-2 pr-4 font-medium">{say('from')}</th>
            <th className="py-2 pr-4 font-medium">{say('to')}</th>
            <th className="py-2 pr-4 text-right font-medium">{say('events')}</th>
            <th className="py-2 pr-4 font-medium">{say('lastSeen')}</th>
            <th className="py-2 font-medium">{say('standing')}</th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {flow.arrows.map((arrow) => (
            <tr key={`${arrow.from} → ${arrow.to}`}>
              <td className="py-1.5 pr-4">
                <Name node={nodes.get(arrow.from)} onChoose={onChoose} />
              </td>
              <td className="py-1.5 pr-4">
                <span className="flex items-center gap-2">
                  <MoveRight aria-hidden className="size-3.5 shrink-0 text-soft" />
                  <Name node={nodes.get(arrow.to)} onChoose={onChoose} />
                </span>
              </td>
              <td className="py-1.5 pr-4 text-right tabular-nums">{arrow.isCounted && sayNumber(arrow.count)}</td>
              <td className="py-1.5 pr-4 whitespace-nowrap text-soft">
                {arrow.lastSeen && sayAgo(arrow.lastSeen, now)}
              </td>
              <td className="py-1.5">
                <Standing arrow={arrow} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

function Name({ node, onChoose }: { node: FlowNode | undefined; onChoose: (node: string) => void }) {
  const say = useTranslations('flow')
  if (node === undefined) return null
  const { icon: Icon, colours } = kindLooks[node.kind]
  return (
    <button
      type="button"
      onClick={() => onChoose(node.id)}
      className={`inline-flex min-h-7 items-center gap-1.5 rounded-md border px-2 text-left text-xs font-medium break-all hover:underline ${colours}`}
    >
      <Icon aria-hidden className="size-3.5 shrink-0" />
      <span className="sr-only">{say(`kind.${node.kind}`)}: </span>
      {node.name}
    </button>
  )
}

function Standing({ arrow }: { arrow: FlowArrow }) {
  const say = useTranslations('flow')
  const state = stateOf(arrow)
  if (state === 'usual') return null
  const [Icon, colours] = state === 'unseen' ? [CircleDashed, 'text-soft'] : [TriangleAlert, 'text-bad']
  return (
    <span className={`inline-flex items-center gap-1 text-xs font-medium whitespace-nowrap ${colours}`}>
      <Icon aria-hidden className="size-3.5" />
      {say(`state.${state}`)}
    </span>
  )
}
