import { Field, inputClass } from '../controls/field.tsx'

/** JSON to write: a pattern, or a transformer. */
export function JsonField({
  label,
  hint,
  value,
  onChange,
}: {
  label: string
  hint: string
  value: string
  onChange: (text: string) => void
}) {
  return (
    <Field label={label} hint={hint}>
      {(control) => (
        <textarea
          {...control}
          rows={3}
          spellCheck={false}
          value={value}
          onChange={({ target }) => onChange(target.value)}
          className={`${inputClass} py-2.5 font-mono text-[0.8125rem] leading-5`}
        />
      )}
    </Field>
  )
}
