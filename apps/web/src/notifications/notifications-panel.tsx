import { useNavigate } from '@tanstack/react-router'
import {
  Check,
  CheckCheck,
  CircleCheck,
  CircleX,
  Clock,
  Hourglass,
  type LucideIcon,
  OctagonAlert,
  Palmtree,
  RefreshCw,
  Trash2,
} from 'lucide-react'
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { Dialog, Heading, I18nProvider, Popover } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { useMe } from '../accounts/me-provider.tsx'
import { currentClient } from '../accounts/session.ts'
import { settled, wordsOf } from '../api/client.ts'
import { Button } from '../controls/button.tsx'
import { Notice } from '../controls/notice.tsx'
import { Skeleton } from '../controls/skeleton.tsx'
import { sayAgo } from '../dates/wording.ts'
import {
  MarkNotificationsReadDocument,
  type NotificationKind,
  NotificationsDocument,
  type NotificationsQuery,
} from '../generated/graphql.ts'
import { useLive } from '../live/live-provider.tsx'
import { useSpeech } from '../words/speech-provider.tsx'
import { sayNews } from './say-news.ts'

type News = NotificationsQuery['listNotifications']['items'][number]

const icons: Record<NotificationKind, { icon: LucideIcon; colour: string }> = {
  REQUEST_AWAITS_APPROVAL: { icon: Clock, colour: 'text-wait' },
  REQUEST_REJECTED_BY_SYSTEM: { icon: OctagonAlert, colour: 'text-bad' },
  REQUEST_APPROVED: { icon: CircleCheck, colour: 'text-good' },
  REQUEST_DENIED: { icon: CircleX, colour: 'text-bad' },
  REQUEST_CANCELLED: { icon: Trash2, colour: 'text-soft' },
  TEAMMATE_AWAY: { icon: Palmtree, colour: 'text-brand-ink' },
  REQUEST_ENDORSED: { icon: Check, colour: 'text-brand-ink' },
  REQUEST_ESCALATED: { icon: Clock, colour: 'text-wait' },
  REQUEST_REASSESSED: { icon: RefreshCw, colour: 'text-wait' },
  DAYS_EXPIRE: { icon: Hourglass, colour: 'text-wait' },
  CONTRACT_ENDS: { icon: Hourglass, colour: 'text-wait' },
}

/** The person's notifications, newest first; a click leads to the request that each is about. */
export function NotificationsPanel({
  button,
  onClose,
}: {
  button: RefObject<HTMLButtonElement | null>
  onClose: () => void
}) {
  const say = useTranslations('notifications')
  const sayControl = useTranslations('controls')
  const { locale } = useSpeech()
  const { me, setUnread } = useMe()
  const navigate = useNavigate()
  const { items, nextToken, words, load, markLocally } = useNews()
  const title = useRef<HTMLHeadingElement>(null)

  const markRead = async (ids?: string[]) => {
    markLocally(ids)
    try {
      const { markNotificationsRead } = await settled(
        currentClient()
          .mutation(MarkNotificationsReadDocument, ids ? { ids } : {})
          .toPromise(),
      )
      setUnread(markNotificationsRead)
    } catch {
      // Reading on matters more than the mark; the next load tells the truth.
    }
  }
  const markAllRead = () => {
    // The button goes; without the focus in here Escape would close nothing.
    title.current?.focus()
    void markRead()
  }
  const follow = (news: News) => {
    if (news.readAt === null) void markRead([news.id])
    onClose()
    if (news.vacationRequestId) void navigate({ to: '/', search: { request: news.vacationRequestId } })
  }
  return (
    <I18nProvider locale={locale}>
      <Popover
        isOpen
        triggerRef={button}
        onOpenChange={(open) => !open && onClose()}
        placement="top start"
        offset={8}
        className="flex w-[min(26rem,calc(100vw-1rem))] animate-fade flex-col overflow-hidden rounded-2xl border border-line bg-raised shadow-2xl"
      >
        <Dialog className="flex max-h-[min(34rem,80dvh)] min-h-0 flex-col outline-none">
          <header className="flex min-h-14 items-center justify-between gap-3 border-b border-line py-2 pr-2 pl-4">
            <Heading ref={title} slot="title" tabIndex={-1} className="font-semibold outline-none">
              {say('title')}
            </Heading>
            {me.unreadCount > 0 && (
              <Button look="quiet" size="small" onClick={markAllRead}>
                <CheckCheck aria-hidden className="size-4" />
                {say('markAllAsRead')}
              </Button>
            )}
          </header>
          <div className="min-h-0 overflow-y-auto overscroll-contain p-2">
            {words && <Notice look="bad">{words}</Notice>}
            {!items && !words && <Waiting />}
            {items?.length === 0 && <p className="px-4 py-10 text-center text-sm text-soft">{say('none')}</p>}
            <ul className="flex flex-col">
              {items?.map((news) => (
                <li key={news.id}>
                  <NewsLine news={news} onFollow={() => follow(news)} />
                </li>
              ))}
            </ul>
            {nextToken && (
              <Button look="quiet" className="w-full" onClick={() => load(nextToken)}>
                {sayControl('showMore')}
              </Button>
            )}
          </div>
        </Dialog>
      </Popover>
    </I18nProvider>
  )
}

