import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { buttonClass } from '../controls/button.tsx'
import { MessagePage } from './message-page.tsx'

/** What one sees at an address where nothing is, or nothing for this person. */
export function NotFoundPage() {
  const say = useTranslations('frame')
  return (
    <MessagePage
      title={say('nothingHereTitle')}
      action={
        <Link to="/" className={buttonClass('primary')}>
          {say('goToVacations')}
        </Link>
      }
    >
      <p>{say('nothingHere')}</p>
    </MessagePage>
  )
}
