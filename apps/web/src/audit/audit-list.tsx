import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { dateFormat } from '../dates/formats.ts'
import { type AuditEntry, sayEvent } from './say-event.ts'

/** What happened, the newest first, each with the whole event to unfold. */
export function AuditList({
  entries,
  today,
  timeZone,
  onSubject,
}: {
  entries: readonly AuditEntry[]
  today: string
  timeZone: string
  onSubject: (subject: string) => void
}) {
  const say = useTranslations('audit')
  const instant = dateFormat({ dateStyle: 'medium', timeStyle: 'medium', timeZone })
  return (
    <ol
      aria-label={say('whatHappened')}
      className="divide-y divide-line overflow-clip rounded-xl border border-line bg-surface shadow-xs"
    >
      {entries.map((entry) => (
        <li key={entry.position} className="flex flex-col gap-1.5 px-4 py-3 text-sm">
          <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-0.5">
            <p className="min-w-0 font-medium break-words">{sayEvent(entry, today)}</p>
            <time dateTime={entry.time} className="text-xs whitespace-nowrap text-soft">
              {instant.format(Date.parse(entry.time))}
            </time>
          </div>
          <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-xs">
            <span className="text-soft">{entry.type}</span>
            {entry.request && (
              <>
                <Link to="/" search={{ request: entry.request }} className="font-medium text-brand-ink hover:underline">
                  {say('openRequest')}
                </Link>
                <button
                  type="button"
                  onClick={() => onSubject(entry.request ?? '')}
                  className="font-medium text-brand-ink hover:underline"
                >
                  {say('onlyThis')}
                </button>
              </>
            )}
          </div>
          <details className="text-xs">
            <summary className="w-max cursor-pointer text-soft hover:text-ink">{say('wholeEvent')}</summary>
            <pre className="mt-2 rounded-lg bg-tint p-3 whitespace-pre-wrap break-all">
              {JSON.stringify(entry.event, null, 2)}
            </pre>
          </details>
        </li>
      ))}
    </ol>
  )
}
