import { expect, test } from 'vitest'
import { chosenLives, livesOf, type Stage, stepsOf } from './lives.ts'

const version = (number: number, stage: Stage, until?: string) => ({
  ...{ version: number, stage, publishedAt: null, since: null },
  deprecation: until === undefined ? null : { since: '2026-01-01T00:00:00Z', until, reason: 'Old.', useInstead: null },
})
const reader = (consumer: string, read: number) => ({ consumer, version: read, isDeclared: true, lastSeen: null })
const lives = livesOf([
  {
    name: 'B',
    owner: 'Dispatch',
    versions: [version(1, 'DEPRECATED', '2027-03-31'), version(2, 'ACTIVE')],
    consumers: [reader('board', 2)],
  },
  {
    name: 'A',
    owner: 'Claims',
    versions: [version(1, 'RETIRED'), version(2, 'DEPRECATED', '2027-01-31'), version(3, 'ACTIVE')],
    consumers: [],
  },
])
const named = (some: typeof lives) => some.map(({ name, version: { version: number } }) => `${name} ${number}`)

test('what ends next comes first, and what has ended last', () => {
  expect(named(lives)).toEqual(['A 2', 'B 1', 'A 3', 'B 2', 'A 1'])
})

test('a version has the consumers that read it, and no others', () => {
  expect(lives.map(({ consumers }) => consumers.map(({ consumer }) => consumer).join())).toEqual([
    '',
    '',
    '',
    'board',
    '',
  ])
})

test('the newest other version that is active takes the place of one', () => {
  expect(lives.map(({ successor }) => successor)).toEqual([3, 2, undefined, undefined, 3])
})

test.each([
  ['EXPERIMENTAL', ['ACTIVATE', 'DEPRECATE']],
  ['ACTIVE', ['DEPRECATE']],
  ['DEPRECATED', ['EXTEND', 'RETIRE']],
  ['RETIRED', []],
] as const)('a version that is %s may take the steps %j', (stage, steps) => {
  expect(stepsOf(stage)).toEqual(steps)
})

test('they are narrowed by stage, and by words of the event, its owner and its consumers', () => {
  expect(named(chosenLives(lives, { stage: 'DEPRECATED' }))).toEqual(['A 2', 'B 1'])
  expect(named(chosenLives(lives, { text: ' BOARD b' }))).toEqual(['B 2'])
  expect(named(chosenLives(lives, { text: 'claims', stage: 'RETIRED' }))).toEqual(['A 1'])
  expect(chosenLives(lives, { text: 'nowhere' })).toEqual([])
})
