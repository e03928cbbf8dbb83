import { daysLater } from '@vacation-tracker/leave/calendar-date'

/** Leave as a calendar program sees it. */
export type FeedEntry = {
  /** The vacation request. It stays whatever is changed about it, so that programs know it again. */
  id: string
  /** Counts the changes, from 1. */
  version: number
  updatedAt: string
  /** First and last day, both included. */
  startDate: string
  endDate: string
  summary: string
  status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED'
  /** Whether the reader is the one who is away: only then are they busy. */
  isOwn: boolean
}

/** Seconds after which programs may look again (our choice: an hour). */
const refreshSeconds = 3_600

/**
 * A feed as an iCalendar file (RFC 5545). Leave is of days: values are DATE, and the end is the day after the last, as
 * section 3.6.1 has it, so that no time zone moves them. Half a day has no DATE, so the summary tells of it (our choice: an
 * hour of noon would mean another one elsewhere).
 */
export async function feedFile(name: string, entries: readonly FeedEntry[]): Promise<string> {
  // Only now: few houses have feeds, and the library takes memory.
  const library = await import('ical-generator')
  const { ICalCalendarMethod, ICalEventBusyStatus, ICalEventStatus, ICalEventTransparency } = library
  const calendar = library.default({
    name,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Vacation Tracker', product: 'Leave', language: 'EN' },
    ttl: refreshSeconds,
  })
  for (const { id, version, updatedAt, startDate, endDate, summary, status, isOwn } of entries) {
    calendar.createEvent({
      id: `${id}@vacation-tracker`,
      sequence: version - 1,
      stamp: new Date(updatedAt),
      lastModified: new Date(updatedAt),
      allDay: true,
      start: midnight(startDate),
      end: midnight(daysLater(endDate, 1)),
      summary,
      status: ICalEventStatus[status],
      transparency: isOwn ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
      busystatus: isOwn ? ICalEventBusyStatus.OOF : ICalEventBusyStatus.FREE,
    })
  }
  // The library leaves the last line open; by section 3.1 every line ends with CRLF.
  return `${calendar.toString()}\r\n`
}

/** In UTC, in which the library reads days. */
function midnight(date: string): Date {
  return new Date(`${date}T00:00:00Z`)
}
