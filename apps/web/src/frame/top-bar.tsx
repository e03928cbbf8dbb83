import { Link } from '@tanstack/react-router'
import { LogOut } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useBranding } from './branding.tsx'
import { Logo } from './logo.tsx'
import { useSignOut } from './use-sign-out.ts'

/** The top of the page on a phone. */
export function TopBar() {
  const say = useTranslations('frame')
  const signOut = useSignOut()
  const branding = useBranding()
  return (
    <header className="flex items-center justify-between border-b border-line bg-surface py-2 pr-2 pl-4 md:hidden">
      <Link to="/" className="rounded-lg py-1">
        <Logo {...branding} />
      </Link>
      <button
        type="button"
        onClick={signOut}
        aria-label={say('signOut')}
        className="grid size-11 place-items-center rounded-lg text-soft hover:bg-tint"
      >
        <LogOut aria-hidden className="size-5" />
      </button>
    </header>
  )
}
