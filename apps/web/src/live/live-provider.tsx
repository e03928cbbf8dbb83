import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react'
import { type LineSignal, openLine } from './line.ts'
import { shareLine, tabsOfThisBrowser } from './shared-line.ts'

type Listener = (signal: LineSignal) => void

interface Live {
  listen: (listener: Listener) => () => void
  /** True when the line has been down for so long that one should know. */
  isDown: boolean
}

const LiveContext = createContext<Live>({ listen: () => () => {}, isDown: false })

/** Below this a broken line is nobody's business: it is back before one notices. */
const worthMentioning = 3000

/** Keeps the line to the server open while somebody is signed in, and hands its news to whoever listens. */
export function LiveProvider({ username, children }: { username: string; children: ReactNode }) {
  const listeners = useRef(new Set<Listener>())
  const [isDown, setDown] = useState(false)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const tell = (signal: LineSignal) => {
      if (signal.kind === 'broken') timer ??= setTimeout(() => setDown(true), worthMentioning)
      if (signal.kind === 'open') {
        clearTimeout(timer)
        timer = undefined
        setDown(false)
      }
      for (const listener of listeners.current) listener(signal)
    }
    const tabs = tabsOfThisBrowser()
    const close = tabs ? shareLine(username, openLine, tell, tabs) : openLine(tell)
    return () => {
      clearTimeout(timer)
      close()
    }
  }, [username])
  const [listen] = useState(() => (listener: Listener) => {
    listeners.current.add(listener)
    return () => listeners.current.delete(listener)
  })
  return <LiveContext value={{ listen, isDown }}>{children}</LiveContext>
}

/** Runs `listener` on every signal of the line, always in its newest form. */
export function useLive(listener: Listener): void {
  const { listen } = useContext(LiveContext)
  const newest = useRef(listener)
  useEffect(() => {
    newest.current = listener
  })
  useEffect(() => listen((signal) => newest.current(signal)), [listen])
}

export function useLineIsDown(): boolean {
  return useContext(LiveContext).isDown
}
