import { differences } from '../differences.ts'
import { inWords } from '../nearest.ts'

const mostShown = 3

/** In what two outcomes differ, as a part of a sentence; nothing when they are the same. */
export function differenceOf(expected: unknown, came: unknown): string | undefined {
  const missing = differences(expected, came, 'outcome')
  // What is there in addition is a difference as well.
  const surplus = differences(came, expected, 'outcome').map(({ path, expected: more, came: less }) => ({
    ...{ path, expected: less, came: more },
  }))
  const all = [...new Map([...missing, ...surplus].map((each) => [each.path, each])).values()]
  if (all.length === 0) return undefined
  const shown = all.slice(0, mostShown).map(inWords).join('; ')
  return all.length > mostShown ? `${shown}; and ${all.length - mostShown} more` : shown
}
