import { useCallback, useEffect, useRef, useState } from 'react'
import { currentClient } from '../accounts/session.ts'
import { settled, wordsOf } from '../api/client.ts'
import { CalendarDocument } from '../generated/graphql.ts'
import { useLive } from '../live/live-provider.tsx'
import type { Calendar, Column } from './calendar-days.ts'

/** Milliseconds that news are gathered for, so that a hundred approvals at once are one look. */
const gathering = 300

/** Pages of a thousand people; more than that many thousands nobody looks through. */
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
      const calendar = await everyPage({ from, to })
      if (look === newest.current) setKnown({ calendar, window: { from, to }, problem: undefined })
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

async function everyPage(window: Column): Promise<Calendar> {
  let whole: Calendar | undefined
  let nextToken: string | null = null
  for (let page = 0; page < mostPages; page++) {
    const variables: { from: string; to: string; nextToken: string | null } = { ...window, nextToken }
    const query = currentClient().query(CalendarDocument, variables, { requestPolicy: 'network-only' })
    const { calendar } = await settled(query.toPromise())
    whole = whole === undefined ? calendar : joined(whole, calendar, page)
    nextToken = calendar.nextToken
    if (nextToken === null) break
  }
  if (whole === undefined) throw new Error('No page was fetched.')
  return whole
}

/** Each page counts its working weeks and places anew, so those of a later page get names of their own. */
function joined(whole: Calendar, next: Calendar, page: number): Calendar {
  const own = (id: string) => `${page} ${id}`
  const types = new Map([...whole.leaveTypes, ...next.leaveTypes].map((type) => [type.id, type]))
  return {
    ...whole,
    items: [
      ...whole.items,
      ...next.items.map((person) => ({ ...person, schedule: own(person.schedule), place: own(person.place) })),
    ],
    schedules: [...whole.schedules, ...next.schedules.map((schedule) => ({ ...schedule, id: own(schedule.id) }))],
    places: [...whole.places, ...next.places.map((place) => ({ ...place, id: own(place.id) }))],
    leaveTypes: [...types.values()],
  }
}
