import { useTranslations } from 'use-intl'
import { Select } from '../controls/select.tsx'
import { daysOfMonth, monthsOfYear } from './day-of-year.ts'

/** A day that comes every year, such as 31 March: `MM-DD`. */
export function DayOfYearField({
  label,
  value,
  onChange,
}: {
  label: string
  value: string
  onChange: (dayOfYear: string) => void
}) {
  const say = useTranslations('settings')
  const [month = '01', day = '01'] = value.split('-')
  const days = daysOfMonth(month)
  const inMonth = (other: string) => {
    const last = daysOfMonth(other).at(-1)?.value ?? '28'
    onChange(`${other}-${day > last ? last : day}`)
  }
  return (
    <fieldset className="flex flex-col gap-1.5">
      <legend className="mb-1.5 text-sm font-medium">{label}</legend>
      <div className="grid grid-cols-[5rem_minmax(0,1fr)] gap-2">
        <Select label={say('day')} options={days} value={day} onChange={(other) => onChange(`${month}-${other}`)} />
        <Select label={say('month')} options={monthsOfYear()} value={month} onChange={inMonth} />
      </div>
    </fieldset>
  )
}
