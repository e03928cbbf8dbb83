import { CircleCheck, CircleX, Minus, Plus } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { sayMoment } from '../dates/wording.ts'
import type { Contract } from './field-table.tsx'
import { JsonView } from './json-view.tsx'

type Revision = Contract['history'][number]
type Comparison = NonNullable<Revision['comparison']>

/** What each version and revision has changed, the newest first, in words, and what shows that it breaks. */
export function HistoryList({ history }: { history: Contract['history'] }) {
  return (
    <ol className="flex flex-col gap-4">
      {[...history].reverse().map((revision) => (
        <RevisionCard key={`${revision.version}.${revision.revision}`} step={revision} />
      ))}
    </ol>
  )
}

function RevisionCard({ step: { version, revision, publishedAt, changes, comparison } }: { step: Revision }) {
  const say = useTranslations('events')
  return (
    <li className="rounded-xl border border-line bg-surface p-4 text-sm shadow-xs sm:p-5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h3 className="font-semibold">
          {say('version', { version: revision > 0 ? `${version}.${revision}` : String(version) })}
        </h3>
        {publishedAt && <span className="text-xs text-soft">{sayMoment(publishedAt)}</span>}
      </div>
      <p lang={changes ? 'en' : undefined} className="mt-1 break-words">
        {changes ?? say('firstVersion')}
      </p>
      {comparison && <Difference comparison={comparison} />}
    </li>
  )
}

function Difference({ comparison: { backward, forward, differences, findings } }: { comparison: Comparison }) {
  const say = useTranslations('events')
  return (
    <>
      {differences.length > 0 && (
        <ul className="mt-3 flex flex-col gap-1.5">
          {differences.map(({ path, sentence, isBreaking }) => {
            const Icon = isBreaking ? Minus : Plus
            return (
              <li key={`${path} ${sentence}`} className="flex gap-2">
                <Icon aria-hidden className={`mt-1 size-3.5 shrink-0 ${isBreaking ? 'text-bad' : 'text-good'}`} />
                <span className="min-w-0 break-words">
                  <span className="sr-only">{say(isBreaking ? 'breaks' : 'adds')} </span>
                  <span lang="en">{sentence}</span>
                </span>
              </li>
            )
          })}
        </ul>
      )}
      <ul className="mt-3 flex flex-wrap gap-x-5 gap-y-1.5">
        <Verdict verdict={backward} words={say(`backward.${backward}`)} />
        <Verdict verdict={forward} words={say(`forward.${forward}`)} />
      </ul>
      {findings.length > 0 && (
        <details className="mt-3">
          <summary className="w-max cursor-pointer text-sm font-medium text-brand-ink">
            {say('whyNot', { count: findings.length })}
          </summary>
          <ul className="mt-2 flex flex-col gap-3">
            {findings.map(({ direction, path, reason, witness }) => (
              <li key={`${direction} ${path} ${reason}`} className="flex min-w-0 flex-col gap-1.5">
                <span lang="en" className="break-words">
                  {reason}
                </span>
                {witness !== null && witness !== undefined && (
                  <JsonView label={say('witness')} value={witness} className="max-h-72" />
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function Verdict({ verdict, words }: { verdict: Comparison['backward']; words: string }) {
  const Icon = verdict === 'SAFE' ? CircleCheck : CircleX
  return (
    <li className={`flex items-center gap-1.5 text-xs font-medium ${verdict === 'SAFE' ? 'text-good' : 'text-bad'}`}>
      <Icon aria-hidden className="size-3.5" />
      {words}
    </li>
  )
}
