import { Kysely } from 'kysely'
import { expect, test } from 'vitest'
import { inMemory, sqliteDialect } from '../sqlite/dialect.ts'
import { sqliteDriver } from '../sqlite/driver.ts'
import { moved } from '../testing/parcels.ts'
import { eventually, noting, stoppedClock, Trial, type TrialTables } from '../testing/trial.ts'

// What the model test has found about a clock that is put back, in the order of events in which it shows.

const create = async () => ({
  driver: sqliteDriver,
  open: () => new Kysely<TrialTables>({ dialect: sqliteDialect(inMemory) }),
  keptOpen: true as const,
  remove: async () => {},
})

test('what waits behind an event that failed before the clock was put back does not wait for the clock', async () => {
  const trial = await Trial.begin(create)
  const clock = stoppedClock()
  let fails = true
  const shelf = noting('shelf', {
    before: ({ step }) => {
      if (fails && step === 1) throw new Error('once')
    },
  })
  trial.started([shelf], { chance: clock })
  await trial.publish(moved('a', 1), moved('a', 2), moved('a', 3))
  await eventually(() => expect(trial.problems).toHaveLength(1))
  fails = false
  clock.pass(-3_600_000)
  await trial.expectHandled('shelf', [1, 2, 3])
})

test('a dead letter that is redriven after the clock was put back is tried within a second', async () => {
  const trial = await Trial.begin(create)
  const clock = stoppedClock()
  let fails = true
  const shelf = noting('shelf', {
    retry: { maximumRetryAttempts: 0, maximumEventAgeInSeconds: 60 },
    before: () => {
      if (fails) throw new Error('once')
    },
  })
  const bus = trial.started([shelf], { chance: clock })
  await trial.publish(moved('a', 1))
  await eventually(async () => expect(await bus.deadLetters.list()).toHaveLength(1))
  await trial.moreLooks()
  fails = false
  clock.pass(-3_600_000)
  await trial.moreLooks()
  await bus.deadLetters.redrive('shelf', 1)
  clock.pass(1_000)
  await trial.expectHandled('shelf', [1])
})
