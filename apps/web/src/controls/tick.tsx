import type { ReactNode } from 'react'

/** A box to tick, with its words beside it. */
export function Tick({
  checked,
  onChange,
  children,
}: {
  checked: boolean
  onChange: (checked: boolean) => void
  children: ReactNode
}) {
  return (
    <label className="flex min-h-8 items-start gap-2.5 py-1 text-sm">
      <input
        type="checkbox"
        className="mt-0.5 size-4.5 shrink-0"
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>{children}</span>
    </label>
  )
}