function useNews() {
  const [items, setItems] = useState<readonly News[]>()
  const [nextToken, setNextToken] = useState<string | null>(null)
  const [words, setWords] = useState<string>()
  const load = useCallback(async (from: string | null) => {
    try {
      const query = currentClient().query(NotificationsDocument, { nextToken: from }, { requestPolicy: 'network-only' })
      const { listNotifications } = await settled(query.toPromise())
      setItems((before) => (from === null ? listNotifications.items : [...(before ?? []), ...listNotifications.items]))
      setNextToken(listNotifications.nextToken)
      setWords(undefined)
    } catch (error) {
      setWords(wordsOf(error))
    }
  }, [])
  useEffect(() => {
    void load(null)
  }, [load])
  useLive((signal) => {
    if (signal.kind === 'update' && signal.update.__typename === 'NotificationArrival') void load(null)
  })
  const markLocally = (ids?: string[]) =>
    setItems((before) =>
      before?.map((news) =>
        !ids || ids.includes(news.id) ? { ...news, readAt: news.readAt ?? news.createdAt } : news,
      ),
    )
  return { items, nextToken, words, load, markLocally }
}

function NewsLine({ news, onFollow }: { news: News; onFollow: () => void }) {
  const say = useTranslations('notifications')
  const { icon: Icon, colour } = icons[news.kind]
  const unread = news.readAt === null
  return (
    <button
      type="button"
      onClick={onFollow}
      className="flex w-full items-start gap-3 rounded-lg px-3 py-2.5 text-left text-sm hover:bg-tint"
    >
      <Icon aria-hidden className={`mt-0.5 size-4.5 shrink-0 ${colour}`} />
      <span className="min-w-0 flex-1">
        <span className={`block break-words ${unread ? 'font-medium' : ''}`}>{sayNews(news)}</span>
        <time dateTime={news.createdAt} className="text-xs text-soft">
          {sayAgo(news.createdAt, Date.now())}
        </time>
      </span>
      {unread && (
        <span className="mt-1.5 size-2 shrink-0 rounded-full bg-brand">
          <span className="sr-only">{say('unread')}</span>
        </span>
      )}
    </button>
  )
}

function Waiting() {
  return (
    <div className="flex flex-col gap-4 p-3" aria-hidden>
      {[0, 1, 2].map((line) => (
        <div key={line} className="flex flex-col gap-2">
          <Skeleton className="h-4 w-full" />
          <Skeleton className="h-3 w-20" />
        </div>
      ))}
    </div>
  )
}
