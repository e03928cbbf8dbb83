import { LogoMark } from './logo.tsx'

/** What one sees for the moment in which we ask who is there. */
export function FirstGlance() {
  return (
    <main aria-busy="true" aria-label="Loading" className="grid min-h-dvh place-items-center">
      <LogoMark className="size-12 animate-breathe" />
    </main>
  )
}
