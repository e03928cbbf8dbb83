import type { Stretch } from '@vacation-tracker/leave/stretch'
import type { CalendarFeed } from '../store/calendar-feeds.ts'

/** What a feed says beside names, in the language that was chosen for it. */
type FeedWords = {
  away: string
  pending: string
  ownTitle: (name: string) => string
  title: (name: string) => string
  morning: string
  afternoon: string
  fromNoon: string
  untilNoon: string
  noonToNoon: string
}

export const feedWords: Record<CalendarFeed['language'], FeedWords> = {
  en: {
    away: 'away',
    pending: 'not yet approved',
    ownTitle: (name) => `${name}: leave`,
    title: (name) => `${name}: who is away`,
    morning: 'morning',
    afternoon: 'afternoon',
    fromNoon: 'from noon',
    untilNoon: 'until noon',
    noonToNoon: 'from noon to noon',
  },
  de: {
    away: 'abwesend',
    pending: 'noch nicht genehmigt',
    ownTitle: (name) => `${name}: Urlaub`,
    title: (name) => `${name}: wer abwesend ist`,
    morning: 'vormittags',
    afternoon: 'nachmittags',
    fromNoon: 'ab Mittag',
    untilNoon: 'bis Mittag',
    noonToNoon: 'von Mittag bis Mittag',
  },
}

/**
 * What an entry of a feed is called: whose leave it is, unless it is the reader's own, its kind where that is theirs to
 * know, and which halves of its outer days are worked.
 *
 * @example
 * summaryOf({ ...friday, startsAt: 'NOON' }, { name: 'Jane Roe', isPending: true }, feedWords.en)
 * // 'Jane Roe: away, afternoon (not yet approved)'
 */
export function summaryOf(
  stretch: Stretch,
  { name, leaveType, isPending }: { name?: string | undefined; leaveType?: string | undefined; isPending: boolean },
  words: FeedWords,
): string {
  const half = halfOf(stretch)
  const what = `${leaveType ?? words.away}${half === undefined ? '' : `, ${words[half]}`}`
  return `${name === undefined ? '' : `${name}: `}${what}${isPending ? ` (${words.pending})` : ''}`
}

function halfOf({ startDate, endDate, startsAt, endsAt }: Stretch) {
  const isOneDay = startDate === endDate
  if (startsAt === 'NOON' && endsAt === 'NOON') return 'noonToNoon'
  if (startsAt === 'NOON') return isOneDay ? 'afternoon' : 'fromNoon'
  if (endsAt === 'NOON') return isOneDay ? 'morning' : 'untilNoon'
  return undefined
}
