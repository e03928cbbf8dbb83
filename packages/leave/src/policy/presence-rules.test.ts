import { describe, expect, test } from 'vitest'
import { evaluate } from './evaluate.ts'
import type { Absence, DayAway, PolicyFacts } from './facts.ts'
import type { Cover, MostAway } from './policy.ts'
import { answerTo, aWeekInJuly, policyOf, usualFacts } from './testing/asking.ts'

const away = (username: string, date: string, part: DayAway['part'] = 'DAY'): Absence => ({ username, date, part })
const monday = '2026-07-06'
const tuesday = '2026-07-07'
const mondayMorning: DayAway[] = [{ date: monday, part: 'MORNING' }]

describe('most of a team away', () => {
  const atMost = (people: number): MostAway => ({ kind: 'MOST_AWAY', people, otherwise: 'REFUSE' })
  const share = (part: number): MostAway => ({ kind: 'MOST_AWAY', share: part, otherwise: 'REFUSE' })
  const teamOf = (size: number, ...absences: Absence[]) => ({ team: { id: 'design', size, away: absences } })

  test.each<[string, MostAway, Partial<PolicyFacts>, string]>([
    ['alone', atMost(1), teamOf(8), 'ENOUGH_HERE'],
    ['the second of two', atMost(2), teamOf(8, away('jane', tuesday)), 'ENOUGH_HERE'],
    ['the third of two', atMost(2), teamOf(8, away('jane', tuesday), away('jill', tuesday)), 'TOO_MANY_AWAY'],
    ['two on different days', atMost(2), teamOf(8, away('jane', monday), away('jill', tuesday)), 'ENOUGH_HERE'],
    [
      'somebody told of twice',
      atMost(2),
      teamOf(8, away('jane', monday), away('jane', monday, 'MORNING')),
      'ENOUGH_HERE',
    ],
    ['the requester told of', atMost(1), teamOf(8, away('john', monday)), 'ENOUGH_HERE'],
    ['somebody on another day', atMost(1), teamOf(8, away('jane', '2026-07-13')), 'ENOUGH_HERE'],
    [
      'morning beside afternoon',
      atMost(1),
      { ...teamOf(8, away('jane', monday, 'AFTERNOON')), daysAway: mondayMorning },
      'ENOUGH_HERE',
    ],
    [
      'morning beside morning',
      atMost(1),
      { ...teamOf(8, away('jane', monday, 'MORNING')), daysAway: mondayMorning },
      'TOO_MANY_AWAY',
    ],
    [
      'a day beside a morning and an afternoon of two',
      atMost(2),
      teamOf(8, away('jane', monday, 'MORNING'), away('jill', monday, 'AFTERNOON')),
      'ENOUGH_HERE',
    ],
    ['a quarter of eight', share(0.25), teamOf(8, away('jane', monday)), 'ENOUGH_HERE'],
    ['more than a quarter of seven', share(0.25), teamOf(7, away('jane', monday)), 'TOO_MANY_AWAY'],
    ['a tenth of three lets one go', share(0.1), teamOf(3), 'ENOUGH_HERE'],
    ['a tenth of three lets one go, no more', share(0.1), teamOf(3, away('jane', monday)), 'TOO_MANY_AWAY'],
    [
      '29 in 100 is not 28',
      share(0.29),
      teamOf(100, ...Array.from({ length: 28 }, (_, number) => away(`person ${number}`, monday))),
      'ENOUGH_HERE',
    ],
    ['the stricter of both', { ...atMost(1), share: 0.5 }, teamOf(8, away('jane', monday)), 'TOO_MANY_AWAY'],
    ['no day on which they work', atMost(1), { ...teamOf(8, away('jane', monday)), daysAway: [] }, 'ENOUGH_HERE'],
  ])('%s', (_, rule, facts, code) => {
    expect(answerTo(rule, facts)?.code).toBe(code)
  })

  test('says the first day, and the half if it is one', () => {
    const facts = teamOf(8, away('jane', '2026-07-08'), away('jane', tuesday, 'AFTERNOON'))
    expect(answerTo(atMost(1), facts)).toMatchObject({
      answer: 'REFUSE',
      sentence:
        'On the afternoon of 2026-07-07, 2 of your team of 8 would be away, you included; at most 1 can be. Choose other days, or ask an administrator for an exception.',
      values: { date: tuesday, part: 'AFTERNOON', away: 2, most: 1, size: 8 },
    })
    expect(answerTo(atMost(1), teamOf(8, away('jane', tuesday)))?.values).toMatchObject({ date: tuesday, part: 'DAY' })
  })

  test('says nothing to somebody without a team', () => {
    const { team: _, ...withoutTeam } = usualFacts
    const { answers } = evaluate(aWeekInJuly, [policyOf(atMost(1))], withoutTeam)
    expect(answers.map(({ policy }) => policy)).toEqual(['OWN_LEAVE', 'NO_AUTOMATIC_APPROVAL'])
  })
})

describe('cover', () => {
  const oneOf = (...usernames: string[]): Cover => ({ kind: 'COVER', oneOf: usernames, otherwise: 'ASK' })

  test.each<[string, Cover, Partial<PolicyFacts>, string]>([
    ['both are here', oneOf('jane', 'jill'), {}, 'COVERED'],
    ['one is here', oneOf('jane', 'jill'), { coverAway: [away('jane', monday)] }, 'COVERED'],
    ['none is', oneOf('jane', 'jill'), { coverAway: [away('jane', monday), away('jill', monday)] }, 'NOT_COVERED'],
    ['one each day', oneOf('jane', 'jill'), { coverAway: [away('jane', monday), away('jill', tuesday)] }, 'COVERED'],
    [
      'one in the morning, the other in the afternoon',
      oneOf('jane', 'jill'),
      { coverAway: [away('jane', monday, 'MORNING'), away('jill', monday, 'AFTERNOON')] },
      'COVERED',
    ],
    [
      'none in the afternoon, which is worked',
      oneOf('jane'),
      { coverAway: [away('jane', monday, 'AFTERNOON')], daysAway: mondayMorning },
      'COVERED',
    ],
    ['the requester does not cover for themselves', oneOf('john'), {}, 'NOT_COVERED'],
    ['the other one of the list is here', oneOf('john', 'jane'), {}, 'COVERED'],
    ['two are needed, and here', { ...oneOf('jane', 'jill'), count: 2 }, {}, 'COVERED'],
    ['two are needed', { ...oneOf('jane', 'jill'), count: 2 }, { coverAway: [away('jill', monday)] }, 'NOT_COVERED'],
    ['others are away', oneOf('jane'), { coverAway: [away('jack', monday)] }, 'COVERED'],
  ])('%s', (_, rule, facts, code) => {
    expect(answerTo(rule, facts)?.code).toBe(code)
  })

  test('says when who would be missing', () => {
    expect(answerTo(oneOf('jane', 'john'), { coverAway: [away('jane', tuesday, 'MORNING')] })).toMatchObject({
      answer: 'ASK',
      sentence:
        'On the morning of 2026-07-07, 1 of these people must be here, and none would be: jane, john. Choose other days, or wait until an approver has decided.',
      values: { date: tuesday, part: 'MORNING', oneOf: ['jane', 'john'], count: 1, here: 0 },
    })
  })
})
