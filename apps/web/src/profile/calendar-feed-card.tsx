/**
 * The place of the calendar feeds on the profile page, between what is told and the password. Here goes `CalendarFeeds`
 * of `calendar/`, within a {@link Card}; until then nothing is shown.
 */
export function CalendarFeedCard() {
  return null
}
