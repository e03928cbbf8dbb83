import { stringifyDocument } from '@urql/core'
import { graphqlUrl } from '../api/client.ts'
import { LiveUpdateDocument, type LiveUpdateSubscription } from '../generated/graphql.ts'
import { eventReader } from './event-stream.ts'

export type LiveUpdate = LiveUpdateSubscription['onLiveUpdate']

/** What a line tells: news, that it is open (again), that it broke, or that nobody is signed in any more. */
export type LineSignal =
  | { kind: 'update'; update: LiveUpdate }
  | { kind: 'open' }
  | { kind: 'broken' }
  | { kind: 'signed-out' }

/** The server says something, if only a comment, every 12 seconds; after this silence the line counts as dead. */
const longestSilence = 30_000
const firstPause = 500
const longestPause = 15_000

/**
 * Opens the line on which the server tells what happens, and opens it again whenever it breaks, with growing pauses.
 * It reads the stream itself, because the pages have to know when the line is open and when it has fallen silent.
 *
 * @returns what closes it for good
 */
export function openLine(tell: (signal: LineSignal) => void): () => void {
  const closed = new AbortController()
  void keepOpen(tell, closed.signal)
  return () => closed.abort()
}

async function keepOpen(tell: (signal: LineSignal) => void, closed: AbortSignal): Promise<void> {
  let failures = 0
  while (!closed.aborted) {
    const end = await readOnce(tell, closed, () => {
      failures = 0
    })
    if (closed.aborted) return
    if (end === 'signed-out') return tell({ kind: 'signed-out' })
    tell({ kind: 'broken' })
    await pause(pauseAfter(failures++, Math.random()), closed)
  }
}

/** Doubling from half a second to fifteen, and spread, so that a restarted server is not asked by everybody at once. */
export function pauseAfter(failures: number, chance: number): number {
  return Math.min(longestPause, firstPause * 2 ** failures) * (0.5 + chance / 2)
}

async function readOnce(
  tell: (signal: LineSignal) => void,
  closed: AbortSignal,
  opened: () => void,
): Promise<'ended' | 'signed-out'> {
  const silent = new AbortController()
  let watch = setTimeout(() => silent.abort(), longestSilence)
  try {
    const response = await fetch(graphqlUrl, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ query: stringifyDocument(LiveUpdateDocument) }),
      signal: AbortSignal.any([closed, silent.signal]),
    })
    if (response.status === 401) return 'signed-out'
    if (!response.ok || !response.body) return 'ended'
    const read = eventReader()
    let isOpen = false
    for await (const text of chunks(response.body.pipeThrough(new TextDecoderStream()))) {
      clearTimeout(watch)
      watch = setTimeout(() => silent.abort(), longestSilence)
      for (const { event, data } of read(text)) {
        if (event !== 'next') continue
        const answer: Answer = JSON.parse(data)
        if (answer.errors?.some(({ extensions }) => extensions?.code === 'UNAUTHENTICATED')) return 'signed-out'
        if (answer.data) tell({ kind: 'update', update: answer.data.onLiveUpdate })
        else return 'ended'
      }
      if (isOpen) continue
      isOpen = true
      opened()
      tell({ kind: 'open' })
    }
  } catch {
    // A broken connection ends the reading just as a closed one does: the caller opens the next.
  } finally {
    clearTimeout(watch)
  }
  return 'ended'
}

interface Answer {
  data?: LiveUpdateSubscription
  errors?: { extensions?: { code?: string } }[]
}

async function* chunks(stream: ReadableStream<string>): AsyncGenerator<string> {
  const reader = stream.getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      yield value
    }
  } finally {
    await reader.cancel().catch(() => {})
  }
}

/** Waits, but not longer than until the network comes back or the line is closed for good. */
function pause(milliseconds: number, closed: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const done = new AbortController()
  const timer = setTimeout(resolve, milliseconds)
  const early = () => resolve()
  closed.addEventListener('abort', early, { signal: done.signal })
  addEventListener('online', early, { signal: done.signal })
  return promise.finally(() => {
    clearTimeout(timer)
    done.abort()
  })
}
