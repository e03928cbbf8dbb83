import { Field, type FieldWords, inputClass } from './field.tsx'

/** One of a list, shown when one opens it. */
export function Select<Value extends string>({
  options,
  value,
  onChange,
  disabled = false,
  ...words
}: FieldWords & {
  options: readonly { value: Value; words: string; lang?: string }[]
  value: Value
  onChange: (value: Value) => void
  disabled?: boolean
}) {
  return (
    <Field {...words}>
      {(control) => (
        <select
          {...control}
          value={value}
          disabled={disabled}
          onChange={({ target }) => {
            const chosen = options.find((one) => one.value === target.value)
            if (chosen) onChange(chosen.value)
          }}
          className={inputClass}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value} lang={option.lang}>
              {option.words}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
