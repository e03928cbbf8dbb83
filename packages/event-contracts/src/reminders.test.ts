import { expect, test } from 'vitest'
import type { LifeStep } from './life-cycle.ts'
import { remindersDue, scheduleOf } from './reminders.ts'

const key = { name: 'ParcelSent', version: 1, by: 'jane' }
const deprecated: LifeStep = {
  ...{ ...key, step: 'deprecated', at: '2026-01-01T15:00:00.000Z', until: '2026-04-11', reason: 'Old.' },
}
const marks = (ledger: LifeStep[], now: string) => remindersDue(ledger, `${now}T00:00:00.000Z`).map(({ mark }) => mark)

test('readers are told when a grace begins, half-way, near its end, and on its last day', () => {
  expect(scheduleOf({ since: deprecated.at, until: '2026-04-11' })).toEqual([
    { mark: 0, due: '2026-01-01', until: '2026-04-11' },
    { mark: 50, due: '2026-02-20', until: '2026-04-11' },
    { mark: 90, due: '2026-04-01', until: '2026-04-11' },
    { mark: 100, due: '2026-04-11', until: '2026-04-11' },
  ])
})

test('what is due by a day are all marks up to it', () => {
  expect(marks([deprecated], '2026-01-01')).toEqual([0])
  expect(marks([deprecated], '2026-02-19')).toEqual([0])
  expect(marks([deprecated], '2026-02-20')).toEqual([0, 50])
  expect(marks([deprecated], '2026-12-01')).toEqual([0, 50, 90, 100])
})

test('an extension moves what is not due yet', () => {
  const extended: LifeStep = {
    ...key,
    step: 'extended',
    at: '2026-02-01T00:00:00.000Z',
    until: '2027-01-01',
    reason: 'Late.',
  }
  expect(marks([deprecated, extended], '2026-04-11')).toEqual([0])
})

test('nobody is told of a version that has ended, or is not deprecated', () => {
  const retired: LifeStep = { ...key, step: 'retired', at: '2026-04-12T00:00:00.000Z' }
  expect(marks([deprecated, retired], '2026-12-01')).toEqual([])
  expect(marks([{ ...key, step: 'published', stage: 'active', at: '2026-01-01T00:00:00.000Z' }], '2026-12-01')).toEqual(
    [],
  )
})
