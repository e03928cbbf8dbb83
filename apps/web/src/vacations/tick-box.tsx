/** A checkbox with a large target; `label` is read aloud, the row beside it says it to the eye. */
export function TickBox({
  label,
  checked,
  isMixed = false,
  isRowWide = false,
  onChange,
}: {
  label: string
  checked: boolean
  isMixed?: boolean
  /** A click anywhere in the row around it counts, too. */
  isRowWide?: boolean
  onChange: (checked: boolean) => void
}) {
  return (
    <label
      className={`grid size-9 shrink-0 place-items-center rounded-lg ${isRowWide ? 'after:absolute after:inset-0' : 'relative z-10 hover:bg-tint'}`}
    >
      <span className="sr-only">{label}</span>
      <input
        type="checkbox"
        className="size-4.5"
        checked={checked}
        ref={(box) => {
          if (box) box.indeterminate = isMixed
        }}
        onChange={(event) => onChange(event.target.checked)}
      />
    </label>
  )
}
