import { expect, test } from 'vitest'
import type { Team } from './house.ts'
import { peopleNamedIn, teamProblem } from './team-problem.ts'

const here = ['ann', 'ben', 'cem', 'dana']
const facts = {
  others: [{ name: 'Sales' }],
  before: undefined,
  isActive: (username: string) => here.includes(username),
}
const team = (stages: Team['stages'], name = 'Engineering') => ({ name, stages })
const stage = (...approvers: Team['stages'][number]['approvers']) => ({ approvers })

test.each<[string, Omit<Team, 'id'>]>([
  ['nobody who decides', team([])],
  ['two stages with a deputy', team([stage({ username: 'ann', deputy: 'ben' }), stage({ username: 'cem' })])],
  [
    'deputies in a circle, who stand in for each other',
    team([stage({ username: 'ann', deputy: 'ben' }, { username: 'ben', deputy: 'ann' })]),
  ],
  ['a name with emoji, written from right to left', team([], '🌴 صحراء')],
])('a team may have %s', (_what, wanted) => {
  expect(teamProblem(wanted, facts)).toBeUndefined()
})

test.each<[string, Omit<Team, 'id'>, string]>([
  ['no name', team([], '  '), 'A team has a name of 1 to 80 characters, on one line.'],
  ['a name of two lines', team([], 'A\nB'), 'A team has a name of 1 to 80 characters, on one line.'],
  ['a name that is too long', team([], 'x'.repeat(81)), 'A team has a name of 1 to 80 characters, on one line.'],
  ['the name of another', team([], 'SALES'), 'There is a team called SALES already. Choose another name.'],
  ['three stages', team([stage(), stage(), stage()]), 'A team has one or two stages of approval.'],
  [
    'an approver who is not here',
    team([stage({ username: 'zoe' })]),
    'zoe does not work here. Choose an approver who does.',
  ],
  [
    'a deputy who is not here',
    team([stage({ username: 'ann', deputy: 'zoe' })]),
    'zoe does not work here. Choose a deputy who does, or nobody.',
  ],
  [
    'somebody who is their own deputy',
    team([stage({ username: 'ann', deputy: 'ann' })]),
    'ann cannot be their own deputy. Choose somebody else, or nobody.',
  ],
  ['somebody twice', team([stage({ username: 'ann' }, { username: 'ann' })]), 'ann is named twice at stage 1.'],
  [
    'a second stage without a first',
    team([stage(), stage({ username: 'ann' })]),
    'Name approvers at the first stage before those at the second.',
  ],
])('a team cannot have %s', (_what, wanted, message) => {
  expect(teamProblem(wanted, facts)?.message).toBe(message)
})

test('an approver who has left since does not keep the team from being renamed', () => {
  const before = { id: 'one', ...team([stage({ username: 'zoe', deputy: 'yan' })]) }
  expect(teamProblem({ ...before, name: 'Research' }, { ...facts, before })).toBeUndefined()
})

test('approvers and deputies are both named by a team', () => {
  expect([...peopleNamedIn([stage({ username: 'ann', deputy: 'ben' }), stage({ username: 'cem' })])]).toEqual([
    ...['ann', 'ben', 'cem'],
  ])
})
