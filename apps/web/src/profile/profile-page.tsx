import { LogOut } from 'lucide-react'
import type { ReactNode } from 'react'
import { useMe } from '../accounts/me-provider.tsx'
import { Button } from '../controls/button.tsx'
import { Avatar } from '../frame/avatar.tsx'
import { PageTitle } from '../frame/page-title.tsx'
import { useSignOut } from '../frame/use-sign-out.ts'
import { sayGroups } from '../people/groups.ts'
import { Card } from './card.tsx'
import { ChangePassword } from './change-password.tsx'
import { Sessions } from './sessions.tsx'

export function ProfilePage() {
  const { me } = useMe()
  const signOut = useSignOut()
  return (
    <div className="flex max-w-3xl flex-col gap-6">
      <PageTitle
        title="Profile"
        aside={
          <Button onClick={signOut}>
            <LogOut aria-hidden className="size-4" />
            Sign out
          </Button>
        }
      >
        Profile
      </PageTitle>
      <Card title="About you">
        <div className="flex items-center gap-4">
          <Avatar name={me.name} className="size-14 text-lg" />
          <div className="min-w-0">
            <p className="truncate text-lg font-semibold">{me.name}</p>
            <p className="truncate text-sm text-soft">@{me.username}</p>
          </div>
        </div>
        <dl className="grid gap-x-8 gap-y-4 text-sm sm:grid-cols-2">
          <Fact name="E-mail">{me.email}</Fact>
          <Fact name="Phone">{me.phoneNumber ?? 'Not given'}</Fact>
          <Fact name="Team">{me.team ?? 'None yet'}</Fact>
          <Fact name="Groups">{sayGroups(me.groups)}</Fact>
          <Fact name="Time zone">
            {me.timeZone.replaceAll('_', ' ')}
            <span className="block text-xs text-soft">It decides which day is today.</span>
          </Fact>
        </dl>
      </Card>
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
