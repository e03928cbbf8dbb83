import { Link } from '@tanstack/react-router'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import type { LiveEvent } from './live-buffer.ts'

/** Pixels. All rows are alike, so nothing has to be measured while they come. */
const rowHeight = 44

/** The events that came last, the newest on top; only those in sight are in the page. */
export function LiveList({ events, isOpen }: { events: readonly LiveEvent[]; isOpen: boolean }) {
  const say = useTranslations('stream')
  const scroller = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer({
    count: events.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (place) => events[place]?.key ?? place,
    overscan: 6,
  })
  return (
    <section
      ref={scroller}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard (WCAG 2.1.1)
      tabIndex={0}
      aria-label={say('title')}
      className="h-[max(20rem,calc(100dvh-25rem))] overflow-y-auto overflow-x-clip rounded-xl border border-line bg-surface shadow-xs"
    >
      {events.length === 0 ? (
        <p className="p-5 text-sm text-soft">{say(isOpen ? 'nothingYet' : 'opening')}</p>
      ) : (
        <ul style={{ height: virtualizer.getTotalSize() }} className="relative">
          {virtualizer.getVirtualItems().map(({ index, key, start }) => {
            const event = events[index]
            return event && <LiveRow key={key} event={event} start={start} />
          })}
        </ul>
      )}
    </section>
  )
}

function LiveRow({ event, start }: { event: LiveEvent; start: number }) {
  const { eventId, type, version, time, actor, gist } = event
  return (
    <li
      style={{ transform: `translateY(${start}px)`, height: rowHeight }}
      className="absolute inset-x-0 top-0 border-b border-line"
    >
      <Link
        to="/events/story/$eventId"
        params={{ eventId }}
        preload={false}
        className="grid h-full grid-cols-[auto_minmax(0,1fr)] items-center gap-x-4 px-4 text-sm hover:bg-tint focus-visible:-outline-offset-2 sm:grid-cols-[auto_minmax(0,17rem)_6rem_minmax(0,1fr)]"
      >
        <time dateTime={time} className="font-mono text-xs text-soft tabular-nums">
          {time.slice(11, 23)}
        </time>
        <span className="truncate font-medium">
          {type} <span className="font-normal text-soft">{version}</span>
        </span>
        <span className="truncate text-soft max-sm:hidden">{actor}</span>
        <span className="truncate font-mono text-xs text-soft max-sm:hidden">{gist}</span>
      </Link>
    </li>
  )
}
