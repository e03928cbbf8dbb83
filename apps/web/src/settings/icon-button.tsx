import type { ReactNode } from 'react'

/** A button that is a picture only; its words are for the ear and for whoever points at it. */
export function IconButton({
  label,
  isOff = false,
  onClick,
  children,
}: {
  label: string
  /** There is nothing to do; the button keeps its place and the focus. */
  isOff?: boolean
  onClick: () => void
  children: ReactNode
}) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      aria-disabled={isOff}
      onClick={isOff ? undefined : onClick}
      className="grid size-9 shrink-0 place-items-center rounded-lg text-soft hover:bg-tint hover:text-ink aria-disabled:opacity-40 aria-disabled:hover:bg-transparent"
    >
      {children}
    </button>
  )
}
