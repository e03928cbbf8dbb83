import { dayNumberOf, daysLater } from '../../calendar-date.ts'
import type { ArchivedRequest, Reality } from '../archive.ts'

export const design = { id: 'design', members: new Set(['john', 'jane', 'jill', 'jack']) }

export const byAPerson: Reality = { outcome: 'ASK', end: 'GRANTED' }
export const denied: Reality = { outcome: 'ASK', end: 'DENIED' }
export const automatically: Reality = { outcome: 'APPROVE', end: 'GRANTED' }
export const refused: Reality = { outcome: 'REFUSE', end: 'DENIED' }
export const withdrawn: Reality = { outcome: 'ASK', end: 'WITHDRAWN' }

type Past = {
  from: string
  to?: string
  askedOn?: string
  left?: number
  reality?: Reality
  team?: ArchivedRequest['team'] | 'NONE'
  leaveType?: string
}

let count = 0

/** Somebody asked for days, each of which costs one; in May, if nothing else is told. */
export function asked(
  requester: string,
  { from, to = from, askedOn, left = 20, reality, team, leaveType }: Past,
): ArchivedRequest {
  const days = dayNumberOf(to) - dayNumberOf(from) + 1
  return {
    request: {
      id: `request ${++count}`,
      requester,
      leaveType: leaveType ?? 'annual-leave',
      startDate: from,
      endDate: to,
      startsAt: 'MORNING',
      endsAt: 'EVENING',
    },
    facts: {
      today: askedOn ?? '2026-05-13',
      days,
      daysAway: Array.from({ length: days }, (_, index) => ({ date: daysLater(from, index), part: 'DAY' })),
      quota: [{ name: '2026', left, needs: days }],
      employment: {},
      hasDocument: false,
    },
    ...(team === 'NONE' ? {} : { team: team ?? design }),
    reality: reality ?? byAPerson,
  }
}
