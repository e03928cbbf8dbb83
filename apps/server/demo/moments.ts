import { Dice } from './dice.ts'

/** When on a working day something is done, in hours and minutes of UTC; each day is a little different. */
const hours = { early: 7.2, morning: 9, noon: 11.1, afternoon: 12.8, evening: 14.9 }

type TimeOfDay = keyof typeof hours

/** As many minutes as a moment may be later than its hour says. Shorter than the way to the next one. */
const leeway = 95

/**
 * The moment on a day at which everybody does what they do at this time of day. There are few such moments on purpose:
 * what happens at the same moment is delivered together, so two years go by quickly.
 */
export function moment(day: Temporal.PlainDate, time: TimeOfDay): Temporal.Instant {
  const seconds = Math.floor(hours[time] * 3600 + new Dice(`${day} ${time}`).fraction() * leeway * 60)
  return day.toZonedDateTime('UTC').add({ seconds }).toInstant()
}
