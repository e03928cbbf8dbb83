import { Link } from '@tanstack/react-router'
import { type Dispatch, type SetStateAction, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useMe } from '../accounts/me-provider.tsx'
import { currentClient } from '../accounts/session.ts'
import { settled, wordsOf } from '../api/client.ts'
import { Notice } from '../controls/notice.tsx'
import { showToast } from '../controls/toasts.ts'
import { Avatar } from '../frame/avatar.tsx'
import { AssignGroupsDocument, type Group } from '../generated/graphql.ts'
import { GroupBoxes } from './group-boxes.tsx'
import { PersonStatusBadge } from './person-status-badge.tsx'
import type { ListedPerson } from './use-people.ts'

/** People with their groups. A tick is saved at once; one that is refused goes back, with the reason beside it. */
export function PeopleTable({
  people,
  setPeople,
  titleId,
}: {
  people: readonly ListedPerson[]
  setPeople: Dispatch<SetStateAction<readonly ListedPerson[] | undefined>>
  titleId: string
}) {
  const say = useTranslations('people')
  const { me, refresh } = useMe()
  const [refused, setRefused] = useState<{ username: string; words: string }>()

  const assign = async (person: ListedPerson, groups: Group[]) => {
    const put = (some: Group[]) =>
      setPeople((before) => before?.map((one) => (one.username === person.username ? { ...one, groups: some } : one)))
    setRefused(undefined)
    put(groups)
    try {
      const input = { username: person.username, groups }
      const { assignGroups } = await settled(currentClient().mutation(AssignGroupsDocument, { input }).toPromise())
      put(assignGroups.groups)
      showToast({ look: 'good', text: say('groupsSaved', { name: person.name }) })
      if (person.username === me.username) await refresh()
    } catch (error) {
      put(person.groups)
      setRefused({ username: person.username, words: wordsOf(error) })
    }
  }
  return (
    <table
      aria-labelledby={titleId}
      className="w-full overflow-clip rounded-xl border border-line bg-surface text-left text-sm shadow-xs max-lg:block"
    >
      <thead className="border-b border-line text-xs text-soft max-lg:sr-only">
        <tr>
          <th className="px-4 py-2.5 font-medium">{say('person')}</th>
          <th className="px-4 py-2.5 font-medium">{say('team')}</th>
          <th className="px-4 py-2.5 font-medium">{say('groups')}</th>
        </tr>
      </thead>
      <tbody className="divide-y divide-line max-lg:block">
        {people.map((person) => (
          <tr key={person.username} className="max-lg:block max-lg:px-4 max-lg:py-3 lg:*:px-4 lg:*:py-2.5">
            <td className="max-lg:block">
              <div className="flex items-center gap-3">
                <Avatar name={person.name} picture={person.picture} />
                <div className="min-w-0">
                  <p className="flex flex-wrap items-center gap-x-2 gap-y-1 font-medium break-words">
                    <Link
                      to="/people/$username"
                      params={{ username: person.username }}
                      dir="auto"
                      className="rounded hover:text-brand-ink hover:underline"
                    >
                      {person.name}
                    </Link>
                    {person.username === me.username && <span className="font-normal text-soft">{say('you')}</span>}
                    <PersonStatusBadge status={person.status} />
                  </p>
                  <p className="text-xs break-all text-soft">{person.email ?? `@${person.username}`}</p>
                </div>
              </div>
            </td>
            <td className="text-soft max-lg:block max-lg:pt-1 max-lg:pl-12">
              {person.team ?? <span className="max-lg:hidden">–</span>}
            </td>
            <td className="max-lg:block max-lg:pt-1 max-lg:pl-12">
              <GroupBoxes of={person.name} value={person.groups} onChange={(groups) => assign(person, groups)} />
              {refused?.username === person.username && <Notice look="bad">{refused.words}</Notice>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
