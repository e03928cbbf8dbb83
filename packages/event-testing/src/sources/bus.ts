import type { EventBus } from '@vacation-tracker/event-bus'
import type { Versions } from '@vacation-tracker/event-bus/form'
import type { EventSource } from '../source.ts'

const mostAtOnce = 1_000

/** Milliseconds after which it looks again, in case another process published. */
const lookAgainEvery = 500

type Options = {
  /** From now on, unless it says `HORIZON`: then everything that is in the log comes first. */
  from?: 'LATEST' | 'HORIZON'
  /** In which version events of a type come: as they are stored, where nothing is said. */
  versions?: Versions
}

/**
 * The events of a bus in this program, whatever its database is.
 *
 * @example
 * const spy = spyOn(await onBus(bus))
 */
export async function onBus<DB>(
  bus: Pick<EventBus<DB>, 'archive' | 'deadLetters' | 'hear'>,
  { from = 'LATEST', versions = {} }: Options = {},
): Promise<EventSource> {
  let place = from === 'HORIZON' ? 0 : await bus.archive.end()
  return {
    name: 'the bus',
    async next({ waits, signal }) {
      for (;;) {
        const news = newsOf(bus, signal)
        try {
          const before = place
          const { events, position } = await bus.archive.page({ after: place, versions, limit: mostAtOnce })
          place = position
          // On a page may be nothing but damaged records.
          if (events.length === 0 && place > before) continue
          if (events.length > 0 || !waits || signal.aborted) return events.map(({ event }) => event)
          await news.come
        } finally {
          news.forget()
        }
      }
    },
    deadLetters: (subscription) => bus.deadLetters.list({ subscription, limit: mostAtOnce }),
  }
}

/** Comes when something may be new in the log, or the signal is given. It listens from now on, until it is forgotten. */
function newsOf(bus: { hear(listener: () => void): () => void }, signal: AbortSignal) {
  const { promise: come, resolve } = Promise.withResolvers<void>()
  const told = () => resolve()
  const stop = bus.hear(told)
  const timer = setTimeout(told, lookAgainEvery)
  signal.addEventListener('abort', told)
  const forget = () => {
    stop()
    clearTimeout(timer)
    signal.removeEventListener('abort', told)
  }
  return { come, forget }
}
