import { useCallback, useEffect, useState } from 'react'
import { currentClient } from '../accounts/session.ts'
import { settled, wordsOf } from '../api/client.ts'
import {
  PersonDetailsDocument,
  type PersonFileFragment,
  PersonRequestsDocument,
  type PersonRequestsQuery,
} from '../generated/graphql.ts'
import { useReload } from '../live/use-reload.ts'

export type PersonsRequest = NonNullable<NonNullable<PersonRequestsQuery['listVacationRequests']>['items'][number]>

interface KnownPerson {
  /** Null when nobody is called that. */
  file: PersonFileFragment | null
  requests: readonly PersonsRequest[]
  hasMore: boolean
}

/** All about one person, fetched anew when it is about them that something has changed. */
export function usePerson(username: string) {
  const [known, setKnown] = useState<KnownPerson>()
  const [problem, setProblem] = useState<string>()
  const load = useCallback(async () => {
    const fresh = { requestPolicy: 'network-only' } as const
    try {
      const [details, requests] = await Promise.all([
        settled(currentClient().query(PersonDetailsDocument, { username }, fresh).toPromise()),
        settled(currentClient().query(PersonRequestsDocument, { username }, fresh).toPromise()),
      ])
      const list = requests.listVacationRequests
      const items = list?.items.filter((request) => request !== null) ?? []
      setKnown({ file: details.personDetails ?? null, requests: items, hasMore: Boolean(list?.nextToken) })
      setProblem(undefined)
    } catch (error) {
      setProblem(wordsOf(error))
    }
  }, [username])
  useEffect(() => {
    void load()
  }, [load])
  useReload(load, (update) => {
    if (update.__typename === 'PeopleChange') return update.username === username || update.team !== null
    if (update.__typename === 'VacationRequestChange') return update.vacationRequest.owner === username
    return update.__typename === 'VacationRequestDeletion'
  })
  return { known, problem, load }
}
