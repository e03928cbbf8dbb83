import { Download } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { buttonClass } from '../controls/button.tsx'
import { Card } from './card.tsx'

/** All that is kept of a person, to take along. */
export function OwnData() {
  const say = useTranslations('profile')
  return (
    <Card title={say('ownData')} intro={say('ownDataIntro')}>
      <div className="flex flex-wrap gap-2">
        <a href="/api/me/data.zip" download className={buttonClass('primary')}>
          <Download aria-hidden className="size-4" />
          {say('downloadAll')}
        </a>
        <a href="/api/me/data.json" download className={buttonClass()}>
          {say('downloadJson')}
        </a>
      </div>
    </Card>
  )
}
