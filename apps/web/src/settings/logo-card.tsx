import { type ChangeEvent, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { wordsOf } from '../api/client.ts'
import { Button } from '../controls/button.tsx'
import { Notice } from '../controls/notice.tsx'
import { showToast } from '../controls/toasts.ts'
import { useBranding } from '../frame/branding.tsx'
import { Logo } from '../frame/logo.tsx'
import { Card } from '../profile/card.tsx'
import { deletePicture, putPicture } from '../profile/picture.ts'
import { fitted } from './fitted.ts'

const address = '/api/house/logo'

/** The logo of the house, as the sidebar and the page for signing in show it. What is sent shows everywhere at once. */
export function LogoCard() {
  const say = useTranslations('settings')
  const branding = useBranding()
  const chooser = useRef<HTMLInputElement>(null)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()

  const act = async (work: () => Promise<void>) => {
    setBusy(true)
    setProblem(undefined)
    try {
      await work()
      showToast({ look: 'good', text: say('logoSaved') })
    } catch (error) {
      setProblem(wordsOf(error))
    } finally {
      setBusy(false)
    }
  }
  const take = (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.target.files ?? []
    // The same file once more is a choice as well.
    event.target.value = ''
    if (file) void act(async () => putPicture(address, await fitted(file)))
  }
  return (
    <Card title={say('logo')} intro={say('logoIntro')}>
      <div className="flex flex-wrap items-center gap-4">
        <div className="min-w-0 rounded-lg border border-line bg-canvas px-4 py-3">
          <Logo {...branding} />
        </div>
        <div className="flex flex-wrap gap-2 sm:ml-auto">
          <input
            ref={chooser}
            type="file"
            accept="image/png,image/jpeg,image/webp"
            aria-label={say('chooseLogo')}
            tabIndex={-1}
            className="sr-only"
            onChange={take}
          />
          <Button size="small" aria-disabled={busy} onClick={() => !busy && chooser.current?.click()}>
            {say(branding.logo ? 'otherLogo' : 'addLogo')}
          </Button>
          {branding.logo && (
            <Button
              size="small"
              look="quiet"
              aria-disabled={busy}
              onClick={() => !busy && void act(() => deletePicture(address))}
            >
              {say('removeLogo')}
            </Button>
          )}
        </div>
      </div>
      {problem && <Notice look="bad">{problem}</Notice>}
    </Card>
  )
}
