import { useCallback, useEffect, useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useMe } from '../accounts/me-provider.tsx'
import { currentClient } from '../accounts/session.ts'
import { settled, wordsOf } from '../api/client.ts'
import { Button } from '../controls/button.tsx'
import { Notice } from '../controls/notice.tsx'
import { Skeleton } from '../controls/skeleton.tsx'
import { showToast } from '../controls/toasts.ts'
import { Avatar } from '../frame/avatar.tsx'
import { AssignGroupsDocument, type Group, PeopleDocument, type PeopleQuery } from '../generated/graphql.ts'
import { GroupBoxes } from './group-boxes.tsx'

type Person = PeopleQuery['listPeople']['items'][number]

/** Everybody with their groups. A tick is saved at once; one that is refused goes back, with the reason beside it. */
export function PeopleTable() {
  const say = useTranslations('people')
  const sayControl = useTranslations('controls')
  const { me, refresh } = useMe()
  const titleId = useId()
  const { people, setPeople, nextToken, problem, load } = usePeople()
  const [refused, setRefused] = useState<{ username: string; words: string }>()

  const assign = async (person: Person, groups: Group[]) => {
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
    <section aria-labelledby={titleId} className="flex flex-col gap-3">
      <h2 id={titleId} className="font-semibold">
        {say('groups')}
      </h2>
      {problem && <Notice look="bad">{problem}</Notice>}
      {!people && !problem && <Skeleton className="h-96 rounded-xl" />}
      {people && (
        <table
          aria-labelledby={titleId}
          className="w-full overflow-clip rounded-xl border border-line bg-surface text-left text-sm shadow-xs max-md:block"
        >
          <thead className="border-b border-line text-xs text-soft max-md:sr-only">
            <tr>
              <th className="px-4 py-2.5 font-medium">{say('person')}</th>
              <th className="px-4 py-2.5 font-medium">{say('team')}</th>
              <th className="px-4 py-2.5 font-medium">{say('groups')}</th>
            </tr>
          </thead>
          <tbody className="divide-y divide-line max-md:block">
            {people.map((person) => (
              <tr key={person.username} className="max-md:block max-md:px-4 max-md:py-3 md:*:px-4 md:*:py-2.5">
                <td className="max-md:block">
                  <div className="flex items-center gap-3">
                    <Avatar name={person.name} picture={person.picture} />
                    <div className="min-w-0">
                      <p className="font-medium break-words">
                        {person.name}
                        {person.username === me.username && (
                          <span className="font-normal text-soft"> {say('you')}</span>
                        )}
                      </p>
                      <p className="text-xs break-all text-soft">{person.email ?? `@${person.username}`}</p>
                    </div>
                  </div>
                </td>
                <td className="text-soft max-md:block max-md:pt-1 max-md:pl-12">
                  {person.team ?? <span className="max-md:hidden">–</span>}
                </td>
                <td className="max-md:block max-md:pt-1 max-md:pl-12">
                  <GroupBoxes of={person.name} value={person.groups} onChange={(groups) => assign(person, groups)} />
                  {refused?.username === person.username && <Notice look="bad">{refused.words}</Notice>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {nextToken && (
        <Button look="quiet" className="self-center" onClick={() => load(nextToken)}>
          {sayControl('showMore')}
        </Button>
      )}
    </section>
  )
}

function usePeople() {
  const [people, setPeople] = useState<Person[]>()
  const [nextToken, setNextToken] = useState<string | null>(null)
  const [problem, setProblem] = useState<string>()
  const load = useCallback(async (from: string | null) => {
    try {
      const query = currentClient().query(PeopleDocument, { nextToken: from }, { requestPolicy: 'network-only' })
      const { listPeople } = await settled(query.toPromise())
      setPeople((before) => (from === null ? listPeople.items : [...(before ?? []), ...listPeople.items]))
      setNextToken(listPeople.nextToken)
      setProblem(undefined)
    } catch (error) {
      setProblem(wordsOf(error))
    }
  }, [])
  useEffect(() => {
    void load(null)
  }, [load])
  return { people, setPeople, nextToken, problem, load }
}
