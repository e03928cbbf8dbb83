import { Link } from '@tanstack/react-router'
import { Search } from 'lucide-react'
import { startTransition, useDeferredValue, useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useMe } from '../accounts/me-provider.tsx'
import { Button } from '../controls/button.tsx'
import { inputClass } from '../controls/field.tsx'
import { sayNumber } from '../dates/amounts.ts'
import { useToday } from '../dates/use-today.ts'
import { sayAgo, sayDate } from '../dates/wording.ts'
import { daysLeft, readersOf } from '../events/days-left.ts'
import { eventStates } from '../events/search-events.ts'
import { StageBadge } from '../events/stage-badge.tsx'
import { ScrollBox } from '../reports/scroll-box.tsx'
import { LifeSteps } from './life-steps.tsx'
import { chosenLives, type Life, type Stage } from './lives.ts'

/** As many rows as are there at once; hundreds, each with a link and its readers, would keep one waiting. */
const firstRows = 60

/** Every version with its stage, its days, and who still reads it. */
export function LifeList({ lives }: { lives: readonly Life[] }) {
  const say = useTranslations('contracts')
  const sayEvents = useTranslations('events')
  const [text, setText] = useState('')
  const [stage, setStage] = useState<Stage>()
  const [isWhole, setWhole] = useState(false)
  const wanted = useDeferredValue(text)
  const chosen = useMemo(
    () => chosenLives(lives, { text: wanted, ...(stage !== undefined && { stage }) }),
    [lives, wanted, stage],
  )
  return (
    <>
      <search className="grid gap-2.5 sm:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <div className="relative">
          <Search
            aria-hidden
            className="pointer-events-none absolute top-1/2 left-3 size-4 -translate-y-1/2 text-soft"
          />
          <input
            type="search"
            aria-label={say('find')}
            placeholder={say('findHint')}
            value={text}
            onChange={({ target }) => setText(target.value)}
            className={`${inputClass} pl-9`}
          />
        </div>
        <select
          aria-label={say('stage')}
          value={stage ?? ''}
          onChange={({ target }) => setStage(eventStates.find((each) => each === target.value))}
          className={inputClass}
        >
          <option value="">{say('allStages', { count: sayNumber(lives.length) })}</option>
          {eventStates.map((each) => (
            <option key={each} value={each}>
              {sayEvents(`stage.${each}`)} ({lives.filter(({ version }) => version.stage === each).length})
            </option>
          ))}
        </select>
      </search>
      <p role="status" className="text-sm text-soft">
        {say('versions', { count: chosen.length })}
      </p>
      {chosen.length > 0 && <LifeTable lives={isWhole ? chosen : chosen.slice(0, firstRows)} />}
      {chosen.length > firstRows && !isWhole && (
        <Button className="self-start" onClick={() => startTransition(() => setWhole(true))}>
          {say('showAll', { count: sayNumber(chosen.length) })}
        </Button>
      )}
    </>
  )
}

function LifeTable({ lives }: { lives: readonly Life[] }) {
  const say = useTranslations('contracts')
  const mayStep = useMe().me.groups.includes('ADMIN')
  return (
    <ScrollBox label={say('lives')}>
      <table className="w-full min-w-180 text-sm">
        <thead className="text-left text-xs text-soft">
          <tr className="border-b border-line">
            <th className="py-2 pr-4 font-medium">{say('version')}</th>
            <th className="py-2 pr-4 font-medium">{say('stage')}</th>
            <th className="py-2 pr-4 font-medium">{say('days')}</th>
            <th className="py-2 pr-4 font-medium">{say('readers')}</th>
            {mayStep && <th className="py-2 font-medium">{say('nextStep')}</th>}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {lives.map((life) => (
            <LifeRow key={`${life.name} ${life.version.version}`} life={life} mayStep={mayStep} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

function LifeRow({ life, mayStep }: { life: Life; mayStep: boolean }) {
  const say = useTranslations('contracts')
  const { name, owner, version, consumers } = life
  const { stage, publishedAt, deprecation } = version
  const now = Date.now()
  const readers = readersOf(consumers, version.version, now)
  return (
    <tr className="align-top">
      <td className="py-2.5 pr-4">
        <Link
          to="/events/$name/{-$version}"
          params={{ name, version: String(version.version) }}
          className="font-medium break-words text-brand-ink hover:underline"
        >
          {name} {version.version}
        </Link>
        <span className="block text-xs text-soft">{owner}</span>
      </td>
      <td className="py-2.5 pr-4">
        <StageBadge stage={stage} />
      </td>
      <td className="py-2.5 pr-4">
        {publishedAt && <span className="block">{say('published', { date: sayDate(publishedAt.slice(0, 10)) })}</span>}
        {stage === 'RETIRED' && version.since && (
          <span className="block">{say('retired', { date: sayDate(version.since.slice(0, 10)) })}</span>
        )}
        {stage === 'DEPRECATED' && deprecation && <End {...deprecation} />}
      </td>
      <td className="py-2.5 pr-4">
        {readers.length === 0 && <span className="text-soft">{say('nobody')}</span>}
        <ul>
          {readers.map(({ consumer, lastSeen, isDeclared }) => (
            <li key={consumer} className="break-all">
              {consumer}{' '}
              <span className="text-xs text-soft">
                {lastSeen ? sayAgo(lastSeen, now) : say(isDeclared ? 'inTheCode' : 'notYet')}
              </span>
            </li>
          ))}
        </ul>
      </td>
      {mayStep && (
        <td className="py-2">
          <LifeSteps life={life} />
        </td>
      )}
    </tr>
  )
}

/** When a version ends, how long that is, and what to read in its place. */
function End({ until, useInstead }: { until: string; useInstead: string | null }) {
  const say = useTranslations('contracts')
  const { me } = useMe()
  const left = daysLeft(until, useToday(me.timeZone))
  return (
    <>
      <span className="block font-medium text-wait">
        {left >= 0 ? say('ends', { date: sayDate(until), count: left }) : say('over', { date: sayDate(until) })}
      </span>
      {useInstead && <span className="block text-xs text-soft">{say('useInstead', { what: useInstead })}</span>}
    </>
  )
}
