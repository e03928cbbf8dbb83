import type { EventEnvelope } from '@vacation-tracker/event-bus/envelope'
import { contractsOf } from '@vacation-tracker/event-contracts/fetched-contracts'
import { freeze } from '@vacation-tracker/event-contracts/freeze'
import { expect, test } from 'vitest'
import { ParcelLost, ParcelMoved, parcelEvents } from '../testing/parcels.ts'
import { type ConsumerTest, consumerProblems, testConsumer } from './test-consumer.ts'

/** Counts steps by parcel, each event once. */
function counting(mistake: Partial<Record<'twice' | 'replays' | 'forgetful', true>> = {}) {
  const steps = new Map<string, number>()
  let handled = new Set<string>()
  const consume = ({ id, detail, 'replay-name': replay }: EventEnvelope) => {
    const again = handled.has(id) && !(mistake.replays && replay !== undefined)
    if (again && !mistake.twice) return
    // It remembers the last one only.
    if (mistake.forgetful) handled = new Set()
    handled.add(id)
    const parcel = String(Reflect.get(detail, 'parcelId'))
    steps.set(parcel, (steps.get(parcel) ?? 0) + 1)
  }
  return { consume, outcome: () => steps }
}

const problemsOf = (begin: ConsumerTest['begin'], other: Partial<ConsumerTest> = {}) =>
  consumerProblems({ contracts: parcelEvents, begin, ...other })

test('a consumer that bears everything has no problems', async () => {
  expect(await problemsOf(() => counting())).toEqual([])
  await testConsumer({ contracts: parcelEvents, begin: () => counting() })
})

test('each version that it cannot read is named, with the event', async () => {
  const problems = await problemsOf(() => ({
    consume: ({ detail }) => {
      if (!('parcelId' in detail)) throw new Error('no parcel')
      if ('step' in detail && !('leg' in detail)) throw new Error('no leg')
    },
    outcome: () => 0,
  }))
  expect(problems).toEqual([
    expect.stringMatching(/^It threw on version 1 of ParcelMoved, fat: Error: no leg. The event: {"parcelId":"p"/),
    expect.stringMatching(/^It threw on version 2 of ParcelMoved, thin: Error: no leg. The event:/),
    expect.stringMatching(/^It threw on all events together, thin: Error: no leg/),
  ])
})

test('one version of one form is what a consumer of a bus reads', async () => {
  const seen = new Set<string>()
  const begin = () => ({
    consume: ({ 'detail-type': type, detail }: EventEnvelope) => {
      seen.add(`${type} ${detail.metadata.schemaVersion} ${'leg' in detail}`)
    },
    outcome: () => 0,
  })
  expect(await problemsOf(begin, { contracts: [ParcelMoved], versions: { ParcelMoved: 2 }, forms: ['thin'] })).toEqual(
    [],
  )
  expect([...seen]).toEqual(['ParcelMoved 2 false'])
})

test('an effect that happens twice is told', async () => {
  const problems = await problemsOf(() => counting({ twice: true }), { contracts: [ParcelLost] })
  expect(problems).toEqual([
    'version 1 of ParcelLost, fat: an event that comes twice has its effect twice (outcome.p: expected 1, came 2). An event may come again: keep its id with the effect, and leave out what has been handled.',
  ])
})

test('so is one that happens twice later only, or by a replay', async () => {
  const [later] = await problemsOf(() => counting({ forgetful: true }), { contracts: [ParcelLost] })
  expect(later).toContain('an event that comes again after others have come has its effect twice')
  const [replay] = await problemsOf(() => counting({ replays: true }), { contracts: [ParcelLost] })
  expect(replay).toContain('a replay has an effect once more')
})

test('who depends on the order of different groups is told; within a group only without order', async () => {
  const last = () => {
    let parcel: unknown
    return {
      consume: ({ detail }: EventEnvelope) => {
        parcel = Reflect.get(detail, 'parcelId')
      },
      outcome: () => ({ parcel }),
    }
  }
  const [across] = await problemsOf(last, { contracts: [ParcelMoved], forms: ['fat'], versions: { ParcelMoved: 2 } })
  expect(across).toMatch(/^version 2 of ParcelMoved, fat: .*effect/)
  const lastOfEach = () => {
    const notes = new Map<string, unknown>()
    return {
      consume: ({ detail, id }: EventEnvelope) => {
        if (notes.has(`seen ${id}`)) return
        notes.set(`seen ${id}`, true)
        notes.set(String(Reflect.get(detail, 'parcelId')), id)
      },
      outcome: () => notes,
    }
  }
  const choice = { contracts: [ParcelMoved], forms: ['fat'], versions: { ParcelMoved: 2 } } as const
  expect(await problemsOf(lastOfEach, choice)).toEqual([])
  const [within] = await problemsOf(lastOfEach, { ...choice, ordered: false })
  expect(within).toContain('events in another order have another effect')
})

test('who goes by the clock is told, when events come a day late', async () => {
  const byClock: ConsumerTest['begin'] = (clock) => {
    const days = new Map<string, string>()
    return {
      consume: ({ id }) => {
        if (!days.has(id)) days.set(id, clock.timestamp())
      },
      outcome: () => days,
    }
  }
  const [late] = await problemsOf(byClock, { contracts: [ParcelLost] })
  expect(late).toMatch(/events that come a day late have another effect .* Go by their time, not by the clock.$/)
})

test('who throws on an event that comes again is told, as for a row that is there already', async () => {
  const problems = await problemsOf(
    () => {
      const rows = new Set<string>()
      return {
        consume: ({ id }) => {
          if (rows.has(id)) throw new Error('unique constraint')
          rows.add(id)
        },
        outcome: () => rows,
      }
    },
    { contracts: [ParcelLost] },
  )
  expect(problems).toEqual([
    'version 1 of ParcelLost, fat: it threw when an event came again: Error: unique constraint',
  ])
})

test('a consumer that fails is told to the test, in one message', async () => {
  const test = { contracts: [ParcelLost], begin: () => counting({ twice: true }) }
  await expect(testConsumer(test)).rejects.toThrow(/^This consumer does not bear what a bus may do.\n {2}- version 1/)
})

test('a consumer that only has what a registry gives is held against every version of that', async () => {
  const fetched = contractsOf([ParcelMoved, ParcelMoved.previous ?? ParcelMoved].map(freeze))
  const seen = new Set<unknown>()
  const problems = await problemsOf(
    () => ({ consume: ({ detail }) => void seen.add(detail.metadata.schemaVersion), outcome: () => 0 }),
    { contracts: fetched, forms: ['fat'] },
  )
  expect(problems).toEqual([])
  expect(seen).toEqual(new Set([1, 2]))
})
