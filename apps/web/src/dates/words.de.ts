import type { Translation } from '../words/translation.ts'
import type { words as english } from './words.en.ts'

export const words = {
  days: '{amount} {count, plural, one {Tag} other {Tage}}',
  weekdays: '{amount} {count, plural, one {Arbeitstag} other {Arbeitstage}}',
  morning: 'vormittags',
  afternoon: 'nachmittags',
  fromNoon: 'ab mittags',
  untilNoon: 'bis mittags',
  noonToNoon: 'von Mittag bis Mittag',
  justNow: 'gerade eben',
} as const satisfies Translation<typeof english>
