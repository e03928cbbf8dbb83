import type { LineSignal } from './line.ts'

/** The parts of the browser that tabs share; a test brings its own. */
export interface TabsOfOneBrowser {
  /** Runs `act` while nobody else holds the lock; waits for it until `signal` says not to. */
  lock: (name: string, signal: AbortSignal, act: () => Promise<void>) => Promise<unknown>
  channel: (name: string) => Pick<BroadcastChannel, 'postMessage' | 'addEventListener' | 'close'>
}

/** News for all tabs, or for the one that asked `hello`. */
type Message = { kind: 'signal'; signal: LineSignal; only?: string } | { kind: 'hello'; from: string }

/**
 * One line for all tabs of a browser, because a browser opens at most six connections to a server. The tab that gets
 * the lock holds the line and passes on what it hears; when that tab closes, the lock, and with it the line, goes to
 * the next. Every tab then hears "open" and fetches what it may have missed in between.
 *
 * @param name whose line it is: two people in one browser must not hear each other's news
 * @param open opens a line of one's own and returns what closes it
 */
export function shareLine(
  name: string,
  open: (tell: (signal: LineSignal) => void) => () => void,
  tell: (signal: LineSignal) => void,
  { lock, channel: openChannel }: TabsOfOneBrowser,
): () => void {
  const key = `vacation-tracker-live-${name}`
  const channel = openChannel(key)
  const stopped = new AbortController()
  const tab = crypto.randomUUID()
  let isOpen = false

  channel.addEventListener('message', ({ data }: MessageEvent<Message>) => {
    if (data.kind === 'hello') {
      if (isOpen) channel.postMessage({ kind: 'signal', signal: { kind: 'open' }, only: data.from } satisfies Message)
    } else if (data.only === undefined || data.only === tab) tell(data.signal)
  })
  channel.postMessage({ kind: 'hello', from: tab } satisfies Message)

  const lead = () => {
    const close = open((signal) => {
      if (signal.kind === 'open') isOpen = true
      if (signal.kind === 'broken') isOpen = false
      tell(signal)
      channel.postMessage({ kind: 'signal', signal } satisfies Message)
    })
    return new Promise<void>((release) => {
      stopped.signal.addEventListener('abort', () => {
        close()
        release()
      })
    })
  }
  lock(key, stopped.signal, lead).catch((error: unknown) => {
    if (!stopped.signal.aborted) throw error
  })

  return () => {
    stopped.abort()
    channel.close()
  }
}

/** What this browser has to share; nothing where it cannot (plain http on another host than localhost, say). */
export function tabsOfThisBrowser(): TabsOfOneBrowser | undefined {
  if (!('locks' in navigator) || !('BroadcastChannel' in globalThis)) return undefined
  return {
    lock: (name, signal, act) => navigator.locks.request(name, { signal }, act),
    channel: (name) => new BroadcastChannel(name),
  }
}
