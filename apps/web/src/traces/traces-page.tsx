import { getRouteApi, Link } from '@tanstack/react-router'
import { CircleX, Network } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { BusPage, listClass } from '../bus/bus-page.tsx'
import { useFresh } from '../bus/use-fresh.ts'
import { Button } from '../controls/button.tsx'
import { Select } from '../controls/select.tsx'
import { Tick } from '../controls/tick.tsx'
import { sayMoment } from '../dates/wording.ts'
import { TraceListDocument, type TraceListQuery } from '../generated/graphql.ts'
import { sayDuration } from './say-duration.ts'

const route = getRouteApi('/member/events/traces')

/** Which traces somebody looks for, as it stands in the address. */
export interface TraceSearch {
  name?: string | undefined
  failed?: boolean | undefined
  /** Milliseconds. */
  atLeast?: number | undefined
  /** The place behind which the page begins. */
  after?: string | undefined
}

/** Milliseconds that one can choose from. */
const durations = [50, 100, 500, 1_000, 5_000]

/** The traces that are kept, newest first. */
export function TracesPage() {
  const say = useTranslations('traces')
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { name, failed, atLeast, after } = search
  const { data, problem } = useFresh(TraceListDocument, {
    filter: { name: name ?? null, failed: failed ?? null, minDuration: atLeast ?? null },
    nextToken: after ?? null,
  })
  const traces = data?.traces
  return (
    <BusPage
      title={say('title')}
      intro={say('intro')}
      problem={problem}
      isEmpty={traces && false}
      empty=""
      aside={
        <Link
          to="/events/traces/map"
          className="inline-flex min-h-10 items-center gap-2 text-sm font-medium text-brand-ink hover:underline"
        >
          <Network aria-hidden className="size-4" />
          {say('asMap')}
        </Link>
      }
    >
      <Filter names={traces?.names ?? []} search={search} onChoose={(part) => void navigate({ search: part })} />
      {traces?.items.length === 0 && (
        <p className="rounded-xl border border-dashed border-line px-4 py-5 text-sm text-soft">{say('none')}</p>
      )}
      {traces && traces.items.length > 0 && (
        <ul aria-label={say('title')} className={listClass}>
          {traces.items.map((trace) => (
            <Row key={trace.traceId} trace={trace} />
          ))}
        </ul>
      )}
      <div className="flex justify-center gap-3">
        {after && (
          <Button look="quiet" onClick={() => void navigate({ search: { ...search, after: undefined } })}>
            {say('newest')}
          </Button>
        )}
        {traces?.nextToken && (
          <Button
            look="quiet"
            onClick={() => void navigate({ search: { ...search, after: traces.nextToken ?? undefined } })}
          >
            {say('more')}
          </Button>
        )}
      </div>
    </BusPage>
  )
}

function Filter({
  names,
  search: { name, failed, atLeast },
  onChoose,
}: {
  names: readonly string[]
  search: TraceSearch
  onChoose: (search: TraceSearch) => void
}) {
  const say = useTranslations('traces')
  const known = name === undefined || names.includes(name) ? names : [name, ...names]
  const chosen = { name, failed, atLeast }
  return (
    <div className="grid items-end gap-4 sm:grid-cols-[minmax(0,2fr)_minmax(9rem,1fr)] lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)_auto]">
      <Select
        label={say('what')}
        value={name ?? ''}
        options={[{ value: '', words: say('everything') }, ...known.map((each) => ({ value: each, words: each }))]}
        onChange={(value) => onChoose({ ...chosen, name: value || undefined })}
      />
      <Select
        label={say('atLeast')}
        value={String(atLeast ?? '')}
        options={[
          { value: '', words: say('anyTime') },
          ...durations.map((each) => ({ value: String(each), words: sayDuration(each) })),
        ]}
        onChange={(value) => onChoose({ ...chosen, atLeast: value ? Number(value) : undefined })}
      />
      <div className="pb-1">
        <Tick checked={failed === true} onChange={(yes) => onChoose({ ...chosen, failed: yes || undefined })}>
          {say('onlyFailed')}
        </Tick>
      </div>
    </div>
  )
}

function Row({
  trace: { traceId, name, startedAt, duration, spans, failures },
}: {
  trace: TraceListQuery['traces']['items'][number]
}) {
  const say = useTranslations('traces')
  return (
    <li>
      <Link
        to="/events/traces/$traceId"
        params={{ traceId }}
        className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 px-4 py-3 text-sm hover:bg-tint"
      >
        <span className="min-w-0 font-medium break-all">{name}</span>
        <span className="flex flex-wrap items-baseline gap-x-4 gap-y-1 text-xs text-soft">
          {failures > 0 && (
            <span className="flex items-center gap-1 font-medium text-bad">
              <CircleX aria-hidden className="size-3.5" />
              {say('failures', { count: failures })}
            </span>
          )}
          <span>{say('spans', { count: spans })}</span>
          <span className="font-medium text-ink tabular-nums">{sayDuration(duration)}</span>
          <time dateTime={startedAt}>{sayMoment(startedAt)}</time>
        </span>
      </Link>
    </li>
  )
}
