import { useCallback, useEffect, useState } from 'react'
import { currentClient } from '../accounts/session.ts'
import { settled, wordsOf } from '../api/client.ts'
import { type TeamCardFragment, TeamsDocument } from '../generated/graphql.ts'
import { useReload } from '../live/use-reload.ts'

/** All teams, fetched anew when people, teams or who is away have changed. */
export function useTeams() {
  const [teams, setTeams] = useState<readonly TeamCardFragment[]>()
  const [problem, setProblem] = useState<string>()
  const load = useCallback(async () => {
    try {
      const all: TeamCardFragment[] = []
      let nextToken: string | null = null
      do {
        const page = await fetchPage(nextToken)
        all.push(...page.items)
        nextToken = page.nextToken ?? null
      } while (nextToken !== null)
      setTeams(all)
      setProblem(undefined)
    } catch (error) {
      setProblem(wordsOf(error))
    }
  }, [])
  useEffect(() => {
    void load()
  }, [load])
  useReload(load, ({ __typename }) => __typename === 'PeopleChange' || __typename === 'VacationRequestChange')
  return { teams, problem, load }
}

async function fetchPage(nextToken: string | null) {
  const query = currentClient().query(TeamsDocument, { nextToken }, { requestPolicy: 'network-only' })
  return (await settled(query.toPromise())).listTeams
}
