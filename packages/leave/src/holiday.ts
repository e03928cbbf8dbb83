/** Which part of a holiday is free. On a half holiday the other half is worked. */
export type FreePart = 'DAY' | 'MORNING' | 'AFTERNOON'

/** A day on which nobody has to work. A closure is one that the company sets for itself. */
export type Holiday = { date: string; name: string; kind: 'PUBLIC' | 'COMPANY' | 'CLOSURE'; free: FreePart }

/** The holidays of one place. Two on one date count once: the one that frees more of the day. */
export type HolidayCalendar = { on(date: string): Holiday | undefined }

/** Where somebody works from a day on, as far as holidays depend on it. */
export type Place = { from: string; holidays: HolidayCalendar }
