import { parseDate } from '@internationalized/date'
import { useState } from 'react'
import { DateField, DateInput, DateSegment, type DateValue, Label } from 'react-aria-components'
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
  const [typed, setTyped] = useState<DateValue | null>(null)
  const isAsTyped = wholeDay(typed) === value
  return (
    <DateField
      value={isAsTyped ? typed : value ? parseDate(value) : null}
      onChange={(date) => {
        const day = wholeDay(date)
        setTyped(date)
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

/** While a year is being typed the date is already complete, in the year 2, 20 or 202; nobody means those. */
function wholeDay(date: DateValue | null): string | null {
  return date && date.year >= 1000 ? date.toString() : null
}
