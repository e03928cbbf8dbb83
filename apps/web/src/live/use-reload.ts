import { useEffect, useRef } from 'react'
import type { LiveUpdateSubscription } from '../generated/graphql.ts'
import { useLive } from './live-provider.tsx'

type LiveUpdate = LiveUpdateSubscription['onLiveUpdate']

/** Milliseconds in which news are gathered: an import tells of hundreds of people in a second. */
const gathering = 400

/** Has a page fetched anew when something that it shows is different, and after the line was broken. */
export function useReload(reload: () => void, concerns: (update: LiveUpdate) => boolean): void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const newest = useRef(reload)
  useEffect(() => {
    newest.current = reload
  })
  useEffect(() => () => clearTimeout(timer.current), [])
  useLive((signal) => {
    const isNews = signal.kind === 'open' || (signal.kind === 'update' && concerns(signal.update))
    if (!isNews) return
    clearTimeout(timer.current)
    timer.current = setTimeout(() => newest.current(), gathering)
  })
}

/** Whether people or teams are different now. */
export function isAboutPeople({ __typename }: LiveUpdate): boolean {
  return __typename === 'PeopleChange'
}
