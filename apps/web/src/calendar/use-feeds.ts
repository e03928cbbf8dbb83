import { useCallback, useEffect, useState } from 'react'
import { currentClient } from '../accounts/session.ts'
import { settled, wordsOf } from '../api/client.ts'
import { showToast } from '../controls/toasts.ts'
import {
  CalendarFeedsDocument,
  type CalendarFeedsQuery,
  CreateCalendarFeedDocument,
  type CreateCalendarFeedInput,
  type FeedLineFragment,
  RenewCalendarFeedDocument,
  RevokeCalendarFeedDocument,
} from '../generated/graphql.ts'
import { translator } from '../words/speech.ts'

/** A feed with its address, which the server tells this once. */
export interface Addressed {
  id: string
  path: string
}

type Teams = CalendarFeedsQuery['calendar']['teams']

/** The person's feeds, and what can be done with them. What went wrong is told in a toast, or in place of the list. */
export function useFeeds(today: string) {
  const [feeds, setFeeds] = useState<FeedLineFragment[]>()
  const [teams, setTeams] = useState<Teams>([])
  const [problem, setProblem] = useState<string>()
  const [addressed, setAddressed] = useState<Addressed>()

  const load = useCallback(async () => {
    try {
      const query = currentClient().query(CalendarFeedsDocument, { today }, { requestPolicy: 'network-only' })
      const { calendarFeeds, calendar } = await settled(query.toPromise())
      setFeeds(calendarFeeds)
      setTeams(calendar.teams)
      setProblem(undefined)
    } catch (error) {
      setProblem(wordsOf(error))
    }
  }, [today])
  useEffect(() => {
    void load()
  }, [load])

  const told = async (act: () => Promise<void>) => {
    try {
      await act()
    } catch (error) {
      showToast({ look: 'bad', text: wordsOf(error) })
    }
  }
  const create = (input: CreateCalendarFeedInput) =>
    told(async () => {
      const mutation = currentClient().mutation(CreateCalendarFeedDocument, { input })
      const { feed, path } = (await settled(mutation.toPromise())).createCalendarFeed
      setFeeds((before) => [feed, ...(before ?? [])])
      setAddressed({ id: feed.id, path })
    })
  const renew = (id: string) =>
    told(async () => {
      const mutation = currentClient().mutation(RenewCalendarFeedDocument, { id })
      const { feed, path } = (await settled(mutation.toPromise())).renewCalendarFeed
      setFeeds((before) => before?.map((one) => (one.id === id ? feed : one)))
      setAddressed({ id, path })
      showToast({ look: 'good', text: translator('calendar')('renewed') })
    })
  const revoke = (id: string) =>
    told(async () => {
      await settled(currentClient().mutation(RevokeCalendarFeedDocument, { id }).toPromise())
      setFeeds((before) => before?.filter((one) => one.id !== id))
      showToast({ look: 'good', text: translator('calendar')('revoked') })
    })
  return { feeds, teams, problem, addressed, create, renew, revoke }
}
