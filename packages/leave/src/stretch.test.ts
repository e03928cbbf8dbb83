import type { EndsAt, StartsAt } from '@vacation-tracker/vacation-events/half-days'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isEmpty, overlaps, type Stretch, sayStretch } from './stretch.ts'
import { anyStretch } from './testing/arbitrary.ts'

describe('whether somebody would be away twice', () => {
  test('is the same asked from either side', () => {
    fc.assert(fc.property(anyStretch, anyStretch, (one, other) => overlaps(one, other) === overlaps(other, one)))
  })

  test('is what somebody finds who counts the halves of the days on a calendar', () => {
    const found = new Set<boolean>()
    fc.assert(
      fc.property(anyStretch, anyStretch, (one, other) => {
        const halvesOfOther = new Set(halvesOf(other))
        const isAwayTwice = halvesOf(one).some((half) => halvesOfOther.has(half))
        found.add(isAwayTwice)
        expect(overlaps(one, other)).toBe(isAwayTwice)
      }),
      { numRuns: 1000 },
    )
    expect(found.size, 'both have come about, so the law has been tried').toBe(2)
  })

  test('is never so of the two parts of a leave that is cut at a noon', () => {
    fc.assert(
      fc.property(anyStretch, fc.nat(), (whole, chosen) => {
        const noons = halvesOf(whole).filter((half, index) => index > 0 && half.endsWith('AFTERNOON'))
        const noon = noons[chosen % noons.length]?.slice(0, 10)
        fc.pre(noon !== undefined)
        const [before, after] = [
          { ...whole, endDate: noon, endsAt: 'NOON' as const },
          { ...whole, startDate: noon, startsAt: 'NOON' as const },
        ]
        expect(overlaps(before, after)).toBe(false)
        expect(overlaps(before, whole)).toBe(true)
        expect(overlaps(after, whole)).toBe(true)
      }),
    )
  })

  test.each([
    ['the morning and the afternoon of a day', 'MORNING–NOON', 'NOON–EVENING', false],
    ['the morning, twice', 'MORNING–NOON', 'MORNING–NOON', true],
    ['the afternoon and the whole day', 'NOON–EVENING', 'MORNING–EVENING', true],
  ])('%s', (_, one, other, expected) => {
    expect(overlaps(onMonday(one), onMonday(other))).toBe(expected)
  })

  /** Every half of a day of a leave, as `2026-07-06 MORNING`, one after another. */
  function halvesOf({ startDate, endDate, startsAt, endsAt }: Stretch): string[] {
    const first = Temporal.PlainDate.from(startDate)
    const { days } = first.until(endDate)
    const halves = Array.from({ length: days + 1 }, (_, index) => first.add({ days: index }).toString()).flatMap(
      (date) => [`${date} MORNING`, `${date} AFTERNOON`],
    )
    return halves.slice(startsAt === 'NOON' ? 1 : 0, endsAt === 'NOON' ? -1 : undefined)
  }
})

test('nothing is empty but a day from noon to noon', () => {
  expect(isEmpty(onMonday('NOON–NOON'))).toBe(true)
  expect(isEmpty({ ...onMonday('NOON–NOON'), endDate: '2026-07-07' })).toBe(false)
  for (const half of ['MORNING–NOON', 'NOON–EVENING', 'MORNING–EVENING']) expect(isEmpty(onMonday(half))).toBe(false)
})

test.each([
  ['MORNING–EVENING', 'on 2026-07-06', 'from 2026-07-06 to 2026-07-10'],
  ['MORNING–NOON', 'on the morning of 2026-07-06', 'from 2026-07-06 to noon on 2026-07-10'],
  ['NOON–EVENING', 'on the afternoon of 2026-07-06', 'from noon on 2026-07-06 to 2026-07-10'],
])('%s is said of a day and of a week', (halves, ofDay, ofWeek) => {
  expect(sayStretch(onMonday(halves))).toBe(ofDay)
  expect(sayStretch({ ...onMonday(halves), endDate: '2026-07-10' })).toBe(ofWeek)
})

function onMonday(halves: string): Stretch {
  const startsAt: StartsAt = halves.startsWith('NOON') ? 'NOON' : 'MORNING'
  const endsAt: EndsAt = halves.endsWith('NOON') ? 'NOON' : 'EVENING'
  return { startDate: '2026-07-06', endDate: '2026-07-06', startsAt, endsAt }
}
