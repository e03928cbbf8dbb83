import { Link } from '@tanstack/react-router'
import { CircleUserRound } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useMe } from '../accounts/me-provider.tsx'
import { NotificationsBell } from '../notifications/notifications-bell.tsx'
import { placesFor } from './navigation.ts'

const tab =
  'relative flex min-h-14 min-w-16 flex-1 shrink-0 flex-col items-center justify-center gap-1 rounded-lg text-xs font-medium text-soft aria-[current=page]:text-brand-ink'

/** The way around on a phone, under the thumb. */
export function BottomBar() {
  const say = useTranslations('frame')
  const { me } = useMe()
  return (
    <nav
      aria-label={say('mainNavigation')}
      className="fixed inset-x-0 bottom-0 z-30 flex overflow-x-auto border-t border-line bg-surface px-2 pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      {placesFor(me).map(({ to, name, icon: Icon }) => (
        <Link key={to} to={to} activeOptions={{ exact: to === '/', includeSearch: false }} className={tab}>
          <Icon aria-hidden className="size-5" />
          {say(`place.${name}`)}
        </Link>
      ))}
      <NotificationsBell look="tab" className={tab} />
      <Link to="/profile" className={tab}>
        <CircleUserRound aria-hidden className="size-5" />
        {say('profile')}
      </Link>
    </nav>
  )
}
