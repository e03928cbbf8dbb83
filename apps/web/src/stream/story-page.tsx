import { getRouteApi, Link } from '@tanstack/react-router'
import { CircleCheck, CircleX, Clock, Hourglass } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useQuery } from 'urql'
import { useTranslations } from 'use-intl'
import { sentence } from '../api/client.ts'
import { Notice } from '../controls/notice.tsx'
import { Skeleton } from '../controls/skeleton.tsx'
import { sayNumber } from '../dates/amounts.ts'
import { sayMoment } from '../dates/wording.ts'
import { JsonView } from '../events/json-view.tsx'
import { Fact, Part } from '../events/part.tsx'
import { PageTitle } from '../frame/page-title.tsx'
import { EventStoryDocument, type EventStoryQuery } from '../generated/graphql.ts'
import { keptTraceOf } from '../traces/trace-of.ts'
import { chainTree } from './chain-tree.ts'

const route = getRouteApi('/member/events/story/$eventId')

type Story = NonNullable<EventStoryQuery['eventStory']>

/** One event: what it says, who got it, what caused it and what it caused. */
export function StoryPage() {
  const say = useTranslations('stream')
  const { eventId } = route.useParams()
  const [{ data, error }] = useQuery({
    query: EventStoryDocument,
    variables: { eventId },
    requestPolicy: 'network-only',
  })
  const story = data?.eventStory
  const type = story?.chain.find((each) => each.eventId === eventId)?.type ?? say('story')
  return (
    <div className="flex flex-col gap-6">
      <PageTitle title={type}>
        <span className="break-all">{type}</span>
      </PageTitle>
      {error && <Notice look="bad">{sentence(error)}</Notice>}
      {!data && !error && <Skeleton className="h-96 rounded-xl" />}
      {data && !story && <p className="text-sm text-soft">{say('noSuchEvent')}</p>}
      {story && <Told key={eventId} story={story} eventId={eventId} />}
    </div>
  )
}

function Told({ story, eventId }: { story: Story; eventId: string }) {
  const say = useTranslations('stream')
  const own = story.chain.find((each) => each.eventId === eventId)
  const traceId = keptTraceOf(Object(story.event).detail?.metadata?.traceparent)
  return (
    <>
      <dl className="-mt-3 flex flex-wrap gap-x-8 gap-y-2 text-sm">
        <Fact name={say('when')}>{own && sayMoment(own.time)}</Fact>
        <Fact name={say('who')}>{own?.actor}</Fact>
        <Fact name={say('place')}>{sayNumber(story.position)}</Fact>
        {traceId && (
          <Fact name={say('trace')}>
            <Link to="/events/traces/$traceId" params={{ traceId }} className="text-brand-ink hover:underline">
              {say('openTrace')}
            </Link>
          </Fact>
        )}
        <Fact name={say('contract')}>
          {own && (
            <Link to="/events/$name/{-$version}" params={{ name: own.type }} className="text-brand-ink hover:underline">
              {own.type}
            </Link>
          )}
        </Fact>
      </dl>
      <div className="grid gap-8 lg:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-8">
          <Part title={say('chain')}>
            <Chain story={story} eventId={eventId} />
          </Part>
          <Part title={say('deliveries')}>
            <Deliveries deliveries={story.deliveries} />
          </Part>
        </div>
        <Part title={say('payload')}>
          <Payload story={story} />
        </Part>
      </div>
    </>
  )
}

function Payload({ story: { event, versions } }: { story: Story }) {
  const say = useTranslations('stream')
  const [chosen, setChosen] = useState<number>()
  const made = versions.find(({ version }) => version === chosen)
  return (
    <>
      <div className="flex flex-wrap gap-2">
        <Pick isChosen={chosen === undefined} onPick={() => setChosen(undefined)}>
          {say('asStored')}
        </Pick>
        {versions.map(({ version }) => (
          <Pick key={version} isChosen={chosen === version} onPick={() => setChosen(version)}>
            {say('version', { version: String(version) })}
          </Pick>
        ))}
      </div>
      {made?.problem ? (
        <Notice look="bad">{made.problem}</Notice>
      ) : (
        <JsonView label={say('json')} value={made ? made.event : event} className="max-h-[44rem]" />
      )}
    </>
  )
}

function Pick({ isChosen, onPick, children }: { isChosen: boolean; onPick: () => void; children: ReactNode }) {
  return (
    <button
      type="button"
      aria-pressed={isChosen}
      onClick={onPick}
      className="min-h-9 rounded-lg border border-line bg-surface px-3 text-sm font-medium hover:bg-tint aria-pressed:border-brand aria-pressed:text-brand-ink"
    >
      {children}
    </button>
  )
}

/** Deeper than this nothing is moved to the right any more. */
const deepest = 8

function Chain({ story: { chain, isChainCut }, eventId }: { story: Story; eventId: string }) {
  const say = useTranslations('stream')
  return (
    <>
      <ol className="flex flex-col gap-1">
        {chainTree(chain).map(({ eventId: id, type, time, actor, depth }) => (
          <li key={id} style={{ paddingInlineStart: `${Math.min(depth, deepest) * 1.25}rem` }}>
            <Link
              to="/events/story/$eventId"
              params={{ eventId: id }}
              aria-current={id === eventId ? 'true' : undefined}
              className="flex flex-wrap items-baseline justify-between gap-x-3 rounded-lg border-l-2 border-line bg-surface px-3 py-2 text-sm hover:bg-tint aria-current:border-brand aria-current:bg-brand-tint"
            >
              <span className="min-w-0 font-medium break-all">{type}</span>
              <span className="text-xs text-soft">
                {actor} · <span className="font-mono tabular-nums">{time.slice(11, 23)}</span>
              </span>
            </Link>
          </li>
        ))}
      </ol>
      {isChainCut && <p className="text-sm text-soft">{say('chainCut')}</p>}
    </>
  )
}

const looks = {
  DELIVERED: { icon: CircleCheck, colour: 'text-good' },
  PENDING: { icon: Clock, colour: 'text-soft' },
  WAITING: { icon: Hourglass, colour: 'text-wait' },
  DEAD: { icon: CircleX, colour: 'text-bad' },
} as const

function Deliveries({ deliveries }: { deliveries: Story['deliveries'] }) {
  const say = useTranslations('stream')
  if (deliveries.length === 0) return <p className="text-sm text-soft">{say('forNobody')}</p>
  return (
    <ul className="divide-y divide-line rounded-xl border border-line bg-surface shadow-xs">
      {deliveries.map(({ subscription, state, attempts, nextAttemptAt, history }) => {
        const { icon: Icon, colour } = looks[state]
        return (
          <li key={subscription} className="px-4 py-3 text-sm">
            <p className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
              <span className="font-medium break-all">{subscription}</span>
              <span className={`flex items-center gap-1.5 font-medium ${colour}`}>
                <Icon aria-hidden className="size-4" />
                {say(`state.${state}`)}
              </span>
            </p>
            {attempts > 0 && (
              <p className="mt-1 text-soft">
                {say('attempts', { count: attempts })}
                {nextAttemptAt && ` ${say('nextAttempt', { at: sayMoment(nextAttemptAt) })}`}
              </p>
            )}
            {history.length > 0 && (
              <ol className="mt-1.5 flex flex-col gap-1 text-xs text-soft">
                {history.map(({ at, error }) => (
                  <li key={at} className="break-words">
                    {sayMoment(at)}: <span lang="en">{error}</span>
                  </li>
                ))}
              </ol>
            )}
          </li>
        )
      })}
    </ul>
  )
}
