import { getRouteApi } from '@tanstack/react-router'
import { Pause, Play } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Button } from '../controls/button.tsx'
import { sayNumber } from '../dates/amounts.ts'
import { PageTitle } from '../frame/page-title.tsx'
import { LiveList } from './live-list.tsx'
import { PatternFilter } from './pattern-filter.tsx'
import { useStream } from './use-stream.ts'

const route = getRouteApi('/member/events/live')

/** The events as they happen. */
export function LivePage() {
  const say = useTranslations('stream')
  const { pattern } = route.useSearch()
  const navigate = route.useNavigate()
  const { view, line, isPaused, setPaused } = useStream(pattern)
  const Icon = isPaused ? Play : Pause
  return (
    <div className="flex flex-col gap-5">
      <PageTitle
        title={say('title')}
        aside={
          <Button onClick={() => setPaused(!isPaused)}>
            <Icon aria-hidden className="size-4" />
            {say(isPaused ? 'goOn' : 'pause')}
          </Button>
        }
      >
        {say('title')}
      </PageTitle>
      <PatternFilter
        key={pattern ?? ''}
        pattern={pattern}
        problem={line.kind === 'refused' ? line.message : undefined}
        onChoose={(chosen) => navigate({ search: chosen === undefined ? {} : { pattern: chosen } })}
      />
      <div className="flex min-h-6 flex-wrap items-center gap-x-5 gap-y-1 text-sm text-soft">
        <span className="flex items-center gap-2">
          <span
            aria-hidden
            className={`size-2 rounded-full ${line.kind === 'open' ? 'bg-good' : line.kind === 'opening' ? 'bg-wait' : 'bg-bad'}`}
          />
          {say(
            isPaused
              ? 'standingStill'
              : line.kind === 'open'
                ? 'open'
                : line.kind === 'opening'
                  ? 'opening'
                  : 'refused',
          )}
        </span>
        <span className="tabular-nums">{say('rate', { rate: sayNumber(view.rate) })}</span>
        <span className="tabular-nums">{say('seen', { seen: sayNumber(view.seen) })}</span>
        {view.oneOf > 1 && (
          <span className="rounded-full bg-wait-tint px-2.5 py-0.5 font-medium text-wait">
            {say('sampled', { of: sayNumber(view.oneOf) })}
          </span>
        )}
        {view.missed > 0 && <span className="font-medium text-brand-ink">{say('missed', { count: view.missed })}</span>}
      </div>
      <LiveList events={view.events} isOpen={line.kind === 'open'} />
    </div>
  )
}
