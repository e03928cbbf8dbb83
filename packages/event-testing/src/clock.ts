/** How long, in parts that are added up. */
type Duration = { days?: number; hours?: number; minutes?: number; seconds?: number; milliseconds?: number }

const usualStart = '2026-01-05T09:00:00.000Z'

/**
 * A clock that stands still until a test moves it, with dice that always fall on the middle: the `chance` of a bus, and
 * the clock of a consumer. Who has to look again when it has moved is told.
 *
 * @example
 * const clock = new TestClock('2026-05-13T10:28:00Z')
 * const bus = new EventBus({ …, chance: clock })
 * clock.onMove(() => bus.wake())
 * clock.advance({ minutes: 5 })
 */
export class TestClock {
  #now: number
  readonly #listeners: (() => void)[] = []

  /** @param start ISO 8601; a Monday morning, unless said */
  constructor(start: string = usualStart) {
    this.#now = instantOf(start)
  }

  /** Milliseconds since 1970. */
  readonly now = (): number => this.#now

  readonly random = (): number => 0.5

  /** ISO 8601 in UTC, as events write it. */
  timestamp(): string {
    return new Date(this.#now).toISOString()
  }

  /** Puts it to an instant, ISO 8601; also to an earlier one, as clocks of machines sometimes are. */
  set(instant: string): void {
    this.#moveTo(instantOf(instant))
  }

  advance({ days = 0, hours = 0, minutes = 0, seconds = 0, milliseconds = 0 }: Duration): void {
    this.#moveTo(this.#now + (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000 + milliseconds)
  }

  /** Calls back whenever it has been moved. */
  onMove(listener: () => void): void {
    this.#listeners.push(listener)
  }

  #moveTo(now: number): void {
    this.#now = now
    for (const listener of this.#listeners) listener()
  }
}

function instantOf(text: string): number {
  const instant = Date.parse(text)
  if (Number.isNaN(instant)) throw new RangeError(`${text} is no instant. Write it as ${usualStart}.`)
  return instant
}
