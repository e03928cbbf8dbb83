import { getRouteApi, Link } from '@tanstack/react-router'
import { X } from 'lucide-react'
import { lazy, Suspense, useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { BusPage } from '../bus/bus-page.tsx'
import { useFresh } from '../bus/use-fresh.ts'
import { Button } from '../controls/button.tsx'
import { Choice } from '../controls/choice.tsx'
import { inputClass } from '../controls/field.tsx'
import { Skeleton } from '../controls/skeleton.tsx'
import { EventFlowDocument, type EventFlowNodeKind } from '../generated/graphql.ts'
import { ArrowTable } from './arrow-table.tsx'
import { type ArrowState, arrowStates, type Flow, type FlowNode, type FlowSearch, partOf, stateOf } from './flow.ts'
import { kindLooks } from './kind-looks.ts'

const FlowGraph = lazy(() => import('./flow-graph.tsx').then((graph) => ({ default: graph.FlowGraph })))

const route = getRouteApi('/member/events/flow')

const kinds = ['COMMAND', 'EVENT', 'CONSUMER', 'SUBSCRIPTION', 'EXTERNAL'] as const satisfies EventFlowNodeKind[]

type View = 'graph' | 'list'

/** How commands, events, consumers and other systems hang together. */
export function FlowPage() {
  const say = useTranslations('flow')
  const { data, problem } = useFresh(EventFlowDocument, {})
  const flow = data?.eventFlow
  return (
    <BusPage
      title={say('title')}
      intro={say('intro')}
      problem={problem}
      isEmpty={flow && flow.nodes.length === 0}
      empty={say('empty')}
    >
      {flow && <Whole flow={flow} />}
    </BusPage>
  )
}

function Whole({ flow }: { flow: Flow }) {
  const say = useTranslations('flow')
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const [view, setView] = useState<View>(() => (window.matchMedia('(min-width: 48rem)').matches ? 'graph' : 'list'))
  const part = useMemo(() => partOf(flow, search), [flow, search])
  const choose = (change: FlowSearch) =>
    navigate({ search: (before) => ({ ...before, ...change }), replace: true, resetScroll: false })
  const chosen = flow.nodes.find(({ id }) => id === search.node)
  return (
    <>
      <div className="grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_14rem]">
        <NodeSelect nodes={flow.nodes} chosen={search.node} onChoose={(node) => choose({ node })} />
        <StateSelect flow={flow} chosen={search.show} onChoose={(show) => choose({ show })} />
        <Choice
          label={say('view')}
          value={view}
          onChange={setView}
          options={[
            { value: 'graph', words: say('graph') },
            { value: 'list', words: say('list') },
          ]}
        />
      </div>
      {chosen && <Chosen node={chosen} onClear={() => choose({ node: undefined })} />}
      {part.arrows.length === 0 && <p className="text-sm text-soft">{say('nothing')}</p>}
      {part.arrows.length > 0 && view === 'graph' && (
        <Suspense fallback={<Skeleton className="h-[70vh] min-h-96 rounded-xl" />}>
          <FlowGraph flow={part} chosen={search.node} onChoose={(node) => choose({ node })} />
        </Suspense>
      )}
      {part.arrows.length > 0 && view === 'list' && <ArrowTable flow={part} onChoose={(node) => choose({ node })} />}
      <Legend />
    </>
  )
}

function NodeSelect({
  nodes,
  chosen,
  onChoose,
}: {
  nodes: readonly FlowNode[]
  chosen: string | undefined
  onChoose: (node: string | undefined) => void
}) {
  const say = useTranslations('flow')
  return (
    <label className="flex min-w-0 flex-col gap-1.5 text-sm font-medium">
      {say('around')}
      <select
        value={chosen ?? ''}
        onChange={({ target }) => onChoose(target.value || undefined)}
        className={inputClass}
      >
        <option value="">{say('all')}</option>
        {kinds.map((kind) => (
          <optgroup key={kind} label={say(`kind.${kind}`)}>
            {nodes
              .filter((node) => node.kind === kind)
              .map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </label>
  )
}

function StateSelect({
  flow: { arrows },
  chosen,
  onChoose,
}: {
  flow: Flow
  chosen: ArrowState | undefined
  onChoose: (state: ArrowState | undefined) => void
}) {
  const say = useTranslations('flow')
  return (
    <label className="flex min-w-0 flex-col gap-1.5 text-sm font-medium">
      {say('standing')}
      <select
        value={chosen ?? ''}
        onChange={({ target }) => onChoose(arrowStates.find((state) => state === target.value))}
        className={inputClass}
      >
        <option value="">{say('anyState', { count: arrows.length })}</option>
        {arrowStates.map((state) => (
          <option key={state} value={state}>
            {say('stateCount', {
              state: say(`state.${state}`),
              count: arrows.filter((arrow) => stateOf(arrow) === state).length,
            })}
          </option>
        ))}
      </select>
    </label>
  )
}

/** What is chosen, and where more is to be learned of it. */
function Chosen({ node: { kind, name }, onClear }: { node: FlowNode; onClear: () => void }) {
  const say = useTranslations('flow')
  return (
    <div role="status" className="flex flex-wrap items-center gap-x-4 gap-y-2 text-sm">
      <span>
        {say(`kind.${kind}`)} <strong className="break-all">{name}</strong>
      </span>
      {kind === 'EVENT' && (
        <Link to="/events/$name/{-$version}" params={{ name }} className="text-brand-ink hover:underline">
          {say('toContract')}
        </Link>
      )}
      <Button look="quiet" onClick={onClear}>
        <X aria-hidden className="size-4" />
        {say('showAll')}
      </Button>
    </div>
  )
}

function Legend() {
  const say = useTranslations('flow')
  return (
    <ul aria-label={say('legend')} className="flex flex-wrap gap-x-5 gap-y-2 text-xs text-soft">
      {kinds.map((kind) => {
        const { icon: Icon, colours } = kindLooks[kind]
        return (
          <li key={kind} className="flex items-center gap-1.5">
            <span className={`grid size-5 place-items-center rounded border ${colours}`}>
              <Icon aria-hidden className="size-3" />
            </span>
            {say(`kind.${kind}`)}
          </li>
        )
      })}
      {arrowStates.map((state) => (
        <li key={state} className="flex items-center gap-1.5">
          <span
            aria-hidden
            className={`w-6 border-t-2 ${{ usual: 'border-edge', unseen: 'border-dashed border-edge', undeclared: 'border-t-3 border-bad' }[state]}`}
          />
          {say(`state.${state}`)}
        </li>
      ))}
    </ul>
  )
}
