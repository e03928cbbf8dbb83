import type { Holiday } from '@vacation-tracker/leave/holiday'
import type Holidays from 'date-holidays'

/** Public holidays of countries and their regions, as the library date-holidays knows them. */
export class PublicHolidays {
  readonly #library: typeof Holidays
  readonly #places = new Map<string, Holidays>()

  private constructor(library: typeof Holidays) {
    this.#library = library
  }

  /** Loads the library at the first call: all countries together are 40 MB of memory that not every house needs. */
  static load(): Promise<PublicHolidays> {
    loading ??= import('date-holidays').then(({ default: library }) => new PublicHolidays(library))
    return loading
  }

  /** Countries by their ISO 3166-1 code, with their names in a language. */
  countries(language: string): Record<string, string> {
    return new this.#library().getCountries(language)
  }

  /** The regions of a country by their code; empty where all of it has the same holidays. */
  regions(country: string, language: string): Record<string, string> {
    return this.knows(country) ? (new this.#library().getStates(country, language) ?? {}) : {}
  }

  /** Whether there is such a country, and such a region in it. */
  knows(country: string, region?: string): boolean {
    if (!Object.hasOwn(this.countries('en'), country)) return false
    return region === undefined || Object.hasOwn(new this.#library().getStates(country) ?? {}, region)
  }

  /** The days on which nobody has to work there, in a year; not those of banks or schools alone. */
  in(year: number, country: string, region?: string): Holiday[] {
    const place = this.#at(country, region)
    const days = (place.getHolidays(year) ?? []).filter(({ type }) => type === 'public')
    return days.map(({ date, name }) => ({ date: date.slice(0, 10), name, kind: 'PUBLIC', free: 'DAY' }))
  }

  #at(country: string, region: string | undefined): Holidays {
    const key = `${country} ${region ?? ''}`
    const known = this.#places.get(key)
    if (known !== undefined) return known
    const place = region === undefined ? new this.#library(country) : new this.#library(country, region)
    this.#places.set(key, place)
    return place
  }
}

let loading: Promise<PublicHolidays> | undefined
