/** The days of the made-up company, which works from Monday to Friday in Berlin. */

/** A stretch of days, both included. */
export type Stretch = { from: Temporal.PlainDate; to: Temporal.PlainDate }

/** Easter Sunday, by Gauss's rule as Lichtenberg put it right; good for every year of the Gregorian calendar. */
function easter(year: number): Temporal.PlainDate {
  const century = Math.floor(year / 100)
  const moonShift = 15 + Math.floor((3 * century + 3) / 4) - Math.floor((8 * century + 13) / 25)
  const sunShift = 2 - Math.floor((3 * century + 3) / 4)
  const cycle = year % 19
  const seed = (19 * cycle + moonShift) % 30
  const correction = Math.floor((seed + Math.floor(cycle / 11)) / 29)
  const fullMoon = 21 + seed - correction
  const firstSunday = 7 - ((year + Math.floor(year / 4) + sunShift) % 7)
  const marchDay = fullMoon + 7 - ((((fullMoon - firstSunday) % 7) + 7) % 7)
  return new Temporal.PlainDate(year, 3, 1).add({ days: marchDay - 1 })
}

/** The public holidays of Berlin. Source: § 1 of its Act on Sundays and Public Holidays, without single anniversaries. */
function publicHolidays(year: number): Temporal.PlainDate[] {
  const sunday = easter(year)
  const fixed = [
    [1, 1],
    [3, 8],
    [5, 1],
    [10, 3],
    [12, 25],
    [12, 26],
  ] as const
  const movable = [-2, 1, 39, 50]
  return [
    ...fixed.map(([month, day]) => new Temporal.PlainDate(year, month, day)),
    ...movable.map((days) => sunday.add({ days })),
  ]
}

const holidaysByYear = new Map<number, Set<string>>()

export function isWorkday(day: Temporal.PlainDate): boolean {
  if (day.dayOfWeek > 5) return false
  const holidays = holidaysByYear.get(day.year) ?? new Set(publicHolidays(day.year).map(String))
  holidaysByYear.set(day.year, holidays)
  return !holidays.has(day.toString())
}

/** The day itself when it is a workday, otherwise the next one. */
export function workdayFrom(day: Temporal.PlainDate): Temporal.PlainDate {
  return isWorkday(day) ? day : workdayFrom(day.add({ days: 1 }))
}

/** The day itself when it is a workday, otherwise the last one before. */
export function workdayUntil(day: Temporal.PlainDate): Temporal.PlainDate {
  return isWorkday(day) ? day : workdayUntil(day.subtract({ days: 1 }))
}

/** The workday that comes so many workdays after a day; before it when the count is negative. */
export function workdaysAfter(day: Temporal.PlainDate, count: number): Temporal.PlainDate {
  const step = Math.sign(count)
  let at = day
  for (let left = Math.abs(count); left > 0; ) {
    at = at.add({ days: step })
    if (isWorkday(at)) left--
  }
  return at
}

/** Workdays that stand alone between a public holiday and a weekend. */
export function bridgeDays(year: number): Temporal.PlainDate[] {
  return publicHolidays(year).flatMap((holiday) => {
    if (holiday.dayOfWeek === 4) return [holiday.add({ days: 1 })].filter(isWorkday)
    if (holiday.dayOfWeek === 2) return [holiday.subtract({ days: 1 })].filter(isWorkday)
    return []
  })
}

/** When schools are closed, roughly as they are in Berlin; families go away then and at no other time. */
export function schoolHolidays(year: number): Record<'winter' | 'spring' | 'summer' | 'autumn', Stretch> {
  const on = (month: number, day: number) => new Temporal.PlainDate(year, month, day)
  return {
    winter: { from: on(1, 29), to: on(2, 7) },
    spring: { from: easter(year).subtract({ days: 13 }), to: easter(year).add({ days: 6 }) },
    summer: { from: on(7, 10), to: on(8, 22) },
    autumn: { from: on(10, 19), to: on(11, 1) },
  }
}
