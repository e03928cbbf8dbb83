import type { House } from '@vacation-tracker/leave/house'
import { KnownHouse } from './house-book.ts'

/** Houses that are as another is, but for something. Each is made once, because calendars take long to make. */
export class HousesLike {
  readonly #but: (house: House) => House
  readonly #made = new WeakMap<KnownHouse, KnownHouse>()

  /** @param but what is different; it returns the same house when nothing is */
  constructor(but: (house: House) => House) {
    this.#but = but
  }

  of(known: KnownHouse): KnownHouse {
    const before = this.#made.get(known)
    if (before !== undefined) return before
    const house = this.#but(known.house)
    const made = house === known.house ? known : new KnownHouse(known.version, house)
    this.#made.set(known, made)
    return made
  }
}
