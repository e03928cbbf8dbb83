import { Hourglass } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { sayDate } from '../dates/wording.ts'
import { daysLeft, readersOf } from './days-left.ts'
import type { Contract, Version } from './field-table.tsx'

/** The end of a version: when it comes, how long that is, why, what to read in its place, and who has still to change. */
export function DeprecationBanner({
  version: { version, deprecation },
  consumers,
  today,
}: {
  version: Version
  consumers: Contract['consumers']
  today: string
}) {
  const say = useTranslations('events')
  if (!deprecation) return null
  const left = daysLeft(deprecation.until, today)
  const readers = readersOf(consumers, version, Date.now())
  return (
    <section
      aria-label={say('ends', { version: String(version) })}
      className="flex gap-4 rounded-xl border border-line bg-wait-tint p-4 text-sm text-wait sm:p-5"
    >
      <Hourglass aria-hidden className="mt-0.5 size-5 shrink-0 max-sm:hidden" />
      <div className="min-w-0 flex-1">
        <p className="text-base font-semibold">
          {left >= 0
            ? say('endsOn', { version: String(version), date: sayDate(deprecation.until) })
            : say('graceOver', { version: String(version), date: sayDate(deprecation.until) })}
        </p>
        <p lang="en" className="mt-1 break-words">
          {deprecation.reason}
        </p>
        {deprecation.useInstead && (
          <p className="mt-1 break-words">{say('useInstead', { what: deprecation.useInstead })}</p>
        )}
        <p className="mt-2 break-words">
          {readers.length > 0
            ? say('stillRead', {
                count: readers.length,
                who: [...new Set(readers.map(({ consumer }) => consumer))].join(', '),
              })
            : say('nobodyReads')}
        </p>
      </div>
      <p className="shrink-0 text-right">
        <span className="block text-3xl font-semibold tabular-nums">{Math.max(0, left)}</span>
        <span className="text-xs">{say('daysLeft', { count: Math.max(0, left) })}</span>
      </p>
    </section>
  )
}
