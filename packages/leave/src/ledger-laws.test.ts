import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countedOf } from './charges.ts'
import { leaveYearAfter, leaveYearOn } from './leave-year.ts'
import { type Balance, ledgerOf } from './ledger.ts'
import type { PersonFacts } from './person-facts.ts'
import { anyDay, anyLeave, anyPerson } from './testing/arbitrary-person.ts'

const manyRuns = { numRuns: 1000 }
const balanceOf = (facts: PersonFacts, asOf: string) => ledgerOf(facts, 'ANNUAL', asOf)

/** To the hundredth of a day, as amounts are kept. */
const hundredths = (amounts: readonly number[]) => Math.round(amounts.reduce((sum, days) => sum + days, 0) * 100)

describe('whatever somebody was granted and has booked', () => {
  test('the balance is the sum of its lines, and of its buckets', () => {
    const kinds = new Set<string>()
    fc.assert(
      fc.property(anyPerson, anyDay, (facts, asOf) => {
        const { days, lines, buckets, taken, pending } = balanceOf(facts, asOf)
        for (const { kind } of lines) kinds.add(kind)
        expect(days * 100).toBeCloseTo(hundredths(lines.map((line) => line.days)), 6)
        expect(days * 100).toBeCloseTo(hundredths(buckets.map((bucket) => bucket.days)), 6)
        expect(hundredths([taken])).toBe(hundredths(lines.map((line) => (line.kind === 'TAKEN' ? -line.days : 0))))
        expect(hundredths([pending])).toBe(hundredths(lines.map((line) => (line.kind === 'PENDING' ? -line.days : 0))))
      }),
      manyRuns,
    )
    expect(kinds.size, 'lines of every kind have come about, so the law has been tried').toBe(7)
  })

  test('every day that costs something in the year is charged once, and nothing else is', () => {
    fc.assert(
      fc.property(anyPerson, anyDay, (facts, asOf) => {
        const balance = balanceOf(facts, asOf)
        expect(chargedIn(balance)).toEqual(costsIn(facts, balance))
      }),
      manyRuns,
    )
  })

  test('no bucket is below zero but the last, and none is used after its last day', () => {
    fc.assert(
      fc.property(anyPerson, anyDay, (facts, asOf) => {
        const { buckets, lines } = balanceOf(facts, asOf)
        for (const { days } of buckets.slice(0, -1)) expect(days).toBeGreaterThanOrEqual(0)
        for (const { bucket, byDay = [] } of lines) {
          for (const { date } of byDay) expect(date <= (bucket.lastDay ?? '9999')).toBe(true)
        }
      }),
      manyRuns,
    )
  })

  test('the own days of the year are used only when nothing else is left that could be', () => {
    fc.assert(
      fc.property(anyPerson, anyDay, (facts, asOf) => {
        const { buckets, lines } = balanceOf(facts, asOf)
        const lastOwn = lines
          .filter(({ bucket }) => bucket.kind === 'THIS_YEAR')
          .flatMap(({ byDay = [] }) => byDay.map(({ date }) => date))
        for (const { bucket, days } of buckets) {
          if (bucket.kind !== 'CARRIED' || days === 0) continue
          for (const date of lastOwn) expect(date > (bucket.lastDay ?? '9999')).toBe(true)
        }
      }),
      manyRuns,
    )
  })

  test('the order of what is given does not matter', () => {
    fc.assert(
      fc.property(anyPerson, anyDay, (facts, asOf) => {
        const turned = {
          ...facts,
          bookings: facts.bookings.toReversed(),
          adjustments: facts.adjustments.toReversed(),
        }
        const [one, other] = [balanceOf(facts, asOf), balanceOf(turned, asOf)]
        expect({ ...other, lines: sorted(other) }).toEqual({ ...one, lines: sorted(one) })
      }),
    )
  })

  test('what a year ends with is what the next one begins with, as far as it may', () => {
    const carriedSome = new Set<boolean>()
    fc.assert(
      fc.property(anyPerson, anyDay, (person, day) => {
        const facts = { ...person, trackedFrom: '2024-01-01' }
        const { leaveYears } = facts
        const year = leaveYearOn(day, leaveYears)
        const end = balanceOf(facts, year.until)
        const next = balanceOf(facts, leaveYearAfter(year, leaveYears).from)
        const carriedIn = next.lines.filter(({ kind }) => kind === 'CARRIED')
        const lost = end.expiring.filter(({ lastDay }) => lastDay === year.until).map(({ days }) => -days)
        carriedSome.add(carriedIn.length > 0)
        expect(hundredths(carriedIn.map(({ days }) => days))).toBe(hundredths([end.days, ...lost]))
      }),
      manyRuns,
    )
    expect(carriedSome.size).toBe(2)
  })

  test('what has been told of a day stays told: only leave may change what lies behind', () => {
    fc.assert(
      fc.property(anyPerson, anyDay, (facts, day) => {
        const { until } = leaveYearOn(day, facts.leaveYears)
        const told = (asOf: string) =>
          balanceOf(facts, asOf).lines.filter(({ kind, date }) => date <= day && kind !== 'TAKEN' && kind !== 'PENDING')
        expect(told(until)).toEqual(told(day))
      }),
    )
  })

  test('what can be booked is never more than what is left', () => {
    fc.assert(
      fc.property(anyPerson, anyDay, (facts, asOf) => {
        const { days, bookable } = balanceOf(facts, asOf)
        expect(bookable).toBeGreaterThanOrEqual(0)
        expect(bookable).toBeLessThanOrEqual(Math.max(0, days))
      }),
    )
  })

  test('a draft that suffices overdraws nothing, and one that does not says how much is missing', () => {
    const verdicts = new Set<boolean>()
    fc.assert(
      fc.property(anyPerson, anyLeave, (facts, draft) => {
        const after = ledgerOf(facts, 'ANNUAL', draft.startDate, { draft }).draft ?? expect.fail('There is a draft.')
        verdicts.add(after.suffices)
        for (const { asked, left, missing } of after.years)
          expect(hundredths([left, missing])).toBe(hundredths([asked]))
        expect(after.suffices).toBe(after.years.every(({ missing }) => missing === 0))
        expect(hundredths(after.years.map(({ asked }) => asked))).toBe(hundredths([after.cost.days]))
      }),
    )
    expect(verdicts.size, 'both have come about').toBe(2)
  })
})

