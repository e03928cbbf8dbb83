import { getRouteApi } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { Button } from '../controls/button.tsx'
import { inputClass } from '../controls/field.tsx'
import { SureButton } from '../controls/sure-button.tsx'
import { sayMoment } from '../dates/wording.ts'
import { JsonView } from '../events/json-view.tsx'
import {
  BusDeadLettersDocument,
  type BusDeadLettersQuery,
  BusSubscriptionsDocument,
  DiscardOneDocument,
  RedriveAllDocument,
  RedriveOneDocument,
} from '../generated/graphql.ts'
import { saveAtOnce } from '../settings/save.ts'
import { BusPage, listClass } from './bus-page.tsx'
import { useFresh } from './use-fresh.ts'

const route = getRouteApi('/member/events/dead-letters')

type Letter = BusDeadLettersQuery['eventDeadLetters'][number]

/** What subscriptions have given up on, with all that went wrong, to be tried again. */
export function DeadLettersPage() {
  const say = useTranslations('bus')
  const { subscription, after } = route.useSearch()
  const navigate = route.useNavigate()
  const { data, problem } = useFresh(BusDeadLettersDocument, {
    subscription: subscription ?? null,
    after: after ?? null,
  })
  const { data: all } = useFresh(BusSubscriptionsDocument, {})
  const letters = data?.eventDeadLetters
  const last = letters?.at(-1)
  return (
    <BusPage
      title={say('deadLetters')}
      intro={say('deadLettersIntro')}
      problem={problem}
      isEmpty={letters && letters.length === 0}
      empty={say('noDeadLetter')}
      aside={
        <div className="flex flex-wrap gap-2">
          <select
            aria-label={say('subscription')}
            value={subscription ?? ''}
            onChange={({ target }) => navigate({ search: target.value === '' ? {} : { subscription: target.value } })}
            className={`${inputClass} w-auto max-w-44`}
          >
            <option value="">{say('allSubscriptions')}</option>
            {all?.eventSubscriptions.map(({ name }) => (
              <option key={name}>{name}</option>
            ))}
          </select>
          {subscription && (
            <Button
              look="primary"
              onClick={() => void saveAtOnce(RedriveAllDocument, { subscription }, { text: say('allTried') })}
            >
              {say('tryAll')}
            </Button>
          )}
        </div>
      }
    >
      <ul aria-label={say('deadLetters')} className={listClass}>
        {letters?.map((letter) => (
          <Row key={`${letter.subscription} ${letter.position}`} letter={letter} />
        ))}
      </ul>
      {letters && last && letters.length >= 50 && (
        <Button
          look="quiet"
          className="self-center"
          onClick={() => navigate({ search: (before) => ({ ...before, after: last.position }) })}
        >
          {say('more')}
        </Button>
      )}
    </BusPage>
  )
}

function Row({ letter: { subscription, position, attempts, history, event, stored } }: { letter: Letter }) {
  const say = useTranslations('bus')
  const key = { subscription, position }
  const last = history.at(-1)
  return (
    <li className="flex flex-col gap-2.5 px-4 py-3.5 text-sm">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <p className="min-w-0">
          <span className="block font-semibold break-all">{typeOf(event) ?? say('damaged')}</span>
          <span className="block text-xs break-all text-soft">
            {say('atPlace', { subscription, position: String(position), count: attempts })}
          </span>
        </p>
        <span className="flex gap-2">
          <Button size="small" onClick={() => void saveAtOnce(RedriveOneDocument, key, { text: say('tried') })}>
            {say('try')}
          </Button>
          <SureButton
            sure={say('reallyDiscard')}
            onSure={() => void saveAtOnce(DiscardOneDocument, key, { text: say('discarded') })}
          >
            {say('discard')}
          </SureButton>
        </span>
      </div>
      {last && (
        <p lang="en" className="break-words text-bad">
          {last.error}
        </p>
      )}
      <details>
        <summary className="w-max cursor-pointer font-medium text-brand-ink">{say('details')}</summary>
        <div className="mt-2 flex flex-col gap-3">
          <ol className="flex flex-col gap-1 text-xs text-soft">
            {history.map(({ at, error }) => (
              <li key={at} className="break-words">
                {sayMoment(at)}: <span lang="en">{error}</span>
              </li>
            ))}
          </ol>
          <JsonView label={say('event')} value={event ?? stored} className="max-h-96" />
        </div>
      </details>
    </li>
  )
}

function typeOf(event: unknown): string | undefined {
  const type = typeof event === 'object' && event !== null && 'detail-type' in event ? event['detail-type'] : undefined
  return typeof type === 'string' ? type : undefined
}
