import { describe, expect, test } from 'vitest'
import { type Approver, deputyProblem, standInFor } from './deputies.ts'

/** As "jane→jill jill→jack". */
const approversOf = (chain: string): Approver[] =>
  chain.split(' ').map((arrow) => {
    const [username = '', deputy] = arrow.split('→')
    return deputy === undefined ? { username } : { username, deputy }
  })

describe('who stands in for jane', () => {
  test.each<[string, string, { away?: string[]; left?: string[] }, string | undefined]>([
    ['she is here', 'jane→jill', {}, 'jane'],
    ['she is away', 'jane→jill', { away: ['jane'] }, 'jill'],
    ['she is away and has no deputy', 'jane', { away: ['jane'] }, undefined],
    ['her deputy is away too', 'jane→jill jill→jack', { away: ['jane', 'jill'] }, 'jack'],
    ['her deputy, who is no approver, is away too', 'jane→jill', { away: ['jane', 'jill'] }, undefined],
    ['both stand in for each other', 'jane→jill jill→jane', { away: ['jane'] }, 'jill'],
    ['both stand in for each other, and are away', 'jane→jill jill→jane', { away: ['jane', 'jill'] }, undefined],
    ['a circle that she is not in', 'jane→jill jill→jack jack→jill', { away: ['jane', 'jill', 'jack'] }, undefined],
    ['she has left', 'jane→jill', { left: ['jane'] }, undefined],
    ['her deputy has left', 'jane→jill jill→jack', { away: ['jane'], left: ['jill'] }, undefined],
  ])('%s', (_, chain, { away = [], left = [] }, expected) => {
    const isActive = (username: string) => !left.includes(username)
    const mayDecide = (username: string) => isActive(username) && !away.includes(username)
    expect(standInFor('jane', approversOf(chain), { isActive, mayDecide })).toBe(expected)
  })
})

test.each<[Approver, string | undefined]>([
  [{ username: 'jane' }, undefined],
  [{ username: 'jane', deputy: 'jill' }, undefined],
  [{ username: 'jane', deputy: 'jane' }, 'jane cannot be their own deputy. Choose somebody else, or nobody.'],
  [{ username: 'jane', deputy: 'gone' }, 'gone does not work here. Choose a deputy who does, or nobody.'],
])('before it is saved: %j', (approver, problem) => {
  expect(deputyProblem(approver, (username) => username !== 'gone')).toBe(problem)
})

test('two who stand in for each other can be saved', () => {
  const isActive = () => true
  expect(approversOf('jane→jill jill→jane').map((approver) => deputyProblem(approver, isActive))).toEqual([
    undefined,
    undefined,
  ])
})
