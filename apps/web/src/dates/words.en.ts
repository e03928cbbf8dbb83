export const words = {
  days: '{amount} {count, plural, one {day} other {days}}',
  weekdays: '{amount} {count, plural, one {weekday} other {weekdays}}',
  morning: 'morning',
  afternoon: 'afternoon',
  fromNoon: 'from noon',
  untilNoon: 'until noon',
  noonToNoon: 'noon to noon',
  justNow: 'just now',
} as const
