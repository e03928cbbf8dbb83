import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useReducer, useRef } from 'react'
import { useMe } from '../accounts/me-provider.tsx'
import type { Me } from '../accounts/session.ts'
import { currentClient } from '../accounts/session.ts'
import { settled, wordsOf } from '../api/client.ts'
import { useToday } from '../dates/use-today.ts'
import { OneRequestDocument, RequestPageDocument } from '../generated/graphql.ts'
import { useLive } from '../live/live-provider.tsx'
import { tellOwnDecision } from './own-decision.ts'
import { arrange, type Book, type Change, changeBook, emptyBook, type Request } from './request-book.ts'
import { filterOf, orderOf, type SectionName, sectionNames } from './sections.ts'

interface Requests {
  book: Book
  today: string
  sections: Record<SectionName, Request[]>
  change: (change: Change) => void
  /** Takes in a request that the viewer has just changed. */
  receive: (request: Request) => void
  loadMore: (section: SectionName) => Promise<void>
  reload: (section: SectionName) => Promise<void>
  /** Makes sure a request is in the book; false when it is no longer there. */
  find: (id: string) => Promise<boolean>
}

const RequestsContext = createContext<Requests | undefined>(undefined)

/** So many are fetched at first, and each time that one asks for more. */
const pageSize = 100

/** What is pending is fetched whole in the end, because it waits for somebody; after the first page by so many. */
const pageOfRest = 1000

/** Keeps the book of requests while somebody is signed in, so that every page finds it filled and up to date. */
export function RequestsProvider({ children }: { children: ReactNode }) {
  const { me } = useMe()
  const today = useToday(me.timeZone)
  const [book, change] = useReducer(changeBook, emptyBook)
  const newest = useRef(book)
  useEffect(() => {
    newest.current = book
  })
  const isApprover = me.groups.includes('APPROVER')
  const owner = isApprover ? undefined : me.username

  const load = useCallback(
    async (section: SectionName, from: string | null) => {
      change({ kind: 'loading', section, today })
      try {
        for await (const page of pagesOf(section, filterOf(section, today, owner), from)) {
          change({ kind: 'loaded', section, today, ...page })
        }
      } catch (error) {
        change({ kind: 'failed', section, words: wordsOf(error) })
      }
    },
    [today, owner],
  )
  const reload = useCallback((section: SectionName) => load(section, null), [load])
  const loadAll = useCallback(() => Promise.all(sectionNames.map(reload)), [reload])
  useEffect(() => {
    void loadAll()
  }, [loadAll])

  useLive((signal) => {
    if (signal.kind === 'open') void loadAll()
    if (signal.kind !== 'update') return
    const { update } = signal
    if (update.__typename === 'VacationRequestDeletion') change({ kind: 'deleted', id: update.vacationRequest.id })
    if (update.__typename !== 'VacationRequestChange') return
    const request = update.vacationRequest
    if (!concerns(me, request)) return
    tellOwnDecision(me, newest.current.entries.get(request.id)?.request, request, today)
    change({ kind: 'received', request, mine: request.owner === me.username, fresh: true })
  })

  const receive = useCallback(
    (request: Request) => change({ kind: 'received', request, mine: request.owner === me.username, fresh: true }),
    [me.username],
  )
  const find = useCallback(
    async (id: string) => {
      if (newest.current.entries.has(id)) return true
      const { getVacationRequest } = await settled(currentClient().query(OneRequestDocument, { id }, fresh).toPromise())
      if (!getVacationRequest) return false
      change({
        kind: 'received',
        request: getVacationRequest,
        mine: getVacationRequest.owner === me.username,
        fresh: false,
      })
      return true
    },
    [me.username],
  )
  const sections = useMemo(() => arrange(book, today), [book, today])
  const loadMore = (section: SectionName) => load(section, book.sections[section].nextToken)
  return (
    <RequestsContext value={{ book, today, sections, change, receive, loadMore, reload, find }}>
      {children}
    </RequestsContext>
  )
}

/** The book of requests and what can be done with it. */
export function useRequests(): Requests {
  const requests = useContext(RequestsContext)
  if (!requests) throw new Error('useRequests needs a RequestsProvider around it')
  return requests
}

const fresh = { requestPolicy: 'network-only' } as const

function concerns(me: Me, request: Request): boolean {
  return request.owner === me.username || me.groups.includes('APPROVER')
}

async function* pagesOf(section: SectionName, filter: ReturnType<typeof filterOf>, from: string | null) {
  let nextToken = from
  let more = from !== null
  do {
    const limit = section === 'pending' && nextToken !== null ? pageOfRest : pageSize
    const variables = { filter, sortedBy: orderOf[section], limit, nextToken }
    const { listVacationRequests } = await settled(
      currentClient().query(RequestPageDocument, variables, fresh).toPromise(),
    )
    nextToken = listVacationRequests?.nextToken ?? null
    yield { items: (listVacationRequests?.items ?? []).filter((one) => one !== null), nextToken, more }
    more = true
  } while (nextToken !== null && section === 'pending')
}
