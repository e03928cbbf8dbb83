import { useCallback, useEffect, useRef, useState } from 'react'
import { currentClient } from '../accounts/session.ts'
import { settled, wordsOf } from '../api/client.ts'
import { CalendarDocument } from '../generated/graphql.ts'
import { useLive } from '../live/live-provider.tsx'
import type { Calendar, Column } from './calendar-days.ts'
import { joinedPages } from './joined-pages.ts'

/** Milliseconds that news are gathered for, so that a hundred approvals at once are one look. */
const gathering = 300

/** People on the first page, which is shown at once, and on those that follow. */
const firstPage = 200
const furtherPage = 1000

/** More pages than that nobody looks through. */
const mostPages = 10

/** What there is to show. While other days are being fetched, those before stay, marked as such. */
interface Known {
  calendar: Calendar | undefined
  window: Column | undefined
  problem: string | undefined
}

/** The calendar of these days, kept up to date while it is open. */
export function useCalendar({ from, to }: Column): Known & { isOld: boolean; reload: () => void } {
  const [known, setKnown] = useState<Known>({ calendar: undefined, window: undefined, problem: undefined })
  const newest = useRef(0)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const load = useCallback(async () => {
    const look = ++newest.current
    try {
      for await (const { calendar, isWhole } of growing({ from, to })) {
        if (look !== newest.current) return
        setKnown((before) => {
          const shown = before.window
          const isLookedAt = shown !== undefined && shown.from === from && shown.to === to
          // Those who are shown already do not go away while they are looked up anew.
          if (!isWhole && isLookedAt) return before
          return { calendar, window: { from, to }, problem: undefined }
        })
      }
    } catch (error) {
      if (look === newest.current) setKnown((before) => ({ ...before, problem: wordsOf(error) }))
    }
  }, [from, to])
  useEffect(() => {
    void load()
  }, [load])
  useEffect(() => () => clearTimeout(timer.current), [])
  useLive((signal) => {
    const isNews = signal.kind === 'update' && signal.update.__typename !== 'NotificationArrival'
    if (!isNews && signal.kind !== 'open') return
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void load(), gathering)
  })
  return { ...known, isOld: known.window?.from !== from || known.window.to !== to, reload: () => void load() }
}

/** The calendar, with more people each time until it is whole. */
async function* growing(window: Column): AsyncGenerator<{ calendar: Calendar; isWhole: boolean }> {
  let whole: Calendar | undefined
  let nextToken: string | null = null
  for (let page = 0; page < mostPages; page++) {
    const limit = page === 0 ? firstPage : furtherPage
    const variables: { from: string; to: string; limit: number; nextToken: string | null } = {
      ...window,
      ...{ limit, nextToken },
    }
    const query = currentClient().query(CalendarDocument, variables, { requestPolicy: 'network-only' })
    const { calendar } = await settled(query.toPromise())
    whole = whole === undefined ? calendar : joinedPages(whole, calendar, page)
    nextToken = calendar.nextToken
    const isWhole = nextToken === null || page === mostPages - 1
    yield { calendar: whole, isWhole }
    if (isWhole) return
  }
}
