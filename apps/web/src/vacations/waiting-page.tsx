import { useTranslations } from 'use-intl'
import { Skeleton } from '../controls/skeleton.tsx'

/** The sections before the first answer. One piece, so that nothing moves when they come in. */
export function WaitingPage() {
  const say = useTranslations('vacations')
  return (
    <div aria-busy="true" className="flex flex-col gap-6">
      <p className="sr-only" role="status">
        {say('loading')}
      </p>
      {[2, 3, 3].map((rows, section) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: placeholders that never change places
        <div key={section} className="flex flex-col gap-3">
          <Skeleton className="h-5 w-40" />
          <div className="rounded-xl border border-line bg-surface">
            {Array.from({ length: rows }, (_, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: placeholders that never change places
              <div key={row} className="flex items-center gap-4 border-b border-line p-4 last:border-0">
                <Skeleton className="size-5" />
                <div className="flex flex-1 flex-col gap-2">
                  <Skeleton className="h-4 w-48 max-w-full" />
                  <Skeleton className="h-3 w-32 max-w-full" />
                </div>
                <Skeleton className="h-6 w-28 rounded-full" />
              </div>
            ))}
          </div>
        </div>
      ))}
    </div>
  )
}
