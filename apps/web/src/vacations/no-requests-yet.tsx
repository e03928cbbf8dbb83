import { Palmtree } from 'lucide-react'
import { useTranslations } from 'use-intl'

/** The page before the first request: what to do next. */
export function NoRequestsYet({ maySubmit }: { maySubmit: boolean }) {
  const say = useTranslations('vacations')
  return (
    <div className="flex flex-col items-center gap-3 rounded-xl border border-dashed border-edge px-6 py-16 text-center">
      <span className="grid size-14 place-items-center rounded-full bg-brand-tint text-brand-ink">
        <Palmtree aria-hidden className="size-7" />
      </span>
      <h2 className="text-lg font-semibold">{say('noneYet')}</h2>
      <p className="max-w-sm text-sm text-soft">{say(maySubmit ? 'howToAsk' : 'mayNotAsk')}</p>
    </div>
  )
}
