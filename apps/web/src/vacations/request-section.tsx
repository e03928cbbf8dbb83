import { type ReactNode, useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useMe } from '../accounts/me-provider.tsx'
import { Button } from '../controls/button.tsx'
import { Notice } from '../controls/notice.tsx'
import { sayNumber } from '../dates/amounts.ts'
import type { Request } from './request-book.ts'
import { RequestRow } from './request-row.tsx'
import { isPending, type SectionName } from './sections.ts'
import { TickBox } from './tick-box.tsx'
import { useRequests } from './use-requests.tsx'
import { isSelectable, type Selection } from './use-selection.ts'

/** How many rows are drawn at first, and how many more each time one asks. */
const drawnAtFirst: Record<SectionName, number> = { pending: 100, comingUp: 100, notApproved: 25, past: 25 }
const step = 100

export function RequestSection({
  name,
  only,
  selection,
  pointedAt,
  onAmend,
  onTell,
}: {
  name: SectionName
  /** Those that wait for the viewer's decision, by their ids, when the section shows nothing else. */
  only?: ReadonlySet<string> | undefined
  selection: Selection
  pointedAt: string | undefined
  onAmend: (request: Request) => void
  onTell: (request: Request) => void
}) {
  const say = useTranslations('vacations')
  const sayControl = useTranslations('controls')
  const { me } = useMe()
  const { book, today, sections, loadMore, reload } = useRequests()
  const [drawn, setDrawn] = useState(drawnAtFirst[name])
  const titleId = useId()
  const all = only === undefined ? sections[name] : sections[name].filter(({ id }) => only.has(id))
  const title = say(only === undefined ? `section.${name}` : 'waitsForMyDecision')
  const place = all.findIndex(({ id }) => id === pointedAt)
  const shown = all.slice(0, Math.max(drawn, place + 1))
  const loading = book.sections[name]
  const hasMore = shown.length < all.length || loading.nextToken !== null
  if (name === 'notApproved' && all.length === 0 && loading.state === 'ready') return null

  const more = async () => {
    setDrawn(drawn + step)
    if (shown.length >= all.length) await loadMore(name)
  }
  const number = name === 'pending' ? all.filter(({ approvalStatus }) => isPending(approvalStatus)).length : all.length
  const withPeople = me.decides || shown.some(({ owner }) => owner !== me.username)
  return (
    <section aria-labelledby={titleId} className="flex flex-col gap-2.5">
      <div className="flex min-h-8 items-center gap-2 pl-2.25">
        <SelectAll title={title} rows={shown.filter(isSelectable)} selection={selection} />
        <h2 id={titleId} className="font-semibold">
          {title}
        </h2>
        {number > 0 && (
          <span className="rounded-full bg-tint px-2 py-0.5 text-xs font-medium text-soft tabular-nums">
            <span className="sr-only">, </span>
            {sayNumber(number)}
            {hasMore && loading.nextToken !== null && '+'}
          </span>
        )}
      </div>
      {loading.state === 'failed' && (
        <Notice look="bad">
          {loading.words}{' '}
          <button type="button" onClick={() => reload(name)} className="font-semibold underline underline-offset-2">
            {sayControl('tryAgain')}
          </button>
        </Notice>
      )}
      {all.length > 0 ? (
        <ul
          aria-labelledby={titleId}
          className="@container overflow-clip rounded-xl border border-line bg-surface shadow-xs"
        >
          {shown.map((request) => (
            <RequestRow
              key={request.id}
              request={request}
              today={today}
              withPerson={withPeople}
              isSelected={selection.has(request.id)}
              onSelect={selection.set}
              isFresh={book.fresh.has(request.id)}
              isPointedAt={request.id === pointedAt}
              onAmend={onAmend}
              onTell={onTell}
            />
          ))}
        </ul>
      ) : (
        loading.state === 'ready' && (
          <Empty>{say(only === undefined ? `emptySection.${name}` : 'nothingWaitsForMe')}</Empty>
        )
      )}
      {hasMore && (
        <Button look="quiet" className="self-center" onClick={more}>
          {sayControl('showMore')}
        </Button>
      )}
    </section>
  )
}

function SelectAll({ title, rows, selection }: { title: string; rows: readonly Request[]; selection: Selection }) {
  const say = useTranslations('vacations')
  if (rows.length === 0) return null
  const ticked = rows.filter(({ id }) => selection.has(id)).length
  return (
    <TickBox
      label={say('selectAll', { section: title, requests: say('requests', { count: rows.length }) })}
      checked={ticked === rows.length}
      isMixed={ticked > 0 && ticked < rows.length}
      onChange={(selected) =>
        selection.set(
          rows.map(({ id }) => id),
          selected,
        )
      }
    />
  )
}

function Empty({ children }: { children: ReactNode }) {
  return <p className="rounded-xl border border-dashed border-line px-4 py-5 text-sm text-soft">{children}</p>
}
