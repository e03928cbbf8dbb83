import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ArchivedRequest, isTaken, type Reality } from './archive.ts'
import { evaluate } from './evaluate.ts'
import type { PolicyRule } from './policy.ts'
import { type Baseline, Rehearsal } from './rehearsal.ts'
import { anyPolicies } from './testing/arbitrary.ts'
import { policyOf, usualFacts } from './testing/asking.ts'
import { asked, automatically, byAPerson, denied, design, refused, withdrawn } from './testing/past.ts'
import type { Outcome } from './verdict.ts'

const automatic: PolicyRule = { kind: 'AUTO_APPROVE', belowDays: 10 }
const oneAway: PolicyRule = { kind: 'MOST_AWAY', people: 1, otherwise: 'REFUSE' }
const quota: PolicyRule = { kind: 'QUOTA', otherwise: 'REFUSE' }
const atMost = (days: number): PolicyRule => ({ kind: 'LONGEST_STRETCH', days, otherwise: 'REFUSE' })

/** What the draft makes of each of these requests. */
function outcomes(draft: readonly PolicyRule[], past: readonly ArchivedRequest[]): Outcome[] {
  const policies = draft.map((rule) => policyOf(rule))
  const rehearsal = new Rehearsal(policies, 'REALITY')
  return past.map((request) => rehearsal.take(request).after.outcome)
}

describe('the draft decides in a world of its own', () => {
  const monday = { from: '2026-07-06', to: '2026-07-10' }
  const longer = { from: '2026-07-06', to: '2026-07-17' }

  test('who is approved is away', () => {
    expect(outcomes([automatic, oneAway], [asked('jane', monday), asked('john', monday)])).toEqual([
      'APPROVE',
      'REFUSE',
    ])
  })

  test('who is refused is not away', () => {
    const past = [asked('jane', longer), asked('john', monday)]
    expect(outcomes([automatic, oneAway, atMost(5)], past)).toEqual(['REFUSE', 'APPROVE'])
  })

  test('who is of another team is not missed', () => {
    const sales = { id: 'sales', members: new Set(['sam', 'sue']) }
    const past = [
      asked('sam', { ...monday, team: sales }),
      asked('john', monday),
      asked('sue', { ...monday, team: sales }),
    ]
    expect(outcomes([automatic, oneAway], past)).toEqual(['APPROVE', 'APPROVE', 'REFUSE'])
  })

  test('who covers is away as the draft has it', () => {
    const cover: PolicyRule = { kind: 'COVER', oneOf: ['jane'], otherwise: 'REFUSE' }
    const past = [asked('jane', { ...longer, team: 'NONE' }), asked('john', monday)]
    expect(outcomes([automatic, cover], past)).toEqual(['REFUSE', 'APPROVE'])
    const sick = asked('jane', { ...longer, leaveType: 'sick-leave' })
    const coverOfLeave = { ...policyOf(cover), leaveTypes: ['annual-leave'] }
    const rehearsal = new Rehearsal([coverOfLeave], 'REALITY')
    rehearsal.take(sick)
    expect(rehearsal.take(asked('john', monday)).after.outcome).toBe('REFUSE')
  })

  test('two halves of a day are the whole of it', () => {
    const half = (archived: ArchivedRequest, part: 'MORNING' | 'AFTERNOON'): ArchivedRequest => ({
      ...archived,
      request: { ...archived.request, ...(part === 'MORNING' ? { endsAt: 'NOON' } : { startsAt: 'NOON' }) },
      facts: { ...archived.facts, daysAway: [{ date: '2026-07-06', part }] },
    })
    const day = { from: '2026-07-06' }
    const morning = half(asked('jane', day), 'MORNING')
    const past = [morning, half(asked('jane', day), 'AFTERNOON'), half(asked('john', day), 'MORNING')]
    expect(outcomes([automatic, oneAway], past)).toEqual(['APPROVE', 'APPROVE', 'REFUSE'])
    expect(outcomes([automatic, oneAway], [morning, half(asked('john', day), 'AFTERNOON')])).toEqual([
      'APPROVE',
      'APPROVE',
    ])
  })

  test('own leave is in the way only when it is taken', () => {
    const past = [asked('john', longer), asked('john', monday)]
    expect(outcomes([automatic], past)).toEqual(['ASK', 'REFUSE'])
    expect(outcomes([automatic, atMost(5)], past)).toEqual(['REFUSE', 'APPROVE'])
  })

  test('what is refused leaves its days, what is granted takes them', () => {
    const march = { from: '2026-03-02', to: '2026-03-13' }
    // Really granted, so at the second request 4 days were left; the draft gives the 12 back.
    const past = [asked('john', { ...march, left: 16 }), asked('john', { ...monday, left: 4 })]
    expect(outcomes([quota], past)).toEqual(['ASK', 'REFUSE'])
    expect(outcomes([quota, atMost(5)], past)).toEqual(['REFUSE', 'ASK'])
    const reallyRefused = [asked('john', { ...march, reality: refused }), asked('john', { ...monday, left: 16 })]
    expect(outcomes([quota], reallyRefused)).toEqual(['ASK', 'REFUSE'])
    const ofAnother = [asked('john', { ...march, reality: refused }), asked('jane', { ...monday, left: 5 })]
    expect(outcomes([quota], ofAnother)).toEqual(['ASK', 'ASK'])
  })

  test('leave in the probation adds up, from the first day of the employment on', () => {
    const probation: PolicyRule = { kind: 'PROBATION', months: 6, upToDays: 6, otherwise: 'REFUSE' }
    const since = (from: string, archived: ArchivedRequest) => ({
      ...archived,
      facts: { ...archived.facts, employment: { from } },
    })
    const [first, second] = [asked('john', { from: '2026-06-01', to: '2026-06-02' }), asked('john', monday)]
    const past = (from: string) => [since(from, first), since(from, second)]
    expect(outcomes([probation], past('2026-05-01'))).toEqual(['ASK', 'REFUSE'])
    expect(outcomes([probation], past('2026-06-02'))).toEqual(['ASK', 'ASK'])
    const sick = asked('john', { from: '2026-06-01', to: '2026-06-02', leaveType: 'sick-leave' })
    expect(outcomes([probation], [sick, since('2026-05-01', second)])).toEqual(['ASK', 'ASK'])
  })

  test('leave of before the period is as it was', () => {
    const rehearsal = new Rehearsal([policyOf(automatic), policyOf(oneAway)], 'REALITY')
    rehearsal.assume(asked('jane', { ...monday, reality: byAPerson }))
    rehearsal.assume(asked('jane', { from: '2026-08-03', reality: denied }))
    expect(rehearsal.take(asked('john', monday)).after.outcome).toBe('REFUSE')
    expect(rehearsal.take(asked('john', { from: '2026-08-03' })).after.outcome).toBe('APPROVE')
    expect(rehearsal.summary().requests).toBe(2)
  })
})

