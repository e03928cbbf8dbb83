import { useTranslations } from 'use-intl'
import { LogoMark } from './logo.tsx'

/** What one sees for the moment in which we ask who is there. */
export function FirstGlance() {
  const say = useTranslations('frame')
  return (
    <main aria-busy="true" aria-label={say('loading')} className="grid min-h-dvh place-items-center">
      <LogoMark className="size-12 animate-breathe" />
    </main>
  )
}
