import { Link } from '@tanstack/react-router'
import { ChevronRight, CircleX } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { OneTraceQuery } from '../generated/graphql.ts'
import { sayDuration } from './say-duration.ts'
import type { WaterfallRow } from './waterfall.ts'

type Span = NonNullable<OneTraceQuery['trace']>['spans'][number]

/** Deeper than this nothing is moved to the right any more. */
const deepest = 10

const colours: Record<Span['kind'], string> = {
  INTERNAL: 'bg-edge',
  SERVER: 'bg-brand',
  CLIENT: 'bg-good',
  PRODUCER: 'bg-wait',
  CONSUMER: 'bg-check',
}

/** The steps of a trace as a waterfall; each opens to what is known of it. */
export function SpanList({ rows }: { rows: readonly WaterfallRow<Span>[] }) {
  const say = useTranslations('traces')
  const kinds = [...new Set(rows.map(({ span }) => span.kind))]
  return (
    <>
      <ul className="flex flex-wrap gap-x-5 gap-y-1 text-xs text-soft">
        {kinds.map((kind) => (
          <li key={kind} className="flex items-center gap-1.5">
            <span aria-hidden className={`size-2.5 rounded-xs ${colours[kind]}`} />
            {say(`kind.${kind}`)}
          </li>
        ))}
      </ul>
      <ol
        aria-label={say('steps')}
        className="divide-y divide-line overflow-clip rounded-xl border border-line bg-surface shadow-xs"
      >
        {rows.map((row) => (
          <Row key={row.span.spanId} row={row} />
        ))}
      </ol>
    </>
  )
}

function Row({ row: { span, depth, left, width } }: { row: WaterfallRow<Span> }) {
  const say = useTranslations('traces')
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  const { name, kind, duration, failed } = span
  return (
    <li>
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
        className="grid min-h-10 w-full items-center gap-x-4 px-3 py-1.5 text-left text-sm hover:bg-tint md:grid-cols-[minmax(0,5fr)_minmax(0,6fr)]"
      >
        <span className="flex min-w-0 items-center gap-1.5" style={{ paddingInlineStart: indent(depth) }}>
          <ChevronRight
            aria-hidden
            className={`size-3.5 shrink-0 text-soft transition-transform ${isOpen ? 'rotate-90' : ''}`}
          />
          <span className={`min-w-0 break-words ${failed ? 'font-medium text-bad' : ''}`}>{name}</span>
          {failed && (
            <span className="flex shrink-0 items-center gap-1 text-xs font-medium text-bad">
              <CircleX aria-hidden className="size-3.5" />
              {say('failed')}
            </span>
          )}
        </span>
        <span className="flex items-center gap-3">
          <span className="relative h-2.5 grow rounded-xs bg-tint">
            <span
              aria-hidden
              className={`absolute inset-y-0 rounded-xs ${failed ? 'bg-bad-fill' : colours[kind]}`}
              style={{ left: percent(left), width: percent(width) }}
            />
          </span>
          <span className="w-16 shrink-0 text-right text-xs text-soft tabular-nums">{sayDuration(duration)}</span>
        </span>
      </button>
      {isOpen && <Details id={id} span={span} />}
    </li>
  )
}

function Details({ id, span }: { id: string; span: Span }) {
  const say = useTranslations('traces')
  const { kind, startedAfter, problem, attributes, eventId } = span
  return (
    <div id={id} className="flex flex-col gap-2 border-t border-line bg-tint/50 px-4 py-3 text-sm md:pl-8">
      {problem && (
        <p lang="en" className="break-words text-bad">
          {problem}
        </p>
      )}
      <p className="text-xs text-soft">
        {say(`kind.${kind}`)} · {say('offset', { after: sayDuration(startedAfter) })}
      </p>
      <dl
        aria-label={say('details')}
        className="grid gap-x-4 gap-y-1 font-mono text-xs sm:grid-cols-[auto_minmax(0,1fr)]"
      >
        {Object.entries(Object(attributes)).map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="break-all text-soft">{name}</dt>
            <dd className="mb-1 break-all sm:mb-0">{String(value)}</dd>
          </div>
        ))}
      </dl>
      {eventId && (
        <Link
          to="/events/story/$eventId"
          params={{ eventId }}
          className="w-max font-medium text-brand-ink hover:underline"
        >
          {say('story')}
        </Link>
      )}
    </div>
  )
}

function indent(depth: number): string {
  return `${Math.min(depth, deepest) * 0.75}rem`
}

function percent(part: number): string {
  return `${(part * 100).toFixed(2)}%`
}
