import { useTranslations } from 'use-intl'
import { inputClass } from '../controls/field.tsx'
import { sayAmount } from '../dates/amounts.ts'
import { dateFormat } from '../dates/formats.ts'

/** A Monday, for the names of the weekdays. */
const someMonday = Date.UTC(2024, 0, 1)
const day = 86_400_000

/** How much is worked on each weekday, Monday first: nothing, half of it, all of it. */
export function WeekField({ week, onChange }: { week: readonly number[]; onChange: (week: number[]) => void }) {
  const say = useTranslations('settings')
  const name = (place: number, weekday: 'short' | 'long') =>
    dateFormat({ weekday, timeZone: 'UTC' }).format(someMonday + place * day)
  return (
    <fieldset className="flex flex-col gap-1.5">
      <legend className="mb-1.5 text-sm font-medium">{say('week')}</legend>
      <div className="grid grid-cols-4 gap-2 sm:grid-cols-7">
        {week.map((share, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is the weekday
          <label key={place} className="flex flex-col gap-1 text-xs text-soft">
            <span aria-hidden>{name(place, 'short')}</span>
            <span className="sr-only">{name(place, 'long')}</span>
            <select
              className={`${inputClass} px-1.5`}
              value={String(share)}
              onChange={(event) => onChange(week.with(place, Number(event.target.value)))}
            >
              {[1, 0.5, 0].map((one) => (
                <option key={one} value={String(one)}>
                  {sayAmount(one)}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
