import type { ReactNode } from 'react'

/** What scrolls has to be reached by the keyboard as well (WCAG 2.1.1), though it is no control. */
const reachable = { tabIndex: 0 } as const

/** A table that may be wider, or longer, than there is room for it. */
export function ScrollBox({
  label,
  className = '',
  children,
}: {
  label: string
  className?: string
  children: ReactNode
}) {
  return (
    <section {...reachable} aria-label={label} className={`overflow-auto ${className}`}>
      {children}
    </section>
  )
}
