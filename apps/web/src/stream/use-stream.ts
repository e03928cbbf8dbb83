import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { eventReader } from '../live/event-stream.ts'
import { pauseAfter } from '../live/line.ts'
import { LiveBuffer, type LiveView } from './live-buffer.ts'

/** How the line is: being opened (again), open, or refused with a sentence. */
export type LineState = { kind: 'opening' } | { kind: 'open' } | { kind: 'refused'; message: string }

/** Events as they are published, as far as they match a pattern, a frame at a time. */
export function useStream(pattern: string | undefined) {
  const buffer = useMemo(() => new LiveBuffer(), [])
  const [view, setView] = useState<LiveView>(() => buffer.frame(0))
  const [line, setLine] = useState<LineState>({ kind: 'opening' })
  const [isPaused, setPaused] = useState(false)
  const changed = useRef(false)

  useEffect(() => {
    buffer.clear()
    changed.current = true
    setLine({ kind: 'opening' })
    const closed = new AbortController()
    void follow(pattern, closed.signal, setLine, (texts) => {
      buffer.add(texts, performance.now())
      changed.current = true
    })
    return () => closed.abort()
  }, [buffer, pattern])

  useEffect(() => {
    let frame = 0
    const show = (now: number) => {
      frame = requestAnimationFrame(show)
      const next = changed.current ? buffer.frame(now) : undefined
      // The rate has to fall by itself when nothing comes any more.
      changed.current = next !== undefined && (next.rate > 0 || next.oneOf > 1)
      if (next) setView((before) => (isSame(before, next) ? before : next))
    }
    frame = requestAnimationFrame(show)
    return () => cancelAnimationFrame(frame)
  }, [buffer])

  const setStill = useCallback(
    (still: boolean) => {
      if (still) buffer.isPaused = true
      else buffer.resume()
      changed.current = true
      setPaused(still)
    },
    [buffer],
  )
  return { view, line, isPaused, setPaused: setStill }
}

function isSame(one: LiveView, other: LiveView): boolean {
  return (
    one.events === other.events &&
    one.seen === other.seen &&
    one.rate === other.rate &&
    one.oneOf === other.oneOf &&
    one.missed === other.missed
  )
}

async function follow(
  pattern: string | undefined,
  closed: AbortSignal,
  tell: (line: LineState) => void,
  take: (texts: readonly string[]) => void,
): Promise<void> {
  const address = `/api/events/stream${pattern === undefined ? '' : `?pattern=${encodeURIComponent(pattern)}`}`
  for (let failures = 0; !closed.aborted; failures++) {
    try {
      const response = await fetch(address, { credentials: 'same-origin', signal: closed })
      if (response.status >= 400 && response.status < 500) {
        return tell({ kind: 'refused', message: await problemIn(response) })
      }
      if (response.ok && response.body) {
        tell({ kind: 'open' })
        failures = 0
        const read = eventReader()
        const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
        for (let part = await reader.read(); !part.done; part = await reader.read()) {
          take(read(part.value).map(({ data }) => data))
        }
      }
    } catch {
      // A broken line is opened again, as one that the server has closed.
    }
    if (closed.aborted) return
    tell({ kind: 'opening' })
    await new Promise((resolve) => setTimeout(resolve, pauseAfter(failures, Math.random())))
  }
}

async function problemIn(response: Response): Promise<string> {
  const body = await response.json().catch(() => undefined)
  return body?.errors?.[0]?.message ?? response.statusText
}
