import type { Absence, DayAway, PolicyFacts, PolicyRequest, TeamFacts } from './facts.ts'
import { type Finding, sayOn } from './finding.ts'
import type { Cover, MostAway } from './policy.ts'

export function checkMostAway(
  rule: MostAway,
  { requester }: PolicyRequest,
  { daysAway }: PolicyFacts,
  { size, away }: TeamFacts,
): Finding {
  const most = mostOf(rule, size)
  const others = byHalf(away.filter(({ username }) => username !== requester))
  const awayThen = (half: string) => (others.get(half)?.size ?? 0) + 1
  const first = firstOf(daysAway, (half) => awayThen(half) > most)
  if (first === undefined) {
    return {
      code: 'ENOUGH_HERE',
      values: { most, size },
      sentence: `At most ${most} of your team of ${size} are away.`,
    }
  }
  const count = awayThen(first.half)
  return {
    code: 'TOO_MANY_AWAY',
    values: { ...first.when, away: count, most, size },
    sentence: `${sayOn(first.when)}, ${count} of your team of ${size} would be away, you included; at most ${most} can be.`,
    advice: 'Choose other days',
  }
}

export function checkCover(
  { oneOf, count = 1 }: Cover,
  { requester }: PolicyRequest,
  { daysAway, coverAway }: PolicyFacts,
): Finding {
  const away = byHalf(coverAway)
  const hereThen = (half: string) =>
    oneOf.filter((username) => username !== requester && !away.get(half)?.has(username)).length
  const first = firstOf(daysAway, (half) => hereThen(half) < count)
  const people = oneOf.join(', ')
  if (first === undefined) {
    return { code: 'COVERED', values: { oneOf, count }, sentence: `Enough of these people are here: ${people}.` }
  }
  const here = hereThen(first.half)
  return {
    code: 'NOT_COVERED',
    values: { ...first.when, oneOf, count, here },
    sentence: `${sayOn(first.when)}, ${count} of these people must be here, and ${here === 0 ? 'none' : here} would be: ${people}.`,
    advice: 'Choose other days',
  }
}

/**
 * The stricter of the two, and one at least: a share of a small team would let nobody go (our choice). A third of three is
 * one in spite of the rounding of fractions in a computer.
 */
function mostOf({ people = Number.POSITIVE_INFINITY, share = 1 }: MostAway, size: number): number {
  return Math.min(people, Math.max(1, Math.floor(share * size + 1e-9)))
}

/** Mornings and afternoons are looked at by themselves: who is away in the one may be here in the other. */
function halvesOf({ date, part }: DayAway): string[] {
  return part === 'DAY' ? [`${date} MORNING`, `${date} AFTERNOON`] : [`${date} ${part}`]
}

/** Who is away at each half of a day; somebody who is away for two reasons is away once. */
function byHalf(absences: readonly Absence[]): Map<string, Set<string>> {
  const away = new Map<string, Set<string>>()
  for (const absence of absences) {
    for (const half of halvesOf(absence)) {
      const then = away.get(half)
      if (then === undefined) away.set(half, new Set([absence.username]))
      else then.add(absence.username)
    }
  }
  return away
}

/** The first half of a day of which this is so, and whether it is so of the whole day. */
function firstOf(
  days: readonly DayAway[],
  isSo: (half: string) => boolean,
): { half: string; when: DayAway } | undefined {
  for (const day of days) {
    const [half, other] = halvesOf(day).filter(isSo)
    if (half === undefined) continue
    const part = half.endsWith('MORNING') ? 'MORNING' : 'AFTERNOON'
    return { half, when: other === undefined ? { date: day.date, part } : day }
  }
  return undefined
}
