import { useEffect, useRef } from 'react'
import { useQuery } from 'urql'
import { BalancesDocument, type BalancesQuery } from '../generated/graphql.ts'
import type { LiveUpdate } from '../live/line.ts'
import { useLive } from '../live/live-provider.tsx'

export type BalanceFigures = BalancesQuery['balances'][number]

/** What somebody has left today. It follows what befalls their leave, and what the house decides. */
export function useBalances(username: string) {
  const [{ data, error }, load] = useQuery({
    query: BalancesDocument,
    variables: { username },
    requestPolicy: 'cache-and-network',
  })
  useReloadOnChange(username, () => load({ requestPolicy: 'network-only' }))
  return { balances: data?.balances, error }
}

/** Milliseconds in which changes that come together are one. */
const together = 100

/** Runs `reload` when something has changed on which the person's balances depend. */
export function useReloadOnChange(username: string, reload: () => void): void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useLive((signal) => {
    if (signal.kind !== 'open' && !(signal.kind === 'update' && concerns(signal.update, username))) return
    clearTimeout(timer.current)
    timer.current = setTimeout(reload, together)
  })
  useEffect(() => () => clearTimeout(timer.current), [])
}

/** A deletion does not say whose it was, and a change of the house is everybody’s. */
function concerns(update: LiveUpdate, username: string): boolean {
  if (update.__typename === 'VacationRequestChange') return update.vacationRequest.owner === username
  if (update.__typename === 'PeopleChange') return update.username === username
  return update.__typename === 'VacationRequestDeletion' || update.__typename === 'HouseChange'
}