test.each<[string, Reality, Record<Outcome, boolean>]>([
  ['granted by a person', byAPerson, { APPROVE: true, REFUSE: false, ASK: true }],
  ['denied by a person', denied, { APPROVE: true, REFUSE: false, ASK: false }],
  ['granted by the system', automatically, { APPROVE: true, REFUSE: false, ASK: true }],
  ['refused by the system', refused, { APPROVE: true, REFUSE: false, ASK: true }],
  ['taken back', withdrawn, { APPROVE: false, REFUSE: false, ASK: false }],
])('what was %s is taken or not', (_, reality, expected) => {
  const found = {
    APPROVE: isTaken(reality, 'APPROVE'),
    REFUSE: isTaken(reality, 'REFUSE'),
    ASK: isTaken(reality, 'ASK'),
  }
  expect(found).toEqual(expected)
})

describe('what has come of it', () => {
  const past = [
    asked('jane', { from: '2026-07-06', reality: byAPerson, askedOn: '2026-04-30' }),
    asked('john', { from: '2026-07-06', reality: automatically, askedOn: '2026-05-01' }),
    asked('sam', { from: '2026-07-06', to: '2026-07-24', reality: denied, askedOn: '2026-05-02', team: 'NONE' }),
  ]
  const draft = [automatic, oneAway].map((rule) => policyOf(rule))

  test('is counted before and after, by team and by month', () => {
    const rehearsal = new Rehearsal(draft, 'REALITY')
    for (const request of past) rehearsal.take(request)
    const none = { APPROVE: 0, REFUSE: 0, ASK: 0 }
    const { requests, before, after, byTeam, byMonth } = rehearsal.summary()
    expect({ requests, before, after }).toEqual({
      requests: 3,
      before: { ...none, APPROVE: 1, ASK: 2 },
      after: { APPROVE: 1, REFUSE: 1, ASK: 1 },
    })
    expect([...byTeam]).toEqual([
      [design.id, { before: { ...none, APPROVE: 1, ASK: 1 }, after: { ...none, APPROVE: 1, REFUSE: 1 } }],
      [undefined, { before: { ...none, ASK: 1 }, after: { ...none, ASK: 1 } }],
    ])
    expect([...byMonth]).toEqual([
      ['2026-04', { before: { ...none, ASK: 1 }, after: { ...none, APPROVE: 1 } }],
      ['2026-05', { before: { ...none, APPROVE: 1, ASK: 1 }, after: { ...none, REFUSE: 1, ASK: 1 } }],
    ])
  })

  test('tells what changes, with the answers that decide', () => {
    const rehearsal = new Rehearsal(draft, 'REALITY')
    const rehearsed = past.map((request) => rehearsal.take(request))
    expect(rehearsed[0]).toMatchObject({
      request: { requester: 'jane' },
      before: { outcome: 'ASK', answers: [] },
      after: { outcome: 'APPROVE', answers: [{ code: 'AUTOMATIC' }] },
    })
    expect(rehearsed[1]).toMatchObject({
      request: { requester: 'john' },
      before: { outcome: 'APPROVE' },
      after: {
        outcome: 'REFUSE',
        answers: [
          {
            code: 'TOO_MANY_AWAY',
            sentence:
              'On 2026-07-06, 2 of your team of 4 would be away, you included; at most 1 can be. Choose other days, or ask an administrator for an exception.',
          },
        ],
      },
    })
    expect(rehearsed[2]).toMatchObject({ before: { outcome: 'ASK' }, after: { outcome: 'ASK' } })
    expect(rehearsal.summary().changes).toEqual([rehearsed[0], rehearsed[1]])
  })

  test('the policies of today unfold in a world of their own as well', () => {
    const current = [policyOf(automatic), policyOf(atMost(1)), policyOf(oneAway)]
    const rehearsal = new Rehearsal(draft, { policies: current })
    const week = { from: '2026-07-06', to: '2026-07-10' }
    const first = rehearsal.take(asked('jane', week))
    expect([first.before.outcome, first.after.outcome]).toEqual(['REFUSE', 'APPROVE'])
    const second = rehearsal.take(asked('john', { from: '2026-07-06' }))
    expect([second.before.outcome, second.after.outcome]).toEqual(['APPROVE', 'REFUSE'])
    expect(second.before.answers).toMatchObject([{ code: 'AUTOMATIC' }])
  })
})

