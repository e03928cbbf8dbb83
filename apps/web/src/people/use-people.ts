import { useCallback, useEffect, useRef, useState } from 'react'
import { currentClient } from '../accounts/session.ts'
import { settled, wordsOf } from '../api/client.ts'
import { PeopleDocument, type PeopleFilterInput, type PeopleQuery } from '../generated/graphql.ts'
import { isAboutPeople, useReload } from '../live/use-reload.ts'

export type ListedPerson = PeopleQuery['listPeople']['items'][number]

const pageSize = 50
/** As many as a page of the server holds. */
const mostAtOnce = 1_000
/** Milliseconds after the last key until the server is asked. */
const pause = 200

/** People whom a filter finds, page by page. An answer to what is not asked for any more is dropped. */
export function usePeople(filter: PeopleFilterInput) {
  const [people, setPeople] = useState<readonly ListedPerson[]>()
  const [nextToken, setNextToken] = useState<string | null>(null)
  const [problem, setProblem] = useState<string>()
  const asked = useRef(0)
  const shown = useRef(pageSize)
  const { search, team, withoutTeam, status } = filter

  const fetchPage = useCallback(
    async (from: string | null, limit: number) => {
      const turn = ++asked.current
      const sent: PeopleFilterInput = {
        ...(search && { search }),
        ...(team && { team }),
        ...(withoutTeam && { withoutTeam }),
        ...(status && { status }),
      }
      try {
        const variables = { filter: sent, limit, nextToken: from }
        const query = currentClient().query(PeopleDocument, variables, { requestPolicy: 'network-only' })
        const { listPeople } = await settled(query.toPromise())
        if (turn !== asked.current) return
        setPeople((before) => (from === null ? listPeople.items : [...(before ?? []), ...listPeople.items]))
        setNextToken(listPeople.nextToken ?? null)
        setProblem(undefined)
      } catch (error) {
        if (turn === asked.current) setProblem(wordsOf(error))
      }
    },
    [search, team, withoutTeam, status],
  )
  const reload = useCallback(() => void fetchPage(null, shown.current), [fetchPage])
  const isFirst = useRef(true)
  useEffect(() => {
    shown.current = pageSize
    const timer = setTimeout(() => void fetchPage(null, pageSize), isFirst.current ? 0 : pause)
    isFirst.current = false
    return () => clearTimeout(timer)
  }, [fetchPage])
  useReload(reload, isAboutPeople)
  const showMore = () => {
    if (nextToken === null) return
    shown.current = Math.min(mostAtOnce, shown.current + pageSize)
    void fetchPage(nextToken, pageSize)
  }
  return { people, setPeople, problem, reload, ...(nextToken !== null && { showMore }) }
}
