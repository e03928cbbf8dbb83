import type { HolidayCalendar } from '@vacation-tracker/leave/holiday'
import { type House, standardHouse } from '@vacation-tracker/leave/house'
import type { Database, Tx } from '../store/database.ts'
import { type HouseRows, houseVersion, readHouse } from '../store/house.ts'
import { type HolidayPlace, holidayCalendar } from './holiday-calendar.ts'
import { PublicHolidays } from './public-holidays.ts'

/** The house as it is at a version of its decisions. */
export class KnownHouse {
  readonly version: number
  readonly house: House
  readonly #calendars = new Map<string, Promise<HolidayCalendar>>()

  constructor(version: number, house: House) {
    this.version = version
    this.house = house
  }

  /** The holidays of a place; those of the company only where no country is named. */
  holidaysAt(place: HolidayPlace): Promise<HolidayCalendar> {
    const key = `${place.country ?? ''} ${place.region ?? ''}`
    let calendar = this.#calendars.get(key)
    if (calendar === undefined) {
      const known = place.country === undefined ? Promise.resolve(undefined) : PublicHolidays.load()
      calendar = known.then((library) => holidayCalendar(place, this.house.holidays, library))
      this.#calendars.set(key, calendar)
    }
    return calendar
  }
}

/**
 * What the house has decided. Every decision on a request depends on it and it hardly ever changes, so it is kept here
 * and read anew when its version in the database, which is asked each time, is another one.
 */
export class HouseBook {
  #known: KnownHouse | undefined

  /**
   * Within a transaction it is the house as that sees it, which is not kept: it may be rolled back.
   *
   * @param seen its version, where that has been asked already
   */
  async read(db: Database | Tx, seen?: number): Promise<KnownHouse> {
    if (seen !== undefined && this.#known?.version === seen) return this.#known
    for (;;) {
      const version = await houseVersion(db)
      if (this.#known?.version === version) return this.#known
      const known = new KnownHouse(version, houseOf(await readHouse(db)))
      if (db.isTransaction) return known
      // Otherwise somebody has decided something between the queries, and what was read is of both.
      if ((await houseVersion(db)) === version) return this.#keep(known)
    }
  }

  /** A reader that was slow does not bring back what was before. */
  #keep(known: KnownHouse): KnownHouse {
    if (this.#known === undefined || this.#known.version < known.version) this.#known = known
    return known
  }
}

/** The standard house, but for what has been decided otherwise. */
export function houseOf({ rules, leaveTypes, holidays, policies, teams }: HouseRows): House {
  const decided = new Set(leaveTypes.map(({ id }) => id))
  const standard = standardHouse.leaveTypes.filter(({ id }) => !decided.has(id))
  return { rules: rules ?? standardHouse.rules, leaveTypes: [...standard, ...leaveTypes], holidays, policies, teams }
}
