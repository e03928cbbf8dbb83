import { Link } from '@tanstack/react-router'
import { LogOut } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useMe } from '../accounts/me-provider.tsx'
import { NotificationsBell } from '../notifications/notifications-bell.tsx'
import { Avatar } from './avatar.tsx'
import { useBranding } from './branding.tsx'
import { Logo } from './logo.tsx'
import { placesFor } from './navigation.ts'
import { useSignOut } from './use-sign-out.ts'

const line =
  'flex min-h-10 w-full items-center gap-3 rounded-lg px-3 text-sm font-medium text-soft hover:bg-tint hover:text-ink'

/** The way around on anything wider than a phone. */
export function Sidebar() {
  const say = useTranslations('frame')
  const { me } = useMe()
  const signOut = useSignOut()
  const branding = useBranding()
  return (
    <header className="sticky top-0 hidden h-dvh flex-col border-r border-line bg-surface p-3 md:flex">
      <Link to="/" className="mb-4 rounded-lg px-2 py-2.5">
        <Logo {...branding} />
      </Link>
      <nav aria-label={say('mainNavigation')} className="flex flex-col gap-1">
        {placesFor(me).map(({ to, name, icon: Icon }) => (
          <Link
            key={to}
            to={to}
            activeOptions={{ exact: to === '/', includeSearch: false }}
            className={`${line} aria-[current=page]:bg-brand-tint aria-[current=page]:text-brand-ink`}
          >
            <Icon aria-hidden className="size-4.5" />
            {say(`place.${name}`)}
          </Link>
        ))}
      </nav>
      <div className="mt-auto flex flex-col gap-1 border-t border-line pt-3">
        <NotificationsBell look="line" className={line} />
        <Link
          to="/profile"
          className="flex items-center gap-3 rounded-lg px-2 py-1.5 hover:bg-tint aria-[current=page]:bg-brand-tint"
        >
          <Avatar name={me.name} picture={me.picture} className="size-8 text-xs" />
          <span className="sr-only">{say('profileOf')} </span>
          <span className="min-w-0 text-sm">
            <span className="block font-medium break-words">{me.name}</span>
            <span className="block truncate text-xs text-soft">{me.team ?? `@${me.username}`}</span>
          </span>
        </Link>
        <button type="button" onClick={signOut} className={line}>
          <LogOut aria-hidden className="size-4.5" />
          {say('signOut')}
        </button>
      </div>
    </header>
  )
}
