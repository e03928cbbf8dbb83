import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { sayNumber } from '../dates/amounts.ts'

const link = 'inline-flex min-h-8 items-center gap-2 rounded-md px-3 text-sm font-medium'
const chosen = `${link} bg-surface text-ink shadow-xs`
const other = `${link} text-soft hover:text-ink`
/** What the router marks as current: the address is the same to the last letter. */
const exactly = { exact: true }

/** All requests, or those that wait for the viewer's decision. Links, so that the choice has an address. */
export function WaitingFilter({ isChosen, count }: { isChosen: boolean; count: number | undefined }) {
  const say = useTranslations('vacations')
  return (
    <nav aria-label={say('whichRequests')} className="flex w-fit max-w-full flex-wrap gap-1 rounded-lg bg-tint p-1">
      <Link to="/" search={{}} activeOptions={exactly} className={isChosen ? other : chosen}>
        {say('allRequests')}
      </Link>
      <Link to="/" search={{ waiting: 'for-me' }} activeOptions={exactly} className={isChosen ? chosen : other}>
        {say('waitsForMe')}
        {count !== undefined && count > 0 && (
          <span className="rounded-full bg-wait-tint px-2 py-0.5 text-xs text-wait tabular-nums">
            {sayNumber(count)}
          </span>
        )}
      </Link>
    </nav>
  )
}
