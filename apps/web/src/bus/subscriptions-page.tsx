import { Link } from '@tanstack/react-router'
import { CirclePause, CirclePlay, OctagonX, Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../controls/button.tsx'
import { SureButton } from '../controls/sure-button.tsx'
import { sayNumber } from '../dates/amounts.ts'
import {
  BusSubscriptionsDocument,
  type BusSubscriptionsQuery,
  DeleteSubscriptionDocument,
  PauseSubscriptionDocument,
  ResumeSubscriptionDocument,
} from '../generated/graphql.ts'
import { saveAtOnce } from '../settings/save.ts'
import { BusPage, listClass } from './bus-page.tsx'
import { SecretDialog } from './secret-dialog.tsx'
import { SubscriptionDialog } from './subscription-dialog.tsx'
import { useFresh } from './use-fresh.ts'

export type Subscription = BusSubscriptionsQuery['eventSubscriptions'][number]

/** What is open over the page. */
type Opened = { edited?: Subscription } | { secret: string }

/** Who gets which events, and how they get on. */
export function SubscriptionsPage() {
  const say = useTranslations('bus')
  const { data, problem } = useFresh(BusSubscriptionsDocument, {})
  const [opened, setOpened] = useState<Opened>()
  return (
    <BusPage
      title={say('subscriptions')}
      intro={say('subscriptionsIntro')}
      problem={problem}
      isEmpty={data && data.eventSubscriptions.length === 0}
      empty={say('noSubscription')}
      aside={
        <Button look="primary" onClick={() => setOpened({})}>
          <Plus aria-hidden className="size-4" />
          {say('addWebhook')}
        </Button>
      }
    >
      <ul aria-label={say('subscriptions')} className={listClass}>
        {data?.eventSubscriptions.map((subscription) => (
          <Row key={subscription.name} subscription={subscription} onEdit={() => setOpened({ edited: subscription })} />
        ))}
      </ul>
      {opened && 'secret' in opened && (
        <SecretDialog title={say('secret')} secret={opened.secret} onClose={() => setOpened(undefined)} />
      )}
      {opened && !('secret' in opened) && (
        <SubscriptionDialog
          subscription={opened.edited}
          onDone={(secret) => setOpened(secret === undefined ? undefined : { secret })}
          onClose={() => setOpened(undefined)}
        />
      )}
    </BusPage>
  )
}

const looks = {
  ENABLED: { icon: CirclePlay, colour: 'text-good' },
  PAUSED: { icon: CirclePause, colour: 'text-wait' },
  DISABLED: { icon: OctagonX, colour: 'text-bad' },
} as const

function Row({ subscription, onEdit }: { subscription: Subscription; onEdit: () => void }) {
  const say = useTranslations('bus')
  const { name, kind, state, reason, url, backlog, waiting, dead, handled } = subscription
  const { icon: Icon, colour } = looks[state]
  const resume = () => saveAtOnce(ResumeSubscriptionDocument, { name }, { text: say('resumed', { name }) })
  const pause = () =>
    saveAtOnce(PauseSubscriptionDocument, { name }, { text: say('paused', { name }), undo: () => void resume() })
  const remove = () => saveAtOnce(DeleteSubscriptionDocument, { name }, { text: say('deleted', { name }) })
  const figures = [
    { words: say('delivered'), count: handled },
    { words: say('backlog'), count: backlog },
    { words: say('waiting'), count: waiting },
  ]
  return (
    <li className="flex flex-col gap-3 px-4 py-3.5 text-sm">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <span className="min-w-0 font-semibold break-all">{name}</span>
        <span className={`flex items-center gap-1.5 text-xs font-medium ${colour}`}>
          <Icon aria-hidden className="size-4" />
          {say(`state.${state}`)}
        </span>
        <span className="text-xs text-soft">{say(`kind.${kind}`)}</span>
        <span className="ml-auto flex flex-wrap gap-2">
          {state === 'ENABLED' ? (
            <Button size="small" aria-label={say('pauseOf', { name })} onClick={() => void pause()}>
              {say('pause')}
            </Button>
          ) : (
            <Button size="small" aria-label={say('resumeOf', { name })} onClick={() => void resume()}>
              {say('resume')}
            </Button>
          )}
          {kind === 'WEBHOOK' && (
            <>
              <Button size="small" aria-label={say('editOf', { name })} onClick={onEdit}>
                {say('edit')}
              </Button>
              <SureButton
                label={say('deleteOf', { name })}
                sure={say('reallyDelete', { name })}
                onSure={() => void remove()}
              >
                {say('delete')}
              </SureButton>
            </>
          )}
        </span>
      </div>
      {(url || reason) && (
        <p className="break-all text-soft">
          {url}
          {reason && <span className="block text-wait">{reason}</span>}
        </p>
      )}
      <dl className="flex flex-wrap gap-x-6 gap-y-1 text-xs text-soft">
        {figures.map(({ words, count }) => (
          <div key={words} className="flex gap-1.5">
            <dt>{words}</dt>
            <dd className="font-medium text-ink tabular-nums">{sayNumber(count)}</dd>
          </div>
        ))}
        {dead > 0 && (
          <div>
            <dt className="sr-only">{say('deadLetters')}</dt>
            <dd>
              <Link
                to="/events/dead-letters"
                search={{ subscription: name }}
                className="font-medium text-bad underline underline-offset-2"
              >
                {say('givenUp', { count: dead })}
              </Link>
            </dd>
          </div>
        )}
      </dl>
      <code className="text-xs break-all text-soft">{JSON.stringify(subscription.pattern)}</code>
    </li>
  )
}