describe('whatever the policies and the past', () => {
  const name = fc.constantFrom('john', 'jane', 'jill')
  const reality = fc.constantFrom(byAPerson, denied, automatically, refused, withdrawn)
  const anyPast = fc.array(
    fc
      .record({ name, reality, day: fc.integer({ min: 0, max: 30 }), length: fc.integer({ min: 0, max: 5 }) })
      .map(({ name: requester, reality: really, day, length }) => {
        const from = Temporal.PlainDate.from('2026-07-01').add({ days: day })
        return asked(requester, { from: `${from}`, to: `${from.add({ days: length })}`, reality: really })
      }),
    { maxLength: 15 },
  )
  const baselineOf = fc.oneof(
    fc.constant<Baseline>('REALITY'),
    anyPolicies.map((policies) => ({ policies })),
  )

  test('every request is counted once on each side, and the changes are the difference', () => {
    fc.assert(
      fc.property(anyPast, anyPolicies, baselineOf, (past, draft, baseline) => {
        const rehearsal = new Rehearsal(draft, baseline)
        for (const request of past) rehearsal.take(request)
        const { requests, before, after, byTeam, byMonth, changes } = rehearsal.summary()
        const sum = (counts: Record<Outcome, number>) => counts.APPROVE + counts.REFUSE + counts.ASK
        expect([requests, sum(before), sum(after)]).toEqual([past.length, past.length, past.length])
        for (const parts of [[...byTeam.values()], [...byMonth.values()]]) {
          for (const outcome of ['APPROVE', 'REFUSE', 'ASK'] as const) {
            expect(parts.reduce((total, part) => total + part.after[outcome], 0)).toBe(after[outcome])
          }
        }
        const moved = (outcome: Outcome) =>
          changes.filter((change) => change.after.outcome === outcome).length -
          changes.filter((change) => change.before.outcome === outcome).length
        expect(after.APPROVE - before.APPROVE).toBe(moved('APPROVE'))
      }),
    )
  })

  test('the draft of today changes nothing', () => {
    fc.assert(
      fc.property(anyPast, anyPolicies, (past, policies) => {
        const rehearsal = new Rehearsal(policies, { policies })
        for (const request of past) rehearsal.take(request)
        expect(rehearsal.summary().changes).toEqual([])
      }),
    )
  })

  test('the first request is judged as it would be live', () => {
    fc.assert(
      fc.property(anyPast, anyPolicies, ([first], draft) => {
        fc.pre(first !== undefined)
        const team = { id: design.id, size: design.members.size, away: [] }
        const { outcome } = evaluate(first.request, draft, { ...usualFacts, ...first.facts, team })
        const rehearsal = new Rehearsal(draft, 'REALITY')
        rehearsal.take(first)
        expect(rehearsal.summary().after[outcome]).toBe(1)
      }),
    )
  })
})
