import { Link, useLocation } from '@tanstack/react-router'
import { Ellipsis } from 'lucide-react'
import { useId, useRef } from 'react'
import { useTranslations } from 'use-intl'
import type { Place } from './navigation.ts'

/** Places for which a phone has no room, behind one tab. The browser's own popover: Escape and a tap elsewhere close it. */
export function MorePlaces({ places, className }: { places: readonly Place[]; className: string }) {
  const say = useTranslations('frame')
  const id = useId()
  const popover = useRef<HTMLDivElement>(null)
  const { pathname } = useLocation()
  const isHere = places.some(({ to }) => pathname.startsWith(to))
  return (
    <>
      <button type="button" popoverTarget={id} aria-current={isHere ? 'page' : undefined} className={className}>
        <Ellipsis aria-hidden className="size-5" />
        {say('more')}
      </button>
      <div
        ref={popover}
        id={id}
        popover="auto"
        className="inset-auto right-2 bottom-18 min-w-44 rounded-xl border border-line bg-raised p-1 text-ink shadow-lg"
      >
        {places.map(({ to, name, icon: Icon }) => (
          <Link
            key={to}
            to={to}
            onClick={() => popover.current?.hidePopover()}
            activeOptions={{ includeSearch: false }}
            className="flex min-h-11 items-center gap-3 rounded-lg px-3 text-sm font-medium hover:bg-tint aria-[current=page]:text-brand-ink"
          >
            <Icon aria-hidden className="size-4.5" />
            {say(`place.${name}`)}
          </Link>
        ))}
      </div>
    </>
  )
}
