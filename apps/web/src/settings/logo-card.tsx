import { useTranslations } from 'use-intl'
import { showToast } from '../controls/toasts.ts'
import { useBranding } from '../frame/branding.tsx'
import { Logo } from '../frame/logo.tsx'
import { Card } from '../profile/card.tsx'
import { deletePicture, putPicture } from '../profile/picture.ts'
import { PictureChooser } from '../profile/picture-chooser.tsx'
import { fitted } from './fitted.ts'

const address = '/api/house/logo'

/** The logo of the house, as the sidebar and the page for signing in show it. What is sent shows everywhere at once. */
export function LogoCard() {
  const say = useTranslations('settings')
  const branding = useBranding()
  return (
    <Card title={say('logo')} intro={say('logoIntro')}>
      <PictureChooser
        accept="image/png,image/jpeg,image/webp"
        words={{
          choose: say('chooseLogo'),
          another: say(branding.logo ? 'otherLogo' : 'addLogo'),
          remove: say('removeLogo'),
        }}
        onChoose={async (file) => putPicture(address, await fitted(file))}
        onRemove={branding.logo ? () => deletePicture(address) : undefined}
        onDone={() => showToast({ look: 'good', text: say('logoSaved') })}
      >
        <div className="min-w-0 rounded-lg border border-line bg-ground px-4 py-3">
          <Logo {...branding} />
        </div>
      </PictureChooser>
    </Card>
  )
}
