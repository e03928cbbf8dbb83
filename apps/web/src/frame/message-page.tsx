import { type ReactNode, useContext } from 'react'
import { InFrame } from './in-frame.ts'
import { Logo } from './logo.tsx'

/** A page that only says something and offers the way on. */
export function MessagePage({ title, children, action }: { title: string; children: ReactNode; action: ReactNode }) {
  const isInFrame = useContext(InFrame)
  const Room = isInFrame ? 'div' : 'main'
  return (
    <Room
      className={`mx-auto flex max-w-lg flex-col items-start justify-center gap-6 ${isInFrame ? 'py-16' : 'min-h-dvh px-6 py-12'}`}
    >
      <title>{`${title} · Vacation Tracker`}</title>
      {!isInFrame && <Logo />}
      <div className="flex flex-col gap-2">
        <h1 tabIndex={-1} className="text-2xl font-semibold tracking-tight">
          {title}
        </h1>
        <div className="text-soft">{children}</div>
      </div>
      {action}
    </Room>
  )
}
