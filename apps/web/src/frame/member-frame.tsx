import { getRouteApi, Outlet, useRouter } from '@tanstack/react-router'
import { WifiOff } from 'lucide-react'
import { useCallback } from 'react'
import { Provider as ApiProvider } from 'urql'
import { useTranslations } from 'use-intl'
import { MeProvider } from '../accounts/me-provider.tsx'
import { currentClient, forgetMe, type Me } from '../accounts/session.ts'
import { LiveProvider, useLineIsDown } from '../live/live-provider.tsx'
import { RequestsProvider } from '../vacations/use-requests.tsx'
import { BottomBar } from './bottom-bar.tsx'
import { AccentColor } from './branding.tsx'
import { InFrame } from './in-frame.ts'
import { Sidebar } from './sidebar.tsx'
import { TopBar } from './top-bar.tsx'

const route = getRouteApi('/member')

/** Everything around the pages of a signed-in person. */
export function MemberFrame() {
  const { me } = route.useRouteContext()
  return <FrameOf key={me.username} me={me} />
}

function FrameOf({ me }: { me: Me }) {
  const say = useTranslations('frame')
  const router = useRouter()
  const onSignedOut = useCallback(() => {
    forgetMe()
    void router.invalidate()
  }, [router])
  return (
    <ApiProvider value={currentClient()}>
      <LiveProvider username={me.username}>
        <MeProvider first={me} onSignedOut={onSignedOut}>
          <RequestsProvider>
            <a
              href="#main"
              className="fixed top-2 left-2 z-50 -translate-y-20 rounded-lg bg-brand px-4 py-2.5 font-medium text-white focus:translate-y-0"
            >
              {say('skipToContent')}
            </a>
            <div className="md:grid md:grid-cols-[15.5rem_minmax(0,1fr)]">
              <Sidebar />
              <TopBar />
              <main id="main" tabIndex={-1} className="min-w-0 px-4 pt-5 pb-28 sm:px-6 md:px-8 md:pt-8 md:pb-16">
                <div className="mx-auto max-w-5xl">
                  <InFrame value={true}>
                    <Outlet />
                  </InFrame>
                </div>
              </main>
              <BottomBar />
            </div>
            <AccentColor />
            <LineState />
          </RequestsProvider>
        </MeProvider>
      </LiveProvider>
    </ApiProvider>
  )
}

/** Says quietly that what one sees may be old, and until when. */
function LineState() {
  const say = useTranslations('frame')
  const isDown = useLineIsDown()
  return (
    <div role="status" className="pointer-events-none fixed inset-x-0 top-2 z-40 flex justify-center">
      {isDown && (
        <span className="inline-flex animate-fade items-center gap-2 rounded-full border border-line bg-raised px-3.5 py-1.5 text-sm shadow-md">
          <WifiOff aria-hidden className="size-4 text-wait" />
          {say(navigator.onLine ? 'reconnecting' : 'offline')}
        </span>
      )}
    </div>
  )
}
