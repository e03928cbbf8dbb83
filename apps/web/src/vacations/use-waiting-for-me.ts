import { getRouteApi } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useQuery } from 'urql'
import { WaitingForMeDocument } from '../generated/graphql.ts'
import { useReload } from '../live/use-reload.ts'

const route = getRouteApi('/member/')

export interface WaitingForMe {
  /** The ids of the requests on which the viewer is asked to decide; absent until they are known. */
  ids: ReadonlySet<string> | undefined
  count: number | undefined
  /** Whether the page is to show only those: `/?waiting=for-me`. */
  isChosen: boolean
  error: ReturnType<typeof useQuery>[0]['error']
}

/** What waits for the viewer's decision, for those who decide; anew whenever a request, a team or a rule changes. */
export function useWaitingForMe(decides: boolean): WaitingForMe {
  const { waiting } = route.useSearch()
  const [{ data, error }, load] = useQuery({
    query: WaitingForMeDocument,
    pause: !decides,
    requestPolicy: 'cache-and-network',
  })
  useReload(
    () => decides && load({ requestPolicy: 'network-only' }),
    ({ __typename }) => __typename !== 'NotificationArrival',
  )
  const found = (decides && data?.listVacationRequests) || undefined
  const ids = useMemo(() => found && new Set(found.items.flatMap((item) => (item ? [item.id] : []))), [found])
  return { ids, count: found?.count ?? undefined, isChosen: decides && waiting === 'for-me', error }
}
