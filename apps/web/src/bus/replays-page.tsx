import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../controls/button.tsx'
import { sayNumber } from '../dates/amounts.ts'
import { sayMoment } from '../dates/wording.ts'
import {
  BusReplaysDocument,
  type BusReplaysQuery,
  CancelReplayDocument,
  PauseReplayDocument,
  ResumeReplayDocument,
} from '../generated/graphql.ts'
import { saveAtOnce } from '../settings/save.ts'
import { BusPage, listClass } from './bus-page.tsx'
import { ReplayDialog } from './replay-dialog.tsx'
import { useFresh } from './use-fresh.ts'

type Replay = BusReplaysQuery['eventReplays'][number]

/** Parts of the log that are delivered once more. */
export function ReplaysPage() {
  const say = useTranslations('bus')
  const { data, problem } = useFresh(BusReplaysDocument, {})
  const [isOpen, setOpen] = useState(false)
  return (
    <BusPage
      title={say('replays')}
      intro={say('replaysIntro')}
      problem={problem}
      isEmpty={data && data.eventReplays.length === 0 && !isOpen}
      empty={say('noReplay')}
      aside={
        <Button look="primary" onClick={() => setOpen(true)}>
          <Plus aria-hidden className="size-4" />
          {say('startReplay')}
        </Button>
      }
    >
      <ul aria-label={say('replays')} className={listClass}>
        {data?.eventReplays.map((replay) => (
          <Row key={replay.id} replay={replay} />
        ))}
      </ul>
      {isOpen && <ReplayDialog onClose={() => setOpen(false)} />}
    </BusPage>
  )
}

function Row({ replay }: { replay: Replay }) {
  const say = useTranslations('bus')
  const { id, state, subscriptions, pattern, createdAt, progress, handled, waiting, dead } = replay
  const share = Math.floor(progress * 100)
  const isOver = state === 'DONE' || state === 'CANCELLED'
  return (
    <li className="flex flex-col gap-2.5 px-4 py-3.5 text-sm">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <p className="min-w-0">
          <span className="block font-semibold break-all">{subscriptions.join(', ')}</span>
          <span className="block text-xs text-soft">
            {say(`replayState.${state}`)} · {sayMoment(createdAt)}
          </span>
        </p>
        {!isOver && (
          <span className="flex gap-2">
            {state === 'RUNNING' ? (
              <Button size="small" onClick={() => void saveAtOnce(PauseReplayDocument, { id })}>
                {say('pause')}
              </Button>
            ) : (
              <Button size="small" onClick={() => void saveAtOnce(ResumeReplayDocument, { id })}>
                {say('resume')}
              </Button>
            )}
            <Button
              size="small"
              onClick={() => void saveAtOnce(CancelReplayDocument, { id }, { text: say('cancelled') })}
            >
              {say('cancel')}
            </Button>
          </span>
        )}
      </div>
      <progress
        aria-label={say('progress')}
        max={100}
        value={share}
        className="h-1.5 w-full appearance-none overflow-hidden rounded-full [&::-moz-progress-bar]:bg-brand [&::-webkit-progress-bar]:bg-tint [&::-webkit-progress-value]:bg-brand"
      />
      <p className="flex flex-wrap gap-x-5 gap-y-1 text-xs text-soft tabular-nums">
        <span>{say('share', { share: sayNumber(share) })}</span>
        <span>{say('handled', { events: sayNumber(handled) })}</span>
        {waiting > 0 && <span>{say('stillWaiting', { count: waiting })}</span>}
        {dead > 0 && <span className="font-medium text-bad">{say('givenUp', { count: dead })}</span>}
      </p>
      {pattern !== null && <code className="text-xs break-all text-soft">{JSON.stringify(pattern)}</code>}
    </li>
  )
}
