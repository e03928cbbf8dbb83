import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ApproversFacts, approversFor, type Because, type Stage } from './approvers.ts'
import type { Approver } from './deputies.ts'

type Situation = Partial<Omit<ApproversFacts, 'isAway' | 'isActive'>> & { away?: string[]; left?: string[] }

/** John asks. Jane approves, Jill stands in for her; Gina is an approver of the house, Ada its administrator. */
function decide({ away = [], left = [], ...facts }: Situation) {
  return approversFor({
    requester: 'john',
    stages: 1,
    teamStages: [stageOf({ username: 'jane', deputy: 'jill' })],
    approverGroup: ['gina'],
    administrators: ['ada'],
    decided: [],
    isAway: (username) => away.includes(username),
    isActive: (username) => !left.includes(username),
    ...facts,
  })
}

function stageOf(...approvers: Approver[]): Stage {
  return { approvers }
}

const jane = { username: 'jane' }
const jack = { username: 'jack' }
const everybodyElse = ['jane', 'jill', 'gina', 'ada']

describe('one stage', () => {
  test.each<[string, Situation, string[], Because]>([
    ['the approver of the team', {}, ['jane'], 'APPROVERS'],
    ['any of several', { teamStages: [stageOf(jane, jack)] }, ['jane', 'jack'], 'APPROVERS'],
    ['of several, those who are here', { teamStages: [stageOf(jane, jack)], away: ['jane'] }, ['jack'], 'APPROVERS'],
    ['the deputy of who is away', { away: ['jane'] }, ['jill'], 'DEPUTIES'],
    [
      'a deputy beside another approver',
      { teamStages: [stageOf({ username: 'jane', deputy: 'jill' }, jack)], away: ['jane'] },
      ['jill', 'jack'],
      'APPROVERS',
    ],
    [
      'somebody who is both is named once',
      { teamStages: [stageOf({ username: 'jane', deputy: 'jack' }, jack)], away: ['jane'] },
      ['jack'],
      'APPROVERS',
    ],
    ['all of the team away: the group', { away: ['jane', 'jill'] }, ['gina'], 'APPROVER_GROUP'],
    ['the group away too: administrators', { away: ['jane', 'jill', 'gina'] }, ['ada'], 'ADMINISTRATORS'],
    ['all are away', { away: everybodyElse }, ['jane'], 'EVERYBODY_IS_AWAY'],
    ['a team without approvers', { teamStages: [stageOf()] }, ['gina'], 'APPROVER_GROUP'],
    ['no team', { teamStages: [] }, ['gina'], 'APPROVER_GROUP'],
    ['no team and an empty group', { teamStages: [], approverGroup: [] }, ['ada'], 'ADMINISTRATORS'],
    ['the approver has left, so the deputy is nobody', { left: ['jane'] }, ['gina'], 'APPROVER_GROUP'],
    ['the approver asks: the deputy', { requester: 'jane' }, ['jill'], 'DEPUTIES'],
    ['who asks does not stand in', { requester: 'jill', away: ['jane'] }, ['gina'], 'APPROVER_GROUP'],
    [
      'who asks is in the group',
      { requester: 'gina', teamStages: [], approverGroup: ['gina', 'gus'] },
      ['gus'],
      'APPROVER_GROUP',
    ],
    [
      'somebody away rather than who asks',
      { requester: 'jane', away: ['jill', 'gina', 'ada'] },
      ['jill'],
      'EVERYBODY_IS_AWAY',
    ],
    [
      'who asks when there is nobody else',
      { requester: 'ada', left: ['jane', 'jill', 'gina'] },
      ['ada'],
      'NOBODY_ELSE_AT_ALL',
    ],
    ['nobody works here', { left: everybodyElse }, [], 'NOBODY_ELSE_AT_ALL'],
  ])('%s', (_, situation, usernames, because) => {
    expect(decide(situation)).toEqual([{ stage: 1, usernames, because }])
  })
})

