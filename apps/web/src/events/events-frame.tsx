import { Link, Outlet } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { useMe } from '../accounts/me-provider.tsx'
import type { Group } from '../generated/graphql.ts'

interface Room {
  to: string
  name: string
  /** For everybody, where nothing is said. */
  isFor?: readonly Group[]
}

const rooms = [
  { to: '/events', name: 'catalogue' },
  { to: '/events/flow', name: 'flow', isFor: ['DEVELOPER', 'ADMIN'] },
  { to: '/events/contracts', name: 'contracts', isFor: ['DEVELOPER', 'ADMIN'] },
  { to: '/events/live', name: 'live', isFor: ['DEVELOPER', 'ADMIN'] },
  { to: '/events/storming', name: 'storming', isFor: ['DEVELOPER', 'ADMIN'] },
  { to: '/events/traces', name: 'traces', isFor: ['DEVELOPER', 'ADMIN'] },
  { to: '/events/subscriptions', name: 'subscriptions', isFor: ['ADMIN'] },
  { to: '/events/dead-letters', name: 'deadLetters', isFor: ['ADMIN'] },
  { to: '/events/replays', name: 'replays', isFor: ['ADMIN'] },
  { to: '/events/tokens', name: 'tokens', isFor: ['ADMIN'] },
] as const satisfies readonly Room[]

/** Around the developers' pages: the way from one to another. */
export function EventsFrame() {
  const say = useTranslations('events')
  const { me } = useMe()
  const own = rooms.filter(({ isFor }: Room) => !isFor || isFor.some((group) => me.groups.includes(group)))
  return (
    <div className="flex flex-col gap-6">
      {own.length > 1 && (
        <nav aria-label={say('area')} className="-mx-4 overflow-x-auto px-4 sm:mx-0 sm:px-0">
          <ul className="flex w-max min-w-full gap-5 border-b border-line">
            {own.map(({ to, name }) => (
              <li key={to}>
                <Link
                  to={to}
                  activeOptions={{ exact: to === '/events', includeSearch: false }}
                  className="-mb-px flex min-h-10 items-center border-b-2 border-transparent text-sm font-medium whitespace-nowrap text-soft hover:text-ink aria-[current=page]:border-brand aria-[current=page]:text-ink"
                >
                  {say(`room.${name}`)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <Outlet />
    </div>
  )
}