/** Days charged, by request and date, in hundredths. */
function chargedIn({ lines }: Balance): Map<string, number> {
  const charged = new Map<string, number>()
  for (const { because, byDay = [] } of lines) {
    if (because?.request === undefined) continue
    for (const { date, days } of byDay) {
      const key = `${because.request} ${date}`
      charged.set(key, (charged.get(key) ?? 0) + Math.round(days * 100))
    }
  }
  return new Map([...charged].sort())
}

/** What the bookings cost on days of the year, counted from outside. */
function costsIn(facts: PersonFacts, { year }: Balance): Map<string, number> {
  const sick = facts.bookings.flatMap((booking) =>
    booking.leaveType === 'SICK' ? (booking.status === 'APPROVED' ? booking : (booking.approvedBefore ?? [])) : [],
  )
  const costs = new Map<string, number>()
  for (const booking of facts.bookings.filter(({ leaveType }) => leaveType === 'ANNUAL')) {
    const { cost } = countedOf(booking, facts, facts.sickDaysGivenBack ? sick : [])
    for (const { date, days } of cost.byDay) {
      if (days > 0 && date >= year.from && date <= year.until) costs.set(`${booking.id} ${date}`, days * 100)
    }
  }
  return new Map([...costs].sort())
}

function sorted({ lines }: Balance): string[] {
  return lines.map((line) => JSON.stringify(line)).sort()
}
