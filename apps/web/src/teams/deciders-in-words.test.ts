import { beforeAll, expect, test } from 'vitest'
import type { DecidesBecause, TeamCardFragment } from '../generated/graphql.ts'
import { speak, speakOfEverything } from '../words/speech.ts'
import { decidersInWords, sayNames } from './deciders-in-words.ts'

beforeAll(async () => {
  await speak({ language: 'en', locale: 'en-GB', dateStyle: 'by language' })
  await speakOfEverything()
})

const ann = { username: 'ann', name: 'Ann' }
const bo = { username: 'bo', name: 'Bo' }
const naming: TeamCardFragment['stages'] = [{ approvers: [{ username: 'ann', person: null, deputy: null }] }]
const stage = (because: DecidesBecause, people = [ann], place = 1) => ({ stage: place, because, people })

test.each<[DecidesBecause, TeamCardFragment['stages'], string]>([
  ['APPROVERS', naming, 'Ann decides.'],
  ['DEPUTIES', naming, 'Ann decides, standing in for an approver who is away or has left.'],
  ['APPROVER_GROUP', naming, 'Nobody whom the team names is here, so Ann decides.'],
  ['APPROVER_GROUP', [], 'The team names nobody, so Ann decides, the only approver.'],
  ['ADMINISTRATORS', [], 'There is no approver, so Ann decides, who administers.'],
  [
    'EVERYBODY_IS_AWAY',
    naming,
    'Everybody who could decide is away, so it waits for Ann, or for whoever is back first.',
  ],
  ['NOBODY_ELSE_AT_ALL', naming, 'Ann decides, because there is nobody else at all.'],
])('%s is told in a sentence', (because, stages, sentence) => {
  expect(decidersInWords({ decidesToday: [stage(because)], stages })).toEqual([sentence])
})

test('several may decide, one stage after the other, and nobody is told as well', () => {
  const decidesToday = [stage('APPROVERS', [ann, bo]), stage('NOBODY_ELSE_AT_ALL', [], 2)]
  expect(decidersInWords({ decidesToday, stages: naming })).toEqual([
    'First: Any of them decides: Ann and Bo.',
    'Then: Nobody is there to decide. Make somebody an approver.',
  ])
})

test('more names than a sentence bears are counted', () => {
  const many = Array.from({ length: 7 }, (_, n) => ({ name: `P${n}` }))
  expect(sayNames(many)).toBe('P0, P1, P2, P3, P4 and 2 more')
})
