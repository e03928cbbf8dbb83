import { useState } from 'react'
import { useQuery } from 'urql'
import { useTranslations } from 'use-intl'
import { currentClient } from '../accounts/session.ts'
import { settled, wordsOf } from '../api/client.ts'
import { Field, inputClass } from '../controls/field.tsx'
import { Notice } from '../controls/notice.tsx'
import { showToast } from '../controls/toasts.ts'
import { sayDate } from '../dates/wording.ts'
import {
  AssignGroupsDocument,
  AssignTeamDocument,
  type Group,
  type PersonFileFragment,
  TeamNamesDocument,
} from '../generated/graphql.ts'
import { GroupBoxes } from '../people/group-boxes.tsx'
import { Card } from '../profile/card.tsx'

/** Who somebody is, which team they are in, and what they may do. Each choice is saved at once. */
export function DetailsCard({ file, onChanged }: { file: PersonFileFragment; onChanged: () => Promise<void> }) {
  const say = useTranslations('person')
  const [{ data }] = useQuery({ query: TeamNamesDocument, requestPolicy: 'cache-and-network' })
  const [problem, setProblem] = useState<string>()
  const { person } = file
  const { username, name } = person
  const listed = data?.listTeams.items ?? []
  // Their own team is there before the others have come, and among very many.
  const { teamId } = person
  const isListed = teamId === null || listed.some(({ id }) => id === teamId)
  const teams = isListed ? listed : [{ id: teamId, name: person.team ?? teamId }, ...listed]

  const attempt = async (work: () => Promise<string>) => {
    setProblem(undefined)
    try {
      showToast({ look: 'good', text: await work() })
    } catch (error) {
      setProblem(wordsOf(error))
    }
    await onChanged()
  }
  const assignTeam = (id: string) =>
    attempt(async () => {
      const team = id || null
      await settled(
        currentClient()
          .mutation(AssignTeamDocument, { usernames: [username], team })
          .toPromise(),
      )
      const chosen = teams.find((each) => each.id === id)
      return chosen ? say('teamSaved', { name, team: chosen.name }) : say('teamTakenAway', { name })
    })
  const assignGroups = (groups: Group[]) =>
    attempt(async () => {
      await settled(currentClient().mutation(AssignGroupsDocument, { input: { username, groups } }).toPromise())
      return say('groupsSaved')
    })
  const facts: [string, string][] = [
    [say('email'), person.email ?? '–'],
    [say('phone'), file.phoneNumber ?? '–'],
    [say('timeZone'), file.timeZone],
    [say('since'), sayDate(file.registeredAt.slice(0, 10))],
  ]
  return (
    <Card title={say('details')}>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-2 text-sm">
        {facts.map(([term, fact]) => (
          <div key={term} className="contents">
            <dt className="text-soft">{term}</dt>
            <dd className="break-words">{fact}</dd>
          </div>
        ))}
      </dl>
      <Field label={say('team')}>
        {(control) => (
          <select
            {...control}
            value={teamId ?? ''}
            onChange={({ target }) => assignTeam(target.value)}
            className={inputClass}
          >
            <option value="">{say('noTeam')}</option>
            {teams.map(({ id, name: teamName }) => (
              <option key={id} value={id}>
                {teamName}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div className="flex flex-col gap-1.5">
        <span aria-hidden className="text-sm font-medium">
          {say('groups')}
        </span>
        <GroupBoxes of={name} value={person.groups} onChange={assignGroups} />
      </div>
      {problem && <Notice look="bad">{problem}</Notice>}
    </Card>
  )
}
