import { TextField } from '../controls/field.tsx'

/** A day of the calendar, `YYYY-MM-DD`; empty while none is entered. The browser has the words and the calendar for it. */
export function DateInput({
  label,
  value,
  onChange,
  hint,
}: {
  label: string
  value: string
  onChange: (date: string) => void
  hint?: string
}) {
  return (
    <TextField
      type="date"
      label={label}
      {...(hint !== undefined && { hint })}
      value={value}
      min="1970-01-01"
      max="2199-12-31"
      onChange={(event) => onChange(event.target.value)}
    />
  )
}
