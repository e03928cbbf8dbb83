import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useMe } from '../accounts/me-provider.tsx'
import { Button } from '../controls/button.tsx'
import { Notice } from '../controls/notice.tsx'
import { Skeleton } from '../controls/skeleton.tsx'
import { PageTitle } from '../frame/page-title.tsx'
import type { TeamCardFragment } from '../generated/graphql.ts'
import { DissolveDialog } from './dissolve-dialog.tsx'
import { MembersDialog } from './members-dialog.tsx'
import { TeamCard } from './team-card.tsx'
import { TeamDialog } from './team-dialog.tsx'
import { useTeams } from './use-teams.ts'

type Opened = { kind: 'new' } | { kind: 'edit' | 'members' | 'dissolve'; team: TeamCardFragment }

/** All teams, for everybody; those who administer edit them here. */
export function TeamsPage() {
  const say = useTranslations('teams')
  const { me } = useMe()
  const { teams, problem, load } = useTeams()
  const [opened, setOpened] = useState<Opened>()
  const isAdmin = me.groups.includes('ADMIN')
  const close = () => {
    setOpened(undefined)
    void load()
  }
  return (
    <div className="flex flex-col gap-6">
      <div className="flex flex-col gap-2">
        <PageTitle
          title={say('title')}
          aside={
            isAdmin && (
              <Button look="primary" onClick={() => setOpened({ kind: 'new' })}>
                <Plus aria-hidden className="size-4" />
                {say('newTeam')}
              </Button>
            )
          }
        >
          {say('title')}
        </PageTitle>
        <p className="text-sm text-soft">{say('intro')}</p>
      </div>
      {problem && <Notice look="bad">{problem}</Notice>}
      {!teams && !problem && (
        <div className="grid gap-4 lg:grid-cols-2">
          <Skeleton className="h-60 rounded-xl" />
          <Skeleton className="h-60 rounded-xl" />
        </div>
      )}
      {teams?.length === 0 && (
        <p className="rounded-xl border border-dashed border-line p-8 text-center text-sm text-soft">
          {say(isAdmin ? 'noTeamsAdmin' : 'noTeams')}
        </p>
      )}
      {teams && teams.length > 0 && (
        <ul className="grid items-stretch gap-4 lg:grid-cols-2">
          {teams.map((team) => (
            <TeamCard
              key={team.id}
              team={team}
              isOwn={team.name === me.team}
              {...(isAdmin && { onOpen: (kind) => setOpened({ kind, team }) })}
            />
          ))}
        </ul>
      )}
      {opened?.kind === 'new' && <TeamDialog onClose={close} />}
      {opened?.kind === 'edit' && <TeamDialog team={opened.team} onClose={close} />}
      {opened?.kind === 'members' && <MembersDialog team={opened.team} onClose={close} />}
      {opened?.kind === 'dissolve' && <DissolveDialog team={opened.team} onClose={close} />}
    </div>
  )
}
