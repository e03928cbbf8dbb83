import { parseDate } from '@internationalized/date'
import { DateField, DateInput, DateSegment, Label } from 'react-aria-components'
import { inputClass } from '../controls/field.tsx'

/** A day to type in. Half a day typed is no day: `onChange` hears of whole ones, and of none when it is cleared. */
export function DayField({
  label,
  value,
  onChange,
  onDay,
}: {
  label: string
  value: string | null
  onChange: (day: string | null) => void
  /** A whole day was typed: the calendar turns to it. */
  onDay: (day: string) => void
}) {
  return (
    <DateField
      value={value ? parseDate(value) : null}
      onChange={(date) => {
        const day = date && date.year >= 1000 ? date.toString() : null
        onChange(day)
        if (day) onDay(day)
      }}
      shouldForceLeadingZeros
      className="flex flex-col gap-1.5"
    >
      <Label className="text-sm font-medium">{label}</Label>
      <DateInput className={`${inputClass} flex items-center tabular-nums`}>
        {(segment) => (
          <DateSegment
            segment={segment}
            className="rounded px-0.5 outline-none data-placeholder:text-soft data-focused:bg-brand data-focused:text-white"
          />
        )}
      </DateInput>
    </DateField>
  )
}
