import { dateOf, dayNumberOf, weekdayOf } from '@vacation-tracker/leave/calendar-date'
import type { ArchivedRequest } from '@vacation-tracker/leave/policy/archive'
import type { Policy, PolicyRule } from '@vacation-tracker/leave/policy/policy'
import { Rehearsal } from '@vacation-tracker/leave/policy/rehearsal'
import { type Bench, repeat } from './figure.ts'

const requests = 100_000
const people = 5_000
const peopleInTeam = 12

/** A draft that has a rule of each kind, held against the policies of today, each in a world of its own. */
export const leavePolicies: Bench = {
  name: 'leave-policies',
  measure: async () => {
    const past = madeUp()
    const runs = await repeat(5, async () => {
      const start = performance.now()
      const rehearsal = new Rehearsal(draft, { policies: current })
      for (const request of past) rehearsal.take(request)
      const seconds = (performance.now() - start) / 1000
      const { after, changes } = rehearsal.summary()
      // A rehearsal in which one outcome never comes about would measure less than there is to do.
      if (Math.min(after.APPROVE, after.REFUSE, after.ASK, changes.length) < requests / 1000) {
        throw new Error(`The made-up requests are too much alike: ${JSON.stringify(after)}.`)
      }
      return seconds
    })
    return [
      {
        what: `rehearsal of ${requests.toLocaleString('en')} requests`,
        unit: 's',
        runs,
        bar: { atMost: 20 },
        note: `${draft.length} policies against ${current.length}`,
      },
    ]
  },
}

const current = policiesOf([
  { kind: 'QUOTA', otherwise: 'REFUSE' },
  { kind: 'MOST_AWAY', people: 4, otherwise: 'ASK' },
  { kind: 'AUTO_APPROVE', belowDays: 3 },
])

const draft = policiesOf([
  { kind: 'QUOTA', otherwise: 'REFUSE' },
  { kind: 'MINIMUM_NOTICE', days: 14, otherwise: 'ASK' },
  { kind: 'LONGEST_STRETCH', days: 15, inWorkingDays: true, otherwise: 'ASK' },
  { kind: 'BLACKOUT', from: '2024-12-10', until: '2025-01-05', name: 'Accounts', yearly: true, otherwise: 'REFUSE' },
  { kind: 'MOST_AWAY', share: 0.25, otherwise: 'REFUSE' },
  { kind: 'COVER', oneOf: ['person 0', 'person 1', 'person 2'], otherwise: 'ASK' },
  { kind: 'PROBATION', months: 6, upToDays: 5, otherwise: 'ASK' },
  { kind: 'DOCUMENT', fromDays: 20, otherwise: 'ASK' },
  { kind: 'AUTO_APPROVE', belowDays: 6 },
])

function policiesOf(rules: readonly PolicyRule[]): Policy[] {
  return rules.map((rule, index) => ({ id: `policy ${index}`, name: rule.kind, leaveTypes: 'ALL', teams: 'ALL', rule }))
}

/** Twenty requests of each of the people over three years, in the order in which they were asked. */
function madeUp(): ArchivedRequest[] {
  const first = dayNumberOf('2024-01-01')
  const teams = Array.from({ length: Math.ceil(people / peopleInTeam) }, (_, team) => ({
    id: `team ${team}`,
    members: new Set(Array.from({ length: peopleInTeam }, (_, member) => `person ${team * peopleInTeam + member}`)),
  }))
  const past = Array.from({ length: requests }, (_, number) => {
    const person = dice(number, people)
    const asked = first + Math.floor((number * 1000) / requests)
    const start = asked + 1 + dice(number + 1, 90)
    return archived({ number, person, asked, start, end: start + dice(number + 2, 12) }, teams)
  })
  return past
}

type Ask = { number: number; person: number; asked: number; start: number; end: number }

function archived(
  { number, person, asked, start, end }: Ask,
  teams: readonly ArchivedRequest['team'][],
): ArchivedRequest {
  const daysAway = Array.from({ length: end - start + 1 }, (_, index) => start + index)
    .filter((day) => weekdayOf(day) < 5)
    .map((day) => ({ date: dateOf(day), part: 'DAY' as const }))
  const team = teams[Math.floor(person / peopleInTeam)]
  return {
    request: {
      id: `request ${number}`,
      requester: `person ${person}`,
      leaveType: 'annual-leave',
      startDate: dateOf(start),
      endDate: dateOf(end),
      startsAt: 'MORNING',
      endsAt: 'EVENING',
    },
    facts: {
      today: dateOf(asked),
      days: daysAway.length,
      daysAway,
      quota: [{ name: dateOf(start).slice(0, 4), left: dice(number + 3, 30), needs: daysAway.length }],
      employment: { from: dateOf(dayNumberOf('2020-01-01') + dice(person, 2000)) },
      hasDocument: false,
    },
    ...(team && { team }),
    reality: number % 10 === 0 ? { outcome: 'ASK', end: 'DENIED' } : { outcome: 'ASK', end: 'GRANTED' },
  }
}

/** Numbers that look as if by chance, and are the same each time. */
function dice(number: number, sides: number): number {
  return (Math.imul(number + 1, 2_654_435_761) >>> 7) % sides
}
