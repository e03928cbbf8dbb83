/** An event as the list shows it. */
export interface LiveEvent {
  /** Counts up, for the list. */
  key: number
  eventId: string
  type: string
  source: string
  /** ISO 8601. */
  time: string
  actor: string
  version: number
  /** The beginning of what it says. */
  gist: string
}

/** What is to be seen at one moment. */
export interface LiveView {
  /** The newest first. */
  events: readonly LiveEvent[]
  /** As many as have come since the list was begun. */
  seen: number
  /** As many as have come in the last second. */
  rate: number
  /** Of so many events one is shown; 1 when it is all of them. */
  oneOf: number
  /** As many as have come since the list stands still. */
  missed: number
}

/** As many events as are kept. */
const longestList = 1_000

/** As many as are taken up in one frame: that takes a millisecond or two, and leaves the rest of the frame alone. */
export const mostAFrame = 150

/** As many as wait for a frame: a tab that nobody looks at has none. */
const longestQueue = 20_000

/** Milliseconds for which it is said that not all is shown. */
const toldFor = 3_000

/**
 * Events between the line and the list. What comes waits for the next frame; when too much does, a part of it is shown,
 * evenly, and all of it is counted.
 */
export class LiveBuffer {
  #queue: string[] = []
  #events: LiveEvent[] = []
  #arrivals: { at: number; count: number }[] = []
  #seen = 0
  #missed = 0
  #key = 0
  #oneOf = 1
  #sampledAt = Number.NEGATIVE_INFINITY
  isPaused = false

  /** Takes what the line has brought, each as its text. */
  add(texts: readonly string[], now: number): void {
    if (texts.length === 0) return
    this.#seen += texts.length
    this.#arrivals.push({ at: now, count: texts.length })
    if (this.isPaused) this.#missed += texts.length
    else for (const text of texts) this.#queue.push(text)
    if (this.#queue.length > longestQueue) this.#queue = this.#queue.slice(-longestQueue)
  }

  resume(): void {
    this.isPaused = false
    this.#missed = 0
  }

  clear(): void {
    this.#queue = []
    this.#events = []
    this.#seen = 0
    this.#missed = 0
  }

  /** Takes up what waits, and tells what is to be seen now. */
  frame(now: number): LiveView {
    const waiting = this.#queue
    if (waiting.length > 0) {
      this.#queue = []
      const step = Math.max(1, waiting.length / mostAFrame)
      const fresh: LiveEvent[] = []
      for (let place = waiting.length - 1; place >= 0 && fresh.length < mostAFrame; place -= step) {
        const event = read(waiting[Math.round(place)] ?? '', ++this.#key)
        if (event) fresh.push(event)
      }
      if (step > 1) {
        this.#oneOf = Math.round(step)
        this.#sampledAt = now
      }
      this.#events = [...fresh, ...this.#events].slice(0, longestList)
    }
    this.#arrivals = this.#arrivals.filter(({ at }) => now - at < 1_000)
    return {
      events: this.#events,
      seen: this.#seen,
      rate: this.#arrivals.reduce((all, { count }) => all + count, 0),
      oneOf: now - this.#sampledAt < toldFor ? this.#oneOf : 1,
      missed: this.#missed,
    }
  }
}

const longestGist = 160

function read(text: string, key: number): LiveEvent | undefined {
  const { 'detail-type': type, source, time, detail } = JSON.parse(text)
  const { metadata, ...said } = detail
  return {
    ...{ key, type, source, time, eventId: metadata.eventId, actor: metadata.actor, version: metadata.schemaVersion },
    gist: JSON.stringify(said).slice(1, longestGist),
  }
}
