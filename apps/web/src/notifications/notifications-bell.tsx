import { Bell } from 'lucide-react'
import { lazy, Suspense, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useMe } from '../accounts/me-provider.tsx'
import { loadPart, preloadPart } from '../frame/load-part.ts'

const loadPanel = () => import('./notifications-panel.tsx')
const NotificationsPanel = lazy(() => loadPanel().then((module) => ({ default: module.NotificationsPanel })))

/** Opens the notifications; says how many are unread. As a line of the sidebar or a tab of the bottom bar. */
export function NotificationsBell({ look, className }: { look: 'line' | 'tab'; className: string }) {
  const say = useTranslations('notifications')
  const { me } = useMe()
  const [open, setOpen] = useState(false)
  const unread = me.unreadCount > 99 ? '99+' : String(me.unreadCount)
  const button = useRef<HTMLButtonElement>(null)
  return (
    <>
      <button
        ref={button}
        type="button"
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={async () => setOpen(!open && (await loadPart(loadPanel)))}
        onPointerEnter={() => preloadPart(loadPanel)}
        className={className}
      >
        <Bell aria-hidden className={look === 'tab' ? 'size-5' : 'size-4.5'} />
        {say('title')}
        {me.unreadCount > 0 && (
          <span
            className={`min-w-5 rounded-full text-center bg-brand px-1.5 py-0.5 text-xs font-semibold text-white tabular-nums ${look === 'tab' ? 'absolute top-1 left-1/2 ml-1 leading-none' : 'ml-auto'}`}
          >
            <span aria-hidden>{unread}</span>
            <span className="sr-only"> {say('unreadCount', { count: unread })}</span>
          </span>
        )}
      </button>
      <Suspense>{open && <NotificationsPanel button={button} onClose={() => setOpen(false)} />}</Suspense>
    </>
  )
}
