import type { ReactNode } from 'react'
import { Logo } from './logo.tsx'

/** A page that only says something and offers the way on. */
export function MessagePage({ title, children, action }: { title: string; children: ReactNode; action: ReactNode }) {
  return (
    <main className="mx-auto flex min-h-dvh max-w-lg flex-col items-start justify-center gap-6 px-6 py-12">
      <title>{`${title} · Vacation Tracker`}</title>
      <Logo />
      <div className="flex flex-col gap-2">
        <h1 tabIndex={-1} className="text-2xl font-semibold tracking-tight">
          {title}
        </h1>
        <div className="text-soft">{children}</div>
      </div>
      {action}
    </main>
  )
}
