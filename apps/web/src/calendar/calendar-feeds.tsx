import { Rss } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useMe } from '../accounts/me-provider.tsx'
import { Button } from '../controls/button.tsx'
import { Notice } from '../controls/notice.tsx'
import { Skeleton } from '../controls/skeleton.tsx'
import { useToday } from '../dates/use-today.ts'
import { sayAgo } from '../dates/wording.ts'
import type { FeedLineFragment } from '../generated/graphql.ts'
import { Card } from '../profile/card.tsx'
import { FeedAddress } from './feed-address.tsx'
import { NewFeed } from './new-feed.tsx'
import { useFeeds } from './use-feeds.ts'

/** One's addresses for calendar programs: what there is, a new one, another address for one, or its end. */
export function CalendarFeeds() {
  const say = useTranslations('calendar')
  const { me } = useMe()
  const { feeds, teams, problem, addressed, create, renew, revoke } = useFeeds(useToday(me.timeZone))
  const names = new Map(teams.map(({ id, name }) => [id, name]))
  return (
    <Card title={say('feeds')} intro={say('feedsIntro')}>
      {problem && <Notice look="bad">{problem}</Notice>}
      {!feeds && !problem && <Skeleton className="h-14" />}
      {feeds?.length === 0 && <p className="text-sm text-soft">{say('noFeeds')}</p>}
      {feeds && feeds.length > 0 && (
        <ul className="flex flex-col divide-y divide-line">
          {feeds.map((feed) => (
            <li key={feed.id} className="flex flex-col gap-3 py-3 text-sm">
              <FeedLine
                feed={feed}
                name={say(`feed.${feed.kind}`, { team: names.get(feed.team ?? '') ?? feed.team ?? '' })}
                onRenew={() => renew(feed.id)}
                onRevoke={() => revoke(feed.id)}
              />
              {addressed?.id === feed.id && <FeedAddress path={addressed.path} />}
            </li>
          ))}
        </ul>
      )}
      {feeds && <NewFeed teams={teams} onCreate={create} />}
    </Card>
  )
}

function FeedLine({
  feed,
  name,
  onRenew,
  onRevoke,
}: {
  feed: FeedLineFragment
  name: string
  onRenew: () => void
  onRevoke: () => void
}) {
  const say = useTranslations('calendar')
  const now = Date.now()
  const used = feed.lastUsedAt ? say('feedUsed', { ago: sayAgo(feed.lastUsedAt, now) }) : say('feedUnused')
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Rss aria-hidden className="size-5 shrink-0 text-soft" />
      <div className="min-w-40 flex-1">
        <p className="font-medium break-words">{name}</p>
        <p className="text-xs text-soft">
          {say('feedCreated', { ago: sayAgo(feed.createdAt, now) })} · {used}
        </p>
      </div>
      <Button size="small" onClick={onRenew} aria-label={say('renewFeed', { feed: name })}>
        {say('renew')}
      </Button>
      <Button size="small" onClick={onRevoke} aria-label={say('revokeFeed', { feed: name })}>
        {say('revoke')}
      </Button>
    </div>
  )
}
