import { Label, Radio, RadioGroup } from 'react-aria-components'

/** One of a few, all in sight: the arrow keys go from one to the next. Nothing is chosen where `value` is none of them. */
export function Choice<Value extends string>({
  label,
  options,
  value,
  onChange,
}: {
  label: string
  options: readonly { value: Value; words: string }[]
  value: Value | undefined
  onChange: (value: Value) => void
}) {
  return (
    <RadioGroup
      value={value ?? null}
      onChange={(chosen) => {
        const option = options.find((one) => one.value === chosen)
        if (option) onChange(option.value)
      }}
      className="flex min-w-0 flex-col gap-1.5"
    >
      <Label className="text-sm font-medium">{label}</Label>
      <div className="flex gap-1 rounded-lg bg-tint p-1">
        {options.map((option) => (
          <Radio
            key={option.value}
            value={option.value}
            className="grid min-h-9 flex-1 cursor-pointer place-items-center rounded-md border border-transparent px-2 text-center text-sm text-soft hover:text-ink sm:min-h-8 data-focus-visible:outline-2 data-focus-visible:outline-offset-1 data-focus-visible:outline-brand-ink data-selected:border-brand data-selected:bg-surface data-selected:font-medium data-selected:text-brand-ink data-selected:shadow-xs"
          >
            {option.words}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
