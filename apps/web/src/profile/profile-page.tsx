import { LogOut } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { useMe } from '../accounts/me-provider.tsx'
import { CalendarFeeds } from '../calendar/calendar-feeds.tsx'
import { Button } from '../controls/button.tsx'
import { Avatar } from '../frame/avatar.tsx'
import { PageTitle } from '../frame/page-title.tsx'
import { useSignOut } from '../frame/use-sign-out.ts'
import { sayGroups } from '../people/groups.ts'
import { Card } from './card.tsx'
import { ChangePassword } from './change-password.tsx'
import { LanguageAndDates } from './language-and-dates.tsx'
import { Sessions } from './sessions.tsx'

export function ProfilePage() {
  const say = useTranslations('profile')
  const { me } = useMe()
  const signOut = useSignOut()
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
      <Card title={say('aboutYou')}>
        <div className="flex items-center gap-4">
          <Avatar name={me.name} className="size-14 text-lg" />
          <div className="min-w-0">
            <p className="truncate text-lg font-semibold">{me.name}</p>
            <p className="truncate text-sm text-soft">@{me.username}</p>
          </div>
        </div>
        <dl className="grid gap-x-8 gap-y-4 text-sm sm:grid-cols-2">
          <Fact name={say('email')}>{me.email}</Fact>
          <Fact name={say('phone')}>{me.phoneNumber ?? say('notGiven')}</Fact>
          <Fact name={say('team')}>{me.team ?? say('noTeam')}</Fact>
          <Fact name={say('groups')}>{sayGroups(me.groups)}</Fact>
          <Fact name={say('timeZone')}>
            {me.timeZone.replaceAll('_', ' ')}
            <span className="block text-xs text-soft">{say('timeZoneMeaning')}</span>
          </Fact>
        </dl>
      </Card>
      <LanguageAndDates />
      <CalendarFeeds />
      <ChangePassword />
      <Sessions />
    </div>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-soft">{name}</dt>
      <dd className="mt-0.5 break-words font-medium">{children}</dd>
    </div>
  )
}
