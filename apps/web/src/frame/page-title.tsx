import type { ReactNode } from 'react'

/** The heading of a page and the title of its tab. It takes the focus when one arrives. */
export function PageTitle({ children, title, aside }: { children: ReactNode; title: string; aside?: ReactNode }) {
  return (
    <div className="flex min-h-11 flex-wrap items-center justify-between gap-x-4 gap-y-3">
      <title>{`${title} · Vacation Tracker`}</title>
      <h1 tabIndex={-1} className="text-2xl font-semibold tracking-tight">
        {children}
      </h1>
      {aside}
    </div>
  )
}
