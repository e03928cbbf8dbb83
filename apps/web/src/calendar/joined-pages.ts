import type { Calendar } from './calendar-days.ts'

/**
 * A calendar with one more page of people. Each page counts its working weeks and places anew, so those of a later page
 * get names of their own.
 */
export function joinedPages(whole: Calendar, next: Calendar, page: number): Calendar {
  const own = (id: string) => `${page} ${id}`
  const types = new Map([...whole.leaveTypes, ...next.leaveTypes].map((type) => [type.id, type]))
  return {
    ...whole,
    items: [
      ...whole.items,
      ...next.items.map((person) => ({ ...person, schedule: own(person.schedule), place: own(person.place) })),
    ],
    schedules: [...whole.schedules, ...next.schedules.map((schedule) => ({ ...schedule, id: own(schedule.id) }))],
    places: [...whole.places, ...next.places.map((place) => ({ ...place, id: own(place.id) }))],
    leaveTypes: [...types.values()],
  }
}
