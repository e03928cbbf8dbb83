import { Link } from '@tanstack/react-router'
import { CircleUserRound } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useMe } from '../accounts/me-provider.tsx'
import { NotificationsBell } from '../notifications/notifications-bell.tsx'
import { MorePlaces } from './more-places.tsx'
import { placesFor } from './navigation.ts'

const tab =
  'relative flex min-h-14 flex-1 flex-col items-center justify-center gap-1 rounded-lg text-[0.6875rem] font-medium text-soft aria-[current=page]:text-brand-ink'

/** As many places as 360 px have room for, beside the notifications and the profile, in either language. */
const room = 3

/** The way around on a phone, under the thumb. */
export function BottomBar() {
  const say = useTranslations('frame')
  const { me } = useMe()
  const places = placesFor(me)
  return (
    <nav
      aria-label={say('mainNavigation')}
      className="fixed inset-x-0 bottom-0 z-30 flex border-t border-line bg-surface px-2 pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      {places.slice(0, room).map(({ to, name, icon: Icon }) => (
        <Link key={to} to={to} activeOptions={{ exact: to === '/', includeSearch: false }} className={tab}>
          <Icon aria-hidden className="size-5" />
          {say(`place.${name}`)}
        </Link>
      ))}
      {places.length > room && <MorePlaces places={places.slice(room)} className={tab} />}
      <NotificationsBell look="tab" className={tab} />
      <Link to="/profile" className={tab}>
        <CircleUserRound aria-hidden className="size-5" />
        {say('profile')}
      </Link>
    </nav>
  )
}