describe('the second of two stages', () => {
  const both = { stages: 2 as const, teamStages: [stageOf(jane), stageOf(jack)] }

  test.each<[string, Situation, string[], Because]>([
    ['its own approvers', both, ['jack'], 'APPROVERS'],
    [
      'the same people as the first, nobody has decided',
      { ...both, teamStages: [stageOf(jane, jack), stageOf(jane, jack)] },
      ['jane', 'jack'],
      'APPROVERS',
    ],
    [
      'without who has decided',
      { ...both, teamStages: [stageOf(jane, jack), stageOf(jane, jack)], decided: ['jane'] },
      ['jack'],
      'APPROVERS',
    ],
    [
      'the only one of both stages',
      { ...both, teamStages: [stageOf(jane), stageOf(jane)] },
      ['gina'],
      'APPROVER_GROUP',
    ],
    [
      'the only one of both stages: the deputy',
      { ...both, teamStages: [stageOf(jane), stageOf({ username: 'jane', deputy: 'jill' })] },
      ['jill'],
      'DEPUTIES',
    ],
    [
      'the other stage, when nobody else is here',
      { ...both, teamStages: [stageOf(jane, jack)], left: ['gina', 'ada'], decided: ['jane'] },
      ['jack'],
      'OTHER_STAGE',
    ],
    ['none in the team', { ...both, teamStages: [stageOf(jane)] }, ['gina'], 'APPROVER_GROUP'],
    [
      'its own word on who stands in',
      {
        ...both,
        teamStages: [stageOf({ username: 'jane', deputy: 'jill' }), stageOf({ username: 'jane', deputy: 'jack' })],
        away: ['jane'],
      },
      ['jack'],
      'DEPUTIES',
    ],
    [
      'the approver who is back, when the deputy has decided first',
      { ...both, teamStages: [stageOf({ username: 'jane', deputy: 'jill' }), stageOf(jane)], decided: ['jill'] },
      ['jane'],
      'APPROVERS',
    ],
    [
      'nobody but who has decided',
      { ...both, teamStages: [stageOf(jane)], left: ['gina', 'ada'], decided: ['jane'] },
      ['jane'],
      'NOBODY_ELSE_TO_DECIDE_SECOND',
    ],
    [
      'who has decided rather than who asks',
      { ...both, requester: 'jack', left: ['gina', 'ada'] },
      ['jane'],
      'NOBODY_ELSE_TO_DECIDE_SECOND',
    ],
  ])('%s', (_, situation, usernames, because) => {
    expect(decide(situation)[1]).toEqual({ stage: 2, usernames, because })
  })
})

describe('whoever stands in for whom', () => {
  const names = ['john', 'jane', 'jill', 'jack', 'gina', 'ada']
  const username = fc.constantFrom(...names)
  const some = fc.subarray(names)
  const approvers: fc.Arbitrary<Approver[]> = fc.array(
    fc.record({ username, deputy: username }, { requiredKeys: ['username'] }),
    { maxLength: 6 },
  )
  const anyFacts: fc.Arbitrary<ApproversFacts> = fc
    .record({
      requester: username,
      stages: fc.constantFrom(1 as const, 2 as const),
      teamStages: fc.array(fc.record({ approvers }), { maxLength: 2 }),
      approverGroup: some,
      administrators: some,
      decided: fc.subarray(names, { maxLength: 1 }),
      away: some,
      left: some,
    })
    .map(({ away, left, ...facts }) => ({
      ...facts,
      isAway: (name) => away.includes(name),
      isActive: (name) => !left.includes(name),
    }))
  const manyRuns = { numRuns: 5000 }

  /** All active people whom somebody has named to decide. */
  const eligible = ({ teamStages, approverGroup, administrators, isActive }: ApproversFacts) => {
    const ofTeam = teamStages.flatMap((stage) => stage.approvers.map((approver) => approver.username))
    return [...ofTeam, ...approverGroup, ...administrators].filter(isActive)
  }

  test('there is somebody for each stage while anybody is active who could decide', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const decisions = approversFor(facts)
        expect(decisions.map(({ stage }) => stage)).toEqual(facts.stages === 1 ? [1] : [1, 2])
        for (const { usernames } of decisions) {
          if (eligible(facts).length > 0) expect(usernames).not.toEqual([])
          for (const name of usernames) expect(facts.isActive(name)).toBe(true)
          expect(new Set(usernames).size).toBe(usernames.length)
        }
      }),
      manyRuns,
    )
  })

  test('it is never the requester while another could decide', () => {
    let met = 0
    fc.assert(
      fc.property(anyFacts, (facts) => {
        for (const { usernames } of approversFor(facts)) {
          if (!usernames.includes(facts.requester)) continue
          met++
          expect(eligible(facts).filter((name) => name !== facts.requester)).toEqual([])
        }
      }),
      manyRuns,
    )
    expect(met, 'it has come about, so the law has been tried').toBeGreaterThan(0)
  })

  test('nobody decides twice, nor while away, when somebody else is here', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const second = approversFor(facts)[1]
        fc.pre(second !== undefined)
        const others = eligible(facts).filter(
          (name) => name !== facts.requester && !facts.decided.includes(name) && !facts.isAway(name),
        )
        // Until somebody has decided, whoever is alone in the first stage is taken for deciding it.
        const first = approversFor(facts)[0]?.usernames ?? []
        const isTaken = (name: string) => facts.decided.length === 0 && first.length === 1 && first.includes(name)
        if (others.filter((name) => !isTaken(name)).length === 0) return
        for (const name of second.usernames) {
          expect(facts.decided).not.toContain(name)
          expect(facts.isAway(name)).toBe(false)
          expect(isTaken(name)).toBe(false)
        }
      }),
      manyRuns,
    )
  })
})
