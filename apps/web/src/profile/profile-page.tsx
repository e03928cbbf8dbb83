import { LogOut } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { CalendarFeeds } from '../calendar/calendar-feeds.tsx'
import { Button } from '../controls/button.tsx'
import { PageTitle } from '../frame/page-title.tsx'
import { useSignOut } from '../frame/use-sign-out.ts'
import { AboutMe } from './about-me.tsx'
import { ChangePassword } from './change-password.tsx'
import { Email } from './email.tsx'
import { LanguageAndDates } from './language-and-dates.tsx'
import { NotificationSettings } from './notification-settings.tsx'
import { OwnData } from './own-data.tsx'
import { Sessions } from './sessions.tsx'
import { TermsOfMine } from './terms.tsx'
import { useOwnProfile } from './use-own-profile.ts'

export function ProfilePage() {
  const say = useTranslations('profile')
  const signOut = useSignOut()
  const profile = useOwnProfile()
  return (
    <div className="flex max-w-3xl flex-col gap-6">
      <PageTitle
        title={say('title')}
        aside={
          <Button onClick={signOut}>
            <LogOut aria-hidden className="size-4" />
            {say('signOut')}
          </Button>
        }
      >
        {say('title')}
      </PageTitle>
      <AboutMe />
      <TermsOfMine profile={profile} />
      <LanguageAndDates />
      <NotificationSettings profile={profile} />
      <CalendarFeeds />
      <Email />
      <ChangePassword />
      <Sessions />
      <OwnData />
    </div>
  )
}
