import { type ReactNode, useId } from 'react'

/** A part of a page with a heading of its own. */
export function Card({ title, intro, children }: { title: string; intro?: string; children: ReactNode }) {
  const id = useId()
  return (
    <section
      aria-labelledby={id}
      className="flex flex-col gap-5 rounded-xl border border-line bg-surface p-5 shadow-xs sm:p-6"
    >
      <div>
        <h2 id={id} className="font-semibold">
          {title}
        </h2>
        {intro && <p className="mt-1 text-sm text-soft">{intro}</p>}
      </div>
      {children}
    </section>
  )
}
