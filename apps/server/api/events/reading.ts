import type { ArchivedEvent, ArchiveQuery } from '@vacation-tracker/event-bus/archive'
import type { Workplace } from '../../commands/transaction.ts'
import type { EventAccess } from './access.ts'

/** Milliseconds after which a reader looks again, in case another process published and nobody said so. */
const lookAgainEvery = 500

/** Reads on in the log, as far as somebody may read it. */
export class Reading {
  readonly #bus: Workplace['bus']
  readonly #query: ArchiveQuery
  /** The place after which it goes on. */
  position: number

  constructor(bus: Workplace['bus'], access: EventAccess, query: ArchiveQuery) {
    this.#bus = bus
    this.#query = { ...query, ...readableTypes(access, query) }
    this.position = query.after ?? 0
  }

  /** The next events. The position moves past them, and past what is not to be read. */
  async next(limit: number): Promise<ArchivedEvent[]> {
    const head = await this.#bus.archive.head()
    const events = await this.#bus.archive.read({ ...this.#query, after: this.position, limit })
    const last = events.at(-1)
    this.position =
      events.length < limit ? Math.max(head, last?.position ?? 0, this.position) : (last?.position ?? head)
    return events
  }

  /** The same; waits until there are some, for so many milliseconds at most, or until the signal is given. */
  async nextWithin(limit: number, patience: number, ended: AbortSignal): Promise<ArchivedEvent[]> {
    const deadline = performance.now() + patience
    for (;;) {
      const somethingNew = this.#wake(Math.min(lookAgainEvery, Math.max(0, deadline - performance.now())), ended)
      const events = await this.next(limit)
      if (events.length > 0 || performance.now() >= deadline || ended.aborted) return events
      await somethingNew
    }
  }

  /** Resolves when something may be new; it listens from now on. */
  #wake(within: number, ended: AbortSignal): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>()
    const timer = setTimeout(resolve, within)
    const stop = this.#bus.hear(resolve)
    ended.addEventListener('abort', () => resolve(), { once: true })
    return promise.finally(() => {
      clearTimeout(timer)
      stop()
    })
  }
}

function readableTypes({ readable }: EventAccess, { types }: ArchiveQuery): Pick<ArchiveQuery, 'types'> {
  if (readable === '*') return types === undefined ? {} : { types }
  return { types: types === undefined ? readable : types.filter((type) => readable.includes(type)) }
}
