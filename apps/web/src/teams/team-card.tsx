import { CircleAlert, Palmtree, Pencil, Scale, Trash2, Users } from 'lucide-react'
import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../controls/button.tsx'
import { Avatar } from '../frame/avatar.tsx'
import type { TeamCardFragment } from '../generated/graphql.ts'
import { decidersInWords, sayNames } from './deciders-in-words.ts'

/** A team: who is in it, who is away, and who decides today. */
export function TeamCard({
  team,
  isOwn,
  onOpen,
}: {
  team: TeamCardFragment
  isOwn: boolean
  /** For those who may edit it. */
  onOpen?: (kind: 'edit' | 'members' | 'dissolve') => void
}) {
  const say = useTranslations('teams')
  const titleId = useId()
  const { members, memberCount, awayToday, waiting, stages, name } = team
  const gone = stages.flatMap(({ approvers }) => approvers.filter(({ person }) => person?.status === 'DEACTIVATED'))
  return (
    <li
      aria-labelledby={titleId}
      className={`flex flex-col gap-4 rounded-xl border bg-surface p-5 shadow-xs ${isOwn ? 'border-brand' : 'border-line'}`}
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-3 gap-y-1">
        <h2 id={titleId} dir="auto" className="min-w-0 font-semibold break-words">
          {name}
        </h2>
        <p className="text-sm text-soft">
          {say('members', { count: memberCount })}
          {waiting > 0 && ` · ${say('waiting', { count: waiting })}`}
        </p>
      </div>
      {members.length > 0 && (
        <ul className="flex flex-wrap gap-x-3 gap-y-2">
          {members.map((person) => (
            <li key={person.username} className="flex min-w-0 items-center gap-1.5 text-sm">
              <Avatar name={person.name} className="size-6 text-[0.625rem]" />
              <span className="min-w-0 break-words">{person.name}</span>
            </li>
          ))}
          {memberCount > members.length && (
            <li className="text-sm text-soft">{say('more', { count: memberCount - members.length })}</li>
          )}
        </ul>
      )}
      <p className="flex items-start gap-2 text-sm">
        <Palmtree aria-hidden className="mt-0.5 size-4 shrink-0 text-soft" />
        <span>{awayToday.length > 0 ? say('away', { who: sayNames(awayToday) }) : say('nobodyAway')}</span>
      </p>
      <div className="flex items-start gap-2 text-sm">
        <Scale aria-hidden className="mt-0.5 size-4 shrink-0 text-soft" />
        <div>
          <h3 className="sr-only">{say('decidesToday')}</h3>
          {decidersInWords(team).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      </div>
      {onOpen &&
        gone.map(({ username, person }) => (
          <p key={username} className="flex items-start gap-2 text-sm text-bad">
            <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
            <span>{say('hasLeft', { name: person?.name ?? username })}</span>
          </p>
        ))}
      {onOpen && (
        <div className="mt-auto flex flex-wrap gap-2 border-t border-line pt-3">
          <Button size="small" onClick={() => onOpen('members')} aria-label={say('membersOf', { name })}>
            <Users aria-hidden className="size-4" />
            {say('editMembers')}
          </Button>
          <Button size="small" onClick={() => onOpen('edit')} aria-label={say('editTeam', { name })}>
            <Pencil aria-hidden className="size-4" />
            {say('edit')}
          </Button>
          <Button
            size="small"
            look="quiet"
            onClick={() => onOpen('dissolve')}
            aria-label={say('dissolveTeam', { name })}
          >
            <Trash2 aria-hidden className="size-4" />
            {say('dissolve')}
          </Button>
        </div>
      )}
    </li>
  )
}
