import { useTranslations } from 'use-intl'
import { sayNumber } from '../dates/amounts.ts'
import { sayShortDate } from '../dates/wording.ts'
import { DayBars } from './bars.tsx'
import type { Contract } from './field-table.tsx'

/** How often the event comes and how large it is, over the last days. */
export function ActivityCard({ activity }: { activity: Contract['activity'] }) {
  const say = useTranslations('events')
  const sum = activity.reduce((all, { count }) => all + count, 0)
  const weighed = activity.flatMap(({ bytes, count }) =>
    bytes === null || bytes === undefined ? [] : [{ bytes, count }],
  )
  const of = weighed.reduce((all, { count }) => all + count, 0)
  const size = of === 0 ? undefined : Math.round(weighed.reduce((all, { bytes, count }) => all + bytes * count, 0) / of)
  const busiest = activity.reduce<Contract['activity'][number] | undefined>(
    (most, day) => (day.count > (most?.count ?? 0) ? day : most),
    undefined,
  )
  return (
    <div className="flex flex-col gap-3 rounded-xl border border-line bg-surface p-4 shadow-xs sm:p-5">
      <div className="flex items-baseline justify-between gap-4">
        <p>
          <span className="text-2xl font-semibold tabular-nums">{sayNumber(sum)}</span>{' '}
          <span className="text-sm text-soft">{say('inDays', { count: activity.length })}</span>
        </p>
        {size !== undefined && <p className="text-sm text-soft">{say('size', { bytes: sayNumber(size) })}</p>}
      </div>
      <DayBars counts={activity.map(({ count }) => count)} className="h-14 w-full" />
      <p className="flex justify-between gap-4 text-xs text-soft">
        <span>{sayShortDate(activity[0]?.day ?? '')}</span>
        {busiest && <span>{say('busiest', { day: sayShortDate(busiest.day), events: sayNumber(busiest.count) })}</span>}
        <span>{say('today')}</span>
      </p>
    </div>
  )
}
