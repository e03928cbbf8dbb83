import { type StreamedEvent, standingOf } from './streamed-event.ts'

/** As many events, and as many characters of envelopes, as are kept. */
const mostEvents = 8_192
const mostCharacters = 16 * 1024 * 1024

/** The latest part of the stream, kept for all readers of this process: whoever is up to date asks nobody else. */
export class StreamWindow {
  readonly #limits: { events: number; characters: number }
  #events: StreamedEvent[] = []
  /** The place in the log after which nothing is missing here. */
  #floor = Number.POSITIVE_INFINITY
  #tip = Number.NEGATIVE_INFINITY
  #characters = 0

  constructor(limits = { events: mostEvents, characters: mostCharacters }) {
    this.#limits = limits
  }

  /** Takes the next event of the stream. Those it has seen are left out. Tells whether it was new. */
  add(event: StreamedEvent): boolean {
    const standing = standingOf(event, this.#tip)
    if (standing === 'seen') return false
    if (standing === 'not next') this.#beginAt(event.envelope === undefined ? event.seq : event.follows)
    this.#tip = event.seq
    if (event.envelope === undefined) return true
    this.#events.push(event)
    this.#characters += event.envelope.length
    if (this.#events.length > this.#limits.events || this.#characters > this.#limits.characters) this.#shorten()
    return true
  }

  /** The events after a place; nothing when some of them may be missing here. */
  after(position: number, limit: number): StreamedEvent[] | undefined {
    if (position < this.#floor) return undefined
    const first = this.#indexAfter(position)
    return this.#events.slice(first, first + limit)
  }

  clear(): void {
    this.#beginAt(Number.POSITIVE_INFINITY)
    this.#tip = Number.NEGATIVE_INFINITY
  }

  #beginAt(floor: number): void {
    this.#events = []
    this.#characters = 0
    this.#floor = floor
  }

  /** Forgets the older half, so that it need not be done at every event. */
  #shorten(): void {
    const forgotten = this.#events.splice(0, Math.ceil(this.#events.length / 2))
    for (const { seq, envelope = '' } of forgotten) {
      this.#floor = seq
      this.#characters -= envelope.length
    }
  }

  #indexAfter(position: number): number {
    let [low, high] = [0, this.#events.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#events[middle]?.seq ?? 0) <= position) low = middle + 1
      else high = middle
    }
    return low
  }
}
