import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from 'react'
import { onRefusedAsStranger } from '../api/client.ts'
import { useLive } from '../live/live-provider.tsx'
import { askWhoIAm, type Me } from './session.ts'

interface Myself {
  me: Me
  /** True in the moment after a registration in which the groups are not there yet. */
  isNew: boolean
  setUnread: (count: number) => void
  refresh: () => Promise<void>
}

const MeContext = createContext<Myself | undefined>(undefined)

/** Groups are assigned after the registration, by a consumer: how often, in milliseconds, to look whether they are there. */
const looks = [150, 300, 600, 1200, 2500, 5000]

/** Keeps what we know of the signed-in person up to date: the unread count as news comes in, the rest on each reconnect. */
export function MeProvider({
  first,
  onSignedOut,
  children,
}: {
  first: Me
  onSignedOut: () => void
  children: ReactNode
}) {
  const [me, setMe] = useState(first)
  const [looked, setLooked] = useState(0)
  const asked = useRef(0)
  const heard = useRef(0)
  const refresh = useCallback(async () => {
    asked.current += 1
    const turn = asked.current
    const now = await askWhoIAm().catch(() => undefined)
    // An answer that was asked for earlier may come later, and be older.
    if (turn < heard.current) return
    if (now !== undefined) heard.current = turn
    if (now === null) onSignedOut()
    else if (now) setMe(now)
  }, [onSignedOut])

  useEffect(() => onRefusedAsStranger(() => void refresh()), [refresh])

  const waitsForGroups = me.groups.length === 0
  useEffect(() => {
    const wait = looks[looked]
    if (!waitsForGroups || wait === undefined) return
    const timer = setTimeout(() => void refresh().then(() => setLooked(looked + 1)), wait)
    return () => clearTimeout(timer)
  }, [waitsForGroups, looked, refresh])

  const setUnread = useCallback((unreadCount: number) => setMe((now) => ({ ...now, unreadCount })), [])
  useLive((signal) => {
    if (signal.kind === 'signed-out' || signal.kind === 'open') void refresh()
    if (signal.kind === 'update' && signal.update.__typename === 'NotificationArrival')
      setUnread(signal.update.unreadCount)
  })
  const isNew = waitsForGroups && looked < looks.length
  return <MeContext value={{ me, isNew, setUnread, refresh }}>{children}</MeContext>
}

/** The signed-in person. Only inside the pages that need one. */
export function useMe(): Myself {
  const myself = useContext(MeContext)
  if (!myself) throw new Error('useMe needs a MeProvider around it')
  return myself
}
