import { useEffect } from 'react'
import { useQuery } from 'urql'
import { useTranslations } from 'use-intl'
import { sentence } from '../api/client.ts'
import { Notice } from '../controls/notice.tsx'
import { Skeleton } from '../controls/skeleton.tsx'
import { dateFormat } from '../dates/formats.ts'
import { HolidaysOfYearDocument, type HolidaysOfYearQuery } from '../generated/graphql.ts'
import type { PlaceDraft } from './place-fields.tsx'

type Holiday = HolidaysOfYearQuery['holidaysOfYear'][number]

/** Every holiday of a year at a place, month by month. Looked up anew when the settings have another version. */
export function YearOfHolidays({ year, place, version }: { year: number; place: PlaceDraft; version: number }) {
  const say = useTranslations('settings')
  const [{ data, error, fetching }, ask] = useQuery({
    query: HolidaysOfYearDocument,
    variables: { year, country: place.country, region: place.region },
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew because the settings have changed
  useEffect(() => ask({ requestPolicy: 'network-only' }), [version, ask])
  if (error) return <Notice look="bad">{sentence(error)}</Notice>
  if (!data) return <Skeleton className="h-60" />
  const months = Map.groupBy(data.holidaysOfYear, ({ date }) => date.slice(0, 7))
  return (
    <div aria-busy={fetching}>
      {months.size === 0 && <p className="text-sm text-soft">{say('noHolidays')}</p>}
      <ul className="grid gap-x-8 gap-y-5 sm:grid-cols-2">
        {[...months].map(([month, holidays]) => (
          <li key={month}>
            <h3 className="text-sm font-medium">
              {dateFormat({ month: 'long', timeZone: 'UTC' }).format(Date.parse(`${month}-01`))}
            </h3>
            <ul className="mt-1 flex flex-col gap-1 text-sm">
              {holidays.map((holiday) => (
                <HolidayLine key={`${holiday.date} ${holiday.name}`} holiday={holiday} />
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </div>
  )
}

function HolidayLine({ holiday: { date, name, kind, free } }: { holiday: Holiday }) {
  const say = useTranslations('settings')
  const day = dateFormat({ weekday: 'short', day: 'numeric', timeZone: 'UTC' }).format(Date.parse(date))
  return (
    <li className="grid grid-cols-[4rem_minmax(0,1fr)] gap-2">
      <span className="text-soft tabular-nums">{day}</span>
      <span className="min-w-0 break-words">
        <span dir="auto">{name}</span>
        {kind !== 'PUBLIC' && (
          <span className="ml-2 rounded bg-brand-tint px-1.5 py-0.5 text-xs text-brand-ink">
            {say(`holidayKind.${kind}`)}
          </span>
        )}
        {free !== 'DAY' && <span className="text-soft"> · {say(`free.${free}`)}</span>}
      </span>
    </li>
  )
}
