import { Palmtree } from 'lucide-react'

/** The page before the first request: what to do next. */
export function NoRequestsYet({ maySubmit }: { maySubmit: boolean }) {
  return (
    <div className="flex flex-col items-center gap-3 rounded-xl border border-dashed border-edge px-6 py-16 text-center">
      <span className="grid size-14 place-items-center rounded-full bg-brand-tint text-brand-ink">
        <Palmtree aria-hidden className="size-7" />
      </span>
      <h2 className="text-lg font-semibold">No leave yet</h2>
      <p className="max-w-sm text-sm text-soft">
        {maySubmit
          ? 'Choose “Ask for leave”, pick the days and send it off. You will see here, at once, what becomes of it.'
          : 'You are in no group that asks for leave yet. An administrator can put you in one.'}
      </p>
    </div>
  )
}
