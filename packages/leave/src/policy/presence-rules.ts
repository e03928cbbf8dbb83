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
  const awayAt = whoIsAway(away)
  const countAt = (half: Half) => awayAt(half).size + (awayAt(half).has(requester) ? 0 : 1)
  const first = firstOf(daysAway, (half) => countAt(half) > most)
  if (first === undefined) {
    return {
      code: 'ENOUGH_HERE',
      values: { most, size },
      sentence: `At most ${most} of your team of ${size} are away.`,
    }
  }
  const count = countAt(first.half)
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
  const awayAt = whoIsAway(coverAway)
  const countAt = (half: Half) =>
    oneOf.filter((username) => username !== requester && !awayAt(half).has(username)).length
  const first = firstOf(daysAway, (half) => countAt(half) < count)
  const people = oneOf.join(', ')
  if (first === undefined) {
    return { code: 'COVERED', values: { oneOf, count }, sentence: `Enough of these people are here: ${people}.` }
  }
  const here = countAt(first.half)
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
type Half = { date: string; part: 'MORNING' | 'AFTERNOON' }

function halvesOf({ date, part }: DayAway): Half[] {
  if (part !== 'DAY') return [{ date, part }]
  return [
    { date, part: 'MORNING' },
    { date, part: 'AFTERNOON' },
  ]
}

/** Who is away at a half of a day; somebody who is away for two reasons is away once. */
function whoIsAway(absences: readonly Absence[]): (half: Half) => ReadonlySet<string> {
  const byDate = new Map<string, Record<Half['part'], Set<string>>>()
  for (const { date, part, username } of absences) {
    const away = byDate.get(date) ?? { MORNING: new Set(), AFTERNOON: new Set() }
    byDate.set(date, away)
    if (part !== 'AFTERNOON') away.MORNING.add(username)
    if (part !== 'MORNING') away.AFTERNOON.add(username)
  }
  return ({ date, part }) => byDate.get(date)?.[part] ?? nobody
}

const nobody: ReadonlySet<string> = new Set()

/** The first half of a day of which this is so, and whether it is so of the whole day. */
function firstOf(days: readonly DayAway[], isSo: (half: Half) => boolean): { half: Half; when: DayAway } | undefined {
  for (const day of days) {
    const [half, other] = halvesOf(day).filter(isSo)
    if (half !== undefined) return { half, when: other === undefined ? half : day }
  }
  return undefined
}
