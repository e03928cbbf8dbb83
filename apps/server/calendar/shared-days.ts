import {
  type CalendarWindow,
  holidaysWithin,
  type ScheduleWithin,
  schedulesWithin,
} from '@vacation-tracker/leave/calendar-window'
import type { Holiday } from '@vacation-tracker/leave/holiday'
import type { KnownHouse } from '../house/house-book.ts'
import { calendarOf } from '../house/person-facts.ts'
import type { CalendarPersonRow } from '../store/calendar.ts'

/** When somebody works, and where: by the ids of what they share with others. */
export type DaysOfPerson = { schedule: string; place: string }

/**
 * The working weeks and holidays of a window, each kept once however many people have them: most have what the house has,
 * and what is the same is neither worked out nor sent twice.
 */
export class SharedDays {
  readonly #known: KnownHouse
  readonly #window: CalendarWindow
  readonly #asStored = new Map<string, Promise<DaysOfPerson>>()
  readonly #schedules = new Shelf<ScheduleWithin[]>('schedule')
  readonly #places = new Shelf<Holiday[]>('place')

  constructor(known: KnownHouse, window: CalendarWindow) {
    this.#known = known
    this.#window = window
  }

  of({ starts_on, ends_on, schedules, places }: CalendarPersonRow): Promise<DaysOfPerson> {
    const { from, to } = this.#window
    const employment = {
      ...(starts_on !== null && starts_on > from && { from: starts_on }),
      ...(ends_on !== null && ends_on < to && { until: ends_on }),
    }
    const key = `${schedules} ${places} ${employment.from} ${employment.until}`
    let days = this.#asStored.get(key)
    if (days === undefined) {
      days = this.#workOut({ employment, schedules: JSON.parse(schedules), places: JSON.parse(places), allowances: [] })
      this.#asStored.set(key, days)
    }
    return days
  }

  get schedules() {
    return this.#schedules.all((id, weeks) => ({ id, weeks: weeks.map((each) => ({ ...each, week: [...each.week] })) }))
  }

  get places() {
    return this.#places.all((id, holidays) => ({ id, holidays }))
  }

  async #workOut(terms: Parameters<typeof calendarOf>[1]): Promise<DaysOfPerson> {
    const { schedules, places } = await calendarOf(this.#known, terms)
    return {
      schedule: this.#schedules.put(schedulesWithin(schedules, this.#window, terms.employment)),
      place: this.#places.put(holidaysWithin(places, this.#window)),
    }
  }
}

/** Gives equal values one id. */
class Shelf<Value> {
  readonly #name: string
  readonly #kept = new Map<string, { id: string; value: Value }>()

  constructor(name: string) {
    this.#name = name
  }

  put(value: Value): string {
    const text = JSON.stringify(value)
    const id = this.#kept.get(text)?.id ?? `${this.#name}-${this.#kept.size + 1}`
    this.#kept.set(text, { id, value })
    return id
  }

  all<Shown>(show: (id: string, value: Value) => Shown): Shown[] {
    return [...this.#kept.values()].map(({ id, value }) => show(id, value))
  }
}
